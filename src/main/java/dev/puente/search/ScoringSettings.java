package dev.puente.search;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The model that reads a question and a passage together and scores how well they fit.
 *
 * @param provider {@code none} or {@code rerank} (any server that speaks the {@code /rerank} of Jina and Cohere, such as llama.cpp's, vLLM,
 *            Infinity or Xinference)
 * @param baseUrl address of the server up to what comes before {@code /rerank}, mostly {@code /v1}
 * @param name of the model
 * @param apiKey sent as bearer token; may be missing for a server of one's own
 * @param timeout how long a question may wait for scores in all; without them its passages stay in the order in which they were found
 */
@ConfigurationProperties("puente.scoring")
record ScoringSettings(@DefaultValue("none") Provider provider, @Nullable String baseUrl, @Nullable String name, @Nullable String apiKey,
		@DefaultValue("300ms") Duration timeout) {

	ScoringSettings {
		if (provider == Provider.RERANK && baseUrl == null) {
			throw new IllegalArgumentException(
					"puente.scoring.base-url is missing; name the server's address, e.g. http://localhost:8080/v1");
		}
		if (provider == Provider.RERANK && name == null) {
			throw new IllegalArgumentException("puente.scoring.name is missing; name the model that the server offers");
		}
		if (!timeout.isPositive()) {
			throw new IllegalArgumentException("puente.scoring.timeout is no time to wait; write e.g. 300ms");
		}
	}

	/** Kinds of models. */
	enum Provider {
		NONE, RERANK
	}

	@Override
	public String toString() {
		return "ScoringSettings[provider=" + provider + ", baseUrl=" + baseUrl + ", name=" + name + ", timeout=" + timeout + "]";
	}
}
