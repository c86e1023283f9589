package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.answer.Subject;
import dev.puente.conversation.Reply.Paragraph;
import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.TestRedis;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Execution(ExecutionMode.SAME_THREAD)
class ConversationsIT {

	private static final TestRedis REDIS = TestRedis.start();
	private static final String POSTAL = "¿Cuándo se firmó el memorando postal entre Irán y Cuba?";

	@Autowired
	private Conversations conversations;
	@Autowired
	private Talks talks;
	@Autowired
	private Messages messages;
	@Autowired
	private Knowledge knowledge;

	@DynamicPropertySource
	static void redis(DynamicPropertyRegistry registry) {
		REDIS.arguments().forEach(argument -> {
			String[] setting = argument.substring(2).split("=", 2);
			registry.add(setting[0], () -> setting[1]);
		});
	}

	@AfterAll
	static void close() throws Exception {
		REDIS.close();
	}

	@ParameterizedTest
	@CsvSource({"START,es-ES,start.text", "HELP,fa-IR,help.text", "UNSUPPORTED,fa,unsupported.text", "UNSUPPORTED,de,unsupported.text",
			"LANGUAGE,es,language.choose"})
	void speaksTheProductsOwnWords(Kind kind, String hint, String key) {
		Language language = hint.startsWith("fa") ? Language.FA : Language.ES;
		Reply reply = conversations.reply(new VisitorMessage("t:own", "1", kind, "", hint));
		assertThat(reply.language()).isEqualTo(language);
		assertThat(reply.paragraphs().stream().map(Paragraph::text)).containsExactly(messages.text(language, key).split("\n\n"));
		assertThat(reply.sources()).isEmpty();
	}

	@Test
	void remembersTheChosenLanguage() {
		Reply chosen = say("t:pin", Kind.LANGUAGE, "fa", "es");
		assertThat(chosen.language()).isEqualTo(Language.FA);
		assertThat(say("t:pin", Kind.HELP, "", "es").language()).isEqualTo(Language.FA);
		assertThat(say("t:pin", Kind.QUESTION, POSTAL, "es").language()).as("a question's own language comes first").isEqualTo(Language.ES);
		assertThat(say("t:pin", Kind.LANGUAGE, "xx", "es").choices()).extracting(Reply.Choice::command)
				.containsExactly("/lang fa", "/lang es");
	}

	/** What is read on a slow connection: the beginning of any document is under 4 kB, and every mark in it has its source. */
	@ParameterizedTest
	@CsvSource({"fa", "es"})
	void theBeginningOfADocumentIsShort(String language) {
		assertThat(knowledge.current().documents()).allSatisfy(document -> {
			Reply reply = say("t:doc", Kind.DOCUMENT, document.id(), language);
			StringBuilder said = new StringBuilder();
			reply.paragraphs().forEach(paragraph -> said.append(paragraph.text()).append(paragraph.citations()).append("\n\n"));
			reply.sources().forEach(source -> said.append("[0] ").append(source.publisher()).append(source.published())
					.append(source.title()).append('\n'));
			assertThat(said.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(4096);
			assertThat(reply.paragraphs()).flatExtracting(Paragraph::citations).allMatch(number -> number <= reply.sources().size());
		});
	}

	@Test
	void answersWithNumberedSources() {
		Reply reply = say("t:ask", Kind.QUESTION, POSTAL, "es");
		assertThat(reply.sources()).isNotEmpty();
		for (int i = 0; i < reply.sources().size(); i++) {
			assertThat(reply.sources().get(i).number()).isEqualTo(i + 1);
			assertThat(reply.sources().get(i).documentPath()).startsWith("/documents/");
		}
		assertThat(reply.paragraphs()).allSatisfy(paragraph -> assertThat(paragraph.citations()).isNotEmpty()
				.allSatisfy(number -> assertThat(number).isBetween(1, reply.sources().size())));
		assertThat(reply.sources()).extracting(source -> source.publisher() + source.title()).doesNotHaveDuplicates();
	}

	@Test
	void remembersTheLastThreeQuestionsAndNoMessageTwice() {
		for (String question : new String[]{"¿Dónde está ExpoCuba?", POSTAL, "¿y dónde?", "¿y quién?", "¿y quién?"}) {
			conversations.reply(new VisitorMessage("t:talk", question, Kind.QUESTION, question, "es"));
		}
		assertThat(talks.load("t:talk").said()).extracting(Talk.Said::text).containsExactly(POSTAL, "¿y dónde?", "¿y quién?");
		assertThat(talks.load("t:other").said()).isEmpty();
	}

	@Test
	void answersAMessageThatComesAgainInTheSameWay() {
		say("t:again", Kind.QUESTION, POSTAL, "es");
		VisitorMessage second = new VisitorMessage("t:again", "2", Kind.QUESTION, "¿y dónde?", "es");
		Reply first = conversations.reply(second);
		assertThat(conversations.reply(second)).isEqualTo(first);
	}

	@ParameterizedTest
	@ValueSource(strings = {"😀😀", "…", "\u200c\u200f", "!!!"})
	void asksForWordsWhereThereAreNone(String text) {
		assertThat(say("t:none", Kind.QUESTION, text, "fa").paragraphs()).extracting(Paragraph::text)
				.containsExactly(messages.text(Language.FA, "question.wordless"));
	}

	@Test
	void readsNoBooks() {
		assertThat(say("t:long", Kind.QUESTION, "feria ".repeat(400), "es").paragraphs()).extracting(Paragraph::text)
				.containsExactly(messages.text(Language.ES, "question.too-long"));
	}

	@Test
	void offersDocumentsWhereNothingAnswersAndEchoesNothing() {
		Reply reply = say("t:un", Kind.QUESTION, "¿Cuál es la receta de la ropa vieja con zanahoria?", "es");
		assertThat(reply.sources()).isEmpty();
		assertThat(reply.paragraphs()).extracting(Paragraph::text).noneMatch(text -> text.contains("zanahoria"));
		assertThat(reply.choices()).allSatisfy(choice -> assertThat(choice.command()).matches("/(doc|person) .+"));
		assertThat(reply.choices().getLast().command()).startsWith("/person ");
	}

	@Test
	void tellsHowAMistypedQuestionWasReadWhetherItIsAnsweredOrNot() {
		assertThat(say("t:slip", Kind.QUESTION, "¿Cuándo se firmó el memorabdo postal entre Irán y Cuba?", "es").paragraphs())
				.extracting(Paragraph::text).contains("En su pregunta he leído «memorando».");
		assertThat(say("t:slip2", Kind.QUESTION, "¿Cuánto pesa el elefante del memoarndo postal?", "es").paragraphs())
				.extracting(Paragraph::text).startsWith(messages.text(Language.ES, "answer.unanswered"),
						"En su pregunta he leído «memorando».");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿cuándo se creó el parque científico de La Habana y cuántas empresas salieron de ahí? | 4 de febrero de 2020 | 40 empresas
			ستار هاشمی متولد کجاست و مدرکش چیه | یاسوج | دکترای هوش مصنوعی
			منطقه ویژه ماریل کجاست و مالیات سودش چقدره؟ | ۴۵ کیلومتری غرب هاوانا | ۱۲ درصد
			""")
	void answersBothOfTwoQuestionsInOne(String question, String first, String second) {
		assertThat(answered("t:two", question)).containsSubsequence(first, second);
	}

	/** Where a sentence compares two years, nobody is left to compare them. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Qué feria tuvo más empresas, la de 2022 o la de 2024? | FIHAV 2024, con unas 700 empresas según EFE, tuvo más empresas que FIHAV 2022
			فیهاو ۲۰۲۴ بزرگ‌تر بود یا فیهاو ۲۰۲۵؟                   | فیهاو ۲۰۲۴ بنا بر ارقام منتشرشده از فیهاو ۲۰۲۵ وسیع‌تر بود
			""")
	void tellsAComparisonThatSomebodyHasMade(String question, String told) {
		assertThat(answered("t:compared", question)).startsWith(told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ES | ¿Quién es el embajador de Irán en Cuba y cuánto gana? | Zabihollah Naderi
			FA | سفیر ایران در کوبا کیه و چقدر حقوق می‌گیره؟ | ذبیح‌الله نادری
			""")
	void answersOneOfTwoQuestionsAndSaysSoOfTheOther(Language language, String question, String told) {
		assertThat(answered("t:half", question)).containsSubsequence(told, messages.text(language, "answer.half"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			¿Cuántos países participaron en FIHAV 2020? | no se celebró en 2020
			فیهاو ۲۰۲۱ چند شرکت داشت؟                   | ۱۴۰۰ (۲۰۲۱) به‌سبب کووید-۱۹ برگزار نشد
			¿por qué se suspendió FIHAV 2025?           | FIHAV 2025 no quedó interrumpida y terminó el 29 de noviembre de 2025
			¿por qué cancelaron FIHAV 2022?             | FIHAV 2022, se celebró del 14 al 18 de noviembre de 2022
			چرا فیهاو ۲۰۲۵ لغو شد؟                      | (۲۴ تا ۲۹ نوامبر ۲۰۲۵) برگزار شد
			""")
	void tellsWhetherTheFairWasHeldToWhoTakesItOtherwise(String question, String told) {
		assertThat(answered("t:premise", question)).contains(told).doesNotContain(messages.text(Language.ES, "answer.yes"),
				messages.text(Language.FA, "answer.yes"), messages.text(Language.ES, "answer.no"), messages.text(Language.FA, "answer.no"));
	}

	/** A button that asks what another one asks, or what was just answered, only takes room. */
	@ParameterizedTest
	@ValueSource(strings = {"¿Qué impuestos se pagan en Mariel?", "¿Cuántos trámites tiene Soberanía?", "مالیات سود در ماریل چقدره؟",
			"سفیر ایران در کوبا کیه؟", "تفاهم‌نامهٔ پستی ایران و کوبا کی امضا شد؟"})
	void offersNoTwoQuestionsThatAskNearlyTheSame(String question) {
		List<Subject> subjects = new ArrayList<>(List.of(Subject.of(question)));
		say("t:offers" + question.hashCode(), Kind.QUESTION, question, "es").choices().stream()
				.filter(choice -> choice.command().startsWith("/ask "))
				.map(choice -> Subject.of(choice.label())).forEach(offered -> {
					assertThat(subjects).as(question).noneMatch(offered::nearlySame);
					subjects.add(offered);
				});
		assertThat(subjects).hasSizeGreaterThan(1);
	}

	@Test
	void showsTheBeginningOfADocument() {
		String id = knowledge.current().documents().getFirst().id();
		Reply reply = say("t:doc", Kind.DOCUMENT, id, "fa");
		assertThat(reply.paragraphs().getFirst().text()).isEqualTo(knowledge.current().documents().getFirst().titleIn(Language.FA));
		assertThat(reply.paragraphs().stream().skip(1).mapToInt(paragraph -> paragraph.text().length()).sum()).isBetween(1, 900);
		assertThat(reply.sources()).isNotEmpty();
		assertThat(say("t:doc", Kind.DOCUMENT, "none", "fa").paragraphs()).extracting(Paragraph::text)
				.containsExactly(messages.text(Language.FA, "document.gone"));
	}

	/** The data of a button comes back from the visitor's telephone, so anything may stand in it. */
	@ParameterizedTest
	@ValueSource(strings = {"/src %s 1", "/other %s", "/ask %s 0", "/ask %s 1", "/up %s", "/down %s", "/why %s 2"})
	void letsNobodyPressTheButtonsOfAnotherTalk(String data) {
		Reply owned = conversations.reply(VisitorMessage.of("t:owner", "o" + data, POSTAL, "es", false));
		String turn = owned.choices().stream().map(Reply.Choice::command).filter(command -> command.startsWith("/up ")).findFirst()
				.orElseThrow().substring("/up ".length());
		String old = messages.text(Language.ES, "button.old");
		assertThat(pressed("t:thief", data.formatted(turn))).contains(old).doesNotContain("memorando");
		for (String tampered : new String[]{"x" + turn, turn.substring(1), turn + "0", "../" + turn,
				turn.toUpperCase(java.util.Locale.ROOT) + "*",
				"", "%"}) {
			assertThat(pressed("t:owner", data.formatted(tampered))).as(tampered).doesNotContain("memorando");
		}
		assertThat(pressed("t:owner", "/why " + turn + " 99999999999999999999")).isNotBlank();
		assertThat(pressed("t:owner", "/ask " + turn + " 77")).contains(old);
		assertThat(pressed("t:owner", "/up " + turn)).doesNotContain(old);
	}

	private String pressed(String conversation, String data) {
		return conversations.reply(VisitorMessage.of(conversation, "p" + java.util.UUID.randomUUID(), data, "es", false)).paragraphs()
				.stream()
				.map(Paragraph::text).collect(Collectors.joining("\n"));
	}

	/** A talk of its own for each question. */
	private String answered(String conversation, String question) {
		Reply reply = say(conversation + question.hashCode(), Kind.QUESTION, question, "es");
		assertThat(reply.sources()).as(question).isNotEmpty();
		return reply.paragraphs().stream().map(Paragraph::text).collect(Collectors.joining("\n"));
	}

	private Reply say(String conversation, Kind kind, String text, String hint) {
		return conversations.reply(new VisitorMessage(conversation, "1", kind, text, hint));
	}
}
