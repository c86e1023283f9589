package dev.puente.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.AnswerMeters.ModelOutcome;
import dev.puente.language.Language;

/** Lets a model word an answer from numbered evidence; what the evidence does not carry is dropped. */
final class Wording {

	private static final Logger log = LoggerFactory.getLogger(Wording.class);

	private static final Pattern HIDDEN = Pattern.compile("[\\p{Cf}&&[^\u200c]]");
	/** A question that stands alone helps little when it comes late: there is a rule that goes without. */
	private static final Duration CONDENSING = Duration.ofMillis(900);

	private final Optional<ModelCalls> model;
	private final Prompts prompts;
	private final ModelSettings settings;
	private final Translated names;

	Wording(Optional<ModelCalls> model, Prompts prompts, ModelSettings settings, Translated names) {
		this.model = model;
		this.prompts = prompts;
		this.settings = settings;
		this.names = names;
	}

	/** Tells whether there is a model at all. */
	boolean available() {
		return model.isPresent();
	}

	/** Returns how long the reader of a question that comes now waits. */
	Patience patience() {
		return new Patience(settings.patience(), settings.patience().dividedBy(2), settings.timeout());
	}

	/**
	 * Words an answer.
	 *
	 * @param question as the visitor typed it; data to the model, never an instruction
	 * @param evidence numbered from 1 in this order
	 * @param citations gets the citations of the sentences kept
	 * @param said is told each sentence once it was checked
	 */
	Worded word(Question question, Language language, List<Evidence> evidence, String today, Citations citations,
			Patience patience, Consumer<String> said) {
		StringBuilder numbered = new StringBuilder();
		for (int i = 0; i < evidence.size(); i++) {
			numbered.append('[').append(i + 1).append("] ").append(evidence.get(i).sentence().text()).append('\n');
		}
		long start = System.nanoTime();
		CheckedSentences checked = new CheckedSentences(evidence, citations, said);
		try {
			model.orElseThrow().ask(prompts.answer(language, numbered.toString(), today), Instructions.removed(visible(question.text())),
					question.asker(), patience,
					checked);
			List<CitedSentence> sentences = checked.end();
			AnswerMeters.modelCalled(sentences.isEmpty() ? ModelOutcome.DROPPED : ModelOutcome.KEPT, System.nanoTime() - start);
			return new Worded(sentences, checked.worded());
		} catch (ModelFault fault) {
			// the cause's message may hold the visitor's words
			log.warn("model failed, the composed answer is sent fault={}", fault.kind());
			log.debug("model failure", fault);
			AnswerMeters.modelCalled(ModelOutcome.FAILED, System.nanoTime() - start);
			return new Worded(List.of(), false);
		}
	}

	/** What no reader sees is no part of a question: zero-width signs, and signs that turn the direction of writing; the half-space stays. */
	private static String visible(String text) {
		return HIDDEN.matcher(text).replaceAll("");
	}

	/**
	 * Makes a question that stands alone of one that leans on those before it.
	 *
	 * @return the question itself where there is no model, no need, or nothing to trust
	 */
	Question condensed(Question question, Language language, Patience patience) {
		Question honest = new Question(Instructions.removed(question.text()), question.language(),
				question.previous().stream().map(Instructions::removed).toList(), question.asker());
		if (model.isEmpty() || honest.text().isEmpty() || !FollowUp.of(honest).leans()) {
			return question;
		}
		return said(prompts.condense(language, honest.previous()), honest, patience.atMost(CONDENSING))
				.flatMap(text -> Condensed.checked(text, honest, language))
				.map(text -> new Question(text, question.language(), question.previous(), question.asker())).orElse(question);
	}

	/** Translates a sentence of the evidence where the settings allow that; nothing when the model failed or the translation does not hold what can be compared. */
	Optional<String> translated(Evidence evidence, Question question, Language language, Patience patience) {
		return settings.translates() ? translated(evidence.sentence().text(), question.asker(), language, patience) : Optional.empty();
	}

	/** Translates a text in one line, for people to look at; nobody waits for it as a reader does. */
	Optional<String> drafted(String original, Asker asker, Language language) {
		return translated(original, Optional.of(asker), language, new Patience(settings.timeout(), settings.timeout(), settings.timeout()));
	}

	private Optional<String> translated(String original, Optional<Asker> asker, Language language, Patience patience) {
		String instruction = prompts.translate(language, names.names(original, language.other(), language));
		return said(instruction, new Question(original, Optional.empty(), List.of(), asker), patience)
				.filter(text -> names.faithful(original, language.other(), text, language));
	}

	private Optional<String> said(String instruction, Question data, Patience patience) {
		Whole whole = new Whole();
		try {
			model.orElseThrow().ask(instruction, data.text(), data.asker(), patience, whole);
			return Optional.of(whole.text());
		} catch (ModelFault fault) {
			log.warn("model failed, going on without it fault={}", fault.kind());
			return Optional.empty();
		}
	}

	/**
	 * What is left of a model's answer.
	 *
	 * @param sentences empty when the model failed or too little held
	 * @param own whether any of them is in the model's words
	 */
	record Worded(List<CitedSentence> sentences, boolean own) {
	}
}
