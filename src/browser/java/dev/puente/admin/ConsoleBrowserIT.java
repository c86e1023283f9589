package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import dev.puente.delivery.DeadLetters;
import dev.puente.fair.Enquiry;
import dev.puente.language.Language;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/** What staff do for visitors in the console: gaps, talks, enquiries, messages that were given up. */
class ConsoleBrowserIT extends StaffBrowser {

	@Autowired
	private GapStore gaps;
	@Autowired
	private AuditLog audit;
	@Autowired
	private Redis redis;
	@Autowired
	private JsonMapper json;
	@Autowired
	private DeadLetters letters;

	@BeforeAll
	void askInVain() {
		ask("q1", Language.ES, "¿Hay guardería en el recinto de la feria FIHAV?", "2026-11-20T10:00:00Z");
		ask("q2", Language.ES, "¿Tiene guardería el recinto ferial de FIHAV?", "2026-11-21T08:30:00Z");
		ask("q3", Language.FA, "آیا در نمایشگاه هاوانا نمازخانه هست؟", "2026-11-21T12:00:00Z");
		for (int i = 0; i < 8; i++) {
			audit.append("maria", "10.0.0." + i, "login", "maria", "");
		}
	}

	/** What visitors left behind: a talk that waits for a person, a company's form, a message that was given up. */
	private String leave(Language language, String name) {
		String company = language == Language.ES ? "Telares del Turquino" : "شرکت نمونهٔ پارس";
		Map<String, String> form = Map.of("company", company, "country", "IR", "name", "Reza", "email", "reza@example.org", "phone",
				"+982112345678", "sector", "software", "exhibits", company, "area", "18", "consent", "yes");
		Enquiry enquiry = new Enquiry("", "test:" + name, language, "", form, Enquiry.Status.RECEIVED, Instant.parse("2026-11-20T10:00:00Z"),
				List.of());
		redis.run(new Script("redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) return {}"), List.of(Keys.at(0, "fair", "enquiries")),
				"F-2026" + name, json.writeValueAsString(enquiry));
		redis.run(new Script("redis.call('XADD', KEYS[1], '*', 'key', 'k', 'id', ARGV[1], 'payload', ARGV[2], 'attempts', '5', "
				+ "'failure', 'no answer') return {}"), List.of(Keys.at(3, "delivery", "events", "dead")), "dead" + name,
				"{\"type\": \"test\", \"subject\": \"" + name + "\"}");
		return handOver.request("test:" + name, language, language == Language.ES ? "¿Quién me ayuda?" : "کسی هست؟");
	}

	private void ask(String id, Language language, String text, String at) {
		gaps.put(Gap.unanswered(id, "web:" + id, language, text, Instant.parse(at)));
	}

	@ParameterizedTest
	@CsvSource({"es,375,light", "fa,1280,light"})
	void answersAGapAsAnEditorAndApprovesItAsAnother(String language, int width) {
		String name = "-" + language + "-" + width;
		String asked = "es".equals(language) ? "guardería" : "نمازخانه";
		String answer = "es".equals(language)
				? "El recinto de la feria FIHAV no tiene guardería, según sus organizadores."
				: "به گفتهٔ برگزارکنندگان، نمایشگاه هاوانا نمازخانه دارد.";
		try (BrowserContext editor = context(width, "light"); BrowserContext approver = context(width, "light")) {
			Page page = login(editor, "reza", language, name);
			page.navigate("http://localhost:" + port + "/admin/gaps");
			check(page, "staff-gaps" + name);
			page.locator(".rows a").filter(new Locator.FilterOptions().setHasText(asked)).first().click();
			page.locator("#_text").fill(answer);
			check(page, "staff-gap" + name);
			page.locator("form[action$='/answer'] button").click();
			page.waitForSelector("article");
			check(page, "staff-proposals-editor" + name);
			Page decision = login(approver, "maria", language, name);
			decision.navigate("http://localhost:" + port + "/admin/proposals");
			check(decision, "staff-proposals" + name);
			decision.locator("article").filter(new Locator.FilterOptions().setHasText(answer.substring(0, answer.length() - 1))).locator("form[action$='/approve'] button").first().click();
			decision.waitForSelector("#_yaml");
			assertThat(knowledge.current().documents()).anySatisfy(document -> assertThat(document.passages().getFirst().texts().values().iterator()
					.next().plain()).isEqualTo(answer));
			decision.navigate("http://localhost:" + port + "/admin/audit");
			check(decision, "staff-audit" + name);
			decision.navigate("http://localhost:" + port + "/admin/questions?q=" + ("es".equals(language) ? "huracán Rafael FIHAV" : "توفان رافائل فیهاو"));
			decision.locator(".hit summary").first().click();
			check(decision, "staff-questions" + name);
		}
	}

	@ParameterizedTest
	@CsvSource({"es,1280,dark", "fa,375,light"})
	void takesATalkAnEnquiryAndAGivenUpMessage(String language, int width, String scheme) {
		String name = "-" + language + "-" + width;
		String talk = leave(Language.ofCode(language).orElseThrow(), name);
		try (BrowserContext context = context(width, scheme)) {
			Page page = login(context, "maria", language, name);
			page.navigate("http://localhost:" + port + "/admin/cases");
			check(page, "staff-cases" + name);
			page.locator("a[href$='/admin/cases/" + talk + "']").first().click();
			page.locator("form[action$='/take'] button").click();
			page.locator("textarea").fill("es".equals(language) ? "Le ayudo yo." : "من کمک می‌کنم.");
			page.locator("form[action$='/reply'] button").click();
			page.waitForSelector(".talk .ours");
			check(page, "staff-case" + name);
			page.locator("form[action$='/back'] button").click();
			assertThat(handOver.open()).noneMatch(one -> one.id().equals(talk));
			page.navigate("http://localhost:" + port + "/admin/enquiries");
			check(page, "staff-enquiries" + name);
			page.locator("a[href$='F-2026" + name + "']").first().click();
			page.locator("form[action$='/note'] [name=text]").fill("es".equals(language) ? "Llamar el lunes" : "دوشنبه تماس بگیرید");
			page.locator("form[action$='/note'] button").click();
			assertThat(page.locator("main").innerText()).contains("es".equals(language) ? "Llamar el lunes" : "دوشنبه تماس بگیرید");
			check(page, "staff-enquiry" + name);
			page.navigate("http://localhost:" + port + "/admin/dead");
			check(page, "staff-dead" + name);
			page.locator("form[action$='/drop'] button").first().click();
			page.waitForLoadState();
			assertThat(letters.list(100)).noneMatch(letter -> letter.toString().contains("dead" + name));
		}
	}
}
