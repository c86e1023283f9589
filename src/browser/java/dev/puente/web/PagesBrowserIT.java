package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.puente.knowledge.Knowledge;

/** The pages as a visitor meets them; the pictures go to target/screenshots. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserIT {

	private static final Map<String, String> QUESTIONS = Map.of("es", "¿Qué memorando de servicios postales firmaron Irán y Cuba?", "fa",
			"ایران و کوبا چه تفاهم‌نامهٔ پستی امضا کردند؟");

	@LocalServerPort
	private int port;
	@Autowired
	private Knowledge knowledge;
	private Playwright playwright;
	private Browser browser;
	private String axe;

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
	@CsvSource({"es,1280,light", "es,375,light", "fa,1280,light", "fa,375,light", "es,1280,dark", "fa,375,dark"})
	void answersAQuestionAskedWithTheKeyboardOnly(String language, int width, String scheme) {
		try (BrowserContext context = context(width, scheme, true)) {
			Page page = open(context, "/?lang=" + language);
			String name = "chat-" + language + "-" + width + "-" + scheme;
			check(page, name + "-empty");
			tabTo(page, "_question");
			page.keyboard().type(QUESTIONS.get(language));
			page.keyboard().press("Enter");
			page.waitForSelector(".reply .said");
			assertThat(page.evaluate("document.activeElement.id")).isEqualTo("_question");
			assertThat(page.locator(".reply").first().getAttribute("lang")).isEqualTo(language);
			page.locator(".reply .mark").first().focus();
			page.keyboard().press("Enter");
			assertThat(page.locator(".source").first().isVisible()).isTrue();
			check(page, name + "-answered");
		}
	}

	@ParameterizedTest
	@CsvSource({"es,1280", "fa,375"})
	void answersWithoutScript(String language, int width) {
		try (BrowserContext context = context(width, "light", false)) {
			Page page = open(context, "/?lang=" + language);
			tabTo(page, "_question");
			page.keyboard().type(QUESTIONS.get(language));
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			page.waitForSelector(".reply .said");
			assertThat(page.locator(".said .mark").first().isVisible()).isTrue();
			page.locator(".said .mark").first().click();
			assertThat(page.locator(".source").first().isVisible()).isTrue();
			picture(page, "no-script-" + language + "-" + width);
		}
	}

	@ParameterizedTest
	@CsvSource({"es,1280,light", "es,375,dark", "fa,1280,dark", "fa,375,light"})
	void showsDocumentsAndFaults(String language, int width, String scheme) {
		String id = knowledge.current().documents().getLast().id();
		try (BrowserContext context = context(width, scheme, true)) {
			String end = "-" + language + "-" + width + "-" + scheme;
			check(open(context, "/documents?lang=" + language), "documents" + end);
			check(open(context, "/documents/" + id + "?lang=" + language), "document" + end);
			check(open(context, "/documents/" + id + "/changes?lang=" + language), "changes" + end);
			check(open(context, "/nowhere?lang=" + language), "fault" + end);
		}
	}

	@Test
	void keepsTheTalkWhenAChoiceIsPressed() {
		try (BrowserContext context = context(1280, "light", true)) {
			Page page = open(context, "/?lang=es");
			page.locator(".suggestions button").first().click();
			page.waitForSelector(".reply .said");
			assertThat(page.evaluate("document.activeElement.classList.contains('reply')")).isEqualTo(true);
			assertThat(page.locator(".turn").count()).isEqualTo(1);
		}
	}

	private BrowserContext context(int width, String scheme, boolean script) {
		return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width < 600 ? 812 : 860).setJavaScriptEnabled(script)
				.setBypassCSP(false).setColorScheme("dark".equals(scheme) ? ColorScheme.DARK : ColorScheme.LIGHT));
	}

	private Page open(BrowserContext context, String path) {
		Page page = context.newPage();
		page.onConsoleMessage(message -> assertThat(message.text()).doesNotContain("Content Security Policy"));
		page.navigate("http://localhost:" + port + path);
		return page;
	}

	private static void tabTo(Page page, String id) {
		for (int i = 0; i < 12 && !id.equals(focused(page)); i++) {
			page.keyboard().press("Tab");
		}
		assertThat(focused(page)).isEqualTo(id);
	}

	private static Object focused(Page page) {
		return page.locator("*:focus").count() == 0 ? "" : Objects.requireNonNullElse(page.locator("*:focus").getAttribute("id"), "");
	}

	private void check(Page page, String name) {
		picture(page, name);
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as(name).isZero();
		page.evaluate(axe);
		assertThat((List<?>) page.evaluate("axe.run().then(r => r.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
				+ ".map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')))")).as(name).isEmpty();
	}

	private static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
	}
}
