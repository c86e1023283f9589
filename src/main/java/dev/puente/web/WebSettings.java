package dev.puente.web;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the public edge.
 *
 * @param rate requests a minute and address
 */
@Validated
@ConfigurationProperties("puente.web")
record WebSettings(@DefaultValue("1200") @Min(1) int rate) {
}
