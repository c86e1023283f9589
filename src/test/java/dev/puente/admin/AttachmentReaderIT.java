package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Files read in a process of their own, with little memory and little time. */
class AttachmentReaderIT {

	private final AttachmentReader reader = new AttachmentReader(Duration.ofSeconds(60), "-Xmx320m");

	private static void refuses(Refusal why, ThrowingCallable reading) {
		assertThatThrownBy(reading).isInstanceOfSatisfying(AttachmentRefused.class,
				refused -> assertThat(refused.refusal()).isEqualTo(why));
	}

	@Test
	void readsTextThroughTheProcess() throws Exception {
		assertThat(reader.read(MadeFiles.html("<h1>El convenio</h1><p>Se firmó en Cuba, según «ایران».</p>")).plain())
				.isEqualTo("El convenio Se firmó en Cuba, según «ایران».");
	}

	@Test
	void refusesWhatIsNotWhatItIsSaidToBe() throws Exception {
		byte[] pdf = MadeFiles.emptyPages(1);
		refuses(Refusal.MISLABELLED,
				() -> reader.read(new Attachment("a.pdf", "application/pdf", "<p>x</p>".getBytes(StandardCharsets.UTF_8))));
		refuses(Refusal.MISLABELLED, () -> reader.read(new Attachment("a.docx", "application/pdf", pdf)));
		refuses(Refusal.MISLABELLED, () -> reader.read(new Attachment("a.html", "text/html", pdf)));
		refuses(Refusal.MISLABELLED, () -> reader.read(MadeFiles.docx("plain".getBytes(StandardCharsets.UTF_8))));
		refuses(Refusal.UNKNOWN, () -> reader.read(new Attachment("a.exe", "application/octet-stream", pdf)));
		refuses(Refusal.ENCRYPTED, () -> reader.read(MadeFiles.docx(
				"\u00d0\u00cf\u0011\u00e0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0".getBytes(StandardCharsets.ISO_8859_1))));
	}

	@Test
	void refusesWhatTakesTooLong() throws Exception {
		byte[] bomb = MadeFiles.pdfBomb();
		long begin = System.nanoTime();
		refuses(Refusal.SLOW, () -> new AttachmentReader(Duration.ofMillis(1500), "-Xmx320m").read(MadeFiles.pdf(bomb)));
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void refusesWhatNeedsTooMuchMemory() throws Exception {
		Attachment large = MadeFiles.html("<p>" + "<b>a</b>".repeat(500_000));
		refuses(Refusal.BOMB, () -> new AttachmentReader(Duration.ofSeconds(60), "-Xmx24m").read(large));
	}
}
