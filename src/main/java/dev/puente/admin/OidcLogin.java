package dev.puente.admin;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Logging in with OpenID Connect (Core 1.0, section 3.1, authorization code with PKCE): the issuer says who somebody is, the settings what
 * they may do. Nobody comes in whom the settings do not name.
 */
final class OidcLogin {

	/** Where a login begins, and below which the issuer sends back to. */
	static final String PATH = "/admin/oidc";
	static final String NAME = "staff";
	private static final String EMAIL = "email";

	private final AdminSettings.Oidc settings;
	private final Accounts accounts;

	OidcLogin(AdminSettings.Oidc settings, Accounts accounts) {
		this.settings = settings;
		this.accounts = accounts;
	}

	/** Adds the login to the chain of filters. */
	void add(HttpSecurity http, LoginStates states, LoginOutcome outcome) throws Exception {
		ClientRegistrationRepository issuer = new Issuer(settings);
		DefaultOAuth2AuthorizationRequestResolver requests = new DefaultOAuth2AuthorizationRequestResolver(issuer, PATH);
		requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		http.oauth2Login(login -> login.loginPage(AdminSecurity.LOGIN).clientRegistrationRepository(issuer)
				.authorizedClientRepository(new NoTokens())
				.authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests).authorizationRequestRepository(states))
				.redirectionEndpoint(endpoint -> endpoint.baseUri(PATH + "/code/*"))
				.userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::known)).successHandler(outcome).failureHandler(outcome));
	}

	private OidcUser known(OidcUserRequest request) {
		String name = request.getIdToken().getClaimAsString(settings.claim());
		boolean vouched = !settings.claim().equals(EMAIL) || Boolean.TRUE.equals(request.getIdToken().getEmailVerified());
		Optional<Account> account = Optional.ofNullable(name).filter(given -> vouched).flatMap(accounts::find);
		Role role = account.map(Account::role)
				.orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.ACCESS_DENIED)));
		return new DefaultOidcUser(List.of(new SimpleGrantedAuthority("ROLE_" + role.name())), request.getIdToken(), settings.claim());
	}

	/** The issuer, asked for its addresses at the first login, so that Puente starts without it. */
	private static final class Issuer implements ClientRegistrationRepository {

		private final AdminSettings.Oidc settings;
		private @Nullable ClientRegistration registration;

		Issuer(AdminSettings.Oidc settings) {
			this.settings = settings;
		}

		@Override
		public synchronized @Nullable ClientRegistration findByRegistrationId(String id) {
			if (!id.equals(NAME)) {
				return null;
			}
			if (registration == null) {
				registration = ClientRegistrations.fromIssuerLocation(String.valueOf(settings.issuer())).registrationId(NAME)
						.clientId(String.valueOf(settings.clientId())).clientSecret(String.valueOf(settings.clientSecret()))
						.redirectUri("{baseUrl}" + PATH + "/code/{registrationId}").scope("openid", EMAIL, "profile").build();
			}
			return registration;
		}
	}

	/** The issuer's tokens are of no further use. */
	private static final class NoTokens implements OAuth2AuthorizedClientRepository {

		@Override
		@SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
		public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration, Authentication who,
				HttpServletRequest request) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who, HttpServletRequest request,
				HttpServletResponse response) {
			// not kept
		}

		@Override
		public void removeAuthorizedClient(String registration, Authentication who, HttpServletRequest request,
				HttpServletResponse response) {
			// nothing was kept
		}
	}
}
