package dev.puente.admin;

import java.util.Optional;
import java.util.concurrent.Semaphore;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may do what under {@code /admin}. Spring Security sees nothing else: the page, the REST interface and Telegram's webhook stay as they
 * are, and the hook has its signature.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(AdminSettings.class)
class AdminSecurity {

	private static final int BEFORE_THE_PAGES = -100;
	static final String LOGIN = "/admin/login";

	@Bean
	DelegatingFilterProxyRegistrationBean staffFilter() {
		DelegatingFilterProxyRegistrationBean filter = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
		filter.addUrlPatterns("/admin", "/admin/*");
		filter.setOrder(BEFORE_THE_PAGES);
		return filter;
	}

	@Bean
	FilterRegistrationBean<MetricsGate> metricsGate(Accounts accounts, PasswordEncoder encoder, LoginBrake brake) {
		FilterRegistrationBean<MetricsGate> gate = new FilterRegistrationBean<>(new MetricsGate(accounts, encoder, brake));
		gate.addUrlPatterns(MetricsGate.PATHS);
		return gate;
	}

	@Bean
	SecurityFilterChain staff(HttpSecurity http, StaffSessions sessions, LoginBrake brake, AuditLog audit, AdminSettings settings,
			Accounts accounts, LoginStates states) throws Exception {
		CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
		csrf.setCookieName("puente-csrf");
		csrf.setCookieCustomizer(cookie -> cookie.path("/admin").httpOnly(true).sameSite("Strict"));
		LoginOutcome outcome = new LoginOutcome(brake, audit);
		if (settings.oidc().on()) {
			new OidcLogin(settings.oidc(), accounts).add(http, states, outcome);
		}
		return http.securityMatcher(request -> !request.getRequestURI().equals(request.getContextPath() + "/admin/hook"))
				.authorizeHttpRequests(requests -> requests.requestMatchers(LOGIN, OidcLogin.PATH + "/**").permitAll()
						.requestMatchers("/admin", "/admin/password", "/admin/logout").hasAnyRole("NEWCOMER", "VIEWER")
						.requestMatchers("/admin/audit/**", "/admin/dead/**", "/admin/outbound").hasRole("ADMINISTRATOR")
						.requestMatchers("/admin/enquiries.csv", "/admin/enquiries.xlsx").hasRole("EDITOR")
						.requestMatchers(HttpMethod.POST, "/admin/proposals/**").hasRole("APPROVER")
						.requestMatchers(HttpMethod.POST, "/admin/documents/*/withdraw").hasRole("APPROVER")
						.requestMatchers(HttpMethod.POST, "/admin/**").hasRole("EDITOR")
						.anyRequest().hasRole("VIEWER"))
				.securityContext(context -> context.securityContextRepository(sessions))
				.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
				.requestCache(cache -> cache.requestCache(new NullRequestCache()))
				.csrf(protection -> protection.csrfTokenRepository(csrf))
				.formLogin(form -> form.loginPage(LOGIN).successHandler(outcome).failureHandler(outcome))
				.logout(logout -> logout.logoutUrl("/admin/logout").logoutSuccessUrl(LOGIN).deleteCookies(StaffSessions.COOKIE)
						.addLogoutHandler(outcome))
				.addFilterBefore(new LoginGate(brake), UsernamePasswordAuthenticationFilter.class)
				.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
						"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
								+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
						.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
				.build();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return new BoundedEncoder(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
				new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true));
	}

	@Bean
	UserDetailsService staffDirectory(Accounts accounts) {
		return name -> accounts.find(name)
				.map(account -> User.withUsername(account.name()).password(account.hash()).roles(account.role().name())
						.build())
				.orElseThrow(() -> new UsernameNotFoundException("unknown"));
	}

	/** Returns the address that a request came from. */
	static String address(HttpServletRequest request) {
		return Optional.ofNullable(request.getRemoteAddr()).orElse("");
	}
}
