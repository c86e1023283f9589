package dev.puente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Name;

class KnownSettingsTest {

	private final KnownSettings known = known();

	private record Bot(String token, URI apiUrl) {
	}

	private record User(String name) {
	}

	private record Edge(Map<String, Bot> bots, List<User> users, List<String> secrets, int rate,
			@Name("folder") String path) {
	}

	@ParameterizedTest
	@ValueSource(strings = {"puente.data", "puente.edge.rate", "puente.edge.bots.bale.api-url", "puente.edge.bots.bale.apiUrl",
			"puente.edge.users[0].name", "puente.edge.secrets", "puente.edge.secrets[1]", "puente.edge.folder"})
	void knowsASettingHoweverItIsWritten(String written) {
		assertThat(known.contains(written)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"puente.edge.bots.bale", "puente.edge.bots.token", "puente.edge.rate.more", "puente.rate", "puente.edge.users"
			+ "[0].nombre", "puente.dat", "puente.edge.path"})
	void knowsNoOther(String written) {
		assertThat(known.contains(written)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = {"PUENTE_DATA", "PUENTE_EDGE_BOTS_BALE_API_URL", "PUENTE_EDGE_BOTS_BALE_APIURL", "PUENTE_EDGE_USERS_0_NAME",
			"PUENTE_EDGE_SECRETS", "PUENTE_EDGE_SECRETS_0"})
	void knowsItsVariable(String variable) {
		assertThat(known.containsVariable(variable)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({"puente.edge.bots.bale.tokn, puente.edge.bots.bale.token", "puente.edge.rat, puente.edge.rate",
			"puente.dta, puente.data", "puente.edge.users[3].nam, puente.edge.users[3].name",
			"puente.edge.bots.bale.api-ulr, puente.edge.bots.bale.api-url"})
	void suggestsWhatWasMeant(String written, String meant) {
		assertThat(known.meant(written)).contains(meant);
	}

	@Test
	void suggestsNothingForWhatIsFarFromAll() {
		assertThat(known.meant("puente.port")).isEmpty();
		assertThat(known.meant("puente.service.host")).isEmpty();
	}

	@Test
	void countsLettersThatDiffer() {
		assertThat(KnownSettings.distance("kitten", "sitting")).isEqualTo(3);
		assertThat(KnownSettings.distance("", "abc")).isEqualTo(3);
	}

	private static KnownSettings known() {
		KnownSettings settings = new KnownSettings(List.of("puente.data"));
		settings.add("puente.edge", Edge.class);
		return settings;
	}
}
