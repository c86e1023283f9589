package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import dev.puente.redis.RedisUnavailable;

/**
 * The documents in service: those of the folder and, before them, those published or withdrawn through Puente itself. Replaced as a whole
 * generation whenever they change.
 */
@Component
public class Knowledge {

	private static final Logger log = LoggerFactory.getLogger(Knowledge.class);

	private final KnowledgeFolder folder;
	private final ApplicationEventPublisher events;
	private final Versions versions;
	private final Publications publications;
	private final AtomicReference<Generation> current = new AtomicReference<>(new Generation(0, List.of()));
	private List<DocumentFiles> inFolder;
	private Map<DocumentFiles, Document> read = Map.of();
	private long published;
	private volatile boolean recorded;

	/** Reads the folder; documents with structural faults are left out and told in the log. */
	Knowledge(KnowledgeSettings settings, Versions versions, Publications publications, ApplicationEventPublisher events) {
		this.folder = settings.folder();
		this.versions = versions;
		this.publications = publications;
		this.events = events;
		this.inFolder = folder.documentFiles();
		catchUp();
		renew();
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
		inFolder = folder.documentFiles();
		catchUp();
		return renew();
	}

	/**
	 * Puts what was published or withdrawn into service, on this replica.
	 *
	 * @param number of the publication that must be in service when this returns; it is when somebody else took care of it meanwhile
	 * @throws RedisUnavailable when the publications cannot be read; what was in service stays
	 */
	void serve(long number) {
		synchronized (this) {
			if (published < number) {
				publications.catchUp();
				renew();
			}
		}
	}

	/** Looks for publications of other replicas and puts them into service. */
	synchronized void look() {
		if (publications.catchUp()) {
			renew();
		}
	}

	/** Returns the files of a document in service as they were written. */
	synchronized Optional<DocumentFiles> files(String id) {
		return read.entrySet().stream().filter(one -> one.getValue().id().equals(id)).map(Map.Entry::getKey).findFirst();
	}

	private void catchUp() {
		try {
			publications.catchUp();
		} catch (RedisUnavailable e) {
			log.info("publications are served as the data folder has them: {}", e.getMessage());
		}
	}

	/** Makes a generation of the folder and the publications, and puts it into service where it differs from the last one. */
	private List<Fault> renew() {
		long seen = publications.newest();
		List<DocumentFiles> files = overlaid();
		List<Fault> faults = new ArrayList<>();
		List<Document> readable = readable(files, faults);
		tell(faults);
		Generation last = current.get();
		Map<String, Document> next = new TreeMap<>(keptFromLast(last, faults));
		numbered(files, readable, seen).forEach(document -> next.put(document.id(), document));
		List<Document> documents = new ArrayList<>(next.values());
		if (last.number() == 0) {
			current.set(new Generation(1, documents));
		} else if (!documents.equals(last.documents())) {
			Generation generation = new Generation(last.number() + 1, documents);
			current.set(generation);
			log.info("generation={} documents={} published", generation.number(), documents.size());
			events.publishEvent(new GenerationPublished(generation));
		}
		published = seen;
		return faults;
	}

	private List<DocumentFiles> overlaid() {
		Map<String, DocumentFiles> all = new TreeMap<>();
		inFolder.forEach(files -> all.put(files.id(), files));
		for (Publication publication : publications.all()) {
			publication.files().ifPresentOrElse(files -> all.merge(files.id(), files, (folder, own) -> own.over(folder)),
					() -> all.remove(publication.id()));
		}
		return List.copyOf(all.values());
	}

	/** Reads the documents, on all cores; those whose files are the same as last time were read then. */
	private List<Document> readable(List<DocumentFiles> files, List<Fault> faults) {
		Map<DocumentFiles, Document> known = read;
		Map<DocumentFiles, Document> now = new LinkedHashMap<>();
		files.parallelStream().map(own -> Reading.of(own, known.get(own))).toList().forEach(one -> {
			faults.addAll(one.faults());
			one.document().ifPresent(document -> now.put(one.files(), document));
		});
		read = now;
		return List.copyOf(now.values());
	}

	/** What became of the files of one document. */
	private record Reading(DocumentFiles files, Optional<Document> document, List<Fault> faults) {

		static Reading of(DocumentFiles files, @Nullable Document known) {
			List<Fault> faults = new ArrayList<>();
			return new Reading(files, Optional.ofNullable(known).or(() -> DocumentReader.read(files, faults)), faults);
		}
	}

	/** Returns the remembered versions of a document, the newest first; none when they are not remembered or Redis does not answer. */
	public List<Version> versions(String id) {
		try {
			return versions.of(id);
		} catch (RedisUnavailable e) {
			log.warn("versions cannot be read: {}", e.getMessage());
			return List.of();
		}
	}

	/**
	 * Reads a version of a document that is in service.
	 *
	 * @return the document as it was, or nothing when that version is not remembered
	 * @throws RedisUnavailable when Redis does not answer
	 */
	public Optional<Document> version(String id, int number) {
		Optional<Document> now = current().document(id);
		if (now.isEmpty() || now.get().version() == number) {
			return now;
		}
		return versions.files(id, number).flatMap(files -> DocumentReader.read(files, new ArrayList<>()))
				.map(document -> document.withVersion(number));
	}

	/**
	 * Returns a version of a document as it was written, in service or not.
	 *
	 * @return nothing when that version is not remembered
	 * @throws RedisUnavailable when Redis does not answer
	 */
	public Optional<DocumentText> text(String id, int number) {
		return versions.files(id, number).map(DocumentText::of);
	}

	/** Tells whether the versions in service are on record. */
	boolean recorded() {
		return recorded;
	}

	/** Gives each document its version: the one on record, or one more than this process knew when the record is out of reach. */
	private List<Document> numbered(List<DocumentFiles> files, List<Document> documents, long seen) {
		Map<String, Integer> numbers = record(files, documents.stream().map(Document::id).collect(Collectors.toSet()), seen);
		return documents.stream().map(document -> {
			Integer number = numbers.get(document.id());
			return number == null ? successor(current().document(document.id()), document) : document.withVersion(number);
		}).toList();
	}

	private Map<String, Integer> record(List<DocumentFiles> files, Set<String> readable, long seen) {
		try {
			Map<String, Integer> numbers = versions.record(files.stream().filter(own -> readable.contains(own.id())).toList(),
					files.stream().map(DocumentFiles::id).collect(Collectors.toSet()), seen);
			recorded = true;
			return numbers;
		} catch (RedisUnavailable e) {
			recorded = false;
			log.info("Redis does not answer, so the versions of documents are not on record ({}). Puente answers all the same and goes on "
					+ "trying.", e.getMessage());
			return Map.of();
		}
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
