package dev.puente.fair;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.fair.DeskReply.Choice;
import dev.puente.language.Language;

/** What happens at the desk: decides on each input, and hands in what is confirmed. Everything here may be done twice without harm. */
@Component
class Counter {

	private final FormWords formWords;
	private final DeskWords words;
	private final Editions editions;
	private final Plans plans;
	private final Checklists checklists;
	private final Wishes wishes;
	private final CompanyCases cases;
	private final Enquiries enquiries;
	private final SecureRandom random = new SecureRandom();

	Counter(FormWords formWords, DeskWords words, Editions editions, Plans plans, Checklists checklists, Wishes wishes, CompanyCases cases,
			Enquiries enquiries) {
		this.formWords = formWords;
		this.words = words;
		this.editions = editions;
		this.plans = plans;
		this.checklists = checklists;
		this.wishes = wishes;
		this.cases = cases;
		this.enquiries = enquiries;
	}

	/**
	 * What comes of an input.
	 *
	 * @param form as it is to be; nothing: there is none any more
	 * @param reply to the visitor
	 */
	record Turn(Optional<Form> form, DeskReply reply) {
	}

	Turn turn(String conversation, Language language, Optional<Form> form, Input input) {
		Optional<Form> open = form.filter(Form::open);
		return switch (input) {
			case Input.Asked asked -> asked(conversation, language, form, asked.action());
			case Input.Pressed pressed -> open.map(known -> after(conversation, FormTalk.press(known, pressed)))
					.orElseGet(() -> new Turn(form, over(conversation, language, form)));
			case Input.Typed typed -> open.map(known -> after(conversation, typed(known, typed.text())))
					.orElseGet(() -> new Turn(form, over(conversation, language, form)));
		};
	}

	/**
	 * Takes other words of a message that was typed before.
	 *
	 * @param last what the message answered, if it was the last one to answer anything
	 */
	Turn correction(String conversation, Language language, Optional<Form> form, Optional<Answered> last, String text) {
		Optional<Form> open = form.filter(Form::open);
		if (open.isEmpty()) {
			return new Turn(form, over(conversation, language, form));
		}
		Optional<Form> asked = last.filter(answer -> answer.isLastOf(open.get()))
				.map(answer -> open.get().at(new Stage.Asking(answer.question(), answer.correcting())));
		if (asked.isEmpty()) {
			return new Turn(form, formWords.asked(open.get(), Optional.of(Note.of("fair.edited.late"))));
		}
		Outcome outcome = typed(asked.get(), text);
		Question question = last.orElseThrow().question();
		return outcome instanceof Outcome.Goes goes && goes.note().isEmpty() && goes.form().answers().containsKey(question)
				? new Turn(Optional.of(goes.form()), formWords.asked(goes.form(), Optional.of(formWords.corrected(goes.form(), question))))
				: after(conversation, outcome);
	}

	/** Shows the editions and what one can do. */
	DeskReply lobby(String conversation, Language language, Optional<Form> form) {
		Optional<Edition> next = plans.next();
		List<String> paragraphs = new ArrayList<>(List.of(words.text(language, "fair.lobby"), words.editions(editions.all(), language),
				words.opening(next, editions.documents().asOf(), language)));
		List<Choice> choices = new ArrayList<>();
		if (form.filter(Form::open).isPresent()) {
			paragraphs.add(words.text(language, "fair.lobby.unfinished"));
			choices.add(words.choice(language, "fair.continue", "resume"));
		} else {
			choices.add(words.choice(language, "fair.begin", "begin"));
		}
		if (cases.find(conversation).isPresent()) {
			choices.add(words.choice(language, "fair.plan", "plan"));
		}
		if (next.flatMap(Edition::opening).isEmpty()) {
			choices.add(words.choice(language, "fair.announce", "announce"));
		}
		return new DeskReply(language, paragraphs, choices, List.of());
	}

	private Turn asked(String conversation, Language language, Optional<Form> form, String action) {
		Optional<Form> open = form.filter(Form::open);
		return switch (action) {
			case "begin", "resume" -> {
				Form current = open.map(known -> known.resting(false)).orElseGet(() -> Form.begun(fresh(), language));
				yield new Turn(Optional.of(current), formWords.asked(current, Optional.empty()));
			}
			case "plan" -> new Turn(form, cases.find(conversation).map(known -> checklists.reply(known, language, List.of()))
					.orElseGet(() -> lobby(conversation, language, form)));
			case "announce" -> new Turn(form, wishes.announce(conversation, language));
			case "quiet" -> new Turn(form, wishes.quiet(conversation, language));
			default -> new Turn(form, action.equals("remind") || action.startsWith("remind ")
					? wishes.remind(conversation, language, action.substring("remind".length()).strip())
					: lobby(conversation, language, form));
		};
	}

	private Outcome typed(Form form, String text) {
		return formWords.named(form, text).map(button -> FormTalk.press(form, button)).orElseGet(() -> FormTalk.type(form, text));
	}

	private Turn after(String conversation, Outcome outcome) {
		return switch (outcome) {
			case Outcome.Goes goes -> new Turn(Optional.of(goes.form()), formWords.asked(goes.form(), goes.note()));
			case Outcome.Choosing choosing -> new Turn(Optional.of(choosing.form()), formWords.choosing(choosing.form()));
			case Outcome.Doubting doubting -> new Turn(Optional.of(doubting.form()), formWords.doubting(doubting.form()));
			case Outcome.Confirmed confirmed -> handIn(conversation, confirmed.form());
			case Outcome.Alone alone -> finish(conversation, alone.form(), "", words.text(alone.form().language(), "fair.done.alone"));
			case Outcome.Cancelled cancelled -> new Turn(Optional.empty(), new DeskReply(cancelled.form().language(),
					List.of(words.text(cancelled.form().language(), "fair.cancelled")), List.of(), List.of()));
		};
	}

	/** The number is given before the form ends: after a crash in between the same form gets the same number again. */
	private Turn handIn(String conversation, Form form) {
		String number = enquiries.receive(conversation, form, plans.next().map(Edition::id).orElse(""));
		return finish(conversation, form, number, words.text(form.language(), "fair.done", number));
	}

	private Turn finish(String conversation, Form form, String number, String said) {
		Case known = Case.of(number.isEmpty() ? form.id() : number, form.answers());
		cases.save(conversation, known);
		wishes.follow(conversation, known);
		return new Turn(Optional.of(form.emptied(new Stage.Finished(number))), checklists.reply(known, form.language(), List.of(said)));
	}

	/** Somebody answers a form that is no more. */
	private DeskReply over(String conversation, Language language, Optional<Form> form) {
		DeskReply lobby = lobby(conversation, language, form);
		String number = form.filter(known -> known.stage() instanceof Stage.Finished)
				.map(known -> ((Stage.Finished) known.stage()).number()).orElse("");
		String said = number.isEmpty() ? words.text(language, "fair.no-form") : words.text(language, "fair.finished", number);
		return new DeskReply(language, List.of(said), lobby.choices(), List.of());
	}

	private String fresh() {
		byte[] bytes = new byte[4];
		random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}
}
