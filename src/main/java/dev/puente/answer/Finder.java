package dev.puente.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.util.function.SingletonSupplier;

import dev.puente.answer.Lately.Told;
import dev.puente.knowledge.Glossary;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.SilentQuestions;
import dev.puente.language.ChatSpanish;
import dev.puente.language.Language;
import dev.puente.language.LanguageDetector;
import dev.puente.search.PassageSearch;
import dev.puente.search.SearchEngine.Findings;

/** Finds the sentences that may answer a question, in the documents in service or in others. Safe for many threads. */
final class Finder {

	private static final int PASSAGES = 32;
	private static final int TALKED_OF = 2;
	private static final int PREPARED = 3;

	private final PassageSearch search;
	private final Knowledge knowledge;
	private final Clock clock;
	private volatile List<Prepared> prepared;
	/** Read when somebody first asks on: a start does not wait for it. */
	private final SingletonSupplier<Persons> persons;

	Finder(PassageSearch search, Knowledge knowledge, Clock clock) {
		this.search = search;
		this.knowledge = knowledge;
		this.clock = clock;
		this.persons = SingletonSupplier.of(() -> new Persons(Glossary.read(knowledge.folder())));
		this.prepared = List.of(Prepared.of(search.current(), silent()));
	}

	/** Reads what the first question of each language would wait for. */
	void readAhead() {
		prepared.getFirst().silences().read();
	}

	/** Looks in the documents in service. */
	Found find(Question question) {
		return find(question, search.forQuestion());
	}

	/** Looks in the documents given. */
	Found find(Question question, PassageSearch.Indexed indexed) {
		Language language = languageOf(question);
		return find(question, indexed, language, language);
	}

	/** Returns what was found in the language asked for, or in documents that have no text in it where these answer better. */
	Found best(Question question, PassageSearch.Indexed indexed) {
		Found own = find(question, indexed);
		if (!prepared(indexed).lacking().contains(own.language())) {
			return own;
		}
		Found other = find(question, indexed, own.language(), own.language().other());
		return other.probability() >= own.probability() && !other.evidence().isEmpty() ? other : own;
	}

	/** Returns the language in which a question is to be answered. */
	static Language languageOf(Question question) {
		return question.language().orElseGet(() -> LanguageDetector.languageOf(question.text()));
	}

	/** @param written of the passages; another one than the answer's: only in documents that have no text in the answer's */
	private Found find(Question question, PassageSearch.Indexed indexed, Language language, Language written) {
		LocalDate today = LocalDate.now(clock);
		String plain = Salutation.removed(Instructions.removed(question.text()));
		Question honest = Timing.resolved(new Question(language == Language.ES ? ChatSpanish.writtenOut(plain) : plain, question.language(),
				question.previous()), today);
		FollowUp leaning = FollowUp.of(honest);
		boolean aboutSomebody = asksOnAboutSomebody(honest, language);
		Optional<Told> before = leaning.leans() || aboutSomebody ? Optional.of(told(indexed, honest, language)) : Optional.empty();
		FollowUp followUp = before.filter(any -> aboutSomebody).flatMap(Told::sentence)
				.flatMap(sentence -> persons.obtain().told(sentence, honest.previous(), language))
				.map(name -> leaning.about(name, persons.obtain().stems(honest.previous()))).orElse(leaning);
		Asked asked = Asked.of(honest.text());
		Findings all = indexed.engine().find(followUp.carried(), followUp.share(), asked.subject(honest.text()), Optional.of(written),
				PASSAGES);
		Findings findings = written == language ? all : Untranslated.only(all, indexed.generation(), language);
		Posed posed = Posed.of(honest, asked.orBefore(honest), followUp, findings.terms());
		Set<String> talkedOf = before.filter(any -> leaning.leans()).map(Told::documents).map(Set::copyOf).orElse(Set.of());
		Prepared ready = prepared(indexed);
		Sought sought = new Sought(findings.terms());
		Timing timing = Timing.of(honest.text());
		List<Evidence> timely = Timeliness.weighed(EvidenceFinder.find(findings, sought, ready.stemmed(), posed, talkedOf), timing,
				posed.asked(), findings.terms(), today);
		List<Evidence> evidence = Journey.weighed(
				Posting.weighed(Succession.weighed(timely, honest.text(), posed.asked(), findings.terms()), honest.text()), honest.text());
		Found found = new Found(language, written, honest, posed, sought, evidence, ready);
		if (written == language) {
			ready.lately().answered(language, honest, told(found));
		}
		return found;
	}

	/** Returns with what the question before this one was answered: a follow-up most likely means that too. */
	private Told told(PassageSearch.Indexed indexed, Question question, Language language) {
		Question before = before(question, language);
		return prepared(indexed).lately().told(language, before).orElseGet(() -> told(find(before, indexed)));
	}

	private static Question before(Question question, Language language) {
		List<String> earlier = question.previous();
		return new Question(earlier.getLast(), Optional.of(language), earlier.subList(0, earlier.size() - 1));
	}

	private static Told told(Found found) {
		return new Told(found.evidence().stream().map(one -> one.document().id()).distinct().limit(TALKED_OF).toList(),
				found.likely() ? Optional.of(found.evidence().getFirst().sentence().text()) : Optional.empty());
	}

	/** Tells whether somebody who asked for a person goes on about the one whom the answer named. */
	private boolean asksOnAboutSomebody(Question question, Language language) {
		if (question.previous().isEmpty() || !FollowUp.meansThePerson(question.text()) || persons.obtain().anyIn(question.text())) {
			return false;
		}
		Question before = before(question, language);
		boolean unnamed = Succession.asked(before.text()) || Fit.namesAnOffice(before.text()) && !persons.obtain().anyIn(before.text());
		return unnamed && Asked.of(before.text()).orBefore(before) == Asked.WHO;
	}

	/** The last generations stay prepared: while a change is judged, visitors ask one and the judge another. */
	private Prepared prepared(PassageSearch.Indexed indexed) {
		List<Prepared> last = prepared;
		Optional<Prepared> known = last.stream().filter(one -> one.stemmed().generation() == indexed.generation()).findFirst();
		return known.orElseGet(() -> {
			Prepared next = last.getFirst().following(indexed, silent());
			prepared = Stream.concat(Stream.of(next), last.stream()).limit(PREPARED).toList();
			return next;
		});
	}

	private SilentQuestions silent() {
		return SilentQuestions.read(knowledge.folder());
	}
}
