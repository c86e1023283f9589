package dev.puente.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.puente.answer.Answer.Grounded;
import dev.puente.answer.Citation;
import dev.puente.answer.Subject;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/** Chooses what a visitor may want to ask next: questions that the cited documents are known to answer. */
final class Related {

	private static final int MOST = 2;
	/** What a button of a chat shows whole. */
	private static final int LONGEST = 60;
	private static final double ALIKE = 0.5;

	private Related() {
	}

	/**
	 * Returns at most two questions in the answer's language.
	 *
	 * @param asked what was asked already or is offered anyway: none of these is asked for, nor what is nearly the same
	 */
	static List<String> to(Grounded answer, Generation generation, List<String> asked) {
		Set<Set<String>> known = asked.stream().map(Related::words).collect(Collectors.toCollection(HashSet::new));
		List<Subject> subjects = asked.stream().map(Subject::of).collect(Collectors.toCollection(ArrayList::new));
		return answer.citations().stream().map(Citation::document).distinct().flatMap(id -> generation.document(id).stream())
				.flatMap(document -> document.questions().stream()).filter(question -> question.language() == answer.language())
				.map(Document.GoldenQuestion::ask).filter(ask -> ask.length() <= LONGEST).filter(ask -> isNew(words(ask), known))
				.filter(ask -> isNew(Subject.of(ask), subjects)).limit(MOST)
				.toList();
	}

	/** Returns those questions that ask for something else than what was asked already. */
	static List<String> unlike(List<String> asked, List<String> questions) {
		List<Subject> subjects = asked.stream().map(Subject::of).toList();
		return questions.stream().filter(question -> subjects.stream().noneMatch(Subject.of(question)::nearlySame))
				.collect(Collectors.toCollection(ArrayList::new));
	}

	private static boolean isNew(Set<String> words, Set<Set<String>> known) {
		boolean unlike = known.stream().noneMatch(other -> alike(words, other));
		known.add(words);
		return unlike;
	}

	private static boolean isNew(Subject subject, List<Subject> known) {
		boolean unlike = known.stream().noneMatch(subject::nearlySame);
		known.add(subject);
		return unlike;
	}

	private static boolean alike(Set<String> one, Set<String> other) {
		long shared = one.stream().filter(other::contains).count();
		return shared >= ALIKE * Math.max(1, Math.min(one.size(), other.size()));
	}

	private static Set<String> words(String text) {
		return Tokens.of(text).stream().map(Token::word).collect(Collectors.toSet());
	}
}
