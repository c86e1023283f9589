package dev.puente.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

import dev.puente.testing.Seen;

/** What was said in a chat, as a page in the style of a messenger. */
final class Transcript {

	private static final String STYLE = """
			body { margin: 0; font: 15px/1.5 "Noto Sans", "Noto Sans Arabic", Vazirmatn, "DejaVu Sans", sans-serif; background: #d6e2d3; width: 400px; }
			header { background: #517da2; color: #fff; padding: 10px 14px; font-weight: 600; }
			main { padding: 10px 10px 14px; display: flex; flex-direction: column; gap: 6px; }
			.m { max-width: 92%; padding: 7px 11px; border-radius: 12px; white-space: pre-wrap; unicode-bidi: plaintext; overflow-wrap: anywhere; }
			.bot { background: #fff; align-self: flex-start; } .me { background: #e3fdd2; align-self: flex-end; }
			.who { color: #3a7; font-weight: 600; font-size: 13px; display: block; }
			.keys { align-self: flex-start; width: 92%; display: flex; flex-direction: column; gap: 3px; }
			.row { display: flex; gap: 3px; } .key { flex: 1; text-align: center; background: #6f8f72; color: #fff; border-radius: 7px; padding: 5px 4px; font-size: 13.5px; }
			a { color: #2a6ca5; text-decoration: none; } b { font-weight: 650; }
			""";

	private final StringBuilder body = new StringBuilder();
	private final String title;

	Transcript(String title) {
		this.title = title;
	}

	void visitor(String name, String text) {
		body.append("<div class='m me'>").append(name.isEmpty() ? "" : "<span class='who'>" + escaped(name) + "</span>").append(escaped(text))
				.append("</div>");
	}

	void bot(Seen seen, List<List<String>> rows) {
		body.append("<div class='m bot' dir='auto'>").append(marked(seen)).append("</div>");
		if (!rows.isEmpty()) {
			body.append("<div class='keys'>");
			rows.forEach(row -> {
				body.append("<div class='row'>");
				row.forEach(label -> body.append("<span class='key' dir='auto'>").append(escaped(label)).append("</span>"));
				body.append("</div>");
			});
			body.append("</div>");
		}
	}

	String html() {
		return "<!DOCTYPE html><meta charset='utf-8'><style>" + STYLE + "</style><header dir='auto'>" + escaped(title) + "</header><main>" + body
				+ "</main>";
	}

	/** Opens and closes a tag where an entity begins and ends, as a client does. */
	private static String marked(Seen seen) {
		TreeMap<Integer, List<String>> tags = new TreeMap<>();
		for (JsonNode entity : seen.entities()) {
			boolean link = entity.path("type").asString().equals("text_link");
			int from = entity.path("offset").asInt();
			tags.computeIfAbsent(from, at -> new ArrayList<>()).add(link ? "<a href='#'>" : "<b>");
			tags.computeIfAbsent(from + entity.path("length").asInt(), at -> new ArrayList<>()).addFirst(link ? "</a>" : "</b>");
		}
		StringBuilder html = new StringBuilder();
		int done = 0;
		for (var tag : tags.entrySet()) {
			html.append(escaped(seen.text().substring(done, tag.getKey())));
			tag.getValue().forEach(html::append);
			done = tag.getKey();
		}
		return html.append(escaped(seen.text().substring(done))).toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
