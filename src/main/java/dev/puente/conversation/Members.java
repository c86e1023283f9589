package dev.puente.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.answer.Asker;

/** Tells who asks in a conversation: its only visitor, or one of the members of a group. */
final class Members {

	/** A member of a group talks under the group's name, whose number is below zero, and their own. */
	private static final Pattern MEMBER = Pattern.compile("(?<bot>.+:)(?<group>-\\d+):(?<user>\\d+)");

	private Members() {
	}

	/** All members of a group together spend what one chat may; what each spends is their own everywhere. */
	static Asker asker(String conversation) {
		Matcher member = MEMBER.matcher(conversation);
		return member.matches()
				? new Asker(member.group("bot") + member.group("user"), member.group("bot") + member.group("group"))
				: Asker.alone(conversation);
	}
}
