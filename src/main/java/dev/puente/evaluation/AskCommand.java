package dev.puente.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Citation;
import dev.puente.answer.Question;
import dev.puente.answer.Weighed;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.search.Explained;
import dev.puente.search.Hit;
import dev.puente.search.PassageSearch;
import dev.puente.search.QueryTerm;
import dev.puente.search.SearchEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask "…"}: answers one question in the terminal. */
@Command(name = "ask", description = "Answers a question with its sources; exit code 0 answered, 3 not answered", mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

	private static final int NOT_ANSWERED = 3;
	private static final int EXPLAINED = 3;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "QUESTION", description = "in Persian or Spanish")
	private String question = "";

	@Option(names = "--lang", paramLabel = "fa|es", description = "the language to answer in; otherwise the question's own")
	private @Nullable String language;

	@Option(names = "--explain", description = "shows how the best passages came to be found")
	private boolean explain;

	@Option(names = "--passage", paramLabel = "DOC#ANCHOR", description = "with --explain: shows this passage instead of the best ones, found or not")
	private @Nullable String passage;

	@Option(names = "--debug", description = "shows the stack trace of a fault")
	private boolean debug;

	@Override
	public Integer call() {
		if (passage != null && !explain) {
			throw new CommandFault("--passage belongs to --explain");
		}
		if (question.isBlank()) {
			throw new CommandFault("the question is empty; write it in quotation marks");
		}
		Optional<Language> wanted = Optional.ofNullable(language).map(code -> Language.ofCode(code)
				.orElseThrow(() -> new CommandFault("--lang " + code + " is not a language of Puente; write fa or es")));
		try (ConfigurableApplicationContext rooms = Rooms.open()) {
			Answer answer = rooms.getBean(Answers.class).answer(new Question(question, wanted, List.of()));
			print(answer);
			if (explain) {
				Language shown = wanted.orElseGet(() -> LanguageDetector.languageOf(question));
				List<Explained> passages = explained(rooms.getBean(PassageSearch.class).forQuestion().engine(), shown);
				passages.forEach(this::print);
				print(passages, rooms.getBean(Answers.class).weighed(new Question(question, Optional.of(shown), List.of())));
			}
			return answer instanceof Answer.Grounded ? 0 : NOT_ANSWERED;
		}
	}

	private List<Explained> explained(SearchEngine engine, Language shown) {
		if (passage == null) {
			return engine.explain(engine.find(question, Optional.of(shown), EXPLAINED), EXPLAINED);
		}
		String[] place = passage.split("#", 2);
		return List.of(engine.explain(question, place[0], place.length < 2 ? "" : place[1], shown).orElseThrow(
				() -> new CommandFault("--passage " + passage + " is no passage in " + shown.code() + "; write DOCUMENT#ANCHOR")));
	}

	private void print(Explained explained) {
		PrintWriter out = spec.commandLine().getOut();
		Hit hit = explained.hit();
		out.printf(Locale.ROOT, "%n%.2f %s#%s %s%n", hit.score(), hit.document(), hit.anchor(), hit.title());
		explained.parts().forEach(part -> out.printf(Locale.ROOT, "  %6.2f %-5s %s ← %s%n", part.score(), part.field(), part.term().word(),
				ways(part.term())));
	}

	/** The sentences of these passages, in the order of the answer's own ranking. */
	private void print(List<Explained> passages, List<Weighed> sentences) {
		PrintWriter out = spec.commandLine().getOut();
		out.println();
		for (int i = 0; i < sentences.size(); i++) {
			Weighed sentence = sentences.get(i);
			if (passages.stream().map(Explained::hit)
					.anyMatch(hit -> hit.document().equals(sentence.document()) && hit.anchor().equals(sentence.anchor()))) {
				out.printf(Locale.ROOT, "%d. %.3f %s#%s %s%n   %s%n", i + 1, sentence.score(), sentence.document(), sentence.anchor(),
						sentence.sentence(), sentence.parts().entrySet().stream()
								.map(part -> String.format(Locale.ROOT, "%s %+.3f", part.getKey(), part.getValue()))
								.collect(Collectors.joining(", ")));
			}
		}
	}

	private static String ways(QueryTerm term) {
		return term.variants().stream().map(way -> "%s (%s %.2f)".formatted(String.join(" ", way.stems()),
				way.origin().name().toLowerCase(Locale.ROOT), way.weight())).collect(Collectors.joining(", "));
	}

	private void print(Answer answer) {
		PrintWriter out = spec.commandLine().getOut();
		switch (answer) {
			case Answer.Grounded grounded -> {
				grounded.opening().forEach(out::println);
				grounded.sentences().forEach(sentence -> out.println(sentence.text() + " " + sentence.citations()));
				grounded.closing().forEach(out::println);
				grounded.choices().forEach(choice -> out.println("? " + choice));
				out.println();
				grounded.citations().forEach(citation -> out.println(source(citation)));
			}
			case Answer.Unanswered unanswered -> {
				out.println(unanswered.text());
				unanswered.notes().forEach(out::println);
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
