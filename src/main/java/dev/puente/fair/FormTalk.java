package dev.puente.fair;

import java.util.Optional;

/** The form as a machine of stages: what each word and each button does where. Knows nothing of storage and wording. */
final class FormTalk {

	private FormTalk() {
	}

	/** Takes a button; one of an earlier step or of another form changes nothing. */
	static Outcome press(Form form, Input.Pressed button) {
		if (!button.form().equals(form.id())) {
			return Outcome.stays(form, Note.of("fair.stranger"));
		}
		return button.revision() == form.revision() ? act(form, button.action()) : Outcome.stays(form, Note.of("fair.stale"));
	}

	/** Takes typed words that are no button's. */
	static Outcome type(Form form, String text) {
		String line = Line.clean(text);
		if (line.isEmpty()) {
			return Outcome.stays(form, Note.of("fair.unfit.empty"));
		}
		return switch (form.stage()) {
			case Stage.Asking asking -> answer(form, asking, line);
			case Stage.Reviewing reviewing -> Outcome.stays(form, Note.of("fair.unfit.choice"));
			case Stage.Finished finished -> Outcome.goes(form);
		};
	}

	private static Outcome answer(Form form, Stage.Asking asking, String line) {
		if (line.endsWith("?") || line.endsWith("؟")) {
			return Outcome.stays(form, Note.of("fair.unfit.question"));
		}
		return switch (asking.question().field().read(line, form.answers())) {
			case Field.Read.Fits fits -> Outcome.goes(form.answered(asking, fits.value()));
			case Field.Read.Unfit unfit -> Outcome.stays(form, unfit.note());
		};
	}

	private static Outcome act(Form form, String action) {
		return switch (action) {
			case "show" -> Outcome.goes(form.resting(false));
			case "later" -> Outcome.goes(form.resting(true));
			case "tongue" -> Outcome.goes(form.in(form.language().other()));
			case "cancel" -> new Outcome.Doubting(form);
			case "drop" -> new Outcome.Cancelled(form);
			default -> switch (form.stage()) {
				case Stage.Asking asking -> atQuestion(form, asking, action);
				case Stage.Reviewing reviewing -> atSummary(form, action);
				case Stage.Finished finished -> Outcome.goes(form);
			};
		};
	}

	private static Outcome atQuestion(Form form, Stage.Asking asking, String action) {
		if (action.equals("back")) {
			Optional<Question> before = asking.question().previous();
			return asking.correcting()
					? Outcome.goes(form.at(new Stage.Reviewing()))
					: before.map(question -> Outcome.goes(form.at(new Stage.Asking(question, false)))).orElseGet(() -> Outcome.goes(form));
		}
		if (action.equals("alone") && asking.question() == Question.CONSENT) {
			return new Outcome.Alone(form);
		}
		String option = action.startsWith("is ") ? action.substring("is ".length()) : "";
		return asking.question().options().contains(option)
				? Outcome.goes(form.answered(asking, option))
				: Outcome.stays(form, Note.of("fair.stale"));
	}

	private static Outcome atSummary(Form form, String action) {
		return switch (action) {
			case "confirm" -> new Outcome.Confirmed(form);
			case "correct" -> new Outcome.Choosing(form);
			case "back" -> Outcome.goes(form.at(new Stage.Asking(Question.CONSENT, false)));
			default -> Question.ofSlug(action.replaceFirst("^correct ", ""))
					.map(question -> Outcome.goes(form.at(new Stage.Asking(question, true))))
					.orElseGet(() -> Outcome.stays(form, Note.of("fair.stale")));
		};
	}
}
