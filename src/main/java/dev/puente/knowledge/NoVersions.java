package dev.puente.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers nothing: for commands, which run without Redis. */
final class NoVersions implements Versions {

	@Override
	public Map<String, Integer> record(Collection<DocumentFiles> published, Set<String> present, long seen) {
		return Map.of();
	}

	@Override
	public List<Version> of(String id) {
		return List.of();
	}

	@Override
	public Optional<DocumentFiles> files(String id, int number) {
		return Optional.empty();
	}
}
