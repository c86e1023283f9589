package dev.puente.search;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The model that turns texts into vectors.
 *
 * @param provider {@code none}, {@code openai} (any server that speaks OpenAI's embeddings), {@code ollama} (its {@code /v1} address) or
 *            {@code onnx} (a file, in a build with the Maven profile of that name)
 * @param path folder with {@code model.onnx} and {@code tokenizer.json}
 * @param baseUrl address of the server up to and with {@code /v1}
 * @param name of the model
 * @param apiKey sent as bearer token; may be missing for a server of one's own
 * @param timeout how long a question may wait for its vector; without one it is searched by its words alone
 * @param batchTimeout how long a server may take for the vectors of a batch of passages
 * @param queryPrefix what the model wants before a question, such as {@code "query: "}
 * @param passagePrefix what the model wants before a passage
 * @param store whether vectors of passages are computed and kept in the data folder
 */
@ConfigurationProperties("puente.embedding")
record EmbeddingSettings(@DefaultValue("none") Provider provider, @Nullable Path path, @Nullable String baseUrl, @Nullable String name,
		@Nullable String apiKey, @DefaultValue("300ms") Duration timeout, @DefaultValue("60s") Duration batchTimeout,
		@DefaultValue("") String queryPrefix, @DefaultValue("") String passagePrefix, @DefaultValue("true") boolean store) {

	EmbeddingSettings {
		if (provider == Provider.OPENAI && baseUrl == null) {
			throw new IllegalArgumentException(
					"puente.embedding.base-url is missing; name the server's address, e.g. http://localhost:8000/v1");
		}
		if ((provider == Provider.OPENAI || provider == Provider.OLLAMA) && name == null) {
			throw new IllegalArgumentException("puente.embedding.name is missing; name the model that the server offers");
		}
		if (provider == Provider.ONNX && path == null) {
			throw new IllegalArgumentException("puente.embedding.path is missing; name the folder with model.onnx and tokenizer.json");
		}
	}

	/** Kinds of models. */
	enum Provider {
		NONE, OPENAI, OLLAMA, ONNX
	}

	String address() {
		return baseUrl != null ? baseUrl : "http://localhost:11434/v1";
	}

	/** Returns what tells vectors of this model from those of another. */
	String model() {
		return provider + " " + (provider == Provider.ONNX ? path : address() + " " + name) + " " + passagePrefix;
	}

	@Override
	public String toString() {
		return "EmbeddingSettings[provider=" + provider + ", path=" + path + ", baseUrl=" + baseUrl + ", name=" + name + ", timeout="
				+ timeout
				+ ", store=" + store + "]";
	}
}
