package dev.puente.web;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the rate gate before everything that a visitor may ask for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration implements WebMvcConfigurer {

	private final RateGate gate;

	WebConfiguration(WebSettings settings, Clock clock) {
		this.gate = new RateGate(new RequestRate(settings.rate(), clock));
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(gate).addPathPatterns("/", "/turn", "/letters", "/api/**", "/documents", "/documents/**");
	}

	@Bean
	QuestionMark questionMark() {
		return new QuestionMark();
	}

	@Bean
	PageHeaders pageHeaders() {
		return new PageHeaders();
	}
}
