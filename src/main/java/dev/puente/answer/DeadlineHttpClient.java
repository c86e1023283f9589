package dev.puente.answer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;

/**
 * Calls a model server over HTTP/1.1 with one deadline for the whole call, the body included.
 *
 * <p>LangChain4j's own JDK client stops its clock at the response's headers and asks plain HTTP servers to change to HTTP/2.
 */
final class DeadlineHttpClient implements HttpClient {

	private final java.net.http.HttpClient client;
	private final Duration deadline;

	DeadlineHttpClient(Duration connectTimeout, Duration deadline) {
		this.client = java.net.http.HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(connectTimeout).build();
		this.deadline = deadline;
	}

	@Override
	public SuccessfulHttpResponse execute(HttpRequest request) {
		CompletableFuture<HttpResponse<String>> call = client.sendAsync(toJdk(request), BodyHandlers.ofString());
		try {
			HttpResponse<String> response = call.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
			if (response.statusCode() / 100 != 2) {
				throw new HttpException(response.statusCode(), response.body());
			}
			return SuccessfulHttpResponse.builder().statusCode(response.statusCode()).headers(response.headers().map())
					.body(response.body())
					.build();
		} catch (java.util.concurrent.TimeoutException e) {
			throw new dev.langchain4j.exception.TimeoutException(e);
		} catch (ExecutionException e) {
			throw new java.io.UncheckedIOException(e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new dev.langchain4j.exception.TimeoutException(e);
		} finally {
			call.cancel(true);
		}
	}

	/** Reads the whole stream within the deadline and then tells its events. */
	@Override
	public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
		SuccessfulHttpResponse response = execute(request);
		listener.onOpen(response);
		parser.parse(new java.io.ByteArrayInputStream(response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)), listener);
		listener.onClose();
	}

	private java.net.http.HttpRequest toJdk(HttpRequest request) {
		java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(deadline);
		request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
		String body = request.body();
		return builder.method(request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
	}
}
