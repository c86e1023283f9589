package dev.puente.admin;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something in a file that its reader does not see, and that is therefore in no document.
 *
 * @param what {@code hidden}, {@code invisible} or {@code repeated}, as {@link Extract} tells them
 * @param count how many characters or lines
 */
record LeftOut(String what, int count) {

	static List<LeftOut> of(List<Extract> extracts) {
		return Stream
				.of(new LeftOut("hidden", extracts.stream().mapToInt(Extract::hidden).sum()),
						new LeftOut("invisible", extracts.stream().mapToInt(Extract::invisible).sum()),
						new LeftOut("repeated", extracts.stream().mapToInt(Extract::repeated).sum()))
				.filter(left -> left.count() > 0).toList();
	}

	@Override
	public String toString() {
		return "left out: " + what + " " + count;
	}
}
