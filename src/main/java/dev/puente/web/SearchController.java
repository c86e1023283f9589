package dev.puente.web;

import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.puente.search.Hit;
import dev.puente.search.PassageSearch;

/** {@code GET /api/search}: the passages for a question. */
@RestController
class SearchController {

	private static final int MOST = 50;

	private final PassageSearch search;

	SearchController(PassageSearch search) {
		this.search = search;
	}

	@GetMapping("/api/search")
	Hits search(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String lang,
			@RequestParam(defaultValue = "10") String k) {
		return new Hits(search.search(VisitorText.question(q), VisitorText.language(lang), count(k)).stream().map(HitJson::of).toList());
	}

	private static int count(String k) {
		return number(k).stream().filter(n -> n >= 1 && n <= MOST).findFirst()
				.orElseThrow(() -> RequestRefused.because(HttpStatus.BAD_REQUEST, "k-out-of-range", MOST));
	}

	private static OptionalInt number(String text) {
		try {
			return OptionalInt.of(Integer.parseInt(text));
		} catch (NumberFormatException e) {
			return OptionalInt.empty();
		}
	}

	/** The reply. */
	record Hits(List<HitJson> hits) {
	}

	/** A passage. */
	record HitJson(String document, String anchor, String language, String title, String text, double score) {

		static HitJson of(Hit hit) {
			return new HitJson(hit.document(), hit.anchor(), hit.language().code(), hit.title(), hit.text(), hit.score());
		}
	}
}
