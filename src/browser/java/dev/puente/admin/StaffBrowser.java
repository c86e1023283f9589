package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.conversation.HandOver;
import dev.puente.conversation.WebTalks;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;

/** An application with two members of staff and a browser, which the classes of tests that extend this share; pictures go to target/screenshots. */
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Execution(ExecutionMode.SAME_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StaffBrowser {

	private static final String PASSWORD = "una frase bastante larga";
	@LocalServerPort
	int port;
	@Autowired
	Knowledge knowledge;
	@Autowired
	HandOver handOver;
	@Autowired
	private WebTalks talks;
	@Autowired
	private Counts counts;
	@Autowired
	private AskedQuestions asked;
	private Playwright playwright;
	private Browser browser;
	private String axe;

	@DynamicPropertySource
	static void users(DynamicPropertyRegistry registry) {
		String hash = new AdminSecurity().passwordEncoder().encode(PASSWORD);
		registry.add("puente.admin.users[0].name", () -> "maria");
		registry.add("puente.admin.users[0].password", () -> hash);
		registry.add("puente.admin.users[0].role", () -> "administrator");
		registry.add("puente.admin.users[1].name", () -> "reza");
		registry.add("puente.admin.users[1].password", () -> hash);
		registry.add("puente.admin.users[1].role", () -> "editor");
	}

	@BeforeAll
	void launch() throws IOException {
		playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
				.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
		try (InputStream script = Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
			axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** What visitors asked. */
	@BeforeAll
	void ask() {
		List.of("¿Cuándo es FIHAV 2026?", "¿Qué firmaron Irán y Cuba sobre correos?", "¿Hay guardería en FIHAV?")
				.forEach(question -> talks.ask("es", question, Optional.of(Language.ES)));
		talks.ask("fa", "وزیر ارتباطات ایران کیست؟", Optional.of(Language.FA));
		counts.store();
		asked.store();
	}

	@AfterAll
	void close() {
		playwright.close();
	}

	Page login(BrowserContext context, String user, String language, String name) {
		context.setDefaultTimeout(90_000);
		Page page = context.newPage();
		page.onConsoleMessage(message -> assertThat(message.text()).doesNotContain("Content Security Policy"));
		page.navigate("http://localhost:" + port + "/admin/login?lang=" + language);
		check(page, "staff-login" + name);
		page.locator("#_user").fill(user);
		page.locator("#_password").fill(PASSWORD);
		page.keyboard().press("Enter");
		page.waitForSelector(".tiles");
		return page;
	}

	BrowserContext context(int width, String scheme) {
		return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width < 600 ? 812 : 860)
				.setColorScheme("dark".equals(scheme) ? ColorScheme.DARK : ColorScheme.LIGHT));
	}

	void check(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).as(name).isZero();
		page.evaluate(axe);
		assertThat((List<?>) page.evaluate("axe.run().then(r => r.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
				+ ".map(v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')))")).as(name).isEmpty();
	}
}
