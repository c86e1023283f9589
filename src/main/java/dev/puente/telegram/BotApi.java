package dev.puente.telegram;

import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** One bot's calls to the Bot API; makes none at all while a {@code retry_after} runs, whichever process was told so. */
final class BotApi implements AutoCloseable {

	private static final Duration MARGIN = Duration.ofSeconds(2);

	private final Clock clock;
	private final Duration longest;
	private final OkHttpClient http;
	private final OkHttpTelegramClient client;
	private final Silence silence;
	private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

	/**
	 * @param longest duration of a call; for {@code getUpdates} longer than its long poll
	 * @param silence what all processes know of it
	 */
	BotApi(BotSettings settings, Duration longest, Silence silence, Clock clock) {
		this.clock = clock;
		this.silence = silence;
		this.longest = longest;
		this.http = BotHttp.client(settings, longest).newBuilder().addInterceptor(this::unlessQuiet).build();
		boolean secure = settings.apiUrl().getScheme().equalsIgnoreCase("https");
		int port = settings.apiUrl().getPort();
		this.client = new OkHttpTelegramClient(http, settings.token(), TelegramUrl.builder().schema(secure ? "https" : "http")
				.host(settings.apiUrl().getHost()).port(port >= 0 ? port : secure ? 443 : 80).testServer(false).build());
	}

	/** Returns how long no call may be made, zero when calls are welcome. */
	Duration quietFor() {
		Instant now = clock.instant();
		Duration own = Duration.between(now, later(quietUntil.get(), now));
		return own.isPositive() ? own : silence.left();
	}

	/**
	 * Calls a method.
	 *
	 * @throws ApiRefused when the Bot API refuses it, or when a {@code retry_after} still runs
	 * @throws IOException when there was no usable response: the outcome is unknown
	 */
	<T extends Serializable> T call(BotApiMethod<T> method) throws ApiRefused, IOException, InterruptedException {
		checkQuiet();
		try {
			return await(client.executeAsync(method));
		} catch (TelegramApiException e) {
			throw new IOException(method.getMethod() + " could not be called", e);
		}
	}

	/** Calls {@code setWebhook}, which the library sends as a form. */
	void setWebhook(SetWebhook method) throws ApiRefused, IOException, InterruptedException {
		checkQuiet();
		await(client.executeAsync(method));
	}

	/** Calls {@code sendDocument}, which the library sends as a form. */
	Message sendDocument(SendDocument method) throws ApiRefused, IOException, InterruptedException {
		checkQuiet();
		return await(client.executeAsync(method));
	}

	/** Ends the calls under way, as failed, and the connections that wait for the next one. */
	void abort() {
		http.dispatcher().cancelAll();
		http.connectionPool().evictAll();
	}

	@Override
	public void close() {
		http.dispatcher().cancelAll();
		http.dispatcher().executorService().shutdown();
		http.connectionPool().evictAll();
	}

	private void checkQuiet() throws ApiRefused {
		Duration quiet = quietFor();
		if (!quiet.isZero()) {
			throw new ApiRefused(429, "not called: retry_after still runs", quiet);
		}
	}

	/** What waited for its turn on the network meanwhile is not sent either. */
	private Response unlessQuiet(Interceptor.Chain chain) throws IOException {
		if (quietUntil.get().isAfter(clock.instant())) {
			throw new NotReached("not called: retry_after still runs");
		}
		return chain.proceed(chain.request());
	}

	private <T> T await(CompletableFuture<T> result) throws ApiRefused, IOException, InterruptedException {
		try {
			return result.get(longest.plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			throw new IOException("no response in " + longest, e);
		} catch (ExecutionException e) {
			if (e.getCause() instanceof TelegramApiRequestException refused && refused.getErrorCode() != null
					&& refused.getErrorCode() > 0) {
				throw refused(refused);
			}
			if (e.getCause() instanceof NotReached notReached) {
				throw notReached;
			}
			throw new IOException("no usable response", e.getCause());
		}
	}

	private ApiRefused refused(TelegramApiRequestException exception) {
		ResponseParameters parameters = exception.getParameters();
		int seconds = parameters == null || parameters.getRetryAfter() == null ? 0 : parameters.getRetryAfter();
		if (exception.getErrorCode() == 429) {
			seconds = Math.max(1, seconds);
			Instant until = clock.instant().plusSeconds(seconds);
			quietUntil.accumulateAndGet(until, BotApi::later);
			silence.keep(Duration.ofSeconds(seconds));
		}
		return new ApiRefused(exception.getErrorCode(), String.valueOf(exception.getApiResponse()), Duration.ofSeconds(seconds),
				parameters == null ? null : parameters.getMigrateToChatId());
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}
}
