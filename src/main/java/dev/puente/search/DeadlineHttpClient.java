package dev.puente.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;

/**
 * Calls a model server over HTTP/1.1 with one deadline for the whole call, the body included.
 *
 * <p>LangChain4j's own JDK client stops its clock at the response's headers, asks plain HTTP servers to change to HTTP/2, and forgets the
 * header {@code Retry-After}.
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
		HttpResponse<String> response = call(request, BodyHandlers.ofString());
		if (refused(response)) {
			throw new ModelServerRefused(response.statusCode(), response.body(), retryAfter(response));
		}
		return success(response, response.body());
	}

	/** Tells the events of a stream as they come, on the caller's thread; whoever interrupts it ends the call. */
	@Override
	public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
		try {
			HttpResponse<InputStream> response = call(request, BodyHandlers.ofInputStream());
			try (InputStream body = response.body()) {
				if (refused(response)) {
					throw new ModelServerRefused(response.statusCode(), "", retryAfter(response));
				}
				listener.onOpen(success(response, ""));
				parser.parse(body, listener);
				listener.onClose();
			}
		} catch (IOException e) {
			listener.onError(e);
		} catch (RuntimeException e) {
			// LangChain4j learns of faults from the listener alone
			listener.onError(e);
		}
	}

	private <T> HttpResponse<T> call(HttpRequest request, BodyHandler<T> handler) {
		CompletableFuture<HttpResponse<T>> call = client.sendAsync(toJdk(request), handler);
		try {
			return call.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
		} catch (java.util.concurrent.TimeoutException e) {
			throw new dev.langchain4j.exception.TimeoutException(e);
		} catch (ExecutionException e) {
			throw new java.io.UncheckedIOException(e.getCause() instanceof IOException io ? io : new IOException(e.getCause()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new java.io.UncheckedIOException(new InterruptedIOException("the call was given up"));
		} finally {
			call.cancel(true);
		}
	}

	private static boolean refused(HttpResponse<?> response) {
		return response.statusCode() / 100 != 2;
	}

	private static SuccessfulHttpResponse success(HttpResponse<?> response, String body) {
		return SuccessfulHttpResponse.builder().statusCode(response.statusCode()).headers(response.headers().map()).body(body).build();
	}

	/** Reads {@code Retry-After} in seconds (RFC 9110, section 10.2.3); its form with a date is not in use with model servers. */
	private static Optional<Duration> retryAfter(HttpResponse<?> response) {
		return response.headers().firstValue("Retry-After").filter(value -> value.matches("\\d{1,6}")).map(Long::parseLong)
				.map(Duration::ofSeconds);
	}

	private java.net.http.HttpRequest toJdk(HttpRequest request) {
		java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(deadline);
		request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
		String body = request.body();
		return builder.method(request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
	}
}
