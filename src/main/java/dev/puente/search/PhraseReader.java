package dev.puente.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.language.VerbForms;

/** Cuts phrases into words and inflects verbs, each once: glossary and lexicon name the same ones again and again. For one thread. */
final class PhraseReader {

	private final Map<String, List<Token>> tokens = new HashMap<>();
	private final Map<String, Set<String>> verbs = new HashMap<>();

	/** Returns the words of a phrase. */
	List<Token> tokens(String phrase) {
		return tokens.computeIfAbsent(phrase, Tokens::of);
	}

	/** Returns the stems under which the forms of a folded infinitive are found. */
	Set<String> verbStems(String infinitive) {
		return verbs.computeIfAbsent(infinitive, verb -> Script.persian(verb) ? VerbForms.persian(verb) : VerbForms.spanish(verb));
	}
}
