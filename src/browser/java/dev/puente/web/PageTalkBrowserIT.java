package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every dialogue of the bot on the page, on a telephone and at a desk, with and without JavaScript; pictures go to target/screenshots. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTalkBrowserIT {

	private static final int LARGEST_PAGE = 60 * 1024;
	private static final double PATIENCE = 60_000;
	private static final Map<String, List<String>> QUESTION = Map.of(
			"es", List.of("¿Por qué se suspendió FIHAV 2024?", "huracán Rafael", "به فارسی", "رافائل", "به‌روز نیست", "همکاران آن را بررسی می‌کنند",
					"پرسش از کارشناس", "به همکاران ما سپرده شد"),
			"fa", List.of("چرا فیهاو ۲۰۲۴ متوقف شد؟", "رافائل", "En español", "huracán Rafael", "No se entiende bien", "el equipo lo revisará",
					"Preguntar a una persona", "Su consulta está en manos del equipo"));
	private static final Map<String, List<String>> DESK = Map.of(
			"es", List.of("Participar en la feria", "Habana Redes", "Irán", "Ana Pérez", "ana@redes.example", "+98 21 8811 2233", "Telecomunicaciones",
					"Fibra óptica", "Diseño propio", "36", "Ninguna", "No", "Sí, autorizo", "Confirmar y entregar", "F-2026-"),
			"fa", List.of("شرکت در نمایشگاه", "پارس فیبر", "ایران", "مریم رضایی", "maryam@pars.example", "۰۲۱ ۸۸۱۱ ۲۲۳۳", "مخابرات", "کابل نوری",
					"غرفهٔ آماده", "۲۴", "خیر", "خیر", "بله، اجازه می‌دهم", "تأیید و تحویل", "F-2026-"));
	private static final Map<String, List<String>> FORGET = Map.of("es", List.of("Qué se guarda y por qué", "Qué hay guardado de mí",
			"Sí, borrar todo", "Constancia R-"), "fa", List.of("چه نگه داشته می‌شود و چرا", "چه از من نگه داشته شده است؟", "بله، همه را پاک کن",
					"رسید R-"));

	@LocalServerPort
	private int port;
	private Playwright playwright;
	private Browser browser;
	private String axe;
	private final Deque<Response> heard = new ConcurrentLinkedDeque<>();

	@BeforeAll
	void launch() throws IOException {
		playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
				.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
		try (InputStream script = Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
			axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	@AfterAll
	void close() {
		playwright.close();
	}

	@ParameterizedTest
	@CsvSource({"es,375,true", "fa,375,false", "fa,1280,true"})
	void leadsFromAQuestionToAPersonThroughTheDeskAndToForgetting(String language, int width, boolean script) {
		try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width < 600 ? 812 : 860)
				.setJavaScriptEnabled(script).setAcceptDownloads(true))) {
			context.setDefaultTimeout(PATIENCE);
			Page page = context.newPage();
			// read later: whoever asks for a body while a response is being told of may wait for ever
			heard.clear();
			page.onResponse(response -> {
				if (response.request().isNavigationRequest() && response.status() == 200 || response.url().contains("/turn?")) {
					heard.add(response);
				}
			});
			page.navigate("http://localhost:" + port + "/?lang=" + language);
			String name = "talk-" + language + "-" + width + (script ? "" : "-no-script");
			question(page, QUESTION.getOrDefault(language, List.of()), script ? name : "", name);
			desk(page, language, DESK.getOrDefault(language, List.of()), script ? name : "", name);
			List<String> forget = FORGET.getOrDefault(language, List.of());
			press(page, forget.get(0));
			press(page, forget.get(1));
			press(page, forget.get(2));
			assertThat(last(page).innerText()).contains(forget.get(3));
			look(page, script ? name : "", name + "-forgotten");
		}
	}

	/** Files that come with a turn lie within it; they are what the visitor asked for, and not counted. */
	private static int size(Response response) {
		return response.text().replaceAll("href=\"data:[^\"]*\"", "").getBytes(StandardCharsets.UTF_8).length;
	}

	private void question(Page page, List<String> said, String checked, String name) {
		say(page, said.get(0));
		assertThat(last(page).innerText()).contains(said.get(1));
		last(page).locator(".mark").first().click();
		assertThat(last(page).locator(".source").first().isVisible()).isTrue();
		look(page, checked, name + "-source");
		press(page, said.get(2));
		assertThat(last(page).innerText()).contains(said.get(3));
		press(page, "👎");
		press(page, said.get(4));
		assertThat(last(page).innerText()).contains(said.get(5));
		press(page, said.get(6));
		assertThat(last(page).innerText()).contains(said.get(7));
		look(page, checked, name + "-person");
	}

	private void desk(Page page, String language, List<String> said, String checked, String name) {
		press(page, language.equals("es") ? "Participar en la Feria de La Habana" : "شرکت در نمایشگاه هاوانا");
		look(page, checked, name + "-desk");
		for (String step : said.subList(0, said.size() - 1)) {
			if (last(page).getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, exactly(step)).count() > 0) {
				press(page, step);
			} else {
				say(page, step);
			}
		}
		assertThat(last(page).innerText()).contains(said.getLast());
		look(page, checked, name + "-number");
		Download download = page.waitForDownload(() -> last(page).locator("a[download]").last().click());
		assertThat(download.suggestedFilename()).startsWith("fihav-").endsWith(".pdf");
	}

	private static Locator.GetByRoleOptions exactly(String label) {
		return new Locator.GetByRoleOptions().setName(label).setExact(true);
	}

	/** Without a script the page holds its last turn alone; with one the talk grows. */
	private static Locator last(Page page) {
		return page.locator(".turn").last();
	}

	private void say(Page page, String text) {
		String before = last(page).count() == 0 ? "" : last(page).getAttribute("id");
		page.locator("#_question").fill(text);
		page.locator("button.send").click();
		await(page, before);
	}

	private void press(Page page, String label) {
		String before = last(page).count() == 0 ? "" : last(page).getAttribute("id");
		Locator below = last(page).getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, exactly(label));
		(below.count() > 0 ? below.first() : page.locator("form.more button").filter(new Locator.FilterOptions().setHasText(label)).first())
				.click();
		await(page, before);
	}

	private void await(Page page, String before) {
		page.waitForCondition(() -> {
			String now = last(page).count() == 0 ? "" : Objects.requireNonNullElse(last(page).getAttribute("id"), "");
			return now.matches("t[0-9a-f]{8}") && !now.equals(before) || last(page).locator(".failed").count() > 0;
		}, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
		assertThat(last(page).locator(".failed").allInnerTexts()).isEmpty();
		// Chromium keeps no body of a page that was left
		Response turn = Objects.requireNonNull(heard.peekLast());
		assertThat(size(turn)).as(turn.url()).isPositive().isLessThan(LARGEST_PAGE);
		heard.clear();
	}

	/** Takes a picture; where scripts run, nothing is wider than the page and axe has nothing to say. */
	private void look(Page page, String checked, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
		if (!checked.isEmpty()) {
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as(name).isZero();
			page.evaluate(axe);
			assertThat((List<?>) page.evaluate("axe.run().then(r => r.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
					+ ".map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')))")).as(name).isEmpty();
		}
	}
}
