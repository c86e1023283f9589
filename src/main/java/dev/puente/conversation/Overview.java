package dev.puente.conversation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.puente.conversation.Reply.Choice;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.Generation;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.PartialDate;
import dev.puente.knowledge.Source;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.redis.Continuity;
import dev.puente.redis.Durability;

/** Tells what Puente knows: from whom, what is new, how it stands. */
@Component
class Overview {

	private static final int PUBLISHERS = 8;
	private static final int LATEST = 5;
	private static final Set<Document.Kind> HAPPENINGS = Set.of(Document.Kind.STATEMENT, Document.Kind.AGREEMENT, Document.Kind.MEETING,
			Document.Kind.EVENT);
	/** The shares, of 1, that each language reached when measured: right answers, and refusals of what cannot be answered. */
	private static final Pattern SCORE = Pattern.compile("^(fa|es):\\R\\s+accuracy: ([01]\\.\\d+)\\R\\s+refused: ([01]\\.\\d+)",
			Pattern.MULTILINE);
	private static final Pattern MEASURED = Pattern.compile("^measured: (\\d{4}-\\d\\d-\\d\\d)$", Pattern.MULTILINE);

	private final Knowledge knowledge;
	private final Ailments ailments;
	private final Messages messages;
	private final Clock clock;
	private final Continuity continuity;
	private final Durability durability;

	Overview(Knowledge knowledge, Ailments ailments, Messages messages, Clock clock, Continuity continuity, Durability durability) {
		this.ailments = ailments;
		this.knowledge = knowledge;
		this.messages = messages;
		this.clock = clock;
		this.continuity = continuity;
		this.durability = durability;
	}

	Reply sources(Language language) {
		List<Source> sources = knowledge.current().documents().stream().flatMap(document -> document.sources().stream()).toList();
		long publications = sources.stream().map(source -> source.publisher() + "\n" + source.title()).distinct().count();
		Map<String, Long> publishers = sources.stream().collect(Collectors.groupingBy(Source::publisher, Collectors.counting()));
		String most = publishers.entrySet().stream()
				.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
				.limit(PUBLISHERS).map(Map.Entry::getKey).collect(Collectors.joining(language.rightToLeft() ? "، " : ", "));
		return Reply.of(language,
				List.of(messages.text(language, "sources.text", number(knowledge.current().documents().size(), language),
						number(publications, language), number(publishers.size(), language)),
						messages.text(language, "sources.most", most), messages.text(language, "sources.how")),
				List.of(new Choice(messages.text(language, "button.latest"), "/latest")));
	}

	Reply latest(Language language) {
		LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.zone(language));
		List<Document> newest = knowledge.current().documents().stream().filter(document -> HAPPENINGS.contains(document.kind()))
				.filter(document -> date(document).filter(date -> !date.first().isAfter(today)).isPresent())
				.sorted(Comparator.comparing((Function<Document, PartialDate>) document -> date(document).orElseThrow()).reversed()
						.thenComparing(Document::id))
				.limit(LATEST).toList();
		List<String> paragraphs = new ArrayList<>(List.of(messages.text(language, "latest.text")));
		newest.forEach(document -> paragraphs.add("• " + document.titleIn(language) + "\n" + Moments.date(date(document), language)));
		return Reply.of(language, paragraphs,
				newest.stream().map(document -> new Choice(document.titleIn(language), "/doc " + document.id())).toList());
	}

	Reply status(Language language) {
		Generation generation = knowledge.current();
		String asOf = generation.asOf().map(day -> Moments.day(day, language)).orElse("–");
		List<String> paragraphs = new ArrayList<>(List.of(messages.text(language, "status.text", number(generation.number(), language),
				number(generation.documents().size(), language), asOf)));
		List<String> ailing = ailments.named(language);
		paragraphs.add(ailing.isEmpty()
				? messages.text(language, "status.well")
				: messages.text(language, "status.ailing") + "\n• " + String.join("\n• ", ailing));
		knowledge.folder().file("questions/scores.yaml").flatMap(measured -> scores(measured, language)).ifPresent(paragraphs::add);
		continuity.lost().ifPresent(lost -> paragraphs
				.add(messages.text(language, "status.lost", Moments.day(lost, language), Moments.time(lost, language))));
		durability.risks().forEach(risk -> paragraphs.add(messages.text(language, "status.risk." + risk.name().toLowerCase(Locale.ROOT))));
		return Reply.of(language, paragraphs, List.of());
	}

	/** Says what was measured, and when; nothing while the file is not as expected. */
	private Optional<String> scores(String measured, Language language) {
		Map<String, List<String>> scores = SCORE.matcher(measured).results()
				.collect(Collectors.toMap(found -> found.group(1), found -> List.of(found.group(2), found.group(3))));
		Matcher day = MEASURED.matcher(measured);
		if (scores.size() != Language.values().length || !day.find()) {
			return Optional.empty();
		}
		Stream<String> shares = Stream.of(Language.FA, Language.ES).flatMap(of -> scores.getOrDefault(of.code(), List.of()).stream())
				.map(share -> number(Math.round(Double.parseDouble(share) * 100), language));
		return Optional.of(messages.text(language, "status.scores",
				Stream.concat(shares, Stream.of(Moments.day(LocalDate.parse(day.group(1)), language))).toArray()));
	}

	private static String number(long number, Language language) {
		return Dates.number(number, language);
	}

	private static Optional<PartialDate> date(Document document) {
		return document.dates().event().or(() -> document.dates().published());
	}
}
