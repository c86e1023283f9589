package dev.puente.admin;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the staff edge. Secrets stand in no text form of it.
 *
 * @param hook the signed hook in
 * @param outbound the signed hook out
 * @param oidc logging in with OpenID Connect
 * @param users who may use the console; none = one administrator with a one-time password
 * @param fourEyes whether somebody else than the author must approve what the console publishes
 * @param gapsKept how long an unanswered question is kept
 * @param questionsKept how long the words of a question are kept for staff
 * @param countsKept how long the counts of a day are kept
 * @param auditKept how long an entry of the audit log is kept, 30 days at least
 * @param goldenAfter how long after the last publication all known questions are asked
 * @param publisher who stands as the source of answers that staff wrote
 */
@ConfigurationProperties("puente.admin")
record AdminSettings(@DefaultValue Hook hook, @DefaultValue Outbound outbound, @DefaultValue Oidc oidc,
		@DefaultValue List<User> users,
		@DefaultValue("false") boolean fourEyes, @DefaultValue("180d") Duration gapsKept,
		@DefaultValue("30d") Duration questionsKept, @DefaultValue("400d") Duration countsKept,
		@DefaultValue("1825d") Duration auditKept, @DefaultValue("10s") Duration goldenAfter, @DefaultValue("Puente") String publisher) {

	/** A replica that was away for less finds its place in the chain again. */
	private static final Duration SHORTEST_AUDIT = Duration.ofDays(30);

	AdminSettings {
		users = List.copyOf(users);
		if (oidc.on() && users.isEmpty()) {
			throw new IllegalArgumentException("puente.admin.oidc.issuer needs puente.admin.users: they say who may do what");
		}
		positive("gaps-kept", gapsKept);
		positive("questions-kept", questionsKept);
		positive("counts-kept", countsKept);
		positive("golden-after", goldenAfter);
		if (auditKept.compareTo(SHORTEST_AUDIT) < 0) {
			throw new IllegalArgumentException("puente.admin.audit-kept must be 30 days or more");
		}
	}

	/**
	 * The signed hook in.
	 *
	 * @param secrets {@code whsec_…}, newest first; none = the hook is off
	 * @param documentApproval whether what the hook publishes waits for an approver
	 */
	record Hook(@DefaultValue List<String> secrets, @DefaultValue("false") boolean documentApproval) {

		Hook {
			secrets = secrets.stream().map(String::strip).filter(secret -> !secret.isEmpty()).toList();
			secrets.forEach(secret -> webhook("puente.admin.hook.secrets", secret));
		}

		List<Webhook> webhooks() {
			return secrets.stream().map(secret -> webhook("puente.admin.hook.secrets", secret)).toList();
		}

		@Override
		public String toString() {
			return "Hook[secrets=" + secrets.size() + ", documentApproval=" + documentApproval + "]";
		}
	}

	/**
	 * The signed hook out.
	 *
	 * @param url where events go; none = nowhere
	 * @param secret {@code whsec_…} they are signed with
	 */
	record Outbound(@Nullable URI url, @Nullable String secret) {

		Outbound {
			if (url != null && (secret == null || secret.isBlank())) {
				throw new IllegalArgumentException("puente.admin.outbound.url needs puente.admin.outbound.secret to sign what goes there");
			}
			if (url != null && !List.of("http", "https").contains(url.getScheme())) {
				throw new IllegalArgumentException("puente.admin.outbound.url must begin with https:// or http://");
			}
			if (secret != null && !secret.isBlank()) {
				AdminSettings.webhook("puente.admin.outbound.secret", secret);
			}
		}

		Optional<URI> address() {
			return Optional.ofNullable(url);
		}

		Webhook webhook() {
			return AdminSettings.webhook("puente.admin.outbound.secret", secret == null ? "" : secret);
		}

		@Override
		public String toString() {
			return "Outbound[url=" + url + "]";
		}
	}

	/**
	 * Logging in with OpenID Connect.
	 *
	 * @param issuer whose {@code /.well-known/openid-configuration} tells the rest; none = off
	 * @param clientId how the issuer knows Puente
	 * @param clientSecret what Puente proves that with
	 * @param claim that holds the name of a user; {@code email} counts only when it is verified
	 */
	record Oidc(@Nullable URI issuer, @Nullable String clientId, @Nullable String clientSecret, @DefaultValue("email") String claim) {

		Oidc {
			if (issuer != null && (clientId == null || clientId.isBlank() || clientSecret == null || clientSecret.isBlank())) {
				throw new IllegalArgumentException("puente.admin.oidc.issuer needs puente.admin.oidc.client-id and .client-secret");
			}
		}

		boolean on() {
			return issuer != null;
		}

		@Override
		public String toString() {
			return "Oidc[issuer=" + issuer + ", claim=" + claim + "]";
		}
	}

	/**
	 * Somebody who may use the console.
	 *
	 * @param name to log in with
	 * @param password its hash, as {@code java -jar puente.jar password} prints it; none = only with OpenID Connect
	 * @param role what they may do
	 */
	record User(String name, @DefaultValue("") String password, Role role) {

		User {
			if (!name.matches("[\\p{L}\\p{N}._@-]{1,64}")) {
				throw new IllegalArgumentException("puente.admin.users: a name has 1 to 64 letters, digits and . _ @ -");
			}
			if (!password.isEmpty() && !password.startsWith("$argon2id$")) {
				throw new IllegalArgumentException("puente.admin.users: the password of " + name
						+ " is no Argon2 hash; make one with: java -jar puente.jar password");
			}
		}

		@Override
		public String toString() {
			return "User[name=" + name + ", role=" + role + "]";
		}
	}

	private static void positive(String name, Duration duration) {
		if (!duration.isPositive()) {
			throw new IllegalArgumentException("puente.admin." + name + " must be above zero");
		}
	}

	private static Webhook webhook(String setting, String secret) {
		try {
			return new Webhook(secret.strip());
		} catch (IllegalArgumentException | EmptyWebhookSecretException e) {
			throw new IllegalArgumentException(setting + ": a secret is whsec_ and 24 to 64 bytes in Base64", e);
		}
	}
}
