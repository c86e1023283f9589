package dev.puente.fair;

import java.util.Map;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import dev.puente.language.TextFolding;

/** A telephone number that its country has; one without a country code is read in the company's country. Kept as E.164. */
record PhoneField() implements Field {

	private static final int LONGEST = 40;

	@Override
	public Read read(String line, Map<Question, String> before) {
		PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
		try {
			if (line.length() > LONGEST) {
				return Field.unfit("fair.unfit.phone");
			}
			PhoneNumber number = numbers.parse(TextFolding.fold(line), before.getOrDefault(Question.COUNTRY, "ZZ"));
			return numbers.isValidNumber(number)
					? new Read.Fits(numbers.format(number, PhoneNumberFormat.E164))
					: Field.unfit("fair.unfit.phone");
		} catch (NumberParseException e) {
			return Field.unfit("fair.unfit.phone");
		}
	}
}
