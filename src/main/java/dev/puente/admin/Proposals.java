package dev.puente.admin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;
import tools.jackson.databind.json.JsonMapper;

/** The documents that wait for a person's decision, in one hash of Redis. */
@Component
class Proposals {

	private static final String KEY = Keys.at(0, "admin", "proposals");
	private static final Script PUT = new Script("return {redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2])}");
	private static final Script REPLACE = new Script("""
			if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return {0} end
			redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
			return {1}""");
	private static final Script ALL = new Script("return redis.call('HVALS', KEYS[1])");
	private static final Script ONE = new Script("return {redis.call('HGET', KEYS[1], ARGV[1])}");
	private static final Script REMOVE = new Script("return {redis.call('HDEL', KEYS[1], ARGV[1])}");

	private final Redis redis;
	private final JsonMapper json;

	Proposals(Redis redis, JsonMapper json) {
		this.redis = redis;
		this.json = json;
	}

	/** Keeps a proposal; one with the same id stays as it is. */
	void put(Proposal proposal) {
		redis.run(PUT, List.of(KEY), proposal.id(), json.writeValueAsString(proposal));
	}

	/** Keeps a proposal as it is now; one that was decided on meanwhile stays away. */
	void replace(Proposal proposal) {
		redis.run(REPLACE, List.of(KEY), proposal.id(), json.writeValueAsString(proposal));
	}

	/** Returns all, the oldest first. */
	List<Proposal> all() {
		List<Proposal> all = new ArrayList<>(redis.run(ALL, List.of(KEY)).stream().map(this::read).toList());
		all.sort(Comparator.comparing(Proposal::at));
		return all;
	}

	/** Returns those that were public until Puente took them back. */
	List<Proposal> takenBack() {
		return all().stream().filter(Proposal::takenBack).toList();
	}

	Optional<Proposal> find(String id) {
		return redis.run(ONE, List.of(KEY), id).stream().filter(text -> !text.isEmpty()).map(this::read).findFirst();
	}

	/** Removes a proposal; tells whether it was there. */
	boolean remove(String id) {
		return redis.run(REMOVE, List.of(KEY), id).getFirst().equals("1");
	}

	private Proposal read(String text) {
		return json.readValue(text, Proposal.class);
	}
}
