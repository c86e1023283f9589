package dev.puente.answer;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The wording model.
 *
 * @param provider {@code none}, {@code openai} (any server that speaks OpenAI's chat completions) or {@code ollama} (its {@code /v1} address)
 * @param baseUrl address of the server up to and with {@code /v1}
 * @param name of the model
 * @param apiKey sent as bearer token; may be missing for a server of one's own
 * @param timeout how long a whole call may take before the composed answer is sent instead
 */
@ConfigurationProperties("puente.model")
record ModelSettings(@DefaultValue("none") Provider provider, @Nullable String baseUrl, @Nullable String name, @Nullable String apiKey,
		@DefaultValue("20s") Duration timeout) {

	ModelSettings {
		if (provider == Provider.OPENAI && baseUrl == null) {
			throw new IllegalArgumentException(
					"puente.model.base-url is missing; name the server's address, e.g. http://localhost:8000/v1");
		}
		if (provider != Provider.NONE && name == null) {
			throw new IllegalArgumentException("puente.model.name is missing; name the model that the server offers");
		}
	}

	/** Kinds of servers. */
	enum Provider {
		NONE, OPENAI, OLLAMA
	}

	String address() {
		return baseUrl != null ? baseUrl : "http://localhost:11434/v1";
	}

	@Override
	public String toString() {
		return "ModelSettings[provider=" + provider + ", baseUrl=" + baseUrl + ", name=" + name + ", timeout=" + timeout + "]";
	}
}
