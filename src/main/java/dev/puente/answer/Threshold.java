package dev.puente.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import dev.puente.language.Language;

/**
 * Whether evidence suffices to answer, or Puente had better say that it does not know.
 *
 * <p>A logistic rule over {@link Feature}. Its weights lie in {@code threshold.properties}, which {@code evaluate calibrate} writes from
 * questions whose right answers are known.
 */
final class Threshold {

	/** The rule packaged with Puente. */
	static final Threshold PACKAGED = read();

	private final Map<Feature, Double> weights;
	private final double constant;
	private final Map<Language, Double> enough;

	/**
	 * Makes a rule.
	 *
	 * @param weights of the features; a missing one counts nothing
	 * @param constant added to their sum
	 * @param enough probability of a right answer from which on one is given, 0–1, of questions in each language
	 */
	Threshold(Map<Feature, Double> weights, double constant, Map<Language, Double> enough) {
		this.weights = Map.copyOf(weights);
		this.constant = constant;
		this.enough = Map.copyOf(enough);
	}

	private static Threshold read() {
		Properties properties = new Properties();
		try (InputStream file = Threshold.class.getResourceAsStream("/threshold.properties")) {
			properties.load(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Map<Feature, Double> weights = new EnumMap<>(Feature.class);
		for (Feature feature : Feature.values()) {
			weights.put(feature, Double.parseDouble(properties.getProperty(feature.name().toLowerCase(Locale.ROOT), "0")));
		}
		Map<Language, Double> enough = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			enough.put(language, Double.parseDouble(properties.getProperty("enough." + language.code())));
		}
		return new Threshold(weights, Double.parseDouble(properties.getProperty("constant")), enough);
	}

	/** Returns the probability from which on a question in a language is answered. */
	double enough(Language language) {
		return enough.getOrDefault(language, 1.0);
	}

	/** Returns how probable it is that evidence with these features answers its question, 0–1. */
	double probability(Map<Feature, Double> features) {
		double sum = constant;
		for (Map.Entry<Feature, Double> feature : features.entrySet()) {
			sum += weights.getOrDefault(feature.getKey(), 0.0) * feature.getValue();
		}
		return 1 / (1 + Math.exp(-sum));
	}
}
