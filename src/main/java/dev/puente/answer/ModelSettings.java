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
 * @param patience how long a reader waits for the first checked sentence; then the composed answer is sent instead
 * @param timeout how long a whole answer may take once its first sentence was shown
 * @param mostTokens how long an answer may be, in the model's tokens
 * @param translates whether visitors may read a machine's translation of a sentence, labelled as such, that no person has approved
 * @param budget what may be spent in a day
 */
@ConfigurationProperties("puente.model")
record ModelSettings(@DefaultValue("none") Provider provider, @Nullable String baseUrl, @Nullable String name, @Nullable String apiKey,
		@DefaultValue("2500ms") Duration patience, @DefaultValue("20s") Duration timeout, @DefaultValue("700") int mostTokens,
		@DefaultValue("false") boolean translates,
		@DefaultValue Budget budget) {

	ModelSettings {
		if (provider == Provider.OPENAI && baseUrl == null) {
			throw new IllegalArgumentException(
					"puente.model.base-url is missing; name the server's address, e.g. http://localhost:8000/v1");
		}
		if (provider != Provider.NONE && name == null) {
			throw new IllegalArgumentException("puente.model.name is missing; name the model that the server offers");
		}
	}

	/**
	 * Tokens of questions and answers together that may be spent in a day (UTC).
	 *
	 * @param user by one user
	 * @param chat in one chat
	 * @param day by all together
	 */
	record Budget(@DefaultValue("60000") long user, @DefaultValue("120000") long chat, @DefaultValue("3000000") long day) {
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
		return "ModelSettings[provider=" + provider + ", baseUrl=" + baseUrl + ", name=" + name + ", patience=" + patience + ", timeout="
				+ timeout
				+ ", mostTokens=" + mostTokens + ", translates=" + translates + ", budget=" + budget + "]";
	}
}
