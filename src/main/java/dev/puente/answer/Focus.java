package dev.puente.answer;

import java.util.List;
import java.util.Set;

import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

import dev.puente.search.QueryTerm;

/**
 * The word that names what is asked for: «¿cuántos <i>contratos</i> se firmaron?», «<i>ایمیل</i> اتاق کوبا». Both languages put the head of a noun
 * phrase first, so it is the first telling word after the question word, or of a question without one.
 */
final class Focus {

	private static final Set<String> BEFORE_NOUNS = Set.of("cuanto", "cuantos", "cuanta", "cuantas", "que", "q", "k", "cual", "cuales",
			"چند", "چندتا",
			"چندمین", "چه", "کدام", "کدوم", "تعداد", "چقدر", "numero", "cantidad");

	private Focus() {
	}

	/** Returns the place of the focus among the telling words of a question; 0 where none is better than the first. */
	static int of(String question, List<QueryTerm> terms) {
		List<Token> tokens = Tokens.of(question);
		for (int i = 0; i < tokens.size(); i++) {
			if (BEFORE_NOUNS.contains(tokens.get(i).word())) {
				for (int j = i + 1; j < tokens.size() && j <= i + 4; j++) {
					Token token = tokens.get(j);
					int place = StopWords.contains(token) ? -1 : place(token.word(), terms);
					if (place >= 0) {
						return place;
					}
				}
			}
		}
		return 0;
	}

	private static int place(String word, List<QueryTerm> terms) {
		for (int i = 0; i < terms.size(); i++) {
			if (terms.get(i).word().equals(word)) {
				return i;
			}
		}
		return -1;
	}
}
