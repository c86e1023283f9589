package dev.puente.admin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.puente.knowledge.DocumentText;

/**
 * A change that is public and after which all known questions are still to be asked.
 *
 * @param document id of the document
 * @param before what stood there before, the newest first: several when changes followed one another before any was judged
 * @param after what was published
 * @param shown questions that a person saw broken and published all the same
 * @param broken what was found to break; empty until all questions were asked
 * @param publication number of the publication to undo, 0 until then
 * @param by who published it
 * @param cause of the publication
 * @param at when it was published
 */
record GoldenRun(String document, List<Stood> before, DocumentText after, List<Broken> shown, List<Broken> broken, long publication,
		String by, String cause, Instant at) {

	/** Further back nobody would want to go. */
	private static final int MOST_BEFORE = 5;

	GoldenRun {
		before = List.copyOf(before);
		shown = List.copyOf(Objects.requireNonNullElse(shown, List.of()));
		broken = List.copyOf(Objects.requireNonNullElse(broken, List.of()));
	}

	/** One after which nothing was asked yet. */
	GoldenRun(String document, Stood before, DocumentText after, List<Broken> shown, Origin origin, Instant at) {
		this(document, List.of(before), after, shown, List.of(), 0, origin.who(), origin.cause(), at);
	}

	/** What a document was at a time; empty when it was not in service. */
	record Stood(Optional<DocumentText> text) {
	}

	/** Tells whether it was found to break something. */
	boolean decided() {
		return !broken.isEmpty();
	}

	GoldenRun decided(List<Broken> found, Stood back, long undone) {
		return new GoldenRun(document, List.of(back), after, shown, found, undone, by, cause, at);
	}

	/** Follows a change of the same document that was not judged yet. */
	GoldenRun following(GoldenRun first) {
		return new GoldenRun(document, Stream.concat(before.stream(), first.before.stream()).distinct().limit(MOST_BEFORE).toList(), after,
				Stream.concat(first.shown.stream(), shown.stream()).toList(), List.of(), 0, by, cause, at);
	}

	/** Returns those that no person has seen and accepted. */
	List<Broken> unseen(List<Broken> found) {
		return found.stream().filter(one -> shown.stream().noneMatch(one::sameQuestion)).toList();
	}
}
