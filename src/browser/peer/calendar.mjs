// Reads a calendar file with the npm package ical.js and prints what that finds in it as JSON.
import {readFileSync} from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map(component => {
	const event = new ICAL.Event(component);
	return {uid: event.uid, summary: event.summary, description: event.description, from: event.startDate.toString(),
		until: event.endDate.toString(), wholeDay: event.startDate.isDate, sequence: event.sequence,
		language: component.getFirstProperty('summary').getParameter('language'),
		alarms: component.getAllSubcomponents('valarm').map(alarm => {
			const at = event.startDate.clone();
			at.isDate = false;
			at.addDuration(alarm.getFirstPropertyValue('trigger'));
			return at.toString();
		})};
});
console.log(JSON.stringify({version: calendar.getFirstPropertyValue('version'), method: calendar.getFirstPropertyValue('method'), events}));
