package dev.puente.language;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;

import org.springframework.stereotype.Component;

/** The product's own words to people, from {@code messages_fa.properties} and {@code messages_es.properties}. */
@Component
public final class Messages {

	private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

	/** Loads both bundles; fails when one is missing. */
	public Messages() {
		for (Language language : Language.values()) {
			bundles.put(language, ResourceBundle.getBundle("messages_" + language.code(), language.locale()));
		}
	}

	/**
	 * Returns a text.
	 *
	 * @param language whose text
	 * @param key a key that stands in both bundles
	 * @param arguments values for {@code {0}}, {@code {1}} …; strings are inserted as they are
	 * @throws java.util.MissingResourceException when no text has that key
	 */
	public String text(Language language, String key, Object... arguments) {
		String pattern = bundle(language).getString(key);
		return arguments.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, language.locale()).format(arguments);
	}

	private ResourceBundle bundle(Language language) {
		return java.util.Objects.requireNonNull(bundles.get(language));
	}
}
