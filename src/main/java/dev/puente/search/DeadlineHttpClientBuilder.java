package dev.puente.search;

import java.time.Duration;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;

/** Builds the HTTP clients with which LangChain4j speaks to model servers: one deadline for a whole call. */
public final class DeadlineHttpClientBuilder implements HttpClientBuilder {

	private Duration connectTimeout = Duration.ofSeconds(5);
	private Duration readTimeout = Duration.ofSeconds(20);

	@Override
	public Duration connectTimeout() {
		return connectTimeout;
	}

	@Override
	public HttpClientBuilder connectTimeout(Duration timeout) {
		connectTimeout = timeout;
		return this;
	}

	@Override
	public Duration readTimeout() {
		return readTimeout;
	}

	@Override
	public HttpClientBuilder readTimeout(Duration timeout) {
		readTimeout = timeout;
		return this;
	}

	@Override
	public HttpClient build() {
		return new DeadlineHttpClient(connectTimeout, readTimeout);
	}
}
