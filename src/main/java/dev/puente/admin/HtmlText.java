package dev.puente.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/** Reads the text of a web page as one sees it: without what its styles hide. Nothing that it names is fetched. */
final class HtmlText {

	private static final String NO_TEXT = "script, style, template, noscript, iframe, object, svg, math, head, nav, form, button, select, textarea, [hidden]";
	private static final Set<String> BLOCKS = Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "section", "article",
			"header", "footer", "main", "aside", "blockquote", "pre", "ul", "ol", "table", "dt", "dd", "figcaption", "caption", "br", "hr",
			"body");
	private static final Pattern HEADING = Pattern.compile("h[1-6]");
	private static final Pattern HIDING = Pattern.compile("display:none|visibility:(hidden|collapse)|opacity:0(\\.0*)?(;|$|!)|"
			+ "font-size:0*(\\.\\d+)?(px|pt|em|rem|%|;|$)|font-size:[01](\\.\\d+)?px|(text-indent|left|right|top|margin-left|margin-top):-\\d{3,}|"
			+ "clip:rect\\(0|clip-path:inset\\((50|100)%|transform:scale\\(0|(^|;)(width|height|max-height):[01](px)?(;|$).*overflow:hidden|"
			+ "overflow:hidden.*(^|;)(width|height|max-height):[01](px)?(;|$)|(^|;)color:(#fff(fff)?|white|transparent|rgba\\([^)]*,0(\\.0*)?\\))(;|$|!)");
	private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{0,2000})}");
	private static final int MOST_RULES = 2_000;

	private final Extract.Gathering gathering = new Extract.Gathering();
	private final StringBuilder line = new StringBuilder();
	private boolean heading;
	private @Nullable AttachmentRefused refused;

	private HtmlText() {
	}

	static Extract of(byte[] bytes) throws AttachmentRefused {
		try {
			Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
			HtmlText reading = new HtmlText();
			reading.hide(page);
			page.select(NO_TEXT).remove();
			NodeTraversor.traverse(reading.visitor(), page);
			reading.end();
			if (reading.refused != null) {
				throw reading.refused;
			}
			return reading.gathering.done();
		} catch (IOException e) {
			throw new AttachmentRefused(Refusal.BROKEN, e);
		}
	}

	private void hide(Document page) {
		List<Element> hidden = new ArrayList<>(page.select("[style]").stream()
				.filter(element -> HIDING.matcher(plain(element.attr("style"))).find()).toList());
		page.select("style").forEach(style -> rules(style.data()).forEach(selector -> hidden.addAll(selected(page, selector))));
		hidden.stream().filter(element -> element.parent() != null).forEach(element -> {
			gathering.hide(element.text().length());
			element.remove();
		});
	}

	/** Returns the selectors of rules that hide what they select. */
	private static List<String> rules(String css) {
		Matcher rule = RULE.matcher(css.replaceAll("(?s)/\\*.*?\\*/", ""));
		List<String> selectors = new ArrayList<>();
		for (int i = 0; i < MOST_RULES && rule.find(); i++) {
			if (HIDING.matcher(plain(rule.group(2))).find()) {
				selectors.add(rule.group(1).strip());
			}
		}
		return selectors;
	}

	private static List<Element> selected(Document page, String selector) {
		try {
			return page.select(selector);
		} catch (Selector.SelectorParseException | IllegalArgumentException e) {
			// a rule for something that is no element of a page
			return List.of();
		}
	}

	private static String plain(String style) {
		return style.toLowerCase(Locale.ROOT).replaceAll("\\s*([:;,(!])\\s*", "$1").strip();
	}

	private NodeVisitor visitor() {
		return new NodeVisitor() {
			@Override
			public void head(Node node, int depth) {
				if (node instanceof TextNode text) {
					line.append(text.getWholeText());
				} else if (BLOCKS.contains(node.nodeName())) {
					end();
					heading = HEADING.matcher(node.nodeName()).matches();
				} else if (node.nodeName().equals("td") || node.nodeName().equals("th")) {
					line.append(line.toString().isBlank() ? "" : " – ");
				}
			}

			@Override
			public void tail(Node node, int depth) {
				if (BLOCKS.contains(node.nodeName())) {
					end();
				}
			}
		};
	}

	private void end() {
		try {
			if (refused == null) {
				gathering.add(heading, line.toString());
			}
		} catch (AttachmentRefused e) {
			refused = e;
		}
		line.setLength(0);
		heading = false;
	}
}
