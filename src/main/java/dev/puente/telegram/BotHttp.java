package dev.puente.telegram;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;

import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/** Makes the HTTP client of a bot. */
final class BotHttp {

	/** Together with the longest of the {@link Pauses} short enough to be back within 5 s of an outage's end. */
	private static final Duration CONNECT = Duration.ofSeconds(4);
	private static final int CALLS_AT_ONCE = 64;

	private BotHttp() {
	}

	/**
	 * Makes a client that never repeats a call by itself: a send whose outcome is unknown would show twice.
	 *
	 * @param call longest duration of a whole call
	 */
	static OkHttpClient client(BotSettings settings, Duration call) {
		Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
		dispatcher.setMaxRequests(CALLS_AT_ONCE);
		dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
		OkHttpClient.Builder builder = new OkHttpClient.Builder().dispatcher(dispatcher).retryOnConnectionFailure(false)
				.followRedirects(false).protocols(List.of(Protocol.HTTP_1_1)).connectTimeout(CONNECT).readTimeout(call).writeTimeout(call)
				.callTimeout(call).addInterceptor(new ApiAddress(settings.apiUrl())).addInterceptor(new Reach());
		if (!settings.proxy().isBlank()) {
			proxy(builder, URI.create(settings.proxy().strip()));
		}
		return builder.build();
	}

	private static void proxy(OkHttpClient.Builder builder, URI uri) {
		boolean socks = uri.getScheme().toLowerCase(Locale.ROOT).startsWith("socks");
		// an unresolved address leaves names of hosts to a SOCKS proxy
		InetSocketAddress address = socks
				? InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort())
				: new InetSocketAddress(uri.getHost(), uri.getPort());
		builder.proxy(new Proxy(socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP, address));
		if (uri.getUserInfo() != null) {
			String[] login = uri.getUserInfo().split(":", 2);
			String credentials = Credentials.basic(login[0], login.length > 1 ? login[1] : "");
			builder.proxyAuthenticator((route, response) -> {
				Request request = response.request();
				return request.header("Proxy-Authorization") == null
						? request.newBuilder().header("Proxy-Authorization", credentials).build()
						: null;
			});
		}
	}
}
