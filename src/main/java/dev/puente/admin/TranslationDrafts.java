package dev.puente.admin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.puente.answer.Translator;
import dev.puente.delivery.LaneUnavailable;
import dev.puente.knowledge.Document;
import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Knowledge;
import dev.puente.knowledge.Publishing;
import dev.puente.language.Language;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.RedisUnavailable;
import dev.puente.redis.Script;

/**
 * Lets the model draft the language that a document lacks, by itself or when an editor asks. A draft always waits for a person, whatever the
 * settings say of approval.
 */
@Component
class TranslationDrafts {

	private static final Logger log = LoggerFactory.getLogger(TranslationDrafts.class);
	/** A version is drafted once by itself; that it was is remembered for so long. */
	private static final Duration REMEMBERED = Duration.ofDays(180);
	private static final Script ONCE = new Script("return {redis.call('SET', KEYS[1], '1', 'NX', 'PX', ARGV[1]) and 1 or 0}");
	static final String AUTHOR = "puente";

	private final Translator translator;
	private final Knowledge knowledge;
	private final Publishing publishing;
	private final Editorial editorial;
	private final AuditLog audit;
	private final Redis redis;

	TranslationDrafts(Translator translator, Knowledge knowledge, Publishing publishing, Editorial editorial, AuditLog audit,
			Redis redis) {
		this.translator = translator;
		this.knowledge = knowledge;
		this.publishing = publishing;
		this.editorial = editorial;
		this.audit = audit;
		this.redis = redis;
	}

	/** Tells whether there is a model to draft with. */
	boolean available() {
		return translator.available();
	}

	/** Returns the language that a document lacks. */
	static Optional<Language> missing(Document document) {
		return List.of(Language.values()).stream()
				.filter(language -> document.passages().stream().noneMatch(passage -> passage.in(language).isPresent())).findFirst();
	}

	/**
	 * Drafts what a document lacks and lays it before a person.
	 *
	 * @return nothing when there is no such document, it lacks nothing, or the model brought nothing that can be trusted
	 */
	private Optional<Outcome> draft(String id, Origin origin) {
		return knowledge.current().document(id).flatMap(document -> missing(document).flatMap(into -> {
			DocumentText written = publishing.text(id).orElseThrow();
			return TranslatedDraft.of(document, written, into, text -> translator.translate(text, into))
					.map(made -> editorial.propose(publishing.draft(id, made.text()), made.leftOut(), origin));
		}));
	}

	/** Drafts what a document lacks because a member of staff wants it. */
	Optional<Outcome> draftFor(String id, Origin asking) {
		audit.append(asking.who(), asking.from(), "document.translate", id, "");
		return draft(id, new Origin(AUTHOR, asking.from(), asking.cause()));
	}

	/** Drafts one document that nobody has drafted in its present version. */
	@Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
	void look() {
		try {
			if (available()) {
				knowledge.current().documents().stream().filter(document -> missing(document).isPresent()).filter(this::first).findFirst()
						.ifPresent(this::draft);
			}
		} catch (RedisUnavailable | LaneUnavailable e) {
			log.info("draft=put-off cause={}", e.getMessage());
		}
	}

	private void draft(Document document) {
		String cause = "translation." + document.id() + "." + document.version();
		boolean made = draft(document.id(), new Origin(AUTHOR, "", cause)).isPresent();
		log.info("draft={} document={} version={}", made ? "waiting" : "not-to-be-trusted", document.id(), document.version());
	}

	/** Tells once for all replicas that a version was not drafted. */
	private boolean first(Document document) {
		String key = Keys.of(document.id(), "admin", "drafted", document.id(), Integer.toString(document.version()));
		return redis.run(ONCE, List.of(key), Long.toString(REMEMBERED.toMillis())).getFirst().equals("1");
	}
}
