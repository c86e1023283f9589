package dev.puente.admin;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the console: a browser without script that does not follow redirects. */
final class Staff {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	/** Whose headers the tests' applications believe (puente.web.proxies); everybody else comes from 127.0.0.1. */
	static final String PROXY = "127.0.0.9";

	private final HttpClient client;
	private final String[] passedOn;
	private final String root;
	private final Map<String, String> cookies = new LinkedHashMap<>();
	private final Map<String, String> headers = new LinkedHashMap<>();

	Staff(int port) {
		this(port, "127.0.0.1");
	}

	/**
	 * Somebody whose requests a proxy passes on.
	 *
	 * @param peer address that the proxy calls from
	 * @param passedOn names and values of the headers that it adds
	 */
	Staff(int port, String peer, String... passedOn) {
		this.client = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(peer)).build();
		this.passedOn = passedOn.clone();
		this.root = "http://127.0.0.1:" + port;
	}

	Staff login(String user, String password) throws Exception {
		HttpResponse<String> reply = tryLogin(user, password);
		if (!cookies.containsKey(StaffSessions.COOKIE)) {
			throw new AssertionError("no login: " + reply.statusCode() + " " + reply.headers().firstValue("Location"));
		}
		return this;
	}

	HttpResponse<String> tryLogin(String user, String password) throws Exception {
		return post("/admin/login", Map.of("username", user, "password", password, "lang", "es"));
	}

	HttpResponse<String> get(String path) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").header("Accept-Language", "es").GET());
	}

	/** Asks as the script of a page does. */
	HttpResponse<String> fragment(String path) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept-Language", "es").header("X-Requested-With", "staff.js")
				.GET());
	}

	byte[] download(String path) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(root + path)).header("Cookie", cookies.entrySet().stream()
				.map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "))).GET().build();
		return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
	}

	/** Sends a file as a form does; returns the page. */
	String upload(String path, String field, String name, byte[] content) throws Exception {
		Matcher token = TOKEN.matcher(get(AdminSecurity.LOGIN).body());
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + (token.find() ? token.group(1) : "")
				+ "\r\n--x\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/zip\r\n\r\n").getBytes(StandardCharsets.UTF_8));
		body.writeBytes(content);
		body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
		return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").header("Accept-Language", "es")
				.header("Content-Type", "multipart/form-data; boundary=x")
				.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))).body();
	}

	/** Sends a form with the token of the login page, which is the same for every page. */
	HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
		Matcher token = TOKEN.matcher(get(AdminSecurity.LOGIN).body());
		Map<String, String> whole = new LinkedHashMap<>(form);
		whole.put("_csrf", token.find() ? token.group(1) : "");
		return postWithoutToken(path, whole);
	}

	HttpResponse<String> postWithoutToken(String path, Map<String, String> form) throws Exception {
		String body = form.entrySet().stream()
				.map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
				.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html").header("Accept-Language", "es")
				.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	Staff withTheSameCookies() {
		Staff other = new Staff(URI.create(root).getPort());
		other.cookies.putAll(cookies);
		return other;
	}

	/** Returns a cookie as it was set. */
	String cookie(String name) {
		return headers.getOrDefault(name, "");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		if (!cookies.isEmpty()) {
			request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
					.collect(Collectors.joining("; ")));
		}
		if (passedOn.length > 0) {
			request.headers(passedOn);
		}
		HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		for (String set : response.headers().allValues("Set-Cookie")) {
			String[] pair = set.split(";", 2)[0].split("=", 2);
			headers.put(pair[0], set);
			if (pair[1].isEmpty()) {
				cookies.remove(pair[0]);
			} else {
				cookies.put(pair[0], pair[1]);
			}
		}
		return response;
	}
}
