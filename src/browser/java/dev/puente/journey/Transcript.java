package dev.puente.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

import dev.puente.testing.Seen;
import dev.puente.testing.SentFile;

/** What was said in a chat, as a page in the style of a messenger. */
final class Transcript {

	/** Width of the page in pixels: a small telephone's. */
	static final int WIDTH = 400;

	private static final String STYLE = """
			* { box-sizing: border-box; }
			body { margin: 0; width: 400px; background: #d5dfd0; color: #17212b;
				font: 15px/1.55 "Noto Sans", "Noto Sans Arabic", "DejaVu Sans", "Noto Color Emoji", sans-serif; }
			header { display: flex; gap: 10px; align-items: center; background: #4a7799; color: #fff; padding: 9px 14px; line-height: 1.3; }
			header i { flex: none; width: 36px; height: 36px; border-radius: 50%; background: #e8b04a; display: grid; place-items: center;
				font-style: normal; font-weight: 700; font-size: 17px; }
			header b { display: block; } header small { opacity: .85; }
			main { padding: 12px 10px 16px; display: flex; flex-direction: column; gap: 7px; }
			.m { max-width: 90%; padding: 7px 11px 8px; border-radius: 14px; overflow-wrap: anywhere; box-shadow: 0 1px 1px #0002; }
			.m p { margin: 0; white-space: pre-wrap; unicode-bidi: plaintext; text-align: start; min-height: .8em; }
			.bot { background: #fff; align-self: flex-start; border-bottom-left-radius: 4px; }
			.me { background: #e2f8cf; align-self: flex-end; border-bottom-right-radius: 4px; }
			.other { background: #fff; align-self: flex-start; border-bottom-left-radius: 4px; }
			.who { color: #2e7d4f; font-weight: 600; font-size: 13px; display: block; unicode-bidi: plaintext; }
			.other .who { color: #b0583a; }
			.edited { display: block; text-align: end; color: #71808c; font-size: 12px; line-height: 1.2; }
			.to { border-inline-start: 3px solid #4a7799; padding-inline-start: 7px; margin-bottom: 3px; color: #4b5a66; font-size: 13px;
				display: -webkit-box; -webkit-line-clamp: 1; -webkit-box-orient: vertical; overflow: hidden; }
			.keys { align-self: flex-start; width: 90%; display: flex; flex-direction: column; gap: 3px; margin-top: -3px; }
			.row { display: flex; gap: 3px; }
			.key { flex: 1; text-align: center; background: #5f7f63; color: #fff; border-radius: 8px; padding: 5px 6px; font-size: 13.5px;
				line-height: 1.45; unicode-bidi: plaintext; }
			.tap { align-self: flex-end; background: #39503c; color: #fff; border-radius: 12px; padding: 1px 10px; font-size: 13px; }
			.tap::before { content: "👆 "; }
			.note { align-self: center; background: #39503ccc; color: #fff; border-radius: 12px; padding: 1px 12px; font-size: 13px; }
			.file { display: flex; gap: 10px; align-items: center; } .file b { display: block; line-height: 1.3; } .file small { color: #71808c; }
			.file i { flex: none; width: 40px; height: 40px; border-radius: 9px; background: #4a7799; color: #fff; display: grid;
				place-items: center; font: 700 12px "Noto Sans", sans-serif; }
			.box { align-self: center; width: 78%; background: #fff; border-radius: 14px; padding: 12px 16px; box-shadow: 0 3px 14px #0005; }
			.box small { display: block; color: #b0583a; font-weight: 600; }
			.cards { background: #fff; margin: 0 -10px; border-block: 1px solid #c5cec0; }
			.card { padding: 8px 14px; border-bottom: 1px solid #e6ebe3; line-height: 1.4; } .card b { display: block; unicode-bidi: plaintext; }
			.card span { color: #5d6b76; font-size: 13.5px; unicode-bidi: plaintext; display: -webkit-box; -webkit-line-clamp: 2;
				-webkit-box-orient: vertical; overflow: hidden; }
			.typed { background: #fff; margin: 0 -10px -16px; padding: 10px 14px; unicode-bidi: plaintext; }
			a { color: #2a6ca5; text-decoration: none; } b { font-weight: 650; }
			""";

	private final StringBuilder body = new StringBuilder();
	private final StringBuilder plain = new StringBuilder();
	private final String title;
	private final String subtitle;
	private final boolean persian;

	Transcript(String title, String subtitle, boolean persian) {
		this.title = title;
		this.subtitle = subtitle;
		this.persian = persian;
	}

	/** Returns what the picture says, line by line. */
	String text() {
		return plain.toString();
	}

	void visitor(String text) {
		plain.append("> ").append(text).append('\n');
		bubble("me", "", "", lines(escaped(text)));
	}

	/** Somebody in a group says something. */
	void member(String name, String text) {
		plain.append(name).append("> ").append(text).append('\n');
		bubble("other", name, "", lines(escaped(text)));
	}

	/** A button was pressed. */
	void pressed(String who, String label) {
		plain.append(who).append("> [").append(label).append("]\n");
		body.append("<div class='tap'><bdi>").append(escaped(who.isEmpty() ? label : who + ": " + label)).append("</bdi></div>");
	}

	/** Something happened that nobody said. */
	void note(String text) {
		plain.append("(").append(text).append(")\n");
		body.append("<div class='note' dir='auto'>").append(escaped(text)).append("</div>");
	}

	/** A box that only one member of a group sees. */
	void aside(String name, String text) {
		plain.append("-> ").append(name).append(": ").append(text).append('\n');
		body.append("<div class='box' dir='auto'><small>").append(escaped(name)).append("</small>").append(escaped(text)).append("</div>");
	}

	/** @param repliesTo what it is shown as a reply to; empty for none */
	void bot(Seen seen, String repliesTo) {
		plain.append(seen.file().map(file -> "< " + file.name()).orElse("< " + seen.text().replace("\n", "\n  "))).append('\n');
		seen.rows().forEach(row -> plain.append("  [").append(String.join("] [", row)).append("]\n"));
		String edited = seen.edits() == 0 ? "" : "<span class='edited'>" + (persian ? "ویرایش شد" : "editado") + "</span>";
		bubble("bot", "", repliesTo, seen.file().map(Transcript::file).orElseGet(() -> lines(marked(seen.text(), seen.entities()))) + edited);
		if (!seen.rows().isEmpty()) {
			body.append("<div class='keys'>");
			seen.rows().forEach(row -> {
				body.append("<div class='row'>");
				row.forEach(label -> body.append("<span class='key'>").append(escaped(label)).append("</span>"));
				body.append("</div>");
			});
			body.append("</div>");
		}
	}

	/** Cards of an inline query above the line in which it is typed. */
	void cards(JsonNode cards, String typed) {
		cards.forEach(card -> plain.append("  [").append(card.path("title").asString()).append(": ")
				.append(card.path("description").asString()).append("]\n"));
		body.append("<div class='cards'>");
		cards.forEach(card -> body.append("<div class='card'><b>").append(escaped(card.path("title").asString())).append("</b><span>")
				.append(escaped(card.path("description").asString())).append("</span></div>"));
		body.append("</div><div class='typed'>").append(escaped(typed)).append("</div>");
	}

	/** The card that was chosen, as the chat sees it. */
	void chosen(JsonNode card, String via) {
		JsonNode content = card.path("input_message_content");
		bubble("me", via, "", lines(marked(content.path("message_text").asString(), content.path("entities").valueStream().toList())));
	}

	String html() {
		String initial = title.substring(0, 1);
		return "<!DOCTYPE html><meta charset='utf-8'><style>" + STYLE + "</style><header" + (persian ? " dir='rtl'" : "") + "><i>" + initial
				+ "</i><span><b>" + escaped(title) + "</b><small>" + escaped(subtitle) + "</small></span></header><main>" + body + "</main>";
	}

	private void bubble(String kind, String who, String repliesTo, String content) {
		body.append("<div class='m ").append(kind).append("'>")
				.append(who.isEmpty() ? "" : "<span class='who'>" + escaped(who) + "</span>")
				.append(repliesTo.isEmpty() ? "" : "<span class='to' dir='auto'>" + escaped(repliesTo) + "</span>").append(content)
				.append("</div>");
	}

	private static String file(SentFile file) {
		String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
		return "<div class='file' dir='ltr'><i>" + ending.toUpperCase(java.util.Locale.ROOT) + "</i><span><b>" + escaped(file.name())
				+ "</b><small>" + Math.max(1, file.content().length / 1024) + " kB</small></span></div>";
	}

	/** Each line has a direction of its own, as in a client. */
	private static String lines(String html) {
		StringBuilder lines = new StringBuilder();
		for (String line : html.split("\n", -1)) {
			lines.append("<p>").append(line).append("</p>");
		}
		return lines.toString();
	}

	/** Opens and closes a tag where an entity begins and ends, as a client does; none of ours spans lines. */
	private static String marked(String text, List<JsonNode> entities) {
		TreeMap<Integer, List<String>> tags = new TreeMap<>();
		for (JsonNode entity : entities) {
			boolean link = entity.path("type").asString().equals("text_link");
			int from = entity.path("offset").asInt();
			tags.computeIfAbsent(from, at -> new ArrayList<>()).add(link ? "<a href='#'>" : "<b>");
			tags.computeIfAbsent(from + entity.path("length").asInt(), at -> new ArrayList<>()).addFirst(link ? "</a>" : "</b>");
		}
		StringBuilder html = new StringBuilder();
		int done = 0;
		for (var tag : tags.entrySet()) {
			html.append(escaped(text.substring(done, tag.getKey())));
			tag.getValue().forEach(html::append);
			done = tag.getKey();
		}
		return html.append(escaped(text.substring(done))).toString();
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
