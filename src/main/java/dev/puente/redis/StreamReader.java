package dev.puente.redis;

import java.time.Duration;
import java.util.List;

import io.lettuce.core.StreamMessage;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;

/** Reads a stream over a connection of its own, so that waiting for entries holds up nobody else. For one thread. */
public final class StreamReader implements AutoCloseable {

	/** Nobody waits longer in one read. */
	static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

	private final Connection connection;
	private final String stream;

	StreamReader(Connection connection, String stream) {
		this.connection = connection;
		this.stream = stream;
	}

	/**
	 * Reads entries in the order of the stream.
	 *
	 * @param after id of the last entry known, {@code 0-0} for the stream's beginning
	 * @param count most entries to return, at least 1
	 * @param wait how long to wait for an entry when there is none, a millisecond to a second
	 * @return the entries, none when the time has passed
	 * @throws RedisUnavailable when Redis fails; the next call connects anew
	 */
	public List<StreamEntry> read(String after, int count, Duration wait) {
		if (wait.toMillis() < 1 || wait.compareTo(LONGEST_WAIT) > 0) {
			throw new IllegalArgumentException("wait a millisecond to a second, not " + wait);
		}
		XReadArgs limits = XReadArgs.Builder.count(count).block(wait);
		List<StreamMessage<String, String>> messages = connection
				.call(commands -> commands.xread(limits, StreamOffset.from(stream, after)));
		return messages.stream().map(message -> new StreamEntry(message.getId(), message.getBody())).toList();
	}

	/** Closes the connection; a read under way in another thread fails. */
	@Override
	public void close() {
		connection.close();
	}
}
