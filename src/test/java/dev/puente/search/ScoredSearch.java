package dev.puente.search;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import dev.puente.language.Language;
import dev.puente.testing.HandClock;
import dev.puente.testing.RerankServer;

/** A search whose passages a scripted server scores over real HTTP. */
abstract class ScoredSearch {

	static final Duration LONG = Duration.ofSeconds(30);
	static final Duration SHORT = Duration.ofMillis(300);
	static final String QUESTION = "¿Cuándo abre la feria?";
	static final List<IndexPassage> PASSAGES = List.of(passage("a", Language.ES, "La feria abre en noviembre."),
			passage("b", Language.ES, "La feria abre sus puertas al público a las diez de la mañana."),
			passage("c", Language.ES, "En el pabellón central de la feria hay una oficina que atiende a los visitantes."),
			passage("d", Language.ES,
					"Quien llega tarde a la feria puede dejar los paquetes en la oficina de la entrada, que cierra al final."),
			passage("e", Language.FA, "نمایشگاه (feria) در آبان گشایش می‌یابد."));
	static final List<String> FOUND = documents(SearchEngine.of(PASSAGES, WordKnowledge.of(List.of())));

	final SearchEngine plain = SearchEngine.of(PASSAGES, WordKnowledge.of(List.of()));
	final HandClock clock = new HandClock();
	/** Thinks the opposite of what the words say. */
	final RerankServer server = RerankServer.start((question, text) -> FOUND.indexOf(text.substring(0, 1)) - 2.5);

	private static IndexPassage passage(String document, Language language, String text) {
		return new IndexPassage(document, "one", language, document, text);
	}

	@AfterEach
	void close() {
		server.close();
	}

	Reranker reranker(Duration timeout) {
		return new ScoringRoom().reranker(
				new ScoringSettings(ScoringSettings.Provider.RERANK, server.address(), "bge-reranker-v2-m3", "key", timeout), clock);
	}

	/** An engine for one question. */
	SearchEngine asked(Reranker reranker) {
		return plain.with(reranker.say().orElseThrow());
	}

	static Status health(Reranker reranker) {
		Health health = Objects.requireNonNull(new ScoringRoom().scoringHealthIndicator(reranker).health());
		return health.getStatus();
	}

	static List<Hit> find(SearchEngine engine, Optional<Language> language) {
		return engine.find(QUESTION, language, 10).hits();
	}

	static List<String> documents(SearchEngine engine) {
		return find(engine, Optional.of(Language.ES)).stream().map(Hit::document).toList();
	}
}
