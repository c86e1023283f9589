package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundTest {

	@ParameterizedTest
	@CsvSource({"khatibzadeh,jatibzade", "dehghani,dehqani", "hashemi,hachemi", "mokhtari,mojtari", "gonzalez,gonsales",
			"zarepour,zarepur", "raisi,raissi", "khamenei,jamenei", "ghasemi,qasemi", "yazdi,iazdi", "vahidi,wahidi", "philippe,filippe",
			"abdollahian,abdolahian", "mahmoud,mahmud"})
	void hearsTwoSpellingsAsOneName(String one, String other) {
		assertThat(NameSound.of(one)).isEqualTo(NameSound.of(other));
	}

	@ParameterizedTest
	@CsvSource({"hashemi,arevich", "rohani,raisi", "habana,teheran", "marrero,marino", "castro,costa"})
	void keepsNamesApart(String one, String other) {
		assertThat(NameSound.of(one)).isNotEqualTo(NameSound.of(other));
	}
}
