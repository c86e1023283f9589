package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPasswordTest {

	@ParameterizedTest
	@ValueSource(strings = {"password1234", "P@ssw0rd2026!", "Contraseña123", "qwertyuiop12", "123456789012", "aaaaaaaaaaaa",
			"abcabcabcabc",
			"administrador1", "puentepuente1", "Habana2026habana", "1q1q1q1q1q1q", "lkjhgfdsa1234", "teamomucho2026", "ایران۱۲۳۴۵۶۷۸",
			"گذرواژهگذرواژه"})
	void knowsWhatIsGuessedFirst(String password) {
		assertThat(NewPassword.isCommon(password)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"una frase bastante larga", "correcto caballo bateria grapa", "kbrv-mwtz-hsgd", "باران روی شیروانی خانه",
			"7hT!zq9#Lw2&", "the harbour smells of coffee"})
	void acceptsASentenceOfOnesOwn(String password) {
		assertThat(NewPassword.isCommon(password)).isFalse();
	}
}
