package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.journey.Dialogue.Bot;
import dev.puente.journey.Dialogue.Visitor;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.PuenteProcess;

@ExtendWith(SharedPuente.class)
@Execution(ExecutionMode.CONCURRENT)
@Timeout(300)
class JourneyIT {

	private static final BotApiServer TELEGRAM = SharedPuente.TELEGRAM;
	private static final HttpClient HTTP = HttpClient.newHttpClient();
	private static URI page;

	@BeforeAll
	static void find(PuenteProcess puente) {
		page = puente.page();
	}

	@Test
	void talksSpanish() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 34, "es");
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();

		visitor.says("/start");
		bot.says("Bienvenido a Puente", "Escriba su pregunta");
		bot.offers("فارسی", "Español");
		visitor.says("/lang");
		bot.says("¿En qué idioma prefiere que le responda?");
		visitor.presses("Español");
		bot.says("Desde ahora le escribiré en español");

		visitor.says("¿Cuándo se firmó el memorando postal entre Irán y Cuba?");
		bot.answers("Fuentes:", "entre el 3 y el 5 de noviembre de 2024");
		visitor.says("desde q año tienen relaciones diplomáticas Cuba y la republica islamica");
		bot.answers("Fuentes:", "8 de agosto de 1979");
		visitor.says("¿Por qué se suspendió FIHAV 2024?");
		bot.answers("Fuentes:", "huracán Rafael");

		visitor.says("¿Cuál es la capital de Mongolia?");
		bot.says("No encuentro en los documentos publicados una respuesta comprobable a su pregunta.");

		visitor.says("/doc " + LongDocument.ID);
		bot.says("… y otras fuentes: 54");
		visitor.presses("Todas las fuentes");
		bot.answersAtLength(6000, 60);

		long update = visitor.says("¿En qué fecha se celebró FIHAV 2025?");
		bot.answers("Fuentes:", "noviembre de 2025");
		TELEGRAM.redeliver(update, 5);
		visitor.says("/help");
		bot.says("Escriba su pregunta con sus propias palabras");
		bot.hasSaidNothingElse();
	}

	@Test
	void talksPersian() throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, 98, "fa");
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();

		visitor.says("/start");
		bot.says("به پل خوش آمدید", "پرسش خود را به فارسی یا اسپانیایی بنویسید");
		bot.offers("فارسی", "Español");
		visitor.says("/lang");
		bot.says("ترجیح می‌دهید به چه زبانی پاسخ دهم؟");
		visitor.presses("فارسی");
		bot.says("از این پس به فارسی می‌نویسم");

		visitor.says("تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟");
		bot.answers("منابع:", "۱۳ تا ۱۵ آبان ۱۴۰۳", "۳ تا ۵ نوامبر ۲۰۲۴");
		visitor.says("چرا فيهاو ۲۰۲۴ متوقف شد");
		bot.answers("منابع:", "توفان رافائل");
		visitor.says("کی هاشمی رو دعوت کرد بره کوبا؟");
		bot.answersFromPrint("منابع:", "مایرا آرویچ");

		visitor.says("طرز تهیه قرمه سبزی رو بگو");
		bot.says("در سندهای منتشرشده پاسخی مستند برای پرسش شما نیافتم.");

		visitor.says("/doc " + LongDocument.ID);
		bot.says("… و منبع‌های دیگر: ۵۴");
		visitor.presses("همهٔ منبع‌ها");
		bot.answersAtLength(6000, 60);

		long update = visitor.says("فیهاو ۲۰۲۵ در چه تاریخی برگزار شد؟");
		bot.answers("منابع:", "نوامبر ۲۰۲۵");
		TELEGRAM.redeliver(update, 5);
		visitor.says("/help");
		bot.says("پرسش خود را با واژه‌های خودتان");
		bot.hasSaidNothingElse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			501 | es | No encuentro palabras en su mensaje. | Su mensaje es demasiado largo | Por ahora solo leo mensajes de texto.
			502 | fa | در پیام شما واژه‌ای نیافتم. | پیام شما برای یافتن پاسخ بیش از اندازه بلند است. | فعلاً تنها پیام‌های نوشتاری را می‌خوانم.
			503 | xx | No encuentro palabras en su mensaje. | Su mensaje es demasiado largo | Por ahora solo leo mensajes de texto.
			""")
	void meetsStrangeMessagesWithAClearSentence(long chat, String language, String wordless, String tooLong, String unsupported)
			throws Exception {
		Dialogue dialogue = new Dialogue(TELEGRAM, chat, language);
		Visitor visitor = dialogue.visitor();
		Bot bot = dialogue.bot();
		for (String message : List.of("😀😀", "\u0000\u0007\u001b[", "?!…", "\u202E\u2066")) {
			visitor.says(message);
			bot.says(wordless);
		}
		visitor.says(("fa".equals(language) ? "پرسش " : "pregunta ").repeat(20_000));
		bot.says(tooLong);
		for (String content : List.of("sticker", "photo", "poll")) {
			visitor.sends(content);
			bot.says(unsupported);
		}
		visitor.says("a AND (b:*?"); // Latin words are taken for Spanish, whoever writes them
		bot.says("No encuentro en los documentos");
		bot.hasSaidNothingElse();
	}

	@Test
	void servesThePageAndTheInterfaceInTheSameProcess() throws Exception {
		HttpResponse<String> html = HTTP.send(HttpRequest.newBuilder(page).header("Accept-Language", "fa").build(), text());
		assertThat(html.statusCode()).isEqualTo(200);
		assertThat(html.body()).contains("<html lang=\"fa\" dir=\"rtl\">");
		HttpResponse<String> answer = ask("{\"question\": \"¿Por qué se suspendió FIHAV 2024?\"}");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"outcome\":\"answered\"", "huracán Rafael", "\"citations\":[{");
		assertThat(HTTP.send(HttpRequest.newBuilder(page.resolve("/actuator/health/readiness")).build(), text()).body()).contains("UP");
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "{", "[]", "{\"question\": \"\"}", "{\"question\": 7}", "{\"question\": \"FIHAV\", \"language\": \"xx\"}",
			"{\"question\": \"\\u0000\\u0007\"}", "LONG"})
	void meetsStrangeRequestsWithAProblem(String body) throws Exception {
		HttpResponse<String> problem = ask(body.equals("LONG") ? "{\"question\": \"" + "a".repeat(100_000) + "\"}" : body);
		assertThat(problem.statusCode()).isBetween(400, 422);
		assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(problem.body()).contains("\"type\":\"urn:puente:problem:", "\"detail\":\"").doesNotContain("Exception");
	}

	private static HttpResponse<String> ask(String body) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(page.resolve("/api/ask")).header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(body)).build(), text());
	}

	private static HttpResponse.BodyHandler<String> text() {
		return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
	}
}
