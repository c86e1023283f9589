package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.fair.Enquiries;
import dev.puente.fair.Enquiry;
import dev.puente.journey.Dialogue.Bot;
import dev.puente.journey.Dialogue.Visitor;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.TestRedis;

/** Every step of the form gets everything that is no answer to it, over the whole application: nothing is lost and nothing is doubled. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(240)
@Execution(ExecutionMode.SAME_THREAD)
class FormNonsenseIT {

	private static final BotApiServer TELEGRAM = BotApiServer.start();
	private static final TestRedis REDIS = TestRedis.start();
	private static final int AT_ONCE = 8;

	private final HttpClient client = HttpClient.newHttpClient();
	private final Messages messages = new Messages();
	@LocalServerPort
	private int port;
	@Autowired
	private Enquiries enquiries;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		REDIS.arguments().forEach(argument -> {
			String[] setting = argument.substring(2).split("=", 2);
			registry.add(setting[0], () -> setting[1]);
		});
		registry.add("puente.bots.telegram.token", () -> BotApiServer.TOKEN);
		registry.add("puente.bots.telegram.api-url", TELEGRAM::url);
		registry.add("puente.bots.telegram.rate", () -> "0");
	}

	@AfterAll
	static void close() throws Exception {
		TELEGRAM.close();
		REDIS.close();
	}

	/**
	 * A step of the form.
	 *
	 * @param option key of the button that answers it; empty when it is answered in words
	 * @param words that answer it; empty when a button does
	 */
	private record Step(String option, String words) {
	}

	private static List<Step> steps() {
		return List.of(new Step("", "Pars Fibra"), new Step("", "Irán"), new Step("", "Sara Karimi"), new Step("", "sara@pars.example"),
				new Step("", "+98 21 8811 2233"), new Step("fair.option.sector.telecom", ""), new Step("", "Cable de fibra y antenas"),
				new Step("fair.option.stand.ready-made", ""), new Step("", "36"), new Step("fair.option.samples.small", ""),
				new Step("fair.option.telecom.yes", ""), new Step("fair.option.consent.yes", ""));
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void everyStepStandsWhateverComes(Language language) throws Exception {
		long chat = language == Language.ES ? 401 : 402;
		Dialogue dialogue = new Dialogue(TELEGRAM, chat, language.code());
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();
		String stranger = strangersButton(chat + 50, language);
		visitor.says("/fair begin");
		bot.says(step(language, 1));
		for (int number = 1; number <= steps().size(); number++) {
			String here = step(language, number);
			nonsense(visitor, bot, language, here);
			if (number > 1) {
				visitor.pressesBelow(step(language, number - 1), text(language, "fair.cancel"));
				bot.says(text(language, "fair.stale"), here);
			}
			visitor.forges(stranger);
			bot.says(text(language, "fair.stranger"), here);
			String next = number < steps().size() ? step(language, number + 1) : text(language, "fair.review");
			answerTwice(visitor, bot, language, steps().get(number - 1), here, next);
		}
		nonsense(visitor, bot, language, text(language, "fair.review"));
		visitor.pressesTwice(text(language, "fair.confirm"));
		bot.says("F-20");
		assertThat(bot.sendsAFile().name()).endsWith(".pdf");
		bot.says(enquiry(chat).number());
		bot.hasSaidNothingElse();
		assertThat(enquiry(chat).form()).containsEntry("company", "Pars Fibra").containsEntry("country", "IR")
				.containsEntry("name", "Sara Karimi").containsEntry("email", "sara@pars.example").containsEntry("phone", "+982188112233")
				.containsEntry("sector", "telecom").containsEntry("exhibits", "Cable de fibra y antenas")
				.containsEntry("stand", "ready-made")
				.containsEntry("area", "36").containsEntry("samples", "small").containsEntry("telecom", "yes")
				.containsEntry("consent", "yes");
	}

	/** Telegram cuts what is longer than 4,096 characters in two. */
	private static void nonsense(Visitor visitor, Bot bot, Language language, String here) throws InterruptedException {
		visitor.sends("sticker");
		bot.says(here);
		visitor.says("😀😀 …");
		bot.says(here);
		visitor.says("x".repeat(4096));
		bot.says(here);
		visitor.says("x".repeat(904));
		bot.says(here);
		visitor.says(language == Language.ES ? "بهای هر متر مربع غرفه چند است؟" : "¿Cuánto cuesta el metro cuadrado?");
		bot.says(here);
	}

	/** Where a step has buttons, two taps at once answer it once; where it has none, they put the form aside once. */
	private void answerTwice(Visitor visitor, Bot bot, Language language, Step step, String here, String next) throws InterruptedException {
		if (!step.option().isEmpty()) {
			visitor.pressesTwice(text(language, step.option()));
			bot.says(next);
			bot.says(text(language, "fair.stale"), next);
			return;
		}
		visitor.pressesTwice(text(language, "fair.later"));
		bot.says(text(language, "fair.later.text"));
		bot.says(text(language, "fair.stale"), text(language, "fair.later.text"));
		visitor.presses(text(language, "fair.continue"));
		bot.says(here);
		visitor.says(step.words());
		bot.says(next);
	}

	/** On the page taps really come at once: one of them counts, the others are told that they changed nothing. */
	@Test
	void ofManyTapsAtOnceOnThePageOneCounts() throws Exception {
		for (int round = 0; round < 10; round++) {
			String talk = UUID.randomUUID().toString();
			press(talk, "/fair begin|a").join();
			String shown = say(talk, "Pars Fibra").join();
			List<CompletableFuture<String>> taps = new ArrayList<>();
			for (int i = 0; i < AT_ONCE; i++) {
				taps.add(press(talk, button(shown, i % 2 == 0 ? "Irán" : "Cuba")));
			}
			List<String> told = taps.stream().map(CompletableFuture::join).toList();
			assertThat(told).allSatisfy(page -> assertThat(page).contains("Paso 3 de 12."));
			assertThat(told).filteredOn(page -> !page.contains("Ese botón era de un paso anterior")).as("round %d", round).hasSize(1);
		}
	}

	@Test
	void ofManyConfirmationsAtOnceOnThePageOneEnquiryComes() throws Exception {
		String talk = UUID.randomUUID().toString();
		press(talk, "/fair begin|a").join();
		String shown = "";
		for (Step step : steps()) {
			shown = step.option().isEmpty()
					? say(talk, step.words()).join()
					: press(talk, button(shown, text(Language.ES, step.option()))).join();
		}
		String confirm = button(shown, "Confirmar y entregar");
		List<CompletableFuture<String>> taps = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			taps.add(press(talk, confirm));
		}
		List<String> told = taps.stream().map(CompletableFuture::join).toList();
		String number = enquiries.all().stream().filter(one -> one.conversation().equals("web:" + talk)).map(Enquiry::number)
				.reduce((one, other) -> one + " and " + other).orElseThrow();
		assertThat(told).allSatisfy(page -> assertThat(page).contains(number));
		assertThat(told).filteredOn(page -> page.contains("no se ha entregado otra vez")).hasSize(AT_ONCE - 1);
	}

	private String strangersButton(long stranger, Language language) throws InterruptedException {
		Dialogue other = new Dialogue(TELEGRAM, stranger, language.code());
		other.visitor().says("/fair begin");
		other.bot().says(step(language, 1));
		return other.visitor().data(text(language, "fair.cancel"));
	}

	private Enquiry enquiry(long chat) {
		List<Enquiry> own = enquiries.all().stream().filter(one -> one.conversation().equals("telegram:telegram:" + chat)).toList();
		assertThat(own).as("one enquiry").hasSize(1);
		return own.getFirst();
	}

	private static String step(Language language, int number) {
		return String.format(Locale.ROOT, language == Language.ES ? "Paso %s de 12." : "گام %s از ۱۲.", Dates.number(number, language));
	}

	private String text(Language language, String key) {
		return messages.text(language, key);
	}

	private static String button(String html, String label) {
		Matcher matcher = Pattern.compile("name=\"pressed\" value=\"([^\"]*\\|" + Pattern.quote(label) + ")\"").matcher(html);
		assertThat(matcher.find()).as(label).isTrue();
		return matcher.group(1);
	}

	private CompletableFuture<String> say(String talk, String words) {
		return post("question=" + encoded(words) + "&conversation=" + talk);
	}

	private CompletableFuture<String> press(String talk, String value) {
		return post("pressed=" + encoded(value) + "&conversation=" + talk);
	}

	private CompletableFuture<String> post(String form) {
		return client.sendAsync(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/?lang=es"))
				.header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html").timeout(Duration.ofSeconds(60))
				.POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
				.thenApply(HttpResponse::body);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}
}
