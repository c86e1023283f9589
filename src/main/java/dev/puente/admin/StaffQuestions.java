package dev.puente.admin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.answer.Trial;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.language.TextFolding;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.Explained;
import dev.puente.search.PassageSearch;
import dev.puente.search.QueryTerm;
import dev.puente.search.SearchEngine.Findings;

/** One question's whole story: how its words were understood, what was found and why, and what is answered. */
@Controller
class StaffQuestions {

	private static final int EXPLAINED = 5;
	private static final int LONGEST = 500;
	private static final int LISTED = 100;
	private static final int HUNDRED = 100;

	private final ConsoleFrame frame;
	private final PassageSearch search;
	private final Answers answers;
	private final AskedQuestions asked;

	StaffQuestions(ConsoleFrame frame, PassageSearch search, Answers answers, AskedQuestions asked) {
		this.frame = frame;
		this.asked = asked;
		this.search = search;
		this.answers = answers;
	}

	/** A word of the question and how it was read. */
	record Understood(String word, String ways) {

		static Understood of(QueryTerm term) {
			return new Understood(term.word(), term.variants().stream().map(way -> String.join(" ", way.stems())).distinct()
					.collect(Collectors.joining(" · ")));
		}
	}

	@GetMapping("/admin/questions")
	String explain(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String find,
			@RequestParam(defaultValue = "") String outcome,
			@RequestParam(defaultValue = "") String since, @RequestParam(defaultValue = "") String until,
			@RequestParam(defaultValue = "1") int page, HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/questions");
		String question = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
		model.addAttribute("q", question);
		if (!question.isEmpty()) {
			story(question, model);
		}
		model.addAttribute("find", find);
		model.addAttribute("outcome", outcome);
		Days days = Days.of(since, until);
		model.addAttribute("days", days);
		model.addAttribute("page", Math.max(1, page));
		List<AskedQuestion> fitting = asked.all().stream().filter(one -> fits(one, find.strip(), outcome) && days.hold(one.at())).toList();
		model.addAttribute("count", fitting.size());
		model.addAttribute("pages", Math.max(1, (fitting.size() + LISTED - 1) / LISTED));
		model.addAttribute("asked", fitting.stream().skip((Math.max(1, page) - 1L) * LISTED).limit(LISTED).toList());
		return "staff/questions";
	}

	private static boolean fits(AskedQuestion question, String find, String outcome) {
		String words = TextFolding.fold(find);
		boolean outcomeFits = switch (outcome) {
			case "answered" -> question.answered();
			case "unanswered" -> !question.answered();
			default -> Language.ofCode(outcome).map(question.language()::equals).orElse(true);
		};
		return outcomeFits && (words.isBlank() || TextFolding.fold(question.text()).contains(words.strip()));
	}

	private void story(String question, Model model) {
		Language language = LanguageDetector.languageOf(question);
		PassageSearch.Indexed indexed = search.forQuestion();
		Findings findings = indexed.engine().find(question, Optional.of(language), EXPLAINED);
		List<Explained> explained = indexed.engine().explain(findings, EXPLAINED);
		Answers.Examined examined = answers.examined(new Question(question, Optional.of(language), List.of()), indexed);
		Answer answer = examined.answer();
		model.addAttribute("language", language);
		model.addAttribute("understood", findings.terms().stream().map(Understood::of).toList());
		model.addAttribute("explained", explained);
		model.addAttribute("answer", answer);
		model.addAttribute("normalised", Tokens.of(question).stream().map(Token::word).collect(Collectors.joining(" ")));
		Trial trial = examined.trial();
		model.addAttribute("probability", Math.round(HUNDRED * trial.probability()));
		model.addAttribute("enough", Math.round(HUNDRED * Answers.enough(language)));
		model.addAttribute("features", trial.features());
		model.addAttribute("answered", answer instanceof Answer.Grounded);
		model.addAttribute("citations", answer instanceof Answer.Grounded grounded ? grounded.citations() : List.of());
	}
}
