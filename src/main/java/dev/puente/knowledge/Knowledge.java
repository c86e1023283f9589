package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The documents in service: read at start, replaced as a whole generation whenever they change. */
@Component
public class Knowledge {

	private static final Logger log = LoggerFactory.getLogger(Knowledge.class);

	private final KnowledgeFolder folder;
	private final ApplicationEventPublisher events;
	private final AtomicReference<Generation> current;

	/** Reads the folder; documents with structural faults are left out and told in the log. */
	Knowledge(KnowledgeSettings settings, ApplicationEventPublisher events) {
		this.folder = settings.folder();
		this.events = events;
		KnowledgeFolder.Contents contents = folder.read();
		tell(contents.faults());
		this.current = new AtomicReference<>(new Generation(1, contents.documents()));
	}

	/** A new generation is in service; those who derive something from documents derive it anew. */
	public record GenerationPublished(Generation generation) {
	}

	/** Returns the generation in service. */
	public Generation current() {
		return current.get();
	}

	/** Returns the folder that the documents come from. */
	public KnowledgeFolder folder() {
		return folder;
	}

	/**
	 * Reads the folder again and puts it into service. A document that is broken now stays as it was in the last good generation; one whose
	 * folder is gone goes.
	 *
	 * @return what was found wrong
	 */
	public synchronized List<Fault> reload() {
		KnowledgeFolder.Contents contents = folder.read();
		tell(contents.faults());
		Generation last = current.get();
		Map<String, Document> next = new TreeMap<>(keptFromLast(last, contents.faults()));
		contents.documents().forEach(document -> next.put(document.id(), successor(last.document(document.id()), document)));
		List<Document> documents = new ArrayList<>(next.values());
		if (!documents.equals(last.documents())) {
			Generation generation = new Generation(last.number() + 1, documents);
			current.set(generation);
			log.info("generation={} documents={} published", generation.number(), documents.size());
			events.publishEvent(new GenerationPublished(generation));
		}
		return contents.faults();
	}

	private static Map<String, Document> keptFromLast(Generation last, List<Fault> faults) {
		return faults.stream().filter(Fault::refuses).map(fault -> fault.file().split("/")[1]).distinct().map(last::document)
				.flatMap(Optional::stream).collect(Collectors.toMap(Document::id, document -> document));
	}

	private static Document successor(Optional<Document> before, Document now) {
		return before.map(old -> now.withVersion(old.version())).filter(same -> before.get().equals(same))
				.orElseGet(() -> now.withVersion(before.map(old -> old.version() + 1).orElse(1)));
	}

	private static void tell(List<Fault> faults) {
		faults.stream().filter(Fault::refuses).forEach(fault -> log.error("document refused: {}", fault));
	}
}
