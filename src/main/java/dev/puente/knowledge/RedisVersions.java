package dev.puente.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.puente.language.Language;
import dev.puente.redis.Keys;
import dev.puente.redis.Redis;
import dev.puente.redis.Script;

/**
 * The lives of the documents in Redis, the last 50 versions of each.
 *
 * <p>Per partition one hash {@code newest} (id → number, content hash, which is missing once it is withdrawn, and publication); per document one hash
 * {@code versions} (number → moment and content hash; number:withdrawn → moment) and one {@code files} (number:name → content). Replicas
 * that record the same content agree on its number.
 */
final class RedisVersions implements Versions {

	static final int KEPT = 50;

	private static final String YAML = "document.yaml";
	private static final Script ALL = new Script("return redis.call('HGETALL', KEYS[1])");
	private static final Script PUBLISH = new Script("""
			local newest = redis.call('HGET', KEYS[1], ARGV[1])
			local number, hash, publication = 0, '', ''
			if newest then number, hash, publication = string.match(newest, '^(%d+) (%x*) ?(%d*)$') end
			if hash == ARGV[2] or tonumber(publication) and tonumber(publication) > tonumber(ARGV[5]) then return {number} end
			number = tonumber(number) + 1
			redis.call('HSET', KEYS[1], ARGV[1], number .. ' ' .. ARGV[2] .. ' ' .. ARGV[5])
			redis.call('HSET', KEYS[2], number, ARGV[3] .. ' ' .. ARGV[2])
			local old = number - tonumber(ARGV[4])
			redis.call('HDEL', KEYS[2], old, old .. ':withdrawn')
			for i = 6, #ARGV, 2 do
				redis.call('HSET', KEYS[3], number .. ':' .. ARGV[i], ARGV[i + 1])
				redis.call('HDEL', KEYS[3], old .. ':' .. ARGV[i])
			end
			return {number}""");
	private static final Script WITHDRAW = new Script("""
			local number, publication = string.match(redis.call('HGET', KEYS[1], ARGV[1]) or '', '^(%d+) %x+ ?(%d*)$')
			if not number or tonumber(publication) and tonumber(publication) > tonumber(ARGV[3]) then return {0} end
			redis.call('HSET', KEYS[1], ARGV[1], number .. '  ' .. ARGV[3])
			redis.call('HSET', KEYS[2], number .. ':withdrawn', ARGV[2])
			return {number}""");
	private static final Script FILES = new Script("return redis.call('HMGET', KEYS[1], unpack(ARGV))");

	private final Redis redis;
	private final Clock clock;

	RedisVersions(Redis redis, Clock clock) {
		this.redis = redis;
		this.clock = clock;
	}

	@Override
	public Map<String, Integer> record(Collection<DocumentFiles> published, Set<String> present, long seen) {
		Map<String, String> known = known();
		Map<String, Integer> numbers = new HashMap<>();
		for (DocumentFiles files : published) {
			String hash = hash(files);
			String[] newest = known.getOrDefault(files.id(), "0 ").split(" ", 3);
			numbers.put(files.id(), newest[1].equals(hash) ? Integer.parseInt(newest[0]) : publish(files, hash));
		}
		known.forEach((id, newest) -> {
			if (!present.contains(id) && !newest.split(" ", 3)[1].isEmpty()) {
				redis.run(WITHDRAW, List.of(newest(Keys.partition(id)), versions(id)), id, clock.instant().toString(),
						Long.toString(seen));
			}
		});
		return numbers;
	}

	@Override
	public List<Version> of(String id) {
		Map<String, String> fields = all(versions(id));
		return fields.entrySet().stream().filter(field -> !field.getKey().contains(":"))
				.map(field -> new Version(Integer.parseInt(field.getKey()), Instant.parse(field.getValue().split(" ", 2)[0]),
						Optional.ofNullable(fields.get(field.getKey() + ":withdrawn")).map(Instant::parse)))
				.sorted(Comparator.comparing(Version::number).reversed()).toList();
	}

	@Override
	public Optional<DocumentFiles> files(String id, int number) {
		List<String> names = names();
		List<String> contents = redis.run(FILES, List.of(files(id)),
				names.stream().map(name -> number + ":" + name).toArray(String[]::new));
		Map<String, String> texts = new LinkedHashMap<>();
		for (Language language : Language.values()) {
			String text = contents.get(names.indexOf(language.code()));
			if (!text.isEmpty()) {
				texts.put(language.code(), text);
			}
		}
		return contents.getFirst().isEmpty() ? Optional.empty() : Optional.of(new DocumentFiles(id, contents.getFirst(), texts));
	}

	private int publish(DocumentFiles files, String hash) {
		List<String> arguments = new ArrayList<>(List.of(files.id(), hash, clock.instant().toString(), Integer.toString(KEPT),
				Long.toString(files.publication())));
		names().forEach(name -> arguments.addAll(List.of(name, content(files, name))));
		return Integer.parseInt(redis.run(PUBLISH, List.of(newest(Keys.partition(files.id())), versions(files.id()), files(files.id())),
				arguments.toArray(String[]::new)).getFirst());
	}

	private Map<String, String> known() {
		Map<String, String> known = new HashMap<>();
		for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
			known.putAll(all(newest(partition)));
		}
		return known;
	}

	private Map<String, String> all(String key) {
		List<String> flat = redis.run(ALL, List.of(key));
		Map<String, String> fields = new HashMap<>();
		for (int i = 0; i + 1 < flat.size(); i += 2) {
			fields.put(flat.get(i), flat.get(i + 1));
		}
		return fields;
	}

	private static List<String> names() {
		List<String> names = new ArrayList<>(List.of(YAML));
		for (Language language : Language.values()) {
			names.add(language.code());
		}
		return names;
	}

	private static String content(DocumentFiles files, String name) {
		return name.equals(YAML) ? files.yaml() : files.texts().getOrDefault(name, "");
	}

	/** The ends of lines are a matter of the machine, not of the text. */
	private static String hash(DocumentFiles files) {
		return Keys.digest(names().stream().map(name -> content(files, name).replace("\r\n", "\n")).toArray(String[]::new));
	}

	private static String newest(int partition) {
		return Keys.at(partition, "knowledge", "newest");
	}

	private static String versions(String id) {
		return Keys.of(id, "knowledge", "versions", id);
	}

	private static String files(String id) {
		return Keys.of(id, "knowledge", "files", id);
	}
}
