package dev.puente.web;

import java.util.stream.Collectors;

import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets the proxies of the settings, and nobody else, tell whom a request comes from and how it was made: {@code X-Forwarded-For},
 * {@code -Proto} and {@code -Host}. Without it everybody behind a proxy would be one address, whose rate and failed logins all share.
 */
@Component
class ForwardedRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final WebSettings settings;

	ForwardedRequests(WebSettings settings) {
		this.settings = settings;
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		if (settings.proxies().isEmpty()) {
			return;
		}
		RemoteIpValve valve = new RemoteIpValve();
		valve.setInternalProxies(settings.proxies().stream().map(ForwardedRequests::network).collect(Collectors.joining(",")));
		valve.setRemoteIpHeader("X-Forwarded-For");
		valve.setProtocolHeader("X-Forwarded-Proto");
		valve.setHostHeader("X-Forwarded-Host");
		factory.addEngineValves(valve);
	}

	/** The valve takes networks; an address is the network of itself alone. */
	private static String network(String proxy) {
		if (proxy.contains("/")) {
			return proxy;
		}
		return proxy + (proxy.contains(":") ? "/128" : "/32");
	}
}
