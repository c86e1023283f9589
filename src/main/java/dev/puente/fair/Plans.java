package dev.puente.fair;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Passage;
import dev.puente.knowledge.Passage.Sentence;
import dev.puente.language.Language;

/** Makes checklists of the guides in service. */
@Component
class Plans {

	/** A guide counts its steps; out of their row they stand without the number. */
	private static final Pattern ORDINAL = Pattern
			.compile("^(?:Primero|Segundo|Tercero|Cuarto|Quinto|Sexto), |^(?:نخست|دوم|سوم|چهارم|پنجم|ششم)، ");

	private final Editions editions;
	private final Clock clock;

	Plans(Editions editions, Clock clock) {
		this.editions = editions;
		this.clock = clock;
	}

	/** Returns the next edition that may still be ahead. */
	Optional<Edition> next() {
		return editions.next(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
	}

	/** Makes the checklist of a case for the next edition. */
	Plan plan(Case known, Language language) {
		Optional<Edition> edition = next();
		Generation documents = editions.documents();
		Map<Step, OptionalInt> days = new EnumMap<>(Step.class);
		for (Step step : Step.values()) {
			days.put(step, demand(step, documents).map(Demand::days).orElse(OptionalInt.empty()));
		}
		List<PlannedStep> steps = new ArrayList<>();
		for (Step step : Step.values()) {
			if (step.concerns(known)) {
				OptionalInt before = step.latestWith().concerns(known)
						? days.getOrDefault(step.latestWith(), OptionalInt.empty())
						: OptionalInt.empty();
				demand(step, documents).ifPresent(demand -> steps.add(new PlannedStep(step, demand.in(language), demand.document(), before,
						before.isEmpty()
								? Optional.empty()
								: edition.flatMap(Edition::opening).map(opening -> opening.minusDays(before.getAsInt())))));
			}
		}
		steps.sort(Comparator.comparingInt(step -> -step.daysBefore().orElse(Integer.MAX_VALUE)));
		return new Plan(known, language, edition, steps, documents.asOf());
	}

	/** Sentences stand in the same order in both languages; the lint sees to it. */
	private static Optional<Demand> demand(Step step, Generation documents) {
		Optional<Document> document = documents.document(step.document());
		Optional<Passage> passage = document.flatMap(found -> found.passage(step.anchor()));
		List<Sentence> spanish = passage.flatMap(found -> found.in(Language.ES)).map(Passage.Text::sentences).orElse(List.of());
		for (int i = 0; i < spanish.size(); i++) {
			Matcher demand = step.demand().matcher(spanish.get(i).text());
			if (demand.find()) {
				OptionalInt days = demand.groupCount() == 0 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(demand.group(1)));
				return Optional.of(new Demand(document.orElseThrow(), passage.orElseThrow(), i, days));
			}
		}
		return Optional.empty();
	}

	/** Where a step is demanded. */
	private record Demand(Document document, Passage passage, int place, OptionalInt days) {

		String in(Language language) {
			List<Sentence> own = passage.in(language).map(Passage.Text::sentences).orElse(List.of());
			List<Sentence> sentences = own.size() > place ? own : passage.in(Language.ES).orElseThrow().sentences();
			String text = ORDINAL.matcher(sentences.get(place).text()).replaceFirst("");
			return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
		}
	}
}
