package dev.puente.telegram;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One bot.
 *
 * @param token from @BotFather; blank = the bot is off
 * @param apiUrl where the Bot API is served; may hold a path
 * @param mode how updates come in
 * @param webhookUrl public address of this application, without the path {@code /telegram/NAME}
 * @param webhookSecret 1–256 of {@code A-Za-z0-9_-} (Bot API, setWebhook); a must in webhook mode
 * @param proxy {@code http://[user:password@]host:port} or {@code socks5://host:port}; blank = none
 * @param rate messages a second in all, 30 for Telegram; 0 = no limits are kept, as for a server of one's own
 * @param staffChat number of the group in which staff answer visitors; blank = none
 * @param drafts whether the beginning of an answer that a model words is shown as a draft where the server knows drafts; else by edits
 */
record BotSettings(@DefaultValue("") String token, @DefaultValue("https://api.telegram.org") URI apiUrl,
		@DefaultValue("polling") Mode mode, @DefaultValue("") String webhookUrl, @DefaultValue("") String webhookSecret,
		@DefaultValue("") String proxy, @DefaultValue("30") int rate, @DefaultValue("") String staffChat,
		@DefaultValue("false") boolean drafts) {

	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");
	private static final Pattern CHAT = Pattern.compile("-?\\d{1,18}");
	private static final int FASTEST = 1000;
	private static final Set<String> PROXIES = Set.of("http", "socks5");

	/** How updates come in. */
	enum Mode {
		POLLING, WEBHOOK
	}

	BotSettings {
		token = token.strip();
		staffChat = staffChat.strip();
	}

	boolean on() {
		return !token.isEmpty();
	}

	boolean receivesByWebhook() {
		return mode == Mode.WEBHOOK;
	}

	/** Refuses what cannot work, naming the setting by the bot's name. */
	void check(String name) {
		if (!isWeb(apiUrl)) {
			throw new BotSettingsInvalid(name, "api-url", "must be an http or https address such as https://api.telegram.org");
		}
		if (!proxy.isBlank()) {
			checkProxy(name);
		}
		if (!staffChat.isEmpty() && !CHAT.matcher(staffChat).matches()) {
			throw new BotSettingsInvalid(name, "staff-chat", "must be the number of a group, such as -1001234567890");
		}
		if (rate < 0 || rate > FASTEST) {
			throw new BotSettingsInvalid(name, "rate", "must be 0 to " + FASTEST + " messages a second");
		}
		if (on() && receivesByWebhook()) {
			checkWebhook(name);
		}
	}

	/** Tells whether a chat is the staff's. */
	boolean isStaffChat(long chat) {
		return staffChat.equals(Long.toString(chat));
	}

	private void checkWebhook(String name) {
		if (webhookSecret.isEmpty()) {
			throw new BotSettingsInvalid(name, "webhook-secret", "is missing: webhook mode needs 1 to 256 characters of A-Z a-z 0-9 _ -");
		}
		if (!SECRET.matcher(webhookSecret).matches()) {
			throw new BotSettingsInvalid(name, "webhook-secret", "must be 1 to 256 characters of A-Z a-z 0-9 _ -");
		}
		if (webhookUrl.isBlank() || !isWeb(uri(name, "webhook-url", webhookUrl))) {
			throw new BotSettingsInvalid(name, "webhook-url", "must be the public https address of this application");
		}
	}

	private void checkProxy(String name) {
		URI uri = uri(name, "proxy", proxy);
		boolean known = uri.getScheme() != null && PROXIES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
		if (!known || uri.getHost() == null || uri.getPort() < 0) {
			throw new BotSettingsInvalid(name, "proxy", "must be http://host:port or socks5://host:port");
		}
		if (uri.getScheme().equalsIgnoreCase("socks5") && uri.getUserInfo() != null) {
			throw new BotSettingsInvalid(name, "proxy", "cannot carry a name and password for socks5; use an http proxy for that");
		}
	}

	private static URI uri(String name, String setting, String value) {
		try {
			return URI.create(value.strip());
		} catch (IllegalArgumentException e) {
			throw new BotSettingsInvalid(name, setting, "is not an address");
		}
	}

	private static boolean isWeb(URI uri) {
		return uri.getHost() != null && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
	}

	/** Leaves token, secret and the proxy's password out. */
	@Override
	public String toString() {
		return "BotSettings[on=" + on() + ", apiUrl=" + apiUrl + ", mode=" + mode + ", webhookUrl=" + webhookUrl + ", proxy="
				+ !proxy.isBlank() + "]";
	}
}
