package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.journey.Dialogue.Bot;
import dev.puente.journey.Dialogue.Visitor;
import dev.puente.redis.Keys;
import dev.puente.redis.Script;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.Eventually;
import dev.puente.testing.PuenteProcess;
import dev.puente.testing.RedisContent;
import dev.puente.testing.Seen;
import dev.puente.testing.TestRedis;

/** Promise 24: who did everything that can be done here and asks to be forgotten is found nowhere afterwards. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class ForgetIT {

	private static final long STAFF = -1001;
	private static final Duration SOON = Duration.ofSeconds(60);
	private static final BotApiServer TELEGRAM = BotApiServer.start();
	private static final TestRedis REDIS = TestRedis.start();
	private static final Script DEAD = new Script("redis.call('XADD', KEYS[1], '*', 'key', ARGV[1], 'id', '1', 'payload', ARGV[2], "
			+ "'attempts', '5', 'failure', 'test') return {}");
	private static final Pattern NUMBER = Pattern.compile("F-20\\d\\d-\\d{4}");
	private static final Pattern RECEIPT = Pattern.compile("R-[0-9A-Z]+-[0-9A-F]{6}-[0-9A-F]{10}");
	private static PuenteProcess puente;
	private static Path data;

	@BeforeAll
	static void start(@TempDir Path folder) {
		data = folder;
		List<String> arguments = new ArrayList<>(REDIS.arguments());
		arguments.add("--puente.bots.telegram.api-url=" + TELEGRAM.url());
		puente = PuenteProcess.start(folder, Map.of("PUENTE_BOTS_TELEGRAM_TOKEN", BotApiServer.TOKEN, "PUENTE_BOTS_TELEGRAM_STAFF_CHAT",
				Long.toString(STAFF)), arguments.toArray(String[]::new));
		puente.page();
		TELEGRAM.groupSays(STAFF, 5, "hola");
	}

	@AfterAll
	static void stop() throws IOException {
		puente.close();
		TELEGRAM.close();
		REDIS.close();
	}

	/** The word of the row stands in everything that the visitor says. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			770011223344 | es | zarpazo | Preguntar a una persona | Volver a Puente | Correos | Confirmar y entregar | Recordarme los plazos | Sí, borrar todo | Constancia R-
			770055667788 | fa | زرپازو | پرسش از کارشناس | بازگشت به پل | پست | تأیید و تحویل | یادآوری مهلت‌ها | بله، همه را پاک کن | رسید R-
			""")
	void isFoundNowhereAfterwards(long chat, String language, String word, String person, String back, String topic, String confirm,
			String remind, String yes, String receipt) throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, chat, language);
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();
		visitor.says("/lang " + language);
		bot.says("");
		visitor.says(("es".equals(language) ? "¿Cuánto cuesta el hotel de " : "بهای هتل در هاوانا چند است؟ ") + word);
		bot.says("");
		visitor.presses(person);
		bot.says("C-");
		TELEGRAM.groupReplies(STAFF, 5, staffSees(word).messageId(), word + " 1");
		bot.says("Ana");
		bot.says(word);
		visitor.says(word + " 2");
		bot.says("Ana");
		visitor.presses(back);
		bot.says("");
		visitor.says("/person");
		bot.says("C-");
		visitor.says("/subscribe");
		bot.says("");
		visitor.presses(topic);
		bot.says("");
		fillTheForm(visitor, bot, language, word);
		visitor.presses(confirm);
		String number = NUMBER.matcher(bot.says("F-").text()).results().findFirst().orElseThrow().group();
		bot.sendsAFile();
		visitor.pressesBelow(number, remind);
		bot.says("");
		String conversation = "telegram:telegram:" + chat;
		REDIS.redis().run(DEAD, List.of(Keys.of(conversation, "delivery", "inbound", "dead")), conversation, word);
		REDIS.redis().run(DEAD, List.of(Keys.at(3, "delivery", "outbound", "dead")), "C-X", "{\"conversation\":\"" + conversation + "\"}");
		assertThat(everything()).contains(Long.toString(chat), word, chat + "@pars.example");

		visitor.says("/forget");
		bot.says("C-", number);
		visitor.presses(yes);
		bot.says(receipt);
		bot.hasSaidNothingElse();
		Eventually.holds(SOON, () -> tracesOf(Long.toString(chat), word).isEmpty());
		assertThat(puente.out()).contains("event=forgotten visitor=");
		assertThat(everything()).as("the key of the visitor's pseudonym").doesNotContain("pseudonym-of");
		canBeVerified(RECEIPT.matcher(TELEGRAM.seenBy(chat).getLast().text()).results().findFirst().orElseThrow().group(), visitor, bot,
				language);
	}

	/** By the visitor, and by those who run Puente, although nothing else is left; a number that is made up is none. */
	private static void canBeVerified(String receipt, Visitor visitor, Bot bot, String language) throws InterruptedException {
		boolean spanish = "es".equals(language);
		String madeUp = receipt.substring(0, receipt.length() - 1) + (receipt.endsWith("0") ? "1" : "0");
		visitor.says("/forget " + receipt.toLowerCase(Locale.ROOT));
		bot.says(spanish ? "La constancia es auténtica" : "این رسید درست است");
		visitor.says("/forget " + madeUp);
		bot.says(spanish ? "no es una constancia" : "از رسیدهای پل نیست");
		Path log = data.resolve("data/audit.jsonl");
		Eventually.holds(SOON, () -> Files.exists(log) && text(log).contains(receipt));
		assertThat(command("audit", "receipt", receipt)).startsWith("0 " + receipt + ": visitor ").contains("the log is whole");
		assertThat(command("audit", "receipt", madeUp)).startsWith("3 no such receipt");
	}

	private static String command(String... arguments) throws InterruptedException {
		try (PuenteProcess command = PuenteProcess.start(data, arguments)) {
			return command.exitCode() + " " + command.out();
		}
	}

	private static void fillTheForm(Visitor visitor, Bot bot, String language, String word) throws InterruptedException {
		visitor.says("/fair begin");
		bot.says("");
		String chosen = "es".equals(language) ? "Sí" : "بله";
		for (String answer : List.of(word + " fibra", "es".equals(language) ? "Irán" : "ایران", word + " Karimi",
				visitor.chat() + "@pars.example",
				"021 8811 2233", word, word + " fibra", "1", "36", "1", chosen, "1")) {
			visitor.says(answer);
			bot.says("");
		}
	}

	/** Returns where words still stand. */
	private static List<String> tracesOf(String... words) {
		String everything = everything();
		return Stream.of(words).filter(everything::contains).toList();
	}

	/** Redis as it is, Redis on the disk, and all that the process wrote. */
	private static String everything() {
		return RedisContent.of(REDIS.redis()) + text(REDIS.folder()) + text(data);
	}

	private static String text(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			StringBuilder text = new StringBuilder();
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				text.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).append('\n');
			}
			return text.toString();
		} catch (NoSuchFileException | UncheckedIOException e) {
			// a file of Redis was replaced meanwhile
			return text(folder);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Seen staffSees(String word) throws InterruptedException {
		for (int count = 1; count < 40; count++) {
			for (Seen seen : TELEGRAM.awaitSeen(STAFF, count, SOON)) {
				if (seen.text().contains(word)) {
					return seen;
				}
			}
		}
		throw new AssertionError("staff did not see: " + word);
	}
}
