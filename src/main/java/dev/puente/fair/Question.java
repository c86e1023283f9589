package dev.puente.fair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The twelve questions of the form, in their order. */
enum Question {
	COMPANY(new LineField(2, 120)),
	COUNTRY(new CountryField(), "IR", "CU"),
	NAME(new LineField(3, 80)),
	EMAIL(new EmailField()),
	PHONE(new PhoneField()),
	SECTOR(new LineField(2, 80), "telecom", "software", "e-government", "ai", "post"),
	EXHIBITS(new LineField(3, 500)),
	STAND(new ChoiceField(), "ready-made", "free-design", "pavilion", "undecided"),
	AREA(new AreaField(), "undecided"),
	SAMPLES(new ChoiceField(), "none", "small", "heavy"),
	TELECOM(new ChoiceField(), "yes", "no", "unsure"),
	CONSENT(new ConsentField(), "yes");

	private final Field field;
	private final List<String> options;

	Question(Field field, String... options) {
		this.field = field;
		this.options = List.of(options);
	}

	static Question first() {
		return COMPANY;
	}

	Optional<Question> next() {
		return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
	}

	Optional<Question> previous() {
		return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
	}

	/** Returns what typed words are checked with. */
	Field field() {
		return field;
	}

	/** Returns the codes of the answers on offer; typed words may be accepted beside them. */
	List<String> options() {
		return options;
	}

	/** Returns its place, from 1. */
	int number() {
		return ordinal() + 1;
	}

	/** Returns its name in keys of messages, in commands and in events. */
	String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<Question> ofSlug(String slug) {
		for (Question question : values()) {
			if (question.slug().equals(slug)) {
				return Optional.of(question);
			}
		}
		return Optional.empty();
	}
}
