package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

class TypingSlipsTest {

	@Test
	void givingUpEarlyChangesNoCostWithinTheLimit() {
		Random random = new Random(4);
		int within = 0;
		for (int i = 0; i < 20_000; i++) {
			String typed = word(random);
			String meant = random.nextBoolean() ? word(random) : swapped(random, typed);
			double whole = TypingSlips.cost(typed, meant);
			double limited = TypingSlips.cost(typed, meant, 1.4);
			if (whole <= 1.4) {
				within++;
				assertThat(limited).as("%s %s", typed, meant).isEqualTo(whole);
			} else {
				assertThat(limited).as("%s %s", typed, meant).isGreaterThan(1.4);
			}
		}
		assertThat(within).isGreaterThan(5_000);
	}

	private static String word(Random random) {
		StringBuilder word = new StringBuilder();
		for (int n = 3 + random.nextInt(6); n > 0; n--) {
			word.append("abehnosv".charAt(random.nextInt(8)));
		}
		return word.toString();
	}

	private static String swapped(Random random, String word) {
		int i = random.nextInt(word.length() - 1);
		return word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2);
	}
}
