package dev.puente.answer;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

import dev.puente.language.StopWords;
import dev.puente.language.Token;
import dev.puente.language.Tokens;

/**
 * What a text is about as a vector, so that questions can be alike that share no word.
 *
 * <p>A text's vector is the sum of those of its stems and of the runs of 3 to 5 letters of its words (subwords after Bojanowski and others
 * 2017), brought to length 1. The vectors were learned by {@code evaluate learn} from the questions beside the documents: those that one
 * sentence answers come to lie together, in both languages, and apart from all others.
 */
final class Meaning {

	/** The vectors packaged with Puente. */
	static final Meaning PACKAGED = read();
	private static final int SHORTEST = 3;
	private static final int LONGEST = 5;

	private final int buckets;
	private final int dimensions;
	private final byte[] table;
	private final float[] scales;

	private Meaning(int buckets, int dimensions, byte[] table, float[] scales) {
		this.buckets = buckets;
		this.dimensions = dimensions;
		this.table = table;
		this.scales = scales;
	}

	private static Meaning read() {
		try (InputStream file = Meaning.class.getResourceAsStream("/meaning.bin"); DataInputStream in = new DataInputStream(file)) {
			int buckets = in.readInt();
			int dimensions = in.readInt();
			float[] scales = new float[2 * buckets];
			byte[] table = new byte[scales.length * dimensions];
			for (int row = 0; row < scales.length; row++) {
				scales[row] = in.readFloat();
				if (scales[row] != 0) {
					in.readFully(table, row * dimensions, dimensions);
				}
			}
			return new Meaning(buckets, dimensions, table, scales);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Returns the vector of a text, of length 1; of length 0 where nothing of it is known. */
	float[] of(String text, Asked asked) {
		float[] sum = new float[dimensions];
		add(sum, text);
		add(sum, hash("a:" + asked.name()) % buckets);
		return normalised(sum);
	}

	/** Returns the vector of texts that belong together. */
	float[] of(List<String> texts) {
		float[] sum = new float[dimensions];
		texts.forEach(text -> add(sum, text));
		return normalised(sum);
	}

	/** Returns the cosine of two vectors of length 1. */
	static double likeness(float[] one, float[] other) {
		float sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += one[i] * other[i];
		}
		return sum;
	}

	private void add(float[] sum, String text) {
		for (Token token : Tokens.of(text)) {
			add(sum, hash("w:" + token.stem()) % buckets);
			token.parts().forEach(part -> add(sum, hash("w:" + part) % buckets));
			if (!token.number() && !StopWords.contains(token)) {
				addRuns(sum, "<" + token.word() + ">");
			}
		}
	}

	private void addRuns(float[] sum, String word) {
		for (int length = SHORTEST; length <= LONGEST; length++) {
			for (int start = 0; start + length <= word.length(); start++) {
				add(sum, buckets + hash(word.substring(start, start + length)) % buckets);
			}
		}
	}

	private void add(float[] sum, int row) {
		float scale = scales[row];
		if (scale != 0) {
			for (int i = 0; i < dimensions; i++) {
				sum[i] += scale * table[row * dimensions + i];
			}
		}
	}

	private static int hash(String feature) {
		CRC32 crc = new CRC32();
		crc.update(feature.getBytes(StandardCharsets.UTF_8));
		return (int) (crc.getValue() & Integer.MAX_VALUE);
	}

	private static float[] normalised(float[] sum) {
		double length = Math.sqrt(likeness(sum, sum));
		if (length > 0) {
			for (int i = 0; i < sum.length; i++) {
				sum[i] /= (float) length;
			}
		}
		return sum;
	}
}
