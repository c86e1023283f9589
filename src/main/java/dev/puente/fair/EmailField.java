package dev.puente.fair;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** An address of electronic mail as servers take it (RFC 5321, section 4.5.3.1: lengths), without quoted names and bare hosts. */
record EmailField() implements Field {

	private static final int LONGEST = 254;
	private static final Pattern ADDRESS = Pattern.compile(
			"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
					+ "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9]))");

	@Override
	public Read read(String line, Map<Question, String> before) {
		if (line.length() > LONGEST || line.indexOf('@') > 64 || !ADDRESS.matcher(line).matches()) {
			return Field.unfit("fair.unfit.email");
		}
		int at = line.lastIndexOf('@');
		return new Read.Fits(line.substring(0, at) + line.substring(at).toLowerCase(Locale.ROOT));
	}
}
