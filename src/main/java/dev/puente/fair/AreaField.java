package dev.puente.fair;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.language.TextFolding;

/** A number of square metres, whichever digits it is written in. */
record AreaField() implements Field {

	private static final int LEAST = 4;
	private static final int MOST = 2000;
	private static final Pattern NUMBER = Pattern.compile("\\D{0,20}?(\\d{1,6})\\D{0,30}");

	@Override
	public Read read(String line, Map<Question, String> before) {
		Matcher number = NUMBER.matcher(TextFolding.fold(line).replace("m2", "m"));
		if (!number.matches() || Integer.parseInt(number.group(1)) < LEAST || Integer.parseInt(number.group(1)) > MOST) {
			return Field.unfit("fair.unfit.area", LEAST, MOST);
		}
		return new Read.Fits(number.group(1));
	}
}
