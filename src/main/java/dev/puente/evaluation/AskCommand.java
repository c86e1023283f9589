package dev.puente.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Citation;
import dev.puente.answer.Question;
import dev.puente.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask "…"}: answers one question in the terminal. */
@Command(name = "ask", description = "Answers a question with its sources; exit code 0 answered, 3 not answered", mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

	private static final int NOT_ANSWERED = 3;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "QUESTION", description = "in Persian or Spanish")
	private String question = "";

	@Option(names = "--lang", paramLabel = "fa|es", description = "the language to answer in; otherwise the question's own")
	private @Nullable String language;

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() {
		if (question.isBlank()) {
			throw new CommandFault("the question is empty; write it in quotation marks");
		}
		Optional<Language> wanted = Optional.ofNullable(language).map(code -> Language.ofCode(code)
				.orElseThrow(() -> new CommandFault("--lang " + code + " is not a language of Puente; write fa or es")));
		try (ConfigurableApplicationContext rooms = Rooms.open()) {
			Answer answer = rooms.getBean(Answers.class).answer(new Question(question, wanted, List.of()));
			print(answer);
			return answer instanceof Answer.Grounded ? 0 : NOT_ANSWERED;
		}
	}

	private void print(Answer answer) {
		PrintWriter out = spec.commandLine().getOut();
		switch (answer) {
			case Answer.Grounded grounded -> {
				grounded.sentences().forEach(sentence -> out.println(sentence.text() + " " + sentence.citations()));
				grounded.notes().forEach(out::println);
				out.println();
				grounded.citations().forEach(citation -> out.println(source(citation)));
			}
			case Answer.Unanswered unanswered -> {
				out.println(unanswered.text());
				unanswered.nearest().forEach(document -> out.println("- " + document.title() + " (" + document.document() + ")"));
			}
			case Answer.Clarify clarify -> {
				out.println(clarify.text());
				clarify.choices().forEach(choice -> out.println("- " + choice));
			}
			case Answer.NeedsPerson person -> out.println(person.text());
		}
	}

	private static String source(Citation citation) {
		return "[%d] %s. %s%s%s – %s#%s".formatted(citation.number(), citation.publisher(), citation.title(),
				citation.published().map(date -> ", " + date).orElse(""), citation.url().map(url -> " " + url).orElse(""),
				citation.document(),
				citation.anchor());
	}
}
