package dev.puente.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Bars with their figures as an SVG picture, readable on light and dark pages. */
public final class Plot {

	private static final int WIDTH = 720;
	private static final int ROW = 26;
	private static final int TOP = 40;
	private static final int LABELS = 280;
	private static final int FIGURES = 90;

	private final String title;
	private final String unit;
	private final List<Bar> bars = new ArrayList<>();

	/** Begins a picture; the unit is that of its figures. */
	public Plot(String title, String unit) {
		this.title = title;
		this.unit = unit;
	}

	/** A figure, and what it should be at most. */
	private record Bar(String label, double value, OptionalDouble target) {
	}

	/** Adds a bar. */
	public Plot bar(String label, double value) {
		bars.add(new Bar(label, value, OptionalDouble.empty()));
		return this;
	}

	/** Adds a bar with a line where it should end at most; beyond it the bar is red. */
	public Plot bar(String label, double value, double target) {
		bars.add(new Bar(label, value, OptionalDouble.of(target)));
		return this;
	}

	/** Writes the picture. */
	public void write(Path file) throws IOException {
		Files.writeString(file, svg());
	}

	private String svg() {
		double most = bars.stream().mapToDouble(bar -> Math.max(bar.value(), bar.target().orElse(0))).max().orElse(1);
		StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13">
				<title>%s</title>
				<rect width="100%%" height="100%%" fill="#ffffff"/>
				<text x="10" y="24" font-weight="bold" fill="#1f2933">%s (%s)</text>
				""", WIDTH, TOP + ROW * bars.size() + 10, title, title, unit));
		for (int i = 0; i < bars.size(); i++) {
			svg.append(row(bars.get(i), TOP + i * ROW, most));
		}
		return svg.append("</svg>\n").toString();
	}

	private static String row(Bar bar, int y, double most) {
		double scale = (WIDTH - LABELS - FIGURES) / Math.max(most, 1e-9);
		double length = bar.value() * scale;
		boolean missed = bar.target().isPresent() && bar.value() > bar.target().getAsDouble();
		String row = String.format(Locale.ROOT,
				"""
						<text x="%d" y="%d" text-anchor="end" fill="#1f2933">%s</text>
						<rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/>
						<text x="%.1f" y="%d" fill="#1f2933">%s</text>
						""",
				LABELS - 10, y + 16, bar.label(), LABELS, y + 3, length, ROW - 8, missed ? "#b8502a" : "#2a6f97", LABELS + length + 6,
				y + 16, figure(bar.value()));
		return bar.target().isEmpty()
				? row
				: row + String.format(Locale.ROOT,
						"<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#1f2933\" stroke-width=\"2\"/>%n",
						LABELS + bar.target().getAsDouble() * scale, LABELS + bar.target().getAsDouble() * scale, y, y + ROW - 2);
	}

	private static String figure(double value) {
		return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
	}
}
