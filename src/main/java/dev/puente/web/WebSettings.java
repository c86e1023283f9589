package dev.puente.web;

import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the public edge.
 *
 * @param rate requests a minute and address
 * @param proxies addresses and networks ({@code 10.0.0.0/8}) of the proxies whose {@code X-Forwarded-…} headers are believed; none = nobody's
 */
@Validated
@ConfigurationProperties("puente.web")
record WebSettings(@DefaultValue("1200") @Min(1) int rate,
		@DefaultValue List<@Pattern(regexp = "[0-9a-fA-F.:]+(/\\d{1,3})?", message = "is no address and no network such as 10.0.0.0/8") String> proxies) {

	WebSettings {
		proxies = List.copyOf(proxies);
	}
}
