package dev.puente.knowledge;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.puente.language.Language;

/**
 * Sentences are quoted one by one: short, single, and beginning with a name rather than a pointer to what went before. What is said of the
 * information itself may point at it.
 */
final class SentenceStandsAlone implements DocumentCheck {

	private static final int MOST_WORDS = 45;
	private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\d]\\S*");
	private static final Map<Language, Pattern> POINTERS = Map.of(Language.ES,
			Pattern.compile(
					"(?!Esta (?:información|guía) |Estos datos )(?:(?:En|De|Para|Con|A|Por|Tras|Según) )?(?:[ÉéE]l(?= mism[oa] )|(?<!\\p{L})Él|[Ee]ll[oa]s?|[Ee]sto|[Ee]so"
							+ "|[Ee]st[ea]|[Ee]st[oa]s|[Ee]s[ea]|[Ee]s[oa]s|[Dd]ich[oa]s?|[Aa]quell?[oa]?s?|[Aa]quel|Sus?|Lo anterior|La misma)(?= )"),
			Language.FA, Pattern.compile(
					"(?!این (?:اطلاعات|راهنما|راهنمای|دانسته\u200cها) |این داده\u200cها)(?:(?:در|از|به|با|برای|بر|طبق) )?(?:او|وی|ایشان|آن‌ها|آنها|این|آن|همین|همان|اینها|این‌ها)(?= )"));
	/** A full stop within, before a capital or a Persian word, that no abbreviation or initial explains. */
	private static final Pattern SECOND = Pattern
			.compile(
					"(?<=[^.\\d]{25})(?<!\\b\\p{Lu})(?<!EE|UU|[Nn]o|[Nn]úm|Inc|Ltd|art|pág|Dr|Sr|Sra|Ing|Lic|Ave?|Cía|apdo|Prof|etc)[.!?؟] (?=[\\p{Lu}¿¡«\u0600-\u06ff])");

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return Stream.of(Language.values()).flatMap(document::sentences)
				.flatMap(sentence -> Stream.of(tooLong(sentence), pointing(sentence), twofold(sentence)).flatMap(fault -> fault));
	}

	private static Stream<Fault> tooLong(WrittenSentence sentence) {
		long words = WORD.matcher(sentence.text()).results().count();
		return words <= MOST_WORDS
				? Stream.empty()
				: Stream.of(
						sentence.warning("«%s» has %d words".formatted(sentence.beginning(), words), "split it; at most " + MOST_WORDS));
	}

	private static Stream<Fault> pointing(WrittenSentence sentence) {
		Pattern pointers = POINTERS.getOrDefault(sentence.language(), WORD);
		Matcher matcher = pointers.matcher(sentence.text());
		return matcher.lookingAt()
				? Stream.of(sentence.warning("«%s» begins with «%s», which is unclear when quoted alone".formatted(sentence.beginning(),
						matcher.group()), "name who or what is meant"))
				: Stream.empty();
	}

	private static Stream<Fault> twofold(WrittenSentence sentence) {
		return SECOND.matcher(sentence.text()).find()
				? Stream.of(sentence.warning("two sentences share one source mark: «" + sentence.beginning() + "»",
						"give each sentence its own mark"))
				: Stream.empty();
	}
}
