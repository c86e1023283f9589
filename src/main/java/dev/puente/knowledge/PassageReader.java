package dev.puente.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import dev.puente.knowledge.Passage.Sentence;

/** Reads {@code fa.md} or {@code es.md}: passages under {@code ## heading {#anchor}}, each sentence with the marks of its sources. */
final class PassageReader {

	private static final Pattern HEADING = Pattern.compile("(.+?)\\s*\\{#([a-z0-9-]+)}");
	/** A sentence's end: marks before its full stop, or after it. */
	private static final Pattern MARK = Pattern.compile("([.!?؟…]?)\\s*\\[([A-Za-z]+\\d+(?:\\s*[,،]\\s*[A-Za-z]+\\d+)*)]([.!?؟…]?)");
	private static final Parser MARKDOWN = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

	private final String file;
	private final List<Fault> faults;
	private final Map<String, Passage.Text> passages = new LinkedHashMap<>();
	private final Map<String, Integer> lines = new LinkedHashMap<>();
	private String anchor = "";
	private String heading = "";
	private final Map<String, List<Integer>> sentenceLines = new LinkedHashMap<>();
	private List<Sentence> sentences = new ArrayList<>();

	private PassageReader(String file, List<Fault> faults) {
		this.file = file;
		this.faults = faults;
	}

	/** What a file holds: texts, lines of the headings and lines of the sentences by anchor, in order. */
	record Passages(Map<String, Passage.Text> texts, Map<String, Integer> lines, Map<String, List<Integer>> sentenceLines) {
	}

	/** Reads a file; what does not fit is added to the faults. */
	static Passages read(String file, String content, List<Fault> faults) {
		PassageReader reader = new PassageReader(file, faults);
		MARKDOWN.parse(content).accept(new AbstractVisitor() {
			@Override
			public void visit(Heading node) {
				reader.open(node);
			}

			@Override
			public void visit(Paragraph node) {
				reader.add(plainText(node), line(node));
			}
		});
		reader.close();
		if (reader.passages.isEmpty()) {
			faults.add(Fault.error(file, 0, "there is no passage", "begin each passage with «## heading {#anchor}»"));
		}
		return new Passages(reader.passages, reader.lines, reader.sentenceLines);
	}

	private void open(Heading node) {
		close();
		Matcher matcher = HEADING.matcher(plainText(node));
		if (node.getLevel() != 2 || !matcher.matches()) {
			fault(line(node), "this heading does not open a passage", "write «## heading {#anchor}», anchor in a–z, 0–9 and hyphens");
			return;
		}
		heading = matcher.group(1);
		anchor = matcher.group(2);
		if (passages.containsKey(anchor)) {
			fault(line(node), "the anchor «" + anchor + "» stands here a second time", "give each passage an anchor of its own");
		}
		lines.put(anchor, line(node));
	}

	private void close() {
		if (!anchor.isEmpty()) {
			if (sentences.isEmpty()) {
				fault(lines.getOrDefault(anchor, 0), "the passage «" + anchor + "» is empty", "write its sentences or take it out");
			}
			passages.put(anchor, new Passage.Text(heading, sentences));
		}
		anchor = "";
		sentences = new ArrayList<>();
	}

	private void add(String paragraph, int line) {
		if (anchor.isEmpty()) {
			fault(line, "text outside a passage", "put it under «## heading {#anchor}»");
			return;
		}
		Matcher mark = MARK.matcher(paragraph);
		int start = 0;
		while (mark.find()) {
			String stop = mark.group(3).isEmpty() ? mark.group(1) : mark.group(3);
			String words = paragraph.substring(start, mark.start());
			String text = words.strip().replace('\n', ' ') + (stop.isEmpty() ? "." : stop);
			sentences.add(new Sentence(text, Arrays.stream(mark.group(2).split("\\s*[,،]\\s*")).toList()));
			int begin = start + words.length() - words.stripLeading().length();
			sentenceLines.computeIfAbsent(anchor, ignored -> new ArrayList<>()).add(line + newLines(paragraph.substring(0, begin)));
			start = mark.end();
		}
		String rest = paragraph.substring(start).strip();
		if (!rest.isEmpty()) {
			fault(line, "a sentence names no source: «" + shortened(rest) + "»", "end it with the marks of its sources, e.g. [S36]");
		}
	}

	private static int newLines(String text) {
		return (int) text.chars().filter(c -> c == '\n').count();
	}

	private void fault(int line, String reason, String mend) {
		faults.add(Fault.error(file, line, reason, mend));
	}

	private static String shortened(String text) {
		return text.length() <= 60
				? text
				: text.substring(0, text.offsetByCodePoints(0, Math.min(57, text.codePointCount(0, text.length())))) + "…";
	}

	private static int line(Node node) {
		return node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getLineIndex() + 1;
	}

	private static String plainText(Node block) {
		StringBuilder plain = new StringBuilder();
		block.accept(new AbstractVisitor() {
			@Override
			public void visit(Text text) {
				plain.append(text.getLiteral());
			}

			@Override
			public void visit(Code code) {
				plain.append(code.getLiteral());
			}

			@Override
			public void visit(SoftLineBreak lineBreak) {
				plain.append('\n');
			}

			@Override
			public void visit(HardLineBreak lineBreak) {
				plain.append('\n');
			}
		});
		return plain.toString();
	}
}
