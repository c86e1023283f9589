package dev.puente.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Breaks long lists into pages. */
final class Pages {

	private Pages() {
	}

	/** Returns at least one page, each no heavier than the room unless a single element is. */
	static <T> List<List<T>> split(List<T> all, ToIntFunction<T> weight, int room) {
		List<List<T>> pages = new ArrayList<>(List.of(new ArrayList<>()));
		int used = 0;
		for (T element : all) {
			int own = weight.applyAsInt(element);
			if (used + own > room && used > 0) {
				pages.add(new ArrayList<>());
				used = 0;
			}
			pages.getLast().add(element);
			used += own;
		}
		return pages;
	}
}
