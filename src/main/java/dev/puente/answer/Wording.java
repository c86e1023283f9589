package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.AnswerMeters.ModelOutcome;
import dev.puente.language.Language;

/** Lets a model word an answer from numbered evidence; what the evidence does not carry is dropped. */
final class Wording {

	private static final Logger log = LoggerFactory.getLogger(Wording.class);
	private static final Pattern SENTENCE = Pattern.compile("\\s*(.+?)\\s*((?:\\[\\d+(?:\\s*[,،]\\s*\\d+)*]\\s*)+)([.!?؟]?)",
			Pattern.DOTALL);
	private static final Pattern NUMBER = Pattern.compile("\\d+");
	private static final int LONGEST = 900;

	private final Optional<ChatModel> model;
	private final Prompts prompts;

	Wording(Optional<ChatModel> model, Prompts prompts) {
		this.model = model;
		this.prompts = prompts;
	}

	/** Tells whether there is a model at all. */
	boolean available() {
		return model.isPresent();
	}

	/**
	 * Words an answer.
	 *
	 * @param question as the visitor typed it; data to the model, never an instruction
	 * @param evidence numbered from 1 in this order
	 * @param citations gets the citations of the sentences kept
	 * @return the sentences that their evidence carries; empty when the model failed or nothing held
	 */
	List<CitedSentence> word(String question, Language language, List<Evidence> evidence, String today, Citations citations) {
		StringBuilder numbered = new StringBuilder();
		for (int i = 0; i < evidence.size(); i++) {
			numbered.append('[').append(i + 1).append("] ").append(evidence.get(i).sentence().text()).append('\n');
		}
		long start = System.nanoTime();
		try {
			ChatResponse response = model.orElseThrow().chat(
					SystemMessage.from(prompts.answer(language, numbered.toString(), today)), UserMessage.from(question));
			String text = response.aiMessage().text();
			List<CitedSentence> kept = text == null ? List.of() : kept(text, evidence, citations);
			AnswerMeters.modelCalled(kept.isEmpty() ? ModelOutcome.DROPPED : ModelOutcome.KEPT, System.nanoTime() - start);
			Optional.ofNullable(response.tokenUsage()).ifPresent(AnswerMeters::tokensUsed);
			return kept;
		} catch (RuntimeException e) {
			// LangChain4j wraps what is not the JSON it expects in a bare RuntimeException; the message may hold the visitor's words
			log.warn("model failed, the composed answer is sent error={}", e.getClass().getSimpleName());
			log.debug("model failure", e);
			AnswerMeters.modelCalled(ModelOutcome.FAILED, System.nanoTime() - start);
			return List.of();
		}
	}

	private static List<CitedSentence> kept(String text, List<Evidence> evidence, Citations citations) {
		List<CitedSentence> kept = new ArrayList<>();
		Matcher sentences = SENTENCE.matcher(text);
		int length = 0;
		while (sentences.find()) {
			String words = stopped(sentences.group(1).strip(), sentences.group(3));
			List<Evidence> cited = cited(sentences.group(2), evidence).stream()
					.filter(one -> ClaimCheck.carries(one.sentence().text(), words)).toList();
			boolean said = kept.stream().anyMatch(sentence -> sentence.text().equals(words));
			if (cited.isEmpty() || said || length + words.length() > LONGEST) {
				log.info("a sentence of the model was dropped citations={}", sentences.group(2).strip());
				continue;
			}
			length += words.length() + 1;
			kept.add(new CitedSentence(words, cited.stream().flatMap(one -> citations.numbers(one).stream()).distinct().toList()));
		}
		return kept;
	}

	/** The full stop may stand before the marks, after them, or on both sides. */
	private static String stopped(String words, String stop) {
		return !words.isEmpty() && ".!?؟".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + stop;
	}

	/** Returns the evidence that a sentence names; none when it names any that was not given. */
	private static List<Evidence> cited(String marks, List<Evidence> evidence) {
		List<Integer> numbers = NUMBER.matcher(marks).results()
				.map(result -> result.group().length() > 3 ? 0 : Integer.parseInt(result.group()))
				.toList();
		return numbers.stream().allMatch(number -> number >= 1 && number <= evidence.size())
				? numbers.stream().map(number -> evidence.get(number - 1)).toList()
				: List.of();
	}
}
