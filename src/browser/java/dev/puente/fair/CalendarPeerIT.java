package dev.puente.fair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.puente.language.Language;
import dev.puente.testing.Npm;
import dev.puente.testing.TestRedis;

/** The calendar file as the npm package {@code ical.js} reads it; needs node and npm. */
@Tag("browser")
class CalendarPeerIT {

	@ParameterizedTest
	@EnumSource(Language.class)
	void saysTheSameToAParserThatIsNotOurs(Language language, @TempDir Path folder) throws Exception {
		try (TestRedis server = TestRedis.start()) {
			FairRoom room = new FairRoom(server.redis(), folder.resolve("knowledge"));
			room.announce(2027, "2027-11-22", "2027-11-27");
			room.press("t:1", room.fill("t:1"), "Confirmar y entregar");
			DeskReply plan = room.say("t:1", language, "/fair plan");
			String id = plan.files().stream().filter(file -> file.mediaType().equals("text/calendar")).findFirst().orElseThrow().id();
			Path file = Files.write(folder.resolve("plan.ics"), room.desk.file("t:1", id).orElseThrow());

			JsonNode read = read(file);
			assertThat(read.path("version").asString()).isEqualTo("2.0");
			List<JsonNode> events = read.path("events").valueStream().toList();
			assertThat(events).extracting(event -> event.path("uid").asString()).doesNotHaveDuplicates().hasSizeGreaterThan(8);
			assertThat(events).allSatisfy(event -> {
				assertThat(event.path("wholeDay").asBoolean()).isTrue();
				assertThat(event.path("alarms")).hasSize(2);
				assertThat(event.path("language").asString()).isEqualTo(language.code());
				assertThat(event.path("summary").asString()).doesNotContain("\\", "\n");
			});
			JsonNode fair = events.getLast();
			assertThat(fair.path("from").asString()).isEqualTo("2027-11-22");
			assertThat(fair.path("until").asString()).as("the day after the last").isEqualTo("2027-11-28");
			assertThat(fair.path("alarms").valueStream().map(JsonNode::asString)).containsExactly("2027-11-15T09:00:00", "2027-11-21T09:00:00");
			assertThat(fair.path("summary").asString()).isEqualTo(language == Language.FA ? "فیهاو ۲۰۲۷" : "FIHAV 2027");
			assertThat(events).as("45 days before the opening").anySatisfy(event -> assertThat(event.path("from").asString()).isEqualTo("2027-10-08"));
		}
	}

	private static JsonNode read(Path file) throws Exception {
		Npm npm = Npm.with("peer-calendar", "ical.js@2");
		return JsonMapper.builder().build()
				.readTree(npm.await("calendar.mjs", npm.node("calendar.mjs", file.toAbsolutePath().toString())));
	}
}
