// Two visitors talk with the bot through the npm package telegram-test-api, whose own code stays as it is. Where it departs from the Bot API
// (dates in milliseconds, null instead of true, no offset, no long poll), its server is told to behave; methods that it does not know stay unknown.
// Prints what each visitor saw, as one line of JSON.
import {createRequire} from 'node:module';

const TelegramServer = createRequire(import.meta.url)('telegram-test-api');
const [port, token] = process.argv.slice(2);

class PoliteServer extends TelegramServer {
	constructor(config) {
		super(config);
		const inner = this.webServer;
		const json = inner.response.json;
		inner.response.json = function (body) {
			return json.call(this, body && body.ok && body.result == null ? {...body, result: true} : body);
		};
		const served = (request, response) => this.later(request).then(() => inner(request, response));
		this.webServer = Object.assign(served, {settings: inner.settings});
	}

	addBotMessage(message, botToken) {
		const added = super.addBotMessage(message, botToken);
		return {...added, date: Math.floor(added.date / 1000)};
	}

	// what was fetched comes again until a later offset confirms it
	getUpdates(token) {
		const open = this.storage.userMessages.filter(update => update.botToken === token && update.updateId >= this.offset);
		return open.map(update => TelegramServer.formatUpdate(update));
	}

	// a poll waits for something to fetch, for a second at most; names of methods may be written in any case
	async later(request) {
		if (!/^\/bot.*\/getUpdates$/i.test(request.url)) {
			return;
		}
		let body = '';
		for await (const piece of request) {
			body += piece;
		}
		// express leaves a body alone that was read already
		Object.assign(request, {body: JSON.parse(body), _body: true});
		this.offset = Math.max(this.offset ?? 0, request.body.offset);
		for (let i = 0; i < 40 && this.storage.userMessages.every(update => update.updateId < this.offset); i++) {
			await new Promise(resolve => setTimeout(resolve, 25));
		}
	}
}

const server = new PoliteServer({port: Number(port), host: '127.0.0.1', storeTimeout: 600});
await server.start();
while (server.offset === undefined) {
	await new Promise(resolve => setTimeout(resolve, 100));
}

async function visitor(id, steps) {
	const client = server.getClient(token, {userId: id, chatId: id, firstName: 'Ana', timeout: 120000, interval: 50});
	const seen = [];
	for (const step of steps) {
		if (step.startsWith('!')) {
			const {message, messageId} = seen.findLast(one => one.buttons.some(button => button.text === step.slice(1)));
			const data = message.reply_markup.inline_keyboard.flat().find(button => button.text === step.slice(1)).callback_data;
			await client.sendCallback(client.makeCallbackQuery(data, {chat_instance: '1',
				message: {message_id: messageId, date: Math.floor(Date.now() / 1000), text: message.text}}));
		} else if (step.startsWith('/')) {
			await client.sendCommand(client.makeCommand(step));
		} else {
			await client.sendMessage(client.makeMessage(step));
		}
		for (const {message, messageId} of (await client.getUpdates()).result) {
			const buttons = (message.reply_markup?.inline_keyboard ?? []).flat();
			seen.push({message, messageId, text: message.text, buttons, entities: message.entities ?? []});
		}
	}
	return seen.map(({text, buttons, entities}) => ({text, buttons: buttons.map(button => button.text), entities}));
}

const spanish = await visitor(41, ['/lang es', '¿Por qué se suspendió FIHAV 2024?', '!Fuente 1', '!به فارسی', '/feria']);
const persian = await visitor(42, ['/lang fa', 'چرا فیهاو ۲۰۲۴ متوقف شد؟', '!منبع ۱', '!En español', 'نمایشگاه']);
console.log(JSON.stringify({spanish, persian}));
await server.stop();
process.exit(0);
