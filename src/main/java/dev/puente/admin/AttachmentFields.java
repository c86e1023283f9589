package dev.puente.admin;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import tools.jackson.databind.JsonNode;

/** Reads the files of a message: {@code [{"name", "mediaType", "base64"}]}. */
final class AttachmentFields {

	private static final int LONGEST_BASE64 = HookController.LARGEST_BODY;

	private AttachmentFields() {
	}

	/** Returns the files; what is wrong with them is noted in the data. */
	static List<Attachment> read(Fields data, JsonNode list) {
		if (!list.isMissingNode() && !list.isArray()) {
			data.wrong("attachments", "is not a list");
		}
		if (list.size() > Attachments.MOST) {
			data.wrong("attachments", "has more than " + Attachments.MOST + " files");
			return List.of();
		}
		List<Attachment> attachments = new ArrayList<>();
		int number = 0;
		for (JsonNode one : list) {
			Fields fields = new Fields(one, "attachments[" + number++ + "].");
			String name = fields.text("name", HookMessage.LONGEST_LINE);
			String mediaType = fields.text("mediaType", HookMessage.LONGEST_LINE);
			attachments.add(new Attachment(name, mediaType, bytes(fields)));
			fields.faults().forEach(fault -> data.wrong(fault.field(), fault.reason()));
		}
		return attachments;
	}

	private static byte[] bytes(Fields fields) {
		try {
			return Base64.getMimeDecoder().decode(fields.text("base64", LONGEST_BASE64));
		} catch (IllegalArgumentException e) {
			fields.wrong("base64", "is not Base64");
			return new byte[0];
		}
	}
}
