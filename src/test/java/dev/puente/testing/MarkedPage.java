package dev.puente.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of docs/ of which a test writes a part, between two marks. */
public final class MarkedPage {

	private MarkedPage() {
	}

	/** Replaces the part between {@code <!-- name: … -->} and {@code <!-- end of name -->}. */
	public static void write(Path page, String name, String part) throws IOException {
		Marked marked = Marked.of(page, name);
		Files.writeString(page, marked.text().substring(0, marked.begin()) + part + marked.text().substring(marked.end()));
	}

	/** Returns that part. */
	static String read(Path page, String name) throws IOException {
		Marked marked = Marked.of(page, name);
		return marked.text().substring(marked.begin(), marked.end());
	}

	private record Marked(String text, int begin, int end) {

		static Marked of(Path page, String name) throws IOException {
			String text = Files.readString(page);
			int mark = text.indexOf("<!-- " + name + ":");
			int end = text.indexOf("<!-- end of " + name + " -->");
			if (mark < 0 || end < mark) {
				throw new IOException(page + " has no marks for " + name);
			}
			return new Marked(text, text.indexOf('\n', mark) + 1, end);
		}
	}
}
