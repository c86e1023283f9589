package dev.puente.answer;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.puente.knowledge.Glossary;
import dev.puente.knowledge.Knowledge;
import dev.puente.redis.Redis;
import dev.puente.search.DeadlineHttpClientBuilder;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;

/** Makes what speaks to the model that the settings name. */
@Configuration(proxyBeanMethods = false)
class ModelRoom {

	/** So many of the last calls tell whether the server is well; half of them failed = it is not. */
	private static final int LAST_CALLS = 10;
	private static final int FEW_CALLS = 5;
	private static final Duration REST = Duration.ofSeconds(20);
	/** A model that is away costs wording; answers are quoted instead. */
	private static final String DEGRADED = "DEGRADED";

	@Bean
	Wording wording(ModelSettings settings, Prompts prompts, CircuitBreaker modelBreaker, Knowledge knowledge, ObjectProvider<Redis> redis,
			Clock clock) {
		return new Wording(calls(settings, modelBreaker, Optional.ofNullable(redis.getIfAvailable()), clock), prompts, settings,
				new Translated(() -> Glossary.read(knowledge.folder())));
	}

	/** LangChain4j itself repeats nothing: its own repeating forgets how long a server wants to be left alone. */
	static Optional<ModelCalls> calls(ModelSettings settings, CircuitBreaker breaker, Optional<Redis> redis, Clock clock) {
		if (settings.provider() == ModelSettings.Provider.NONE) {
			return Optional.empty();
		}
		OpenAiStreamingChatModel model = OpenAiStreamingChatModel.builder().httpClientBuilder(new DeadlineHttpClientBuilder())
				.baseUrl(settings.address()).apiKey(settings.apiKey() == null ? "none" : settings.apiKey()).modelName(settings.name())
				.temperature(0.0).maxTokens(settings.mostTokens()).timeout(settings.timeout()).build();
		return Optional.of(new ModelCalls(model, breaker, new TokenBudget(redis, settings.budget(), clock), settings.mostTokens()));
	}

	/**
	 * Its name is the part's: {@code model}, on the bot's page of what works and in the health group {@code answering}. It is never
	 * {@code DOWN}, since that would take all of Puente out of service.
	 */
	@Bean
	@ConditionalOnWebApplication
	HealthIndicator modelHealthIndicator(ModelSettings settings, CircuitBreaker modelBreaker) {
		return () -> health(settings, modelBreaker).build();
	}

	private static Health.Builder health(ModelSettings settings, CircuitBreaker breaker) {
		if (settings.provider() == ModelSettings.Provider.NONE) {
			return Health.unknown();
		}
		return breaker.getState() == CircuitBreaker.State.OPEN
				? Health.status(DEGRADED).withDetail("answers", "in the documents' own words")
				: Health.up();
	}

	/** Leaves a server that fails alone for a while. */
	@Bean
	CircuitBreaker modelBreaker(Clock clock) {
		return CircuitBreaker.of("model",
				CircuitBreakerConfig.custom().slidingWindowType(SlidingWindowType.COUNT_BASED).slidingWindowSize(LAST_CALLS)
						.minimumNumberOfCalls(FEW_CALLS).failureRateThreshold(50).waitDurationInOpenState(REST)
						.permittedNumberOfCallsInHalfOpenState(2).maxWaitDurationInHalfOpenState(REST).clock(clock).build());
	}
}
