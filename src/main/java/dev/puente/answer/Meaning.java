package dev.puente.answer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntConsumer;
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

	/** Rows for stems, and as many for runs of letters; what falls on one row by chance shares it. A power of two. */
	static final int BUCKETS = 1 << 16;
	static final int DIMENSIONS = 48;
	/** The vectors packaged with Puente. */
	static final Meaning PACKAGED = read();
	private static final int SHORTEST = 3;
	private static final int LONGEST = 5;

	private final byte[] table;
	private final float[] scales;

	private Meaning(byte[] table, float[] scales) {
		this.table = table;
		this.scales = scales;
	}

	private static Meaning read() {
		try (InputStream file = Meaning.class.getResourceAsStream("/meaning.bin")) {
			return read(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Reads vectors as {@link #write} writes them. */
	static Meaning read(InputStream file) throws IOException {
		DataInputStream in = new DataInputStream(file);
		float[] scales = new float[2 * BUCKETS];
		byte[] table = new byte[scales.length * DIMENSIONS];
		if (in.readInt() != BUCKETS || in.readInt() != DIMENSIONS) {
			throw new IOException("vectors of another size");
		}
		for (int row = 0; row < scales.length; row++) {
			scales[row] = in.readFloat();
			if (scales[row] != 0) {
				in.readFully(table, row * DIMENSIONS, DIMENSIONS);
			}
		}
		return new Meaning(table, scales);
	}

	/**
	 * Makes vectors of learned rows, each rounded to bytes with a scale of its own.
	 *
	 * @param rows 2 × {@link #BUCKETS} rows of {@link #DIMENSIONS}; all zero where nothing was learned
	 */
	static Meaning of(float[] rows) {
		float[] scales = new float[2 * BUCKETS];
		byte[] table = new byte[rows.length];
		for (int row = 0; row < scales.length; row++) {
			float largest = 0;
			for (int i = row * DIMENSIONS; i < (row + 1) * DIMENSIONS; i++) {
				largest = Math.max(largest, Math.abs(rows[i]));
			}
			scales[row] = largest / Byte.MAX_VALUE;
			for (int i = row * DIMENSIONS; largest > 0 && i < (row + 1) * DIMENSIONS; i++) {
				table[i] = (byte) Math.round(rows[i] / scales[row]);
			}
		}
		return new Meaning(table, scales);
	}

	/** Writes the vectors: numbers of rows and dimensions, then each row's scale and, where it is not 0, its bytes. */
	void write(OutputStream file) throws IOException {
		DataOutputStream out = new DataOutputStream(file);
		out.writeInt(BUCKETS);
		out.writeInt(DIMENSIONS);
		for (int row = 0; row < scales.length; row++) {
			out.writeFloat(scales[row]);
			if (scales[row] != 0) {
				out.write(table, row * DIMENSIONS, DIMENSIONS);
			}
		}
		out.flush();
	}

	/** Returns the vector of a question, of length 1; of length 0 where nothing of it is known. */
	float[] of(String question, Asked asked) {
		float[] sum = new float[DIMENSIONS];
		rows(question, row -> add(sum, row));
		add(sum, row(asked));
		return normalised(sum);
	}

	/** Returns the vector of texts that belong together. */
	float[] of(List<String> texts) {
		float[] sum = new float[DIMENSIONS];
		texts.forEach(text -> rows(text, row -> add(sum, row)));
		return normalised(sum);
	}

	/** Returns the vector of a text by its rows. */
	float[] of(int[] rows) {
		float[] sum = new float[DIMENSIONS];
		for (int row : rows) {
			add(sum, row);
		}
		return normalised(sum);
	}

	/** Returns the cosine of two vectors of length 1. */
	static double likeness(float[] one, float[] other) {
		// four sums side by side: a single one waits for each addition
		float first = 0;
		float second = 0;
		float third = 0;
		float fourth = 0;
		int i = 0;
		for (; i + 3 < one.length; i += 4) {
			first += one[i] * other[i];
			second += one[i + 1] * other[i + 1];
			third += one[i + 2] * other[i + 2];
			fourth += one[i + 3] * other[i + 3];
		}
		for (; i < one.length; i++) {
			first += one[i] * other[i];
		}
		return first + second + (third + fourth);
	}

	/** Hands on the rows of a text's stems and runs of letters. */
	static void rows(String text, IntConsumer taken) {
		for (Token token : Tokens.of(text)) {
			taken.accept(hash("w:" + token.stem()) % BUCKETS);
			token.parts().forEach(part -> taken.accept(hash("w:" + part) % BUCKETS));
			if (!token.number() && !StopWords.contains(token)) {
				runs("<" + token.word() + ">", taken);
			}
		}
	}

	/** Returns the row of what sort of thing a question asks for. */
	static int row(Asked asked) {
		return hash("a:" + asked.name()) % BUCKETS;
	}

	private static void runs(String word, IntConsumer taken) {
		for (int length = SHORTEST; length <= LONGEST; length++) {
			for (int start = 0; start + length <= word.length(); start++) {
				taken.accept(BUCKETS + hash(word.substring(start, start + length)) % BUCKETS);
			}
		}
	}

	private void add(float[] sum, int row) {
		float scale = scales[row];
		if (scale != 0) {
			for (int i = 0; i < DIMENSIONS; i++) {
				sum[i] += scale * table[row * DIMENSIONS + i];
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
