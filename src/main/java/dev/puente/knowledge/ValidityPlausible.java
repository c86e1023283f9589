package dev.puente.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.puente.knowledge.Validity.Status;
import dev.puente.language.DateMentions;
import dev.puente.language.Language;

/** The status fits the dates; a plan whose day has passed says what became of it, or that this is unknown. */
final class ValidityPlausible implements DocumentCheck {

	private static final Map<Language, Pattern> GAP = Map.of(Language.ES, Pattern.compile(
			"no se (?:ha |han )?(?:encontr|public|conoc|sabe|halla|confirm|inform)|no (?:consta|hay constancia)|se desconoce"
					+ "|ninguna (?:de las )?fuentes?|sin (?:confirmación|noticia|fecha)|no lleva fecha",
			Pattern.CASE_INSENSITIVE), Language.FA,
			Pattern.compile(
					"پیدا نشد|یافت نشد|منتشر نشده|منتشر نشد|معلوم نیست|روشن نیست|نامعلوم|نیامده|در دست نیست|تأیید نشده|هیچ منبعی|نگفته|تاریخ ندارد|بدون تاریخ"));

	private final Clock clock;

	ValidityPlausible(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		return Stream.of(overduePlan(document), status(document), checkedLater(document)).flatMap(faults -> faults);
	}

	private static Stream<Fault> overduePlan(WrittenDocument document) {
		Validity validity = document.document().validity();
		Optional<LocalDate> planned = lastDay(document.document());
		boolean overdue = (validity.status() == Status.PLANNED || validity.status() == Status.PROPOSED)
				&& planned.isPresent() && planned.get().isBefore(validity.asOf().first());
		if (!overdue) {
			return Stream.empty();
		}
		return document.passages().keySet().stream().filter(language -> !tellsOutcome(document, language, planned.get()))
				.map(language -> Fault.error(document.file(language), 0,
						"this is %s for %s, which has passed, and the text tells no outcome".formatted(validity.status().slug(),
								planned.get()),
						"say what became of it, with its date, or that no source tells; or correct the status"));
	}

	private static Optional<LocalDate> lastDay(Document document) {
		return document.validity().until().or(() -> document.dates().until()).or(() -> document.dates().event()).map(PartialDate::last);
	}

	/** An outcome is a gap told as such, or a sentence with a later date. */
	private static boolean tellsOutcome(WrittenDocument document, Language language, LocalDate planned) {
		return document.sentences(language).map(WrittenSentence::text).anyMatch(text -> gap(language).matcher(text).find()
				|| DateMentions.in(text).stream().flatMap(mention -> mention.spans().stream())
						.anyMatch(span -> span.first().isAfter(planned)));
	}

	private static Stream<Fault> status(WrittenDocument document) {
		Validity validity = document.document().validity();
		YamlNode node = document.yaml().get("validity");
		return switch (validity.status()) {
			case HELD, INTERRUPTED -> happened(document, node);
			case SUPERSEDED -> validity.supersededBy().isPresent()
					? Stream.empty()
					: Stream.of(document.warning(node, "this is superseded, but it is not said by what", "add supersededBy: id"));
			case IN_FORCE -> validity.until().filter(until -> until.last().isBefore(validity.asOf().first())).stream()
					.map(until -> document.warning(node, "this is in force, but only until " + until, "correct the status or «until»"));
			default -> Stream.empty();
		};
	}

	private static Stream<Fault> happened(WrittenDocument document, YamlNode node) {
		Document.Dates dates = document.document().dates();
		PartialDate asOf = document.document().validity().asOf();
		String status = document.document().validity().status().slug();
		boolean toldUnknown = document.passages().keySet().stream().anyMatch(language -> document.sentences(language)
				.anyMatch(sentence -> gap(language).matcher(sentence.text()).find()));
		if (dates.event().isEmpty() && dates.published().isEmpty() && !toldUnknown) {
			return Stream.of(document.warning(node, "this was " + status + ", but no day is given",
					"add dates: {event: …}, or say in the text that no source tells the day"));
		}
		return dates.event().filter(day -> day.first().isAfter(asOf.last())).stream().map(day -> document.error(node,
				"this was " + status + " on " + day + ", which is later than asOf", "correct the date or the status"));
	}

	private static Pattern gap(Language language) {
		return GAP.getOrDefault(language, Pattern.compile("$^"));
	}

	private Stream<Fault> checkedLater(WrittenDocument document) {
		PartialDate asOf = document.document().validity().asOf();
		return asOf.first().isAfter(LocalDate.now(clock))
				? Stream.of(document.warning(document.yaml().get("validity"), "asOf " + asOf + " lies in the future",
						"write the day of the last check"))
				: Stream.empty();
	}
}
