package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.testing.Road;

/**
 * A representative with a telephone on 2G gets number, checklist, calendar and PDF from the page in under three minutes: the bytes are counted
 * on the wire, the time is computed from them.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(120)
@Execution(ExecutionMode.SAME_THREAD)
class SlowPhoneIT {

	private static final double BYTES_A_SECOND = 50_000 / 8.0;
	private static final double ROUND_TRIP = 0.6;
	/** Headers of TCP and IP on segments of 1,400 bytes, and records of TLS. */
	private static final double OVERHEAD = 1.05;
	/** A name to resolve, a connection and TLS 1.3, with a chain of certificates. */
	private static final int ROUND_TRIPS_TO_CONNECT = 3;
	private static final int HANDSHAKE = 5_000;
	private static final int ALLOWED = 180;
	/** A page with its checklist, before it is zipped. */
	private static final int PAGE = 60_000;
	/** What a telephone's browser sends besides. */
	private static final String BROWSER = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36";

	@TempDir
	private static Path folder;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
	@LocalServerPort
	private int port;

	private int requests;

	@DynamicPropertySource
	static void knowledge(DynamicPropertyRegistry registry) throws IOException {
		int year = Year.now(ZoneOffset.UTC).getValue() + 1;
		Knowledge knowledge = Knowledge.copiedTo(folder.resolve("knowledge"));
		knowledge.announceFair(year, year + "-11-22", year + "-11-27");
		registry.add("puente.knowledge", () -> knowledge.folder().toString());
	}

	@ParameterizedTest
	@CsvSource({"es,/turn", "fa,/turn", "es,/", "fa,/"})
	void isServedInUnderThreeMinutes(String language, String address) throws Exception {
		requests = 0;
		try (Road road = new Road(port)) {
			String page = get(road, "/?lang=" + language, language);
			for (String part : List.of("/puente.css", "/puente.js", "/puente.svg")) {
				get(road, part, language);
			}
			String talk = UUID.randomUUID().toString();
			String shown = post(road, address, language, "pressed", pressed(page, "/feria"), talk);
			shown = post(road, address, language, "pressed", pressed(shown, "/fair begin"), talk);
			for (String answer : answers(language)) {
				shown = post(road, address, language, answer.startsWith("is ") ? "pressed" : "question",
						answer.startsWith("is ") ? pressed(shown, " " + answer) : answer, talk);
			}
			shown = post(road, address, language, "pressed", pressed(shown, " confirm"), talk);
			assertThat(shown).containsPattern("F-20\\d\\d-\\d{4}");
			assertThat(get(road, file(shown, talk, "pdf"), language)).startsWith("%PDF-");
			assertThat(get(road, file(shown, talk, "ics"), language)).contains("BEGIN:VALARM");
			assertThat(shown.getBytes(StandardCharsets.UTF_8)).as("the page itself").hasSizeLessThan(PAGE);
			double seconds = ROUND_TRIP * (requests + ROUND_TRIPS_TO_CONNECT) + (road.bytes() * OVERHEAD + HANDSHAKE) / BYTES_A_SECOND;
			assertThat(seconds).as("seconds of waiting").isLessThan(ALLOWED);
		}
	}

	private static List<String> answers(String language) {
		boolean spanish = "es".equals(language);
		return List.of(spanish ? "Pars Fibra" : "پارس فیبر", "is IR", spanish ? "Sara Karimi" : "سارا کریمی", "sara@pars.example",
				"021 8811 2233", "is telecom", spanish ? "Cable de fibra óptica y antenas" : "کابل نوری و آنتن", "is ready-made", "36",
				"is heavy",
				"is yes", "is yes");
	}

	/** Returns the value of the button whose command ends so. */
	private static String pressed(String html, String command) {
		Matcher matcher = Pattern.compile("name=\"pressed\" value=\"([^\"|]*" + Pattern.quote(command) + "\\|[^\"]*)\"").matcher(html);
		assertThat(matcher.find()).as(command).isTrue();
		return matcher.group(1);
	}

	/** Returns the address behind the link of a file, which also says how to name it. */
	private static String file(String html, String talk, String ending) {
		Matcher matcher = Pattern
				.compile("href=\"(/talk/" + talk + "/files/[a-z-]+\\." + ending + ")\" download=\"[^\"]+\\." + ending + "\"")
				.matcher(html);
		assertThat(matcher.find()).as(ending).isTrue();
		return matcher.group(1);
	}

	private String get(Road road, String path, String language) throws Exception {
		return send(request(road, path, language).GET().build());
	}

	private String post(Road road, String path, String language, String name, String value, String talk) throws Exception {
		String form = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&conversation=" + talk;
		return send(request(road, path + "?lang=" + language, language).header("Content-Type", "application/x-www-form-urlencoded")
				.header("Cookie", "puente-talk=" + talk).POST(HttpRequest.BodyPublishers.ofString(form)).build());
	}

	private static HttpRequest.Builder request(Road road, String path, String language) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + road.port() + path)).header("Accept-Encoding", "gzip, deflate, br")
				.header("User-Agent", BROWSER).header("Accept-Language", language)
				.header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8")
				.header("Sec-Fetch-Site", "same-origin").header("Sec-Fetch-Mode", "cors").header("Sec-Fetch-Dest", "empty");
	}

	private String send(HttpRequest request) throws Exception {
		requests++;
		HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).isEqualTo(200);
		boolean zipped = response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
		return new String(zipped ? unzipped(response.body()) : response.body(), StandardCharsets.UTF_8);
	}

	private static byte[] unzipped(byte[] body) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
