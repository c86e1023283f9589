package dev.puente.answer;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.puente.language.TextFolding;

/**
 * Takes attempts to instruct the bot out of a question: they are data, and what is left of the question is answered.
 *
 * <p>Phrases of three languages that give orders about rules, roles, prompts or systems; a sentence that holds one is dropped whole.
 */
final class Instructions {

	private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?؟\\n])\\s*|(?<=])(?!\\s*:)\\s*");
	private static final Pattern ORDERS = Pattern.compile(TextFolding.fold(String.join("|",
			"(ignor|olvid|desactiv|desobedec|salta)[^ ]* .{0,25}(instruccion|regla|orden|filtro|fuente|norma|anterior|restriccion)",
			"a partir de (ahora|este momento) (eres|seras|actua|responde)",
			"\\beres (ahora )?(un|una|el|la) (vocer|asistente|hacker|experto|funcionari)",
			"(haz|hazte) de cuenta", "actua como", "finge (ser|que)", "modo (desarrollador|dios|admin)", "prompt", "system ?:",
			"sistema ?:\\s",
			"(responde|contesta|escribe|di) (solo|solamente|unicamente|exactamente)",
			"(ignore|forget|disregard) .{0,25}(instruction|rule|previous|above|prompt)",
			"you are now", "act as", "pretend to", "developer mode",
			"(فراموش|نادیده|ندید|بیخیال|دور بریز)[^ ]* ?.{0,20}(کن|بگیر|شو)",
			"(دستور|قانون|قاعده|قوانین|قواعد|تعلیمات)[^ ]* .{0,25}(فراموش|نادیده|کنار|دور)",
			"از (این به بعد|حالا|الان) ?(به بعد )?تو", "(نقش|جای) .{0,20}(بازی کن|باش|حرف بزن)", "پرامپت",
			"حالت (توسعه|برنامه نویس|ادمین)[^ ]*",
			"سیستم\\]? ?:", "(فقط|صرفا) .{0,12}(بنویس|بگو|جواب بده)", "تو .{0,25}(سخنگوی|هکر) .{0,30}هستی")).replace('\u200c', ' '));

	private Instructions() {
	}

	/** Returns a question without the sentences that give orders; empty when nothing else is left. */
	static String removed(String question) {
		String kept = Arrays.stream(SENTENCE_END.split(question)).filter(sentence -> !orders(sentence)).collect(Collectors.joining(" "));
		return kept.strip();
	}

	private static boolean orders(String sentence) {
		return ORDERS.matcher(TextFolding.fold(sentence).replace('\u200c', ' ')).find();
	}
}
