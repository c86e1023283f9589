package dev.puente.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import dev.puente.delivery.Shredder;
import dev.puente.language.Language;

/**
 * The fair desk as a visitor meets it: editions, the company's form, the checklist. Safe for use by many threads and replicas.
 *
 * <p>All methods throw {@link dev.puente.redis.RedisUnavailable} when Redis does not answer; the same message may be given again then.
 */
@Component
@EnableConfigurationProperties(FairSettings.class)
public class FairDesk {

	/** Every command of the desk's buttons begins with it and a blank. */
	public static final String COMMAND = "/fair";

	private static final int TRIES = 50;

	private final Forms forms;
	private final Counter counter;
	private final Checklists checklists;
	private final FairSubscriptions subscriptions;
	private final CompanyCases cases;
	private final Enquiries enquiries;
	private final Shredder shredder;
	private final DeskWords words;

	FairDesk(Forms forms, Counter counter, Checklists checklists, FairSubscriptions subscriptions, CompanyCases cases,
			Enquiries enquiries, Shredder shredder, DeskWords words) {
		this.forms = forms;
		this.counter = counter;
		this.checklists = checklists;
		this.subscriptions = subscriptions;
		this.cases = cases;
		this.enquiries = enquiries;
		this.shredder = shredder;
		this.words = words;
	}

	/** Opens the desk: editions with dates, status and what is not known, and what the visitor can do. */
	public DeskReply open(String conversation, Language language) {
		return counter.lobby(conversation, language, forms.find(conversation));
	}

	/**
	 * Tells whether the visitor is filling the form, so that typed words are for the desk; not while the form rests, by the visitor's wish or
	 * because nothing was answered for a day. The buttons of a resting form still work.
	 */
	public boolean filling(String conversation) {
		return forms.awake(conversation);
	}

	/**
	 * Takes one step: typed words, the command of a choice, or an empty text for something that has no words, such as a sticker.
	 *
	 * @param messageId the same id again has no second effect and gets the same reply, for 72 hours
	 * @param language for what is outside the form; the form keeps the language in which it was begun
	 */
	public DeskReply next(String conversation, String messageId, Language language, String text) {
		Input input = Input.read(text);
		return step(conversation, messageId, messageId, input, found -> counter.turn(conversation, language, found.form(), input));
	}

	/** Tells whether a message was for the desk; known for 72 hours. */
	public boolean took(String conversation, String messageId) {
		return forms.find(conversation, messageId).given().isPresent();
	}

	/**
	 * Takes other words of a message that was for the desk: where it was the last answer, its question is answered anew; else nothing changes
	 * and the visitor is told how to go back.
	 *
	 * @param messageId of the message
	 * @param editId the same id again has no second effect and gets the same reply, for 72 hours
	 */
	public DeskReply correct(String conversation, String messageId, String editId, Language language, String text) {
		return step(conversation, messageId + "/" + editId, messageId, Input.read(text), found -> counter.correction(conversation, language,
				found.form(), found.kept().flatMap(Forms.Kept::last).filter(last -> last.messageId().equals(messageId)), text));
	}

	private DeskReply step(String conversation, String id, String messageId, Input input, Function<Forms.Found, Counter.Turn> step) {
		for (int i = 0; i < TRIES; i++) {
			Forms.Found found = forms.find(conversation, id);
			if (found.given().isPresent()) {
				return found.given().get();
			}
			Counter.Turn turn = step.apply(found);
			Optional<DeskReply> saved = forms.save(conversation, id, found, turn.form(),
					Answered.last(found, messageId, input, turn.form()),
					turn.reply());
			if (saved.isPresent()) {
				return saved.get();
			}
		}
		throw new IllegalStateException("a form changes faster than it can be read");
	}

	/**
	 * Makes the content of a file that came with a reply, from the documents as they are now.
	 *
	 * @param conversation that the reply was for; nobody else has its files
	 * @param id of {@link DeskReply.DeskFile}
	 * @return the bytes; nothing when the conversation has no such file any more
	 */
	public Optional<byte[]> file(String conversation, String id) {
		return checklists.file(conversation, id);
	}

	/** Tells what the desk keeps of a conversation, a line for each kind of it. */
	public List<String> kept(String conversation, Language language) {
		List<String> kept = new ArrayList<>();
		forms.find(conversation).filter(Form::open).ifPresent(form -> kept.add(words.text(language, "forget.form")));
		enquiries.of(conversation).forEach(number -> kept.add(words.text(language, "forget.enquiry", number)));
		cases.find(conversation).ifPresent(known -> kept.add(words.text(language, "forget.checklist")));
		subscriptions.find(conversation).ifPresent(wish -> kept.add(words.text(language, "forget.reminders")));
		return kept;
	}

	/** Erases what the desk knows of a conversation; of handed-in enquiries only number, day and edition remain. */
	public void forget(String conversation) {
		List<String> numbers = enquiries.of(conversation);
		forms.forget(conversation);
		cases.forget(conversation);
		subscriptions.forget(conversation);
		enquiries.forget(conversation);
		shredder.shred(conversation, numbers);
	}
}
