package dev.puente.fair;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/** Forms under way and the replies already given, by conversation, in Redis. */
@Component
class Forms {

	/** As long as a lane of delivery may hand the same message over again. */
	private static final Duration REPLIES_KEPT = Duration.ofHours(72);
	private static final String REPLIES_AT_MOST = "100";

	private static final Script SEEN = new Script("return {redis.call('HGET', KEYS[1], ARGV[1]), redis.call('GET', KEYS[2])}");
	private static final Script SAVE = new Script("""
			local seen = redis.call('HGET', KEYS[2], ARGV[1])
			if seen then return {'seen', seen} end
			if (redis.call('GET', KEYS[1]) or '') ~= ARGV[3] then return {'overtaken', ''} end
			if ARGV[4] == '' then redis.call('DEL', KEYS[1]) else redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5]) end
			redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
			redis.call('RPUSH', KEYS[3], ARGV[1])
			if redis.call('LLEN', KEYS[3]) > tonumber(ARGV[7]) then redis.call('HDEL', KEYS[2], redis.call('LPOP', KEYS[3])) end
			redis.call('PEXPIRE', KEYS[2], ARGV[6])
			redis.call('PEXPIRE', KEYS[3], ARGV[6])
			return {'saved', ARGV[2]}""");
	private static final Script FORGET = new Script("return {redis.call('DEL', unpack(KEYS))}");

	private final Redis redis;
	private final JsonMapper json;
	private final FairSettings settings;
	private final Clock clock;

	Forms(Redis redis, JsonMapper json, FairSettings settings, Clock clock) {
		this.redis = redis;
		this.clock = clock;
		this.json = json;
		this.settings = settings;
	}

	/**
	 * A form as it is stored.
	 *
	 * @param form itself
	 * @param changed when it was last changed
	 * @param last the answer that was typed last, while nothing else was answered after it
	 */
	record Kept(Form form, Instant changed, Optional<Answered> last) {

		/** A form stored by an earlier version has none. */
		Kept {
			last = Objects.requireNonNullElse(last, Optional.empty());
		}
	}

	/**
	 * A conversation's form at one moment.
	 *
	 * @param kept the form, if there is one
	 * @param written as it is stored; empty when there is none
	 * @param given the reply that was given to the message before
	 */
	record Found(Optional<Kept> kept, String written, Optional<DeskReply> given) {

		Optional<Form> form() {
			return kept.map(Kept::form);
		}
	}

	/** Looks up the form, and whether the message was answered before. */
	Found find(String conversation, String messageId) {
		List<String> found = redis.run(SEEN, List.of(replies(conversation), form(conversation)), messageId);
		String written = found.get(1);
		return new Found(written.isEmpty() ? Optional.empty() : Optional.of(read(written)), written,
				found.getFirst().isEmpty() ? Optional.empty() : Optional.of(json.readValue(found.getFirst(), DeskReply.class)));
	}

	/** Looks up the form. */
	Optional<Form> find(String conversation) {
		return redis.get(form(conversation)).map(written -> read(written).form());
	}

	/** Tells whether typed words are for the form: it is open, does not rest, and was changed not long ago. */
	boolean awake(String conversation) {
		Instant earliest = clock.instant().minus(settings.formRestsAfter());
		return redis.get(form(conversation)).map(this::read)
				.filter(kept -> kept.form().open() && !kept.form().resting() && kept.changed().isAfter(earliest)).isPresent();
	}

	/**
	 * Puts a form in the place of what was found, together with the reply to the message.
	 *
	 * @param last the answer that was typed last
	 * @return the reply to give, an earlier one when the message was answered meanwhile; nothing when the form was changed meanwhile
	 */
	Optional<DeskReply> save(String conversation, String messageId, Found found, Optional<Form> next, Optional<Answered> last,
			DeskReply reply) {
		List<String> saved = redis.run(SAVE, List.of(form(conversation), replies(conversation), order(conversation)), messageId,
				json.writeValueAsString(reply), found.written(), written(found, next, last),
				Long.toString(settings.formKept().toMillis()), Long.toString(REPLIES_KEPT.toMillis()), REPLIES_AT_MOST);
		return saved.getFirst().equals("overtaken") ? Optional.empty() : Optional.of(json.readValue(saved.get(1), DeskReply.class));
	}

	private String written(Found found, Optional<Form> next, Optional<Answered> last) {
		return next.equals(found.form())
				? found.written()
				: next.map(form -> json.writeValueAsString(new Kept(form, clock.instant(), last))).orElse("");
	}

	private Kept read(String written) {
		return json.readValue(written, Kept.class);
	}

	/** Removes all of it. */
	void forget(String conversation) {
		redis.run(FORGET, List.of(form(conversation), replies(conversation), order(conversation)));
	}

	private static String form(String conversation) {
		return Keys.of(conversation, "fair", "form", conversation);
	}

	private static String replies(String conversation) {
		return Keys.of(conversation, "fair", "replies", conversation);
	}

	private static String order(String conversation) {
		return Keys.of(conversation, "fair", "order", conversation);
	}
}
