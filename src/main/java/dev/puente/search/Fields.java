package dev.puente.search;

import java.util.ArrayList;
import java.util.List;

import dev.puente.language.Token;

/** The index's fields and how a text becomes their terms; the same for passages and questions. */
final class Fields {

	/** Words as written, folded; those with ñ with it and, for who has no such key, without. */
	static final String WORDS = "words";
	/** Words without inflection, and the parts of compounds. */
	static final String STEMS = "stems";
	/** Pieces of words of {@value #GRAM} letters: what survives a slip of the finger or an unknown inflection. */
	static final String GRAMS = "grams";
	/** Stems of title and heading. */
	static final String TITLE = "title";
	/** Stems of the questions by which people ask for a passage. */
	static final String ASKED = "asked";
	/** The language of a passage. */
	static final String LANGUAGE = "language";
	/** The document of a passage. */
	static final String DOCUMENT = "document";
	/** Document, anchor and language of a passage. */
	static final String KEY = "key";

	private static final int GRAM = 4;

	private Fields() {
	}

	static List<String> words(List<Token> tokens) {
		List<String> words = new ArrayList<>(tokens.size());
		tokens.forEach(token -> {
			words.add(token.word());
			if (!token.written().equals(token.word())) {
				words.add(token.written());
			}
		});
		return words;
	}

	static List<String> stems(List<Token> tokens) {
		List<String> stems = new ArrayList<>(tokens.size());
		tokens.forEach(token -> {
			stems.add(token.stem());
			stems.addAll(token.parts());
		});
		return stems;
	}

	static List<String> grams(List<Token> tokens) {
		List<String> grams = new ArrayList<>(tokens.size() * 4);
		tokens.forEach(token -> addGrams(grams, token.word()));
		return grams;
	}

	static List<String> grams(String word) {
		List<String> grams = new ArrayList<>();
		addGrams(grams, word);
		return grams;
	}

	/** The word's borders count as letters, so that beginnings and ends weigh. */
	private static void addGrams(List<String> grams, String word) {
		String bordered = "_" + word + "_";
		if (bordered.length() <= GRAM) {
			grams.add(bordered);
			return;
		}
		for (int i = 0; i + GRAM <= bordered.length(); i++) {
			grams.add(bordered.substring(i, i + GRAM));
		}
	}
}
