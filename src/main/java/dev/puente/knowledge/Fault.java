package dev.puente.knowledge;

/**
 * Something wrong in a file of the knowledge base.
 *
 * @param severity whether it keeps the document out
 * @param file path within the knowledge folder
 * @param line from 1; 0 when the whole file is meant
 * @param reason what is wrong
 * @param mend how to put it right
 */
public record Fault(Severity severity, String file, int line, String reason, String mend) {

	/** How grave a fault is. */
	public enum Severity {
		/** The document is refused. */
		ERROR,
		/** A matter of style: the document is accepted. */
		WARNING
	}

	/** Makes a fault that refuses what the file holds. */
	public static Fault error(String file, int line, String reason, String mend) {
		return new Fault(Severity.ERROR, file, line, reason, mend);
	}

	/** Makes a fault of style or of doubt. */
	public static Fault warning(String file, int line, String reason, String mend) {
		return new Fault(Severity.WARNING, file, line, reason, mend);
	}

	/** Tells whether the fault keeps the document out. */
	public boolean refuses() {
		return severity == Severity.ERROR;
	}

	/** Returns one line: file, line, reason and mend. */
	@Override
	public String toString() {
		return file + (line > 0 ? ":" + line : "") + ": " + (refuses() ? "error: " : "warning: ") + reason + " – " + mend;
	}
}
