package dev.puente.admin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.conversation.VisitorMemory;
import dev.puente.language.Dates;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/** The questions that nobody answered yet, for as long as the settings say, in one hash of Redis. */
@Component
class GapStore implements VisitorMemory {

	private static final String KEY = Keys.at(0, "admin", "gaps");
	/** Staff read all of them at once; who asks nonsense by the thousand must not fill it further. */
	private static final int MOST = 10_000;
	private static final Script PUT = new Script("""
			if redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[3]) then return {0} end
			return {redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])}""");
	private static final Script CHANGE = new Script("""
			if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return {0} end
			redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
			return {1}""");
	private static final Script ONE = new Script("return {redis.call('HGET', KEYS[1], ARGV[1])}");
	private static final Script ALL = new Script("return redis.call('HVALS', KEYS[1])");
	private static final Script REMOVE = new Script("return {redis.call('HDEL', KEYS[1], unpack(ARGV))}");

	private final Redis redis;
	private final JsonMapper json;
	private final Clock clock;
	private final AdminSettings settings;
	private final Messages messages;

	GapStore(Redis redis, JsonMapper json, Clock clock, AdminSettings settings, Messages messages) {
		this.redis = redis;
		this.json = json;
		this.clock = clock;
		this.settings = settings;
		this.messages = messages;
	}

	/** Keeps a question, once, while there is room. */
	void put(Gap gap) {
		redis.run(PUT, List.of(KEY), gap.id(), json.writeValueAsString(gap), Integer.toString(MOST));
	}

	/** Keeps a question whose answer did not help, with the reason that is given now or was given before. */
	void putDisliked(Gap gap) {
		put(gap);
		find(gap.id()).map(kept -> kept.because(gap.reason().orElse(0))).ifPresent(this::change);
	}

	private Optional<Gap> find(String id) {
		return Optional.of(redis.run(ONE, List.of(KEY), id).getFirst()).filter(text -> !text.isEmpty()).map(this::read);
	}

	/** Notes which document is to answer a question; one that was erased meanwhile stays away. */
	void change(Gap gap) {
		redis.run(CHANGE, List.of(KEY), gap.id(), json.writeValueAsString(gap));
	}

	/** Opens the questions again that a document was to answer which will not, or no longer, be public. */
	void reopen(String document) {
		all().stream().filter(gap -> gap.concerns(document)).forEach(gap -> change(gap.with("")));
	}

	/** Opens the questions again whose answer was taken back, but may come back: {@link #closeAgain}. */
	void takeBack(String document) {
		all().stream().filter(gap -> gap.document().equals(document)).forEach(gap -> change(gap.open()));
	}

	/** Closes the questions whose answer had been taken back and is public after all, unless another one was written meanwhile. */
	void closeAgain(String document) {
		all().stream().filter(gap -> gap.takenBack().equals(document) && !gap.answered()).forEach(gap -> change(gap.with(document)));
	}

	/** Returns all that are not too old, and forgets the others. */
	List<Gap> all() {
		Instant oldest = clock.instant().minus(settings.gapsKept());
		List<Gap> all = redis.run(ALL, List.of(KEY)).stream().map(this::read).toList();
		remove(all.stream().filter(gap -> gap.at().isBefore(oldest)).map(Gap::id).toList());
		return all.stream().filter(gap -> !gap.at().isBefore(oldest)).toList();
	}

	void remove(List<String> ids) {
		for (String id : ids) {
			redis.run(REMOVE, List.of(KEY), id);
		}
	}

	@Override
	public List<String> kept(String conversation, Language language) {
		long count = all().stream().filter(gap -> gap.conversation().equals(conversation)).count();
		return count == 0 ? List.of() : List.of(messages.text(language, "forget.gaps", Dates.number(count, language)));
	}

	@Override
	public void erase(String conversation) {
		remove(all().stream().filter(gap -> gap.conversation().equals(conversation)).map(Gap::id).toList());
	}

	private Gap read(String text) {
		return json.readValue(text, Gap.class);
	}
}
