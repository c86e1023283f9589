package dev.puente.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/**
 * Takes the letters of somebody who wants to be forgotten off the lanes: those given up, and those that wait to be sent. What waits to be
 * answered stays; it was said by somebody who still talks with us.
 */
public final class Shredder {

	/* KEYS stream; ARGV the name in quotes as JSON has it, keys of letters */
	private static final Script SHRED = new Script("""
			local gone = 0
			for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '-', '+')) do
				local fields = {}
				for i = 1, #entry[2], 2 do fields[entry[2][i]] = entry[2][i + 1] end
				local theirs = string.find(fields['payload'] or '', ARGV[1], 1, true)
				for i = 2, #ARGV do theirs = theirs or fields['key'] == ARGV[i] end
				if theirs then gone = gone + redis.call('XDEL', KEYS[1], entry[1]) end
			end
			return {gone}""");

	private final Redis redis;

	/** Works on the lanes of this Redis. */
	public Shredder(Redis redis) {
		this.redis = redis;
	}

	/**
	 * Removes letters for good.
	 *
	 * @param conversation whose name is the key of a letter or stands in it
	 * @param subjects further keys, such as the numbers of the visitor's enquiries
	 * @return how many there were
	 */
	public int shred(String conversation, Collection<String> subjects) {
		List<String> arguments = new ArrayList<>(List.of('"' + conversation + '"', conversation));
		arguments.addAll(Set.copyOf(subjects));
		int gone = 0;
		for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
			for (String stream : List.of(PartitionStore.deadLetters("inbound", partition), PartitionStore.stream("outbound", partition),
					PartitionStore.deadLetters("outbound", partition), PartitionStore.stream("events", partition),
					PartitionStore.deadLetters("events", partition))) {
				gone += Integer.parseInt(redis.run(SHRED, List.of(stream), arguments.toArray(String[]::new)).getFirst());
			}
		}
		return gone;
	}
}
