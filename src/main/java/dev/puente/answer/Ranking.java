package dev.puente.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;

/**
 * How much each {@link Signal} counts when sentences are ranked. The weights lie in {@code ranking.properties}; the decision on learned ranking tells
 * whence they come.
 */
final class Ranking {

	/** The weights packaged with Puente. */
	static final Ranking PACKAGED = read();

	private final double[] weights;

	/**
	 * Makes a ranking.
	 *
	 * @param weights of the signals, in their order
	 */
	Ranking(double[] weights) {
		this.weights = weights.clone();
	}

	private static Ranking read() {
		Properties properties = new Properties();
		try (InputStream file = Ranking.class.getResourceAsStream("/ranking.properties")) {
			properties.load(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		double[] weights = new double[Signal.values().length];
		for (Signal signal : Signal.values()) {
			weights[signal.ordinal()] = Double.parseDouble(properties.getProperty(signal.name().toLowerCase(Locale.ROOT), "0"));
		}
		return new Ranking(weights);
	}

	/** Returns the weights of the signals, in their order. */
	double[] weights() {
		return weights.clone();
	}

	/** Returns what a signal adds to the score. */
	double part(Signal signal, double value) {
		return weights[signal.ordinal()] * value;
	}

	/** Returns how well a sentence with these signals answers. */
	double score(double[] signals) {
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += weights[i] * signals[i];
		}
		return sum;
	}
}
