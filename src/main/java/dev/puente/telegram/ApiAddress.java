package dev.puente.telegram;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Adds the path of the Bot API's address, which the library cannot, and turns what is no Bot API response into an {@link IOException}: a
 * gateway's page of HTML, and a body that breaks off, which would otherwise leave the library's future open for ever.
 */
final class ApiAddress implements Interceptor {

	private static final long LARGEST_RESPONSE = 64L << 20;

	private final String path;

	ApiAddress(URI address) {
		String given = address.getRawPath() == null ? "" : address.getRawPath();
		this.path = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
	}

	@Override
	public Response intercept(Chain chain) throws IOException {
		HttpUrl url = chain.request().url();
		HttpUrl full = url.newBuilder().encodedPath(path + url.encodedPath()).build();
		try (Response response = chain.proceed(chain.request().newBuilder().url(full).build())) {
			ResponseBody body = Objects.requireNonNull(response.body());
			if (body.contentLength() > LARGEST_RESPONSE) {
				throw new IOException("response is too large");
			}
			byte[] bytes = body.bytes();
			if (bytes.length == 0 || bytes[0] != '{') {
				throw new IOException("status " + response.code() + " without a Bot API body");
			}
			return response.newBuilder().body(ResponseBody.create(bytes, body.contentType())).build();
		}
	}
}
