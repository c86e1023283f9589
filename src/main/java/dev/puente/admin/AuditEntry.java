package dev.puente.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the audit log.
 *
 * @param number from 1, without gaps
 * @param at when
 * @param who name of a member of staff, {@code hook}, or {@code puente} itself
 * @param from network address it came from, or empty
 * @param action such as {@code document.publish}
 * @param subject what it was done to, such as a document's id; visitors as keyed hashes only
 * @param detail what came of it
 * @param previous hash of the line before; empty at the beginning
 */
record AuditEntry(long number, Instant at, String who, String from, String action, String subject, String detail, String previous) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	/** Returns the text that is hashed and kept: JSON in one line, fields in a fixed order. */
	String json() {
		return MAPPER.writeValueAsString(MAPPER.createObjectNode().put("number", number).put("at", at.toString()).put("who", who)
				.put("from", from).put("action", action).put("subject", subject).put("detail", detail).put("previous", previous));
	}

	/** Returns this as the entry after the end of a chain. */
	AuditEntry after(AuditStream.Head end) {
		return new AuditEntry(end.number() + 1, at, who, from, action, subject, detail, end.hash());
	}

	/**
	 * Reads the text form.
	 *
	 * @throws RuntimeException when it is none
	 */
	static AuditEntry of(String json) {
		JsonNode node = MAPPER.readTree(json);
		return new AuditEntry(node.required("number").longValue(), Instant.parse(node.required("at").stringValue()),
				node.required("who").stringValue(), node.required("from").stringValue(), node.required("action").stringValue(),
				node.required("subject").stringValue(), node.required("detail").stringValue(), node.required("previous").stringValue());
	}

	/** Returns the SHA-256 of a text form, in lower-case hexadecimal digits. */
	static String hash(String json) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
