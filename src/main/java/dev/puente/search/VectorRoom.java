package dev.puente.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;

/** Makes what turns texts into vectors, where the settings name a model. */
@Configuration(proxyBeanMethods = false)
class VectorRoom {

	@Bean(destroyMethod = "close")
	VectorKeeper vectorKeeper(EmbeddingSettings settings, @Value("${puente.data:./data}") Path data, Clock clock) {
		Optional<Embedder> embedder = switch (settings.provider()) {
			case NONE -> Optional.empty();
			case OPENAI, OLLAMA -> Optional.of(new Embedder(server(settings, settings.timeout()), server(settings, settings.batchTimeout()),
					settings, clock));
			case ONNX -> {
				EmbeddingModel model = OnnxFile.load(settings);
				yield Optional.of(new Embedder(model, model, settings, clock));
			}
		};
		return new VectorKeeper(embedder, settings, data.resolve("vectors"));
	}

	/** A server that is away costs search by meaning; words find on. */
	private static final String DEGRADED = "DEGRADED";

	/**
	 * Its name is the part's: {@code embedding}, on the bot's page of what works and in the health group {@code answering}. It is never
	 * {@code DOWN}, since that would take all of Puente out of service.
	 */
	@Bean
	@ConditionalOnWebApplication
	HealthIndicator embeddingHealthIndicator(VectorKeeper keeper) {
		return () -> (keeper.present()
				? keeper.failing() ? Health.status(DEGRADED).withDetail("search", "by words alone") : Health.up()
				: Health.unknown()).build();
	}

	private static EmbeddingModel server(EmbeddingSettings settings, java.time.Duration timeout) {
		return OpenAiEmbeddingModel.builder().httpClientBuilder(new DeadlineHttpClientBuilder()).baseUrl(settings.address())
				.apiKey(settings.apiKey() == null ? "none" : settings.apiKey()).modelName(String.valueOf(settings.name())).timeout(timeout)
				.maxSegmentsPerBatch(VectorKeeper.BATCH).maxRetries(0).build();
	}
}
