package dev.puente.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.puente.language.Language;

/** Spanish as a good editor types it. */
final class SpanishTypography implements DocumentCheck {

	private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|\\b[\\w.-]+@[\\w.-]+|\\+\\d[\\d ()-]+");
	private static final List<TypographyRule> RULES = List.of(
			TypographyRule.of("\"[^\"]*\"?|[“”](?![^«]*»)(?:[^“”]*[“”])?(?![^«]*»)", "a foreign quotation mark", "write «…»"),
			TypographyRule.of("^[^¿?]*\\?|\\?[^¿?]*\\?", "a question without its opening sign", "write ¿…?"),
			TypographyRule.of("^[^¡!]*!|![^¡!]*!", "an exclamation without its opening sign", "write ¡…!"),
			TypographyRule.of("\\p{Z}+[,;:!?»)]|\\p{Z}+\\.(?!\\S)|[«(¿¡]\\p{Z}+", "a space on the wrong side of a sign",
					"no space before , . ; : ! ? » ) and after « ( ¿ ¡"),
			TypographyRule.of("[,;](?=\\p{L})", "no space after a sign", "write a space after , and ;"),
			TypographyRule.of(" {2,}|\t", "more than one space", "write one space"),
			TypographyRule.of("(?<![\\d.,/-])[1-9]\\d{0,2}(?:[., ]\\d{3})+(?![\\d,.]\\d|\\d)", "thousands without no-break space",
					"write 18 740 with U+00A0"),
			TypographyRule.of(
					"(?<![\\d.,/\u00a0+-]|[Nn]o\\. |[Nn]úm\\. |número |n\\.º )(?:[3-9]\\d{3}|2[3-9]\\d{2}|[1-9]\\d{4,})(?![\\d/-])",
					"a large number without separator",
					"write 18 740 with U+00A0"),
			TypographyRule.of("\\d\\.\\d{1,2}(?= ?(?:%|por ciento|mill))", "a decimal point", "write a decimal comma"),
			TypographyRule.of("'", "a straight apostrophe", "write ’"),
			TypographyRule.of("\\.{2,}", "a row of full stops", "write …"));

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return WrittenLine.of(document, Language.ES).flatMap(line -> {
			String spanish = ADDRESS.matcher(line.text()).replaceAll(found -> "X".repeat(found.group().length()));
			return RULES.stream().flatMap(rule -> rule.faults(line, spanish));
		});
	}
}
