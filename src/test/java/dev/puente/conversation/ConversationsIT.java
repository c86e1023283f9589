package dev.puente.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.puente.conversation.Reply.Paragraph;
import dev.puente.conversation.VisitorMessage.Kind;
import dev.puente.knowledge.Knowledge;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.testing.TestRedis;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
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
	void showsTheBeginningOfADocument() {
		String id = knowledge.current().documents().getFirst().id();
		Reply reply = say("t:doc", Kind.DOCUMENT, id, "fa");
		assertThat(reply.paragraphs().getFirst().text()).isEqualTo(knowledge.current().documents().getFirst().titleIn(Language.FA));
		assertThat(reply.paragraphs().stream().skip(1).mapToInt(paragraph -> paragraph.text().length()).sum()).isBetween(1, 900);
		assertThat(reply.sources()).isNotEmpty();
		assertThat(say("t:doc", Kind.DOCUMENT, "none", "fa").paragraphs()).extracting(Paragraph::text)
				.containsExactly(messages.text(Language.FA, "document.gone"));
	}

	private Reply say(String conversation, Kind kind, String text, String hint) {
		return conversations.reply(new VisitorMessage(conversation, "1", kind, text, hint));
	}
}
