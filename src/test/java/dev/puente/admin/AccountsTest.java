package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class AccountsTest {

	private final PasswordEncoder encoder = new AdminSecurity().passwordEncoder();

	@Test
	void triesAPasswordThatNobodyHasLikeAnyOther() {
		String nobodys = Accounts.hashOfNothing();
		String somebodys = encoder.encode("una frase bastante larga");

		assertThat(encoder.matches("", nobodys)).isFalse();
		assertThat(encoder.matches("una frase bastante larga", nobodys)).isFalse();
		assertThat(nobodys.substring(0, nobodys.indexOf("p=1$"))).as("costs").isEqualTo(somebodys.substring(0, somebodys.indexOf("p=1$")));
		assertThat(nobodys).hasSameSizeAs(somebodys);
		assertThat(Accounts.hashOfNothing()).isNotEqualTo(nobodys);
	}
}
