package dev.puente.search;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.model.scoring.ScoringModel;

/** Makes what scores passages, where the settings name a model. */
@Configuration(proxyBeanMethods = false)
class ScoringRoom {

	@Bean
	Reranker reranker(ScoringSettings settings, Clock clock) {
		Optional<ScoringModel> model = switch (settings.provider()) {
			case NONE -> Optional.empty();
			case RERANK -> Optional.of(server(settings));
		};
		return new Reranker(model, settings, clock);
	}

	/** Never down: nobody misses an answer for want of scores. */
	@Bean
	@ConditionalOnWebApplication
	HealthIndicator scoringHealthIndicator(Reranker reranker) {
		return () -> (reranker.present() && !reranker.failing() ? Health.up() : Health.unknown())
				.withDetail("scoring", reranker.present() ? reranker.failing() ? "fails" : "works" : "none").build();
	}

	private static ScoringModel server(ScoringSettings settings) {
		HttpClient client = new DeadlineHttpClientBuilder().connectTimeout(settings.timeout()).readTimeout(settings.timeout()).build();
		return new RerankModel(client, Objects.requireNonNull(settings.baseUrl()), Objects.requireNonNull(settings.name()),
				Optional.ofNullable(settings.apiKey()));
	}
}
