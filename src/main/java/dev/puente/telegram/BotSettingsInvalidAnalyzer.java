package dev.puente.telegram;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells at start which setting of a bot cannot work, without a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BotSettingsInvalidAnalyzer extends AbstractFailureAnalyzer<BotSettingsInvalid> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BotSettingsInvalid cause) {
		return new FailureAnalysis(cause.getMessage(), "Change the setting and start again.", cause);
	}
}
