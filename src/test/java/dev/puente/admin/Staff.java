package dev.puente.admin;

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

	private final HttpClient client = HttpClient.newHttpClient();
	private final String root;
	private final Map<String, String> cookies = new LinkedHashMap<>();
	private final Map<String, String> headers = new LinkedHashMap<>();

	Staff(int port) {
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
