package dev.puente.admin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads one file from standard input, in a process of its own that {@link AttachmentReader} starts: whatever a file does to it ends with it,
 * and it knows no secret.
 */
public final class AttachmentProcess {

	private AttachmentProcess() {
	}

	/**
	 * Writes what the file says: {@code ok} and its text, or {@code refused} and why.
	 *
	 * @param args the kind of the file
	 */
	public static void main(String[] args) throws IOException {
		String reply = read(AttachmentKind.valueOf(args[0]), System.in.readAllBytes());
		System.out.write(reply.getBytes(StandardCharsets.UTF_8));
		System.out.flush();
	}

	/** Returns what {@link #main} writes. */
	static String read(AttachmentKind kind, byte[] bytes) {
		try {
			return "ok\n" + extract(kind, bytes).written();
		} catch (AttachmentRefused e) {
			return "refused\n" + e.refusal().name();
		} catch (StackOverflowError e) {
			return "refused\n" + Refusal.BOMB.name();
		}
	}

	private static Extract extract(AttachmentKind kind, byte[] bytes) throws AttachmentRefused {
		return switch (kind) {
			case PDF -> PdfText.of(bytes);
			case DOCX -> WordText.of(bytes);
			case HTML -> HtmlText.of(bytes);
		};
	}
}
