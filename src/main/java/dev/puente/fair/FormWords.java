package dev.puente.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.fair.DeskReply.Choice;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;

/** The form in words: its questions, its summary and its buttons. */
@Component
class FormWords {

	private static final String PERSIAN_ISOLATE = "\u2068%s\u2069";

	private final Messages messages;

	FormWords(Messages messages) {
		this.messages = messages;
	}

	/** Asks what is open, after a note. */
	DeskReply asked(Form form, Optional<Note> note) {
		Language language = form.language();
		List<String> paragraphs = new ArrayList<>();
		note.ifPresent(said -> paragraphs.add(text(language, said)));
		if (form.resting()) {
			paragraphs.add(messages.text(language, "fair.later.text"));
			return new DeskReply(language, paragraphs, List.of(choice(form, "fair.continue", "show")), List.of());
		}
		if (form.stage() instanceof Stage.Asking asking) {
			paragraphs.add(messages.text(language, "fair.step", number(asking.question().number(), language),
					number(Question.values().length, language), messages.text(language, "fair.ask." + asking.question().slug())));
		} else {
			paragraphs.add(messages.text(language, "fair.review"));
			paragraphs.add(summary(form));
		}
		return new DeskReply(language, paragraphs, choices(form), List.of());
	}

	/** Offers each answer for correction. */
	DeskReply choosing(Form form) {
		Language language = form.language();
		List<Choice> choices = new ArrayList<>();
		for (Question question : Question.values()) {
			choices.add(new Choice(messages.text(language, "fair.field." + question.slug()), command(form, "correct " + question.slug())));
		}
		choices.add(choice(form, "fair.back-to-summary", "show"));
		return new DeskReply(language, List.of(messages.text(language, "fair.correct.which")), choices, List.of());
	}

	/** Asks whether the form is really to be thrown away. */
	DeskReply doubting(Form form) {
		return new DeskReply(form.language(), List.of(messages.text(form.language(), "fair.cancel.sure")),
				List.of(choice(form, "fair.cancel.yes", "drop"), choice(form, "fair.continue", "show")), List.of());
	}

	/** Returns the buttons of an open form. */
	List<Choice> choices(Form form) {
		List<Choice> choices = new ArrayList<>();
		if (form.stage() instanceof Stage.Asking asking) {
			Question question = asking.question();
			question.options()
					.forEach(option -> choices.add(new Choice(value(question, option, form.language()), command(form, "is " + option))));
			if (question == Question.CONSENT) {
				choices.add(choice(form, "fair.alone", "alone"));
			}
			if (question == Question.first()) {
				choices.add(choice(form, "fair.tongue", "tongue"));
			}
			// the long button parts the answers from the way back
			choices.add(choice(form, "fair.later", "later"));
			if (question != Question.first()) {
				choices.add(choice(form, "fair.back", "back"));
			}
		} else {
			choices.add(choice(form, "fair.confirm", "confirm"));
			choices.add(choice(form, "fair.correct", "correct"));
			choices.add(choice(form, "fair.tongue", "tongue"));
			choices.add(choice(form, "fair.later", "later"));
		}
		choices.add(choice(form, "fair.cancel", "cancel"));
		return choices;
	}

	/** Finds the button that typed words name, in either language, by its label or an answer's number. */
	Optional<Input.Pressed> named(Form form, String text) {
		String words = Line.bare(text);
		for (Form shown : List.of(form, sameIn(form, form.language().other()))) {
			List<Choice> choices = choices(shown);
			for (int i = 0; i < choices.size(); i++) {
				boolean numbered = words.equals(Integer.toString(i + 1)) && countsOptions(form) && i < options(form);
				if (!words.isEmpty() && (numbered || words.equals(Line.bare(choices.get(i).label())))
						&& Input.read(choices.get(i).command()) instanceof Input.Pressed button) {
					return Optional.of(button);
				}
			}
		}
		return Optional.empty();
	}

	/** Shows an answer as a person reads it. */
	String value(Question question, String kept, Language language) {
		if (question == Question.COUNTRY) {
			return CountryField.name(kept, language);
		}
		if (question.options().contains(kept)) {
			return messages.text(language, "fair.option." + question.slug() + "." + kept);
		}
		return question == Question.AREA
				? messages.text(language, "fair.area", number(Integer.parseInt(kept), language))
				: isolated(kept, language);
	}

	/** Names a question in a summary. */
	String label(Question question, Language language) {
		return messages.text(language, "fair.field." + question.slug());
	}

	/** Says how an answer reads after it was corrected. */
	Note corrected(Form form, Question question) {
		return Note.of("fair.edited", label(question, form.language()),
				value(question, form.answers().getOrDefault(question, ""), form.language()));
	}

	private String summary(Form form) {
		List<String> lines = new ArrayList<>();
		for (Question question : Question.values()) {
			lines.add(
					label(question, form.language()) + ": " + value(question, form.answers().getOrDefault(question, ""), form.language()));
		}
		return String.join("\n", lines);
	}

	private Choice choice(Form form, String key, String action) {
		return new Choice(messages.text(form.language(), key), command(form, action));
	}

	private static String command(Form form, String action) {
		return FairDesk.COMMAND + " " + form.id() + "." + form.revision() + " " + action;
	}

	/** A number names an answer only where no number is asked for. */
	private static boolean countsOptions(Form form) {
		return form.stage() instanceof Stage.Asking asking && asking.question() != Question.AREA;
	}

	private static int options(Form form) {
		return form.stage() instanceof Stage.Asking asking ? asking.question().options().size() : 0;
	}

	private static Form sameIn(Form form, Language language) {
		return new Form(form.id(), form.revision(), language, form.stage(), form.answers(), form.resting());
	}

	private String text(Language language, Note note) {
		Object[] arguments = note.arguments().stream()
				.map(argument -> argument instanceof Integer number ? number(number, language) : argument)
				.toArray();
		return messages.text(language, note.key(), arguments);
	}

	/** What a visitor wrote may run the other way than the line around it. */
	private static String isolated(String kept, Language language) {
		return language.rightToLeft() ? PERSIAN_ISOLATE.formatted(kept) : kept;
	}

	private static String number(int number, Language language) {
		return Dates.number(number, language);
	}
}
