package dev.puente.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.apache.lucene.util.Version;

import dev.puente.language.Tokens;

/** Names what an index is made of: the passages, the code that cuts them into terms, and Lucene. */
final class PassageHash {

	private static final List<String> ANALYSIS = List.of("Tokens", "Token", "TextFolding", "NumberWords", "PersianStemmer",
			"SpanishStemmer");
	private static final List<String> FIELDS = List.of("Fields", "IndexedPassage", "IndexFolder");

	private static final byte[] CODE = code();

	private PassageHash() {
	}

	/** Returns a hash that is equal for equal passages in the same order, analysed by the same code. */
	static String of(List<IndexPassage> passages) {
		MessageDigest digest = sha256();
		digest.update(CODE);
		for (IndexPassage passage : passages) {
			add(digest, passage.document());
			add(digest, passage.anchor());
			add(digest, passage.language().code());
			add(digest, passage.title());
			add(digest, passage.text());
			passage.asked().forEach(question -> add(digest, question));
			add(digest, Integer.toString(passage.asked().size()));
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The length keeps neighbours apart. */
	private static void add(MessageDigest digest, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
		digest.update(bytes);
	}

	private static byte[] code() {
		MessageDigest digest = sha256();
		digest.update(Version.LATEST.toString().getBytes(StandardCharsets.UTF_8));
		ANALYSIS.forEach(name -> digest.update(code(Tokens.class, name)));
		FIELDS.forEach(name -> digest.update(code(PassageHash.class, name)));
		return digest.digest();
	}

	/** The compiled class stands for the version of the analysis, so that no change of it can be forgotten. */
	private static byte[] code(Class<?> neighbour, String name) {
		try (InputStream in = neighbour.getResourceAsStream(name + ".class")) {
			return in == null ? new byte[0] : in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}
}
