package dev.puente.search;

import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Which generation of documents is searched, and how many documents it has. */
@Component
final class IndexMeters implements MeterBinder {

	private final PassageSearch search;

	IndexMeters(PassageSearch search) {
		this.search = search;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("puente.index.generation", () -> search.current().generation().number())
				.description("Generation of documents in service").register(registry);
		Gauge.builder("puente.index.documents", () -> search.current().generation().documents().size())
				.description("Documents in service").register(registry);
	}
}
