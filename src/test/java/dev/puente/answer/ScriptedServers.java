package dev.puente.answer;

import java.time.Duration;

import org.springframework.test.context.DynamicPropertyRegistry;

import dev.puente.testing.EmbeddingServer;
import dev.puente.testing.ModelServer;
import dev.puente.testing.RerankServer;

/** A wording, an embedding and a scoring model behind real HTTP, with the settings that lead an application to them. */
final class ScriptedServers implements AutoCloseable {

	final ModelServer model = ModelServer.start();
	final EmbeddingServer embedding = EmbeddingServer.start(text -> new float[]{text.length() % 7 + 1, text.length() % 5 + 1});
	final RerankServer scoring = RerankServer.start((question, text) -> text.matches("(?s).*(postal|پستی).*") ? 1 : 0);

	/** @param patience how long a reader waits */
	void register(DynamicPropertyRegistry registry, Duration patience) {
		registry.add("puente.model.provider", () -> "ollama");
		registry.add("puente.model.base-url", model::address);
		registry.add("puente.model.name", () -> "scripted");
		registry.add("puente.model.patience", patience::toString);
		registry.add("puente.embedding.provider", () -> "ollama");
		registry.add("puente.embedding.base-url", embedding::address);
		registry.add("puente.embedding.name", () -> "scripted");
		registry.add("puente.scoring.provider", () -> "rerank");
		registry.add("puente.scoring.base-url", scoring::address);
		registry.add("puente.scoring.name", () -> "scripted");
	}

	/** Lets the two that find answer as they should. */
	void findWell() {
		embedding.is(EmbeddingServer.Mood.WELL);
		scoring.is(RerankServer.Mood.BEST_FIRST);
	}

	@Override
	public void close() {
		model.close();
		embedding.close();
		scoring.close();
	}
}
