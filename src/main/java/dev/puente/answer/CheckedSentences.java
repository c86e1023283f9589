package dev.puente.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.puente.answer.Answer.CitedSentence;
import dev.puente.answer.SpokenSentences.Spoken;

/**
 * Listens to a model that words an answer: each sentence is checked against the evidence that it cites before anybody sees it. A sentence
 * that speaks of its evidence in words that cannot be checked gives way to the evidence's own.
 */
final class CheckedSentences implements Listener {

	private static final Logger log = LoggerFactory.getLogger(CheckedSentences.class);
	private static final int LONGEST = 900;

	private final List<Evidence> evidence;
	private final Citations citations;
	private final Consumer<String> said;
	private final List<CitedSentence> kept = new ArrayList<>();
	private SpokenSentences spoken = new SpokenSentences();
	private int length;
	private int dropped;
	private int worded;

	/**
	 * @param evidence numbered from 1 in this order
	 * @param citations gets the citations of the sentences kept
	 * @param said is told each sentence that is kept
	 */
	CheckedSentences(List<Evidence> evidence, Citations citations, Consumer<String> said) {
		this.evidence = evidence;
		this.citations = citations;
		this.said = said;
	}

	@Override
	public void begin() {
		spoken = new SpokenSentences();
		dropped = 0;
	}

	@Override
	public void hear(String piece) {
		spoken.hear(piece).forEach(this::check);
	}

	@Override
	public boolean shown() {
		return !kept.isEmpty();
	}

	/** Tells whether any sentence kept is in the model's own words. */
	boolean worded() {
		return worded > 0;
	}

	/** Returns the sentences kept; none when most of what was said did not hold. */
	List<CitedSentence> end() {
		spoken.end().forEach(this::check);
		return dropped > 2 * kept.size() ? List.of() : List.copyOf(kept);
	}

	private void check(Spoken sentence) {
		String words = Framing.removed(sentence.text());
		List<Evidence> cited = cited(sentence.cited());
		List<Evidence> carrying = cited.stream().filter(one -> ClaimCheck.carries(one.sentence().text(), words)).toList();
		if (!carrying.isEmpty()) {
			worded += keep(words, carrying) ? 1 : 0;
			return;
		}
		Optional<Evidence> meant = cited.stream().filter(one -> ClaimCheck.speaksOf(one.sentence().text(), words)).findFirst();
		if (meant.isEmpty()) {
			dropped++;
			log.info("a sentence of the model was dropped citations={}", sentence.cited());
			return;
		}
		log.info("a sentence of the model was given in the document's words citations={}", sentence.cited());
		keep(meant.get().sentence().text(), List.of(meant.get()));
	}

	/** Tells whether there was room for it; said twice is kept once. */
	private boolean keep(String words, List<Evidence> carrying) {
		boolean again = kept.stream().anyMatch(one -> one.text().equals(words));
		if (again || length + words.length() > LONGEST) {
			return false;
		}
		length += words.length() + 1;
		kept.add(new CitedSentence(words, carrying.stream().flatMap(one -> citations.numbers(one).stream()).distinct().toList()));
		said.accept(words);
		return true;
	}

	/** Returns the evidence that a sentence names; none when it names any that was not given. */
	private List<Evidence> cited(List<Integer> numbers) {
		return numbers.stream().allMatch(number -> number >= 1 && number <= evidence.size())
				? numbers.stream().map(number -> evidence.get(number - 1)).toList()
				: List.of();
	}
}
