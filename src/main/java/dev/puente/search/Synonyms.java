package dev.puente.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.puente.language.StopWords;
import dev.puente.language.Token;

/** Groups of interchangeable words and phrases, found in a question by their stems, longest first. */
public final class Synonyms {

	private static final int LONGEST = 5;

	/** For each form (its stems joined by spaces) the other forms of its groups. */
	private final Map<String, Set<List<String>>> others = new HashMap<>();

	private Synonyms() {
	}

	/** Makes synonyms of groups of forms; function words inside forms do not count. */
	static Synonyms of(List<List<String>> groups, PhraseReader phrases) {
		Synonyms synonyms = new Synonyms();
		groups.forEach(forms -> synonyms.add(forms, phrases));
		return synonyms;
	}

	private void add(List<String> forms, PhraseReader phrases) {
		List<List<String>> stems = forms.stream().map(form -> stems(form, phrases))
				.filter(form -> !form.isEmpty() && form.size() <= LONGEST).distinct()
				.toList();
		for (List<String> form : stems) {
			Set<List<String>> rest = others.computeIfAbsent(String.join(" ", form), key -> new LinkedHashSet<>());
			stems.stream().filter(other -> !other.equals(form)).forEach(rest::add);
		}
	}

	private static List<String> stems(String form, PhraseReader phrases) {
		return phrases.tokens(form).stream().filter(token -> !StopWords.contains(token)).map(Token::stem).toList();
	}

	/** Returns for each token the other ways to say the phrase that it stands in. */
	List<List<List<String>>> found(List<Token> tokens) {
		List<List<List<String>>> found = new ArrayList<>();
		tokens.forEach(token -> found.add(new ArrayList<>()));
		for (int start = 0; start < tokens.size(); start++) {
			for (int length = Math.min(LONGEST, tokens.size() - start); length >= 1; length--) {
				String key = String.join(" ", tokens.subList(start, start + length).stream().map(Token::stem).toList());
				Set<List<String>> rest = others.get(key);
				if (rest != null) {
					for (int i = start; i < start + length; i++) {
						found.get(i).addAll(rest);
					}
					break;
				}
			}
		}
		return found;
	}
}
