package dev.puente.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.knowledge.Expectation;
import dev.puente.answer.Question;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Document.GoldenQuestion;
import dev.puente.knowledge.Generation;
import dev.puente.search.PassageSearch;

/** Asks the known questions that a change touches, before it goes public and as if it had. */
@Component
class GoldenCheck {

	private final PassageSearch search;
	private final Answers answers;

	GoldenCheck(PassageSearch search, Answers answers) {
		this.search = search;
		this.answers = answers;
	}

	/**
	 * Finds the questions that are answered rightly now and would not be any more. Asked are those of the document itself, also those that
	 * the change would delete, and those that share most of their words with what it says or said.
	 *
	 * @param next the documents as they would be
	 * @param changed id of the document that changes
	 */
	List<Broken> broken(Generation next, String changed) {
		PassageSearch.Indexed now = search.current();
		Said said = new Said(Stream.of(now.generation(), next).flatMap(generation -> generation.document(changed).stream()).toList());
		Map<GoldenQuestion, Document> touched = new LinkedHashMap<>();
		next.documents().forEach(document -> document.questions().stream()
				.filter(golden -> document.id().equals(changed) || said.touches(golden)).forEach(golden -> touched.put(golden, document)));
		now.generation().document(changed).ifPresent(before -> before.questions().stream()
				.filter(golden -> touched.keySet().stream().noneMatch(kept -> same(kept, golden)))
				.forEach(golden -> touched.put(golden, before)));
		if (touched.isEmpty()) {
			return List.of();
		}
		PassageSearch.Indexed then = search.aside(next);
		return broken(touched, now, then);
	}

	private List<Broken> broken(Map<GoldenQuestion, Document> asked, PassageSearch.Indexed now, PassageSearch.Indexed then) {
		Map<GoldenQuestion, Answer> right = new LinkedHashMap<>();
		asked.keySet().forEach(golden -> {
			Answer before = answers.answerFrom(question(golden), now);
			if (right(before, golden)) {
				right.put(golden, before);
			}
		});
		List<Broken> broken = new ArrayList<>();
		right.forEach((golden, before) -> {
			Answer after = answers.answerFrom(question(golden), then);
			if (!right(after, golden)) {
				broken.add(new Broken(Objects.requireNonNull(asked.get(golden)).id(), golden.language(), golden.ask(), before.text(),
						after.text()));
			}
		});
		return broken;
	}

	/** A question whose right answer is told anew stands for the one before. */
	private static boolean same(GoldenQuestion one, GoldenQuestion other) {
		return one.language() == other.language() && one.ask().equals(other.ask());
	}

	/**
	 * The known questions that the documents in service do not answer rightly.
	 *
	 * @param asked what was asked
	 * @param questions with the documents they belong to
	 */
	record Wrong(PassageSearch.Indexed asked, Map<GoldenQuestion, String> questions) {
	}

	/**
	 * Asks all known questions.
	 *
	 * @param askedOne is told after each
	 */
	Wrong wrong(Runnable askedOne) {
		PassageSearch.Indexed now = search.current();
		Map<GoldenQuestion, String> wrong = new LinkedHashMap<>();
		now.generation().documents().forEach(document -> document.questions().forEach(golden -> {
			if (!right(answers.answerFrom(question(golden), now), golden)) {
				wrong.put(golden, document.id());
			}
			askedOne.run();
		}));
		return new Wrong(now, wrong);
	}

	/** Returns those that another generation answers rightly. Both are asked alike: without vectors, from an index of their own. */
	List<Broken> lost(Wrong wrong, Generation before) {
		if (wrong.questions().isEmpty()) {
			return List.of();
		}
		PassageSearch.Indexed then = search.aside(before);
		Map<GoldenQuestion, Answer> right = new LinkedHashMap<>();
		wrong.questions().keySet().forEach(golden -> {
			Answer answer = answers.answerFrom(question(golden), then);
			if (right(answer, golden)) {
				right.put(golden, answer);
			}
		});
		if (right.isEmpty()) {
			return List.of();
		}
		PassageSearch.Indexed now = search.aside(wrong.asked().generation());
		List<Broken> lost = new ArrayList<>();
		right.forEach((golden, answer) -> {
			Answer after = answers.answerFrom(question(golden), now);
			if (!right(after, golden)) {
				lost.add(new Broken(wrong.questions().getOrDefault(golden, ""), golden.language(), golden.ask(), answer.text(),
						after.text()));
			}
		});
		return lost;
	}

	private static Question question(GoldenQuestion golden) {
		return new Question(golden.ask(), Optional.of(golden.language()), List.of());
	}

	private static boolean right(Answer answer, GoldenQuestion golden) {
		return answer instanceof Answer.Grounded && Expectation.holdsAll(answer.text(), golden.must());
	}
}
