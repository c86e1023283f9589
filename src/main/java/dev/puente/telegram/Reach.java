package dev.puente.telegram;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import okhttp3.Interceptor;
import okhttp3.Response;

/** Tells calls that surely had no effect ({@link NotReached}) from those whose outcome is unknown: only the former may be repeated at will. */
final class Reach implements Interceptor {

	@Override
	public Response intercept(Chain chain) throws IOException {
		Response response;
		try {
			response = chain.proceed(chain.request());
		} catch (IOException e) {
			throw connected(e) ? e : new NotReached(e);
		}
		if (response.code() >= 500) {
			response.close();
			throw new NotReached("HTTP " + response.code());
		}
		return response;
	}

	private static boolean connected(IOException failure) {
		return switch (failure) {
			case ConnectException e -> false;
			case NoRouteToHostException e -> false;
			case UnknownHostException e -> false;
			case SSLHandshakeException e -> false;
			case SSLPeerUnverifiedException e -> false;
			// OkHttp gives a time-out while connecting no type of its own
			case SocketTimeoutException e -> !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
			default -> true;
		};
	}
}
