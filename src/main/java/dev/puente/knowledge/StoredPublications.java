package dev.puente.knowledge;

import java.util.List;
import java.util.OptionalLong;

/** The publications as the data folder holds them: for commands, which run without Redis and publish nothing. */
final class StoredPublications implements Publications {

	private final List<Publication> all;

	StoredPublications(PublicationFiles files) {
		this.all = List.copyOf(files.read().values());
	}

	@Override
	public List<Publication> all() {
		return all;
	}

	@Override
	public long newest() {
		return all.stream().mapToLong(Publication::number).max().orElse(0);
	}

	@Override
	public boolean catchUp() {
		return false;
	}

	@Override
	public long add(Publication change, String cause) {
		throw new UnsupportedOperationException("a command publishes nothing");
	}

	@Override
	public OptionalLong addAfter(long last, Publication change, String cause) {
		throw new UnsupportedOperationException("a command publishes nothing");
	}
}
