package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.PuenteProcess;
import dev.puente.testing.Seen;

/** Talks with the real bot, drawn in the style of a messenger; the pictures go to target/gallery and, looked at, to docs/pictures. */
@Tag("browser")
@Timeout(300)
class GalleryBrowserIT {

	private static final long STAFF = -1001;
	private static final Duration REPLY = Duration.ofSeconds(40);
	private static final BotApiServer TELEGRAM = BotApiServer.start();
	private static PuenteProcess puente;
	private static Playwright playwright;
	private static Browser browser;

	@BeforeAll
	static void start(@TempDir Path folder) {
		puente = PuenteProcess.start(folder, Map.of("PUENTE_BOTS_TELEGRAM_TOKEN", BotApiServer.TOKEN, "PUENTE_BOTS_TELEGRAM_STAFF_CHAT",
				Long.toString(STAFF)), "--puente.bots.telegram.api-url=" + TELEGRAM.url());
		puente.page();
		TELEGRAM.groupSays(STAFF, 5, "hola");
		playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
				.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
	}

	@AfterAll
	static void stop() {
		playwright.close();
		puente.close();
		TELEGRAM.close();
	}

	/** Steps: what is typed, or «!» and the label of a button of the last message. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			91 | es | answer-es | ¿Por qué se suspendió FIHAV 2024?
			92 | fa | answer-fa | چرا فیهاو ۲۰۲۴ متوقف شد؟
			93 | es | source-es | ¿Cuándo se firmó el memorando postal entre Irán y Cuba?;!Fuente 1
			94 | fa | source-fa | تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟;!منبع 1
			95 | es | person-es | ¿Cuánto cuesta el hotel más barato de Varadero?;!Preguntar a una persona
			96 | fa | person-fa | ارزان‌ترین هتل وارادرو چند است؟;!پرسش از کارشناس
			97 | es | subscribe-es | /subscribe;!FIHAV
			98 | fa | forget-fa | /lang fa;/forget;!بله، همه را پاک کن
			""")
	void drawsATalk(long chat, String language, String name, String steps) throws Exception {
		TELEGRAM.language(chat, language);
		Transcript transcript = new Transcript(language.equals("fa") ? "پل: ایران و کوبا" : "Puente: Irán y Cuba");
		int read = 0;
		for (String step : steps.split(";")) {
			if (step.startsWith("!")) {
				Seen last = TELEGRAM.seenBy(chat).getLast();
				TELEGRAM.userPresses(chat, last.messageId(), last.data().get(last.buttons().indexOf(step.substring(1))));
				transcript.visitor("", "▸ " + step.substring(1));
			} else {
				TELEGRAM.userSays(chat, step);
				transcript.visitor("", step);
			}
			List<Seen> seen = TELEGRAM.awaitSeen(chat, read + 1, REPLY);
			assertThat(seen).hasSizeGreaterThan(read);
			transcript.bot(seen.get(read), seen.get(read).rows());
			read = seen.size();
		}
		draw(name, transcript);
	}

	private static void draw(String name, Transcript transcript) throws IOException {
		Path folder = Files.createDirectories(Path.of("target/gallery"));
		try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(400, 200))) {
			page.setContent(transcript.html());
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(400);
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
		}
	}
}
