package dev.puente.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/** All that a Redis holds, as one text to look through. */
public final class RedisContent {

	/** Values of every type that Redis has, streams and sorted sets among them; what is none of them is named as unknown. */
	private static final Script READ = new Script("""
			local kind = redis.call('TYPE', KEYS[1]).ok
			local found = {}
			local function add(value)
				if type(value) == 'table' then for _, part in ipairs(value) do add(part) end else table.insert(found, tostring(value)) end
			end
			if kind == 'string' then add(redis.call('GET', KEYS[1]))
			elseif kind == 'hash' then add(redis.call('HGETALL', KEYS[1]))
			elseif kind == 'list' then add(redis.call('LRANGE', KEYS[1], 0, -1))
			elseif kind == 'set' then add(redis.call('SMEMBERS', KEYS[1]))
			elseif kind == 'zset' then add(redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES'))
			elseif kind == 'stream' then add(redis.call('XRANGE', KEYS[1], '-', '+'))
			elseif kind ~= 'none' then add('unknown type ' .. kind) end
			return found""");

	private RedisContent() {
	}

	/** Returns keys and values, a line for each key. */
	public static String of(Redis redis) {
		List<String> names = new ArrayList<>();
		redis.dump(name -> {
			names.add(name);
			return false;
		}, dump -> {
		});
		return names.stream().map(name -> name + " " + String.join(" ", redis.run(READ, List.of(name)))).collect(Collectors.joining("\n"));
	}
}
