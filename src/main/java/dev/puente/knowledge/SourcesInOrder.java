package dev.puente.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sources are cited, listed once and have addresses that lead somewhere. */
final class SourcesInOrder implements DocumentCheck {

	@Override
	public Stream<Fault> faults(WrittenDocument document) {
		Set<String> cited = document.document().passages().stream().flatMap(passage -> passage.texts().values().stream())
				.flatMap(text -> text.sentences().stream()).flatMap(sentence -> sentence.sources().stream()).collect(Collectors.toSet());
		Set<String> ids = new HashSet<>();
		Set<String> addresses = new HashSet<>();
		return document.yaml().get("sources").items().stream().flatMap(source -> {
			String id = source.get("id").text().orElse("");
			Stream<Fault> uncited = cited.contains(id)
					? Stream.empty()
					: Stream.of(document.warning(source, "the source «" + id + "» is never cited", "cite it or take it out"));
			Stream<Fault> twice = ids.add(id)
					? Stream.empty()
					: Stream.of(document.error(source, "the source «" + id + "» is listed twice", "keep one of the two"));
			return Stream.of(uncited, twice, address(document, source, addresses)).flatMap(fault -> fault);
		});
	}

	private static Stream<Fault> address(WrittenDocument document, YamlNode source, Set<String> addresses) {
		return source.get("url").text().stream().flatMap(url -> {
			Stream<Fault> twice = url.matches("https?://[^/]+/?") || addresses.add(url)
					? Stream.empty()
					: Stream.of(document.warning(source, "two sources have the address «" + url + "»", "list the source once"));
			return wellFormed(url)
					? twice
					: Stream.of(document.error(source.get("url"), "«" + url + "» is no address of the web",
							"write https://host/…, without spaces"));
		});
	}

	private static boolean wellFormed(String url) {
		try {
			URI address = new URI(url);
			return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null
					&& address.getHost().contains(".");
		} catch (URISyntaxException e) {
			return false;
		}
	}
}
