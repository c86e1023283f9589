package dev.puente.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
	/** About 4 MB. */
	private static final int MOST_KEPT = 4_096;
	/** The questions of documents, which are offered again and again. */
	private static final Map<String, Compared> KEPT = new ConcurrentHashMap<>();

	private Related() {
	}

	/** What two questions are compared by. */
	private record Compared(Set<String> words, Subject subject) {

		private static Compared of(String question) {
			return new Compared(Tokens.of(question).stream().map(Token::word).collect(Collectors.toSet()), Subject.of(question));
		}

		private static Compared known(String question) {
			if (KEPT.size() >= MOST_KEPT) {
				KEPT.clear();
			}
			return KEPT.computeIfAbsent(question, Compared::of);
		}

		private boolean alike(Compared other) {
			long shared = words.stream().filter(other.words::contains).count();
			return shared >= ALIKE * Math.max(1, Math.min(words.size(), other.words.size())) || subject.nearlySame(other.subject);
		}
	}

	/**
	 * Returns at most two questions in the answer's language.
	 *
	 * @param asked what was asked already or is offered anyway: none of these is asked for, nor what is nearly the same
	 */
	static List<String> to(Grounded answer, Generation generation, List<String> asked) {
		List<Compared> known = asked.stream().map(Compared::of).collect(Collectors.toCollection(ArrayList::new));
		return answer.citations().stream().map(Citation::document).distinct().flatMap(id -> generation.document(id).stream())
				.flatMap(document -> document.questions().stream()).filter(question -> question.language() == answer.language())
				.map(Document.GoldenQuestion::ask).filter(ask -> ask.length() <= LONGEST).filter(ask -> isNew(Compared.known(ask), known))
				.limit(MOST).toList();
	}

	/** Returns those questions that ask for something else than what was asked already. */
	static List<String> unlike(List<String> asked, List<String> questions) {
		List<Subject> subjects = asked.stream().map(Subject::of).toList();
		return questions.stream().filter(question -> subjects.stream().noneMatch(Compared.known(question).subject()::nearlySame))
				.collect(Collectors.toCollection(ArrayList::new));
	}

	private static boolean isNew(Compared question, List<Compared> known) {
		boolean unlike = known.stream().noneMatch(question::alike);
		known.add(question);
		return unlike;
	}
}
