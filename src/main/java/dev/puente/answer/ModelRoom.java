package dev.puente.answer;

import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** Makes the wording model that the settings name. */
@Configuration(proxyBeanMethods = false)
class ModelRoom {

	@Bean
	Wording wording(ModelSettings settings, Prompts prompts) {
		return new Wording(model(settings), prompts);
	}

	/** No retries: the composed answer is there at once, and a late model answer helps nobody. */
	private static Optional<ChatModel> model(ModelSettings settings) {
		if (settings.provider() == ModelSettings.Provider.NONE) {
			return Optional.empty();
		}
		return Optional.of(OpenAiChatModel.builder().httpClientBuilder(new DeadlineHttpClientBuilder()).baseUrl(settings.address())
				.apiKey(settings.apiKey() == null ? "none" : settings.apiKey()).modelName(settings.name()).temperature(0.0)
				.timeout(settings.timeout()).maxRetries(0).build());
	}
}
