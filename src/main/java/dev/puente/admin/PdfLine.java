package dev.puente.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of a PDF.
 *
 * @param page from 1
 * @param y points from the top of the page
 * @param size of its largest letters, in points
 * @param bold whether any of it is bold
 * @param edge whether it stands at the top or the bottom of the page
 */
record PdfLine(int page, float y, float size, boolean bold, boolean edge, String text) {

	private static final Pattern NUMBER = Pattern
			.compile("[\\p{N}\\s/–-]{1,12}|(?i)(p[áa]g(ina)?\\.?|صفحهٔ?)\\s*[\\p{N}\\s/–-]+(de\\s*\\p{N}+|از\\s*\\p{N}+)?");
	private static final Pattern STOP = Pattern.compile(".*[.!?؟…:؛;]$");
	private static final Pattern HYPHEN = Pattern.compile(".*\\p{L}[-\u00ad\u2010]$");
	private static final double LARGER = 1.15;
	private static final double APART = 1.35;
	/** A usual line's height, and the largest that still belongs to a paragraph, in sizes of its letters. */
	private static final double SPACED = 1.5;
	private static final double WIDE = 2.4;
	private static final int LONGEST_HEADING = 140;
	private static final int OFTEN = 3;

	/** Makes headings and paragraphs of lines, without what stands on many pages. */
	static Extract blocks(List<PdfLine> all, int hidden) throws AttachmentRefused {
		Extract.Gathering gathering = new Extract.Gathering();
		gathering.hide(hidden);
		List<PdfLine> lines = once(all);
		gathering.repeat(all.size() - lines.size());
		double body = median(lines.stream().mapToDouble(PdfLine::size).toArray(), 12);
		double step = median(steps(lines), SPACED * body);
		StringBuilder paragraph = new StringBuilder();
		boolean heading = false;
		for (int i = 0; i < lines.size(); i++) {
			PdfLine line = lines.get(i);
			boolean headed = line.heads(body, i + 1 < lines.size() ? lines.get(i + 1) : line);
			if (i > 0 && (headed != heading || line.begins(lines.get(i - 1), step))) {
				gathering.add(heading, paragraph.toString());
				paragraph.setLength(0);
			}
			heading = headed;
			append(paragraph, line.text());
		}
		gathering.add(heading, paragraph.toString());
		return gathering.done();
	}

	private boolean heads(double body, PdfLine next) {
		boolean marked = size >= LARGER * body || (bold && !next.bold());
		return marked && text.length() <= LONGEST_HEADING && !STOP.matcher(text).matches();
	}

	/** A page's end ends no paragraph. */
	private boolean begins(PdfLine before, double step) {
		boolean apart = page == before.page() ? y - before.y() > APART * step : STOP.matcher(before.text()).matches();
		return apart || Math.abs(size - before.size()) > 1;
	}

	private static void append(StringBuilder paragraph, String line) {
		boolean divided = HYPHEN.matcher(paragraph).matches() && Character.isLowerCase(line.codePointAt(0));
		if (divided) {
			paragraph.setLength(paragraph.length() - 1);
		} else if (!paragraph.isEmpty()) {
			paragraph.append(' ');
		}
		paragraph.append(line);
	}

	private static double[] steps(List<PdfLine> lines) {
		List<Double> steps = new ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			double step = lines.get(i).y() - lines.get(i - 1).y();
			if (lines.get(i).page() == lines.get(i - 1).page() && step > 0 && step < WIDE * lines.get(i).size()) {
				steps.add(step);
			}
		}
		return steps.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private static double median(double[] values, double otherwise) {
		java.util.Arrays.sort(values);
		return values.length == 0 ? otherwise : values[values.length / 2];
	}

	/** Leaves out numbers of pages, and lines that stand at the edge of several pages. */
	private static List<PdfLine> once(List<PdfLine> lines) {
		Map<String, Set<Integer>> pages = new HashMap<>();
		lines.forEach(line -> pages.computeIfAbsent(line.place(), ignored -> new HashSet<>()).add(line.page()));
		return lines.stream().filter(line -> !line.edge()
				|| (!NUMBER.matcher(line.text()).matches() && pages.getOrDefault(line.place(), Set.of()).size() < OFTEN)).toList();
	}

	private String place() {
		return Math.round(y / 4) + " " + text.replaceAll("\\p{N}+", "0");
	}
}
