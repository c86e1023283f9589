package dev.puente.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Phrasing;
import dev.puente.language.Language;
import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;
import dev.puente.search.IndexPassage;

/**
 * The questions beside the documents as collections to search: naturally worded questions on bare passages, whose headings and questions are
 * not indexed.
 */
final class NaturalQuestions {

	/** Every so manieth question is taken, so that each passage is asked for a few times. */
	private static final int EVERY = 8;
	/** A paraphrase shares at most this part of its telling words with the passage. */
	private static final double SHARED = 0.25;
	private static final Set<String> SPOKEN = Set.of("رو", "کیه", "چیه", "کجاس", "چنده", "چقدره", "میشه", "نمیشه", "توی", "تو", "واسه",
			"اگه",
			"مگه", "بگو", "کدوم", "چیا", "کیا", "چجوری", "میخوام", "میتونم", "داره", "دارن", "بشه", "بود؟", "هم", "اون", "اینا", "بوده",
			"میخواد", "شون", "کنه", "کنن", "رفته", "کدومه", "اومده", "میدن", "میره", "باشه");

	private NaturalQuestions() {
	}

	/** Returns the collections by name. */
	static Map<String, BeirFolder> of(List<Document> documents) {
		Map<String, BeirFolder> collections = new LinkedHashMap<>();
		for (Language asked : Language.values()) {
			for (Language told : Language.values()) {
				String name = "natural-" + asked.code() + (asked == told ? "" : "-" + told.code());
				collections.put(name, collection(documents, asked, told, one -> true));
			}
			collections.put("natural-" + asked.code() + "-paraphrase",
					collection(documents, asked, asked, NaturalQuestions::paraphrases));
		}
		collections.put("natural-fa-colloquial", collection(documents, Language.FA, Language.FA, NaturalQuestions::isSpoken));
		return collections;
	}

	/** A question and the passage in its own language that answers it. */
	private record Asked(String question, String passage) {
	}

	private static BeirFolder collection(List<Document> documents, Language asked, Language told, Predicate<Asked> which) {
		List<IndexPassage> passages = new ArrayList<>();
		Map<String, String> queries = new LinkedHashMap<>();
		Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
		int place = 0;
		for (Document document : documents) {
			for (Passage passage : document.passages()) {
				String id = document.id() + "#" + passage.anchor();
				passage.in(told).ifPresent(text -> passages.add(new IndexPassage(id, "", told, "", text.plain())));
				List<Phrasing> phrasings = passage.in(asked).map(Passage.Text::phrasings).orElse(List.of());
				for (Phrasing phrasing : phrasings) {
					boolean taken = place++ % EVERY == 0;
					String own = passage.in(asked).map(Passage.Text::plain).orElse("");
					if (taken && passage.in(told).isPresent() && which.test(new Asked(phrasing.question(), own))) {
						String query = "q" + place;
						queries.put(query, phrasing.question());
						judgements.put(query, Map.of(id, 1));
					}
				}
			}
		}
		return new BeirFolder(passages, queries, judgements);
	}

	private static boolean isSpoken(Asked asked) {
		return Tokens.of(asked.question()).stream().map(Token::word).anyMatch(SPOKEN::contains);
	}

	private static boolean paraphrases(Asked asked) {
		Set<String> told = new HashSet<>(stems(asked.passage()));
		List<String> stems = stems(asked.question());
		return stems.stream().filter(told::contains).count() <= SHARED * stems.size();
	}

	private static List<String> stems(String text) {
		return Tokens.of(text).stream().filter(token -> !StopWords.contains(token)).map(Token::stem).toList();
	}
}
