package dev.puente.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All documents as they stand at one moment; each publish or withdrawal makes the next one. */
public final class Generation {

	private final long number;
	private final List<Document> documents;
	private final Map<String, Document> byId;

	/**
	 * Makes a generation.
	 *
	 * @param number grows by one with each change, from 1
	 * @param documents with different ids
	 */
	public Generation(long number, List<Document> documents) {
		this.number = number;
		this.documents = List.copyOf(documents);
		this.byId = documents.stream().collect(Collectors.toUnmodifiableMap(Document::id, Function.identity()));
	}

	/** Returns its number. */
	public long number() {
		return number;
	}

	/** Returns the documents in the order of their ids. */
	public List<Document> documents() {
		return documents;
	}

	/** Finds a document. */
	public Optional<Document> document(String id) {
		return Optional.ofNullable(byId.get(id));
	}

	/** Returns the newest day on which a document was checked; empty when there are no documents. */
	public Optional<LocalDate> asOf() {
		return documents.stream().map(document -> document.validity().asOf().last()).max(LocalDate::compareTo);
	}
}
