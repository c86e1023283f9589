package dev.puente.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.puente.language.Language;

/** Persian as a good editor types it. Latin names and addresses within it follow their own rules. */
final class PersianTypography implements DocumentCheck {

	private static final Pattern LATIN = Pattern
			.compile(
					"[\u200e\u202a\u2066]?\\+\\d[\\d -]*\\d|https?://\\S+|(?=[\\d.]*\\p{IsLatin})[\\p{IsLatin}\\d](?:[\\p{IsLatin}\\d .,:;'’&/@_+–-]*[\\p{IsLatin}\\d.])?");
	private static final String END = "(?![\\p{L}\\p{M}])";
	private static final List<TypographyRule> RULES = List.of(
			TypographyRule.of("[يىكةەۀ]", "an Arabic letter", "write Persian ی, ک, ه; ezafe after silent h is «هٔ»"),
			TypographyRule.of("[٠-٩]+", "Arabic digits", "write Persian digits ۰–۹"),
			TypographyRule.of("[0-9]+", "Latin digits", "write Persian digits ۰–۹"),
			TypographyRule.of("[\"“”‘’']", "a foreign quotation mark", "write «…»"),
			TypographyRule.of("[,;?%]", "a Latin sign", "write ، ؛ ؟ ٪"),
			TypographyRule.of("\\p{Z}+[،؛؟!»)]|\\p{Z}+[.:](?!\\S)|[«(]\\p{Z}+", "a space on the wrong side of a sign",
					"no space before ، . ؛ ؟ : » ) and after « ("),
			TypographyRule.of("[،؛](?=[\\p{L}])", "no space after a sign", "write a space after ، and ؛"),
			TypographyRule.of(" {2,}|\t", "more than one space", "write one space"),
			TypographyRule.of("(?<![\\p{L}\\p{M}\u200c])ن?می (?=\\p{L}{2})", "a verb without half-space", "write «می‌شود», «نمی‌شود»"),
			TypographyRule.of("(?<=\\p{L}) ها(?:ی|یی|یش|یشان|یم|یمان)?" + END, "a plural without half-space", "write «شرکت‌ها»"),
			TypographyRule.of("(?<=\\p{L}) (?:ترین|گذاری|گذاران|نامه|نامهٔ)" + END, "an ending without half-space",
					"join it with a half-space"),
			TypographyRule.of("ه\u200c?ی" + "(?= )(?<=[\\p{L}]{3})(?<= ه ی)|(?<=\\p{L})ه ی" + END, "ezafe written as a letter",
					"write «هٔ»"),
			TypographyRule.of("ـ", "a stretched letter", "take the kashida out"),
			TypographyRule.of("\\.{2,}", "a row of full stops", "write …"),
			TypographyRule.of("\u200c{2,}|\u200c(?![\\p{L}\\p{M}\\d])|(?<![\\p{L}\\p{M}\\d»)])\u200c", "a half-space that parts nothing",
					"take it out"),
			TypographyRule.of("(?<![\\d۰-۹٬٫/+–-])[۱-۹][۰-۹]{4,}(?![۰-۹])", "a large number without separator",
					"write ۱۸٬۷۴۰, with U+066C"));

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return WrittenLine.of(document, Language.FA).flatMap(line -> {
			String persian = LATIN.matcher(line.text()).replaceAll(found -> "X".repeat(found.group().length()));
			return RULES.stream().flatMap(rule -> rule.faults(line, persian));
		});
	}
}
