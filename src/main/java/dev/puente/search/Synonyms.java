package dev.puente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.puente.language.StopWords;
import dev.puente.language.Token;

/** Groups of interchangeable words and phrases, found in a question by their stems, longest first. */
public final class Synonyms {

	private static final int LONGEST = 5;

	/** Leads from each form to all forms of its groups, itself too. */
	private final PhraseGraph groups;

	private Synonyms(PhraseGraph groups) {
		this.groups = groups;
	}

	/** Makes synonyms of groups of forms; function words inside forms do not count. */
	static Synonyms of(List<List<String>> groups, PhraseReader phrases) {
		PhraseGraph.Builder graph = new PhraseGraph.Builder();
		groups.forEach(forms -> add(forms, phrases, graph));
		return new Synonyms(graph.build());
	}

	private static void add(List<String> forms, PhraseReader phrases, PhraseGraph.Builder graph) {
		List<List<String>> stems = forms.stream().map(form -> stems(form, phrases))
				.filter(form -> !form.isEmpty() && form.size() <= LONGEST).distinct()
				.toList();
		graph.lead(stems, stems, 1);
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
				if (groups.contains(key)) {
					Set<List<String>> rest = groups.from(key).keySet();
					rest.remove(List.of(key.split(" ")));
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
