package dev.puente.fair;

import java.util.Map;

/**
 * Words in one line, with a letter in them.
 *
 * @param least characters that it needs
 * @param most characters that it may have
 */
record LineField(int least, int most) implements Field {

	@Override
	public Read read(String line, Map<Question, String> before) {
		int length = line.codePointCount(0, line.length());
		if (length > most) {
			return Field.unfit("fair.unfit.long", most);
		}
		return length < least || line.codePoints().noneMatch(Character::isLetter) ? Field.unfit("fair.unfit.words") : new Read.Fits(line);
	}
}
