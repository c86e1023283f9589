package dev.puente.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.QueryTerm.Kind;
import dev.puente.search.QueryTerm.Variant;

/** Reads a question's words against an index: what they stem to, which synonyms they have and what mistyped ones may mean. */
final class QuestionReader {

	private static final double PARTS = 0.9;
	private static final double JOINED = 0.95;
	private static final double SYNONYM = 0.7;
	private static final double REPAIRED = 0.9;

	private final Vocabulary vocabulary;
	private final Synonyms synonyms;

	QuestionReader(Vocabulary vocabulary, Synonyms synonyms) {
		this.vocabulary = vocabulary;
		this.synonyms = synonyms;
	}

	/** Returns the telling words of a question in order; all words when none is telling. */
	List<QueryTerm> terms(String question) {
		List<Token> all = Tokens.of(question);
		List<Token> telling = all.stream().filter(token -> !StopWords.contains(token)).toList();
		List<Token> tokens = distinct(telling.isEmpty() ? all : telling);
		List<List<List<String>>> others = synonyms.found(tokens);
		List<QueryTerm> terms = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			terms.add(term(tokens, i, others.get(i)));
		}
		return terms;
	}

	private static List<Token> distinct(List<Token> tokens) {
		Map<String, Token> byWord = new LinkedHashMap<>();
		tokens.forEach(token -> byWord.putIfAbsent(token.word(), token));
		return List.copyOf(byWord.values());
	}

	private QueryTerm term(List<Token> tokens, int i, List<List<String>> synonymStems) {
		Token token = tokens.get(i);
		List<Variant> variants = new ArrayList<>();
		variants.add(new Variant(List.of(token.stem()), 1));
		if (!token.parts().isEmpty()) {
			variants.add(new Variant(token.parts(), PARTS));
		}
		addJoined(variants, tokens, i);
		boolean held = variants.stream().anyMatch(this::held);
		if (!held && !vocabulary.holdsWord(token.word())) {
			addRepairs(variants, token);
		}
		synonymStems.stream().map(stems -> new Variant(stems, SYNONYM)).filter(this::held).forEach(variants::add);
		boolean known = variants.stream().anyMatch(this::held);
		return new QueryTerm(token.word(), variants, weight(variants), known, kind(token));
	}

	/** Words written apart that the index knows as one: تفاهم نامه → تفاهم‌نامه. */
	private void addJoined(List<Variant> variants, List<Token> tokens, int i) {
		if (i + 1 < tokens.size()) {
			addIfHeld(variants, tokens.get(i), tokens.get(i + 1));
		}
		if (i > 0) {
			addIfHeld(variants, tokens.get(i - 1), tokens.get(i));
		}
	}

	private void addIfHeld(List<Variant> variants, Token first, Token second) {
		if (first.number() || second.number()) {
			return;
		}
		Tokens.of(first.word() + second.word()).stream().map(Token::stem).filter(vocabulary::holdsStem)
				.forEach(stem -> variants.add(new Variant(List.of(stem), JOINED)));
	}

	private void addRepairs(List<Variant> variants, Token token) {
		for (int cut = 2; cut <= token.word().length() - 2; cut++) {
			List<String> halves = List.of(token.word().substring(0, cut), token.word().substring(cut));
			if (token.word().length() >= 6 && halves.stream().allMatch(half -> half.length() >= 3 && vocabulary.holdsWord(half))) {
				List<String> stems = halves.stream().flatMap(half -> Tokens.of(half).stream()).map(Token::stem).toList();
				variants.add(new Variant(stems, REPAIRED));
			}
		}
		for (Vocabulary.Repair repair : vocabulary.repairs(token.word())) {
			Tokens.of(repair.word()).forEach(word -> variants.add(new Variant(List.of(word.stem()), REPAIRED * repair.likeness())));
		}
	}

	private boolean held(Variant variant) {
		return variant.stems().stream().allMatch(vocabulary::holdsStem);
	}

	/** A word weighs as much as the commonest of the ways to say it that are as good as sure. */
	private double weight(List<Variant> variants) {
		return variants.stream().filter(this::held).filter(variant -> variant.weight() >= SYNONYM)
				.mapToDouble(variant -> variant.stems().stream().mapToDouble(vocabulary::weight).max().orElse(0)).min()
				.orElseGet(() -> vocabulary.weight(variants.getFirst().stems().getFirst()));
	}

	private static Kind kind(Token token) {
		if (token.year()) {
			return Kind.YEAR;
		}
		return token.number() ? Kind.NUMBER : Kind.WORD;
	}
}
