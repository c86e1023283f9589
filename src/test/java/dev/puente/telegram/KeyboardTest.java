package dev.puente.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.puente.conversation.Reply.Choice;

class KeyboardTest {

	@Test
	void setsShortButtonsSideBySideAndLongOnesAlone() {
		assertThat(rows("Fuente 1", "Fuente 2", "Fuente 3", "Fuente 4", "به فارسی", "👍", "👎", "¿Qué es la comisión económica conjunta?",
				"Preguntar a una persona")).containsExactly(List.of("Fuente 1", "Fuente 2", "Fuente 3"),
						List.of("Fuente 4", "به فارسی", "👍", "👎"), List.of("¿Qué es la comisión económica conjunta?"),
						List.of("Preguntar a una persona"));
	}

	@Test
	void leavesNoShortButtonAloneBelowTheOthers() {
		assertThat(rows("منبع ۱", "منبع ۲", "En español", "👍", "👎", "پرسش از کارشناس")).containsExactly(
				List.of("منبع ۱", "منبع ۲", "En español"), List.of("👍", "👎"), List.of("پرسش از کارشناس"));
		assertThat(rows("Fuente 1", "به فارسی", "👍", "👎")).containsExactly(List.of("Fuente 1", "به فارسی", "👍", "👎"));
	}

	private static List<List<String>> rows(String... labels) {
		return Keyboard.rows(Stream.of(labels).map(label -> new Choice(label, label)).toList()).stream()
				.map(row -> row.stream().map(Choice::label).toList()).toList();
	}
}
