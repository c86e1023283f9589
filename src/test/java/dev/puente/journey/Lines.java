package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

import com.ibm.icu.text.Bidi;

/** What every line that the bot says must be: its isolates in pairs, and read in the direction of its own language. */
final class Lines {

	private static final Pattern ISOLATE = Pattern.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069");

	private Lines() {
	}

	static void check(String line) {
		String own = line;
		for (String inner = ISOLATE.matcher(own).replaceAll(" "); !inner.equals(own); inner = ISOLATE.matcher(own).replaceAll(" ")) {
			own = inner;
		}
		assertThat(own).as("isolates of «%s»", line).doesNotContainPattern("[\u2066-\u2069\u202A-\u202E]");
		boolean persian = has(own, UnicodeScript.ARABIC);
		boolean spanish = has(own, UnicodeScript.LATIN);
		assertThat(persian && spanish).as("both directions outside of isolates in «%s»", line).isFalse();
		if (persian || spanish) {
			assertThat(new Bidi(line, Bidi.LEVEL_DEFAULT_LTR).getParaLevel() % 2 == 1).as("direction of «%s»", line).isEqualTo(persian);
		}
	}

	private static boolean has(String text, UnicodeScript script) {
		return text.codePoints().filter(Character::isLetter).anyMatch(letter -> UnicodeScript.of(letter) == script);
	}
}
