package dev.puente.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class WebSettingsTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Rooms.class);

	@Test
	void takesAddressesAndNetworksOfProxies() {
		runner.withPropertyValues("puente.web.proxies=127.0.0.1, 10.0.0.0/8, fd00::/8").run(context -> assertThat(
				context.getBean(WebSettings.class).proxies()).containsExactly("127.0.0.1", "10.0.0.0/8", "fd00::/8"));
		runner.run(context -> assertThat(context.getBean(WebSettings.class).proxies()).isEmpty());
	}

	@Test
	void refusesNamesOfProxies() {
		runner.withPropertyValues("puente.web.proxies=proxy.example").run(context -> assertThat(context).getFailure()
				.hasStackTraceContaining("is no address and no network such as 10.0.0.0/8"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(WebSettings.class)
	static class Rooms {
	}
}
