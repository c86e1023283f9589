package dev.puente.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/** The letters that the lanes gave up, for people to look at, to try again or to drop. Methods throw when Redis does not answer. */
public final class DeadLetters {

	private static final Pattern ID = Pattern.compile("(inbound|outbound|events)-(\\d{1,2})-(\\d{1,19}-\\d{1,19})");
	private static final List<String> LANES = List.of("inbound", "outbound", "events");
	private static final int FIELDS = 5;

	/* Newest first; each letter as its place and its five fields. */
	private static final Script LIST = new Script("""
			local reply = {}
			for _, entry in ipairs(redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', ARGV[1])) do
				table.insert(reply, entry[1])
				local fields = {}
				for i = 1, #entry[2], 2 do fields[entry[2][i]] = entry[2][i + 1] end
				for _, name in ipairs({'key', 'id', 'payload', 'attempts', 'failure'}) do table.insert(reply, fields[name] or '') end
			end
			return reply""");
	private static final Script REPLAY = new Script("""
			local found = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])
			if #found == 0 then return {0} end
			local fields = {}
			for i = 1, #found[1][2], 2 do fields[found[1][2][i]] = found[1][2][i + 1] end
			redis.call('XADD', KEYS[2], '*', 'key', fields['key'], 'id', fields['id'] .. 'r', 'payload', fields['payload'])
			return {redis.call('XDEL', KEYS[1], ARGV[1])}""");
	private static final Script DROP = new Script("return {redis.call('XDEL', KEYS[1], ARGV[1])}");

	private final Redis redis;

	/** Opens the dead letters of the lanes on this Redis. */
	public DeadLetters(Redis redis) {
		this.redis = redis;
	}

	/**
	 * Lists dead letters, newest first.
	 *
	 * @param most how many at most, 1 or more
	 */
	public List<DeadLetter> list(int most) {
		List<DeadLetter> letters = new ArrayList<>();
		for (String lane : LANES) {
			for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
				letters.addAll(list(lane, partition, most));
			}
		}
		letters.sort(Comparator.comparing(DeadLetter::givenUp).reversed());
		return letters.stream().limit(most).toList();
	}

	/**
	 * Puts a dead letter back on its lane, behind what its key has there, with all its attempts. Its id gets an {@code r}, so that what comes of
	 * it is not taken for a repetition of the notice that it was given up.
	 *
	 * @return whether there was such a letter
	 */
	public boolean replay(String id) {
		return Place.read(id).filter(place -> isOne(redis.run(REPLAY, List.of(place.dead(), place.stream()), place.entry()))).isPresent();
	}

	/**
	 * Removes a dead letter for good.
	 *
	 * @return whether there was such a letter
	 */
	public boolean drop(String id) {
		return Place.read(id).filter(place -> isOne(redis.run(DROP, List.of(place.dead()), place.entry()))).isPresent();
	}

	private List<DeadLetter> list(String lane, int partition, int most) {
		List<String> reply = redis.run(LIST, List.of(PartitionStore.deadLetters(lane, partition)), Integer.toString(most));
		List<DeadLetter> letters = new ArrayList<>();
		for (int i = 0; i + FIELDS < reply.size(); i += FIELDS + 1) {
			EntryId entry = EntryId.parse(reply.get(i));
			Letter letter = new Letter(reply.get(i + 1), reply.get(i + 2), reply.get(i + 3), Integer.parseInt(reply.get(i + 4)));
			letters.add(
					new DeadLetter(new Place(lane, partition, entry.toString()).id(), lane, Instant.ofEpochMilli(entry.millis()), letter,
							reply.get(i + 5)));
		}
		return letters;
	}

	private static boolean isOne(List<String> reply) {
		return reply.getFirst().equals("1");
	}

	/** Where a dead letter lies. */
	private record Place(String lane, int partition, String entry) {

		static Optional<Place> read(String id) {
			Matcher matcher = ID.matcher(id);
			if (!matcher.matches() || Integer.parseInt(matcher.group(2)) >= Keys.PARTITIONS) {
				return Optional.empty();
			}
			return Optional.of(new Place(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)));
		}

		String id() {
			return lane + "-" + partition + "-" + entry;
		}

		String dead() {
			return PartitionStore.deadLetters(lane, partition);
		}

		String stream() {
			return PartitionStore.stream(lane, partition);
		}
	}
}
