package dev.puente.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One HTML page with charts of how questions were answered and how far the rule of abstaining can be relied on. */
final class QuestionReport {

	private static final int SIDE = 320;
	private static final int EDGE = 40;
	private static final int STEPS = 19;

	private final List<AskedLine> asked;
	private final Map<String, Object> figures;
	private final Calibration calibration;

	QuestionReport(List<AskedLine> asked, Map<String, Object> figures, Calibration calibration) {
		this.asked = asked;
		this.figures = figures;
		this.calibration = calibration;
	}

	/** Returns the page. */
	String html() {
		return template().replace("{{summary}}", summary()).replace("{{figures}}", rows()).replace("{{reliability}}", reliability())
				.replace("{{strictness}}", strictness()).replace("{{losses}}", losses());
	}

	private static String template() {
		try (InputStream file = QuestionReport.class.getResourceAsStream("/report.html")) {
			return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private String summary() {
		return "%d questions, asked as on %s; half were answered within %s ms, 99 of 100 within %s ms.".formatted(asked.size(),
				figures.get("day"), figures.get("p50Ms"), figures.get("p99Ms"));
	}

	private String rows() {
		StringBuilder rows = new StringBuilder();
		figures.forEach((language, value) -> {
			if (value instanceof Map<?, ?> own) {
				own.forEach((name, figure) -> {
					if (figure instanceof Map<?, ?> kinds) {
						kinds.forEach((kind, share) -> rows.append(row(language, "kind: " + kind, (Double) share)));
					} else {
						rows.append(row(language, name.toString(), (Double) figure));
					}
				});
			}
		});
		return rows.toString();
	}

	private static String row(String language, String name, double share) {
		return format("<tr><td>%s</td><td>%s</td><td class=\"n\">%.1f %%</td><td><svg width=\"200\" height=\"14\" aria-hidden=\"true\">"
				+ "<rect class=\"track\" width=\"200\" height=\"14\"/><rect class=\"bar\" width=\"%.0f\" height=\"14\"/></svg></td></tr>%n",
				language, escaped(name), 100 * share, 200 * share);
	}

	private String reliability() {
		String points = calibration.reliability().stream().map(bar -> format("%.1f,%.1f", x(bar.said()), y(bar.was())))
				.collect(Collectors.joining(" "));
		String dots = calibration.reliability().stream()
				.map(bar -> format("<circle class=\"bar\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%d questions</title></circle>",
						x(bar.said()), y(bar.was()), 2 + Math.sqrt(bar.cases()) / 2, bar.cases()))
				.collect(Collectors.joining());
		return chart("probability given", "share right", format("<line class=\"ideal\" x1=\"%.0f\" y1=\"%.0f\" x2=\"%.0f\" y2=\"%.0f\"/>"
				+ "<polyline class=\"line\" points=\"%s\"/>%s", x(0), y(0), x(1), y(1), points, dots));
	}

	private String strictness() {
		return chart("withheld below", "share", "<polyline class=\"line\" points=\"" + curve(true)
				+ "\"><title>answered rightly</title></polyline><polyline class=\"line refused\" points=\"" + curve(false)
				+ "\"><title>refused rightly</title></polyline>"
				+ format("<text x=\"%.0f\" y=\"%.0f\">right</text><text x=\"%.0f\" y=\"%.0f\">refused</text>", x(0.03),
						y(calibration.right(0.05)) + 16, x(0.8), y(0.92)));
	}

	private String curve(boolean right) {
		return IntStream.rangeClosed(1, STEPS).mapToObj(step -> {
			double enough = (double) step / (STEPS + 1);
			return format("%.1f,%.1f", x(enough), y(right ? calibration.right(enough) : calibration.refused(enough)));
		}).collect(Collectors.joining(" "));
	}

	private static String chart(String across, String up, String inner) {
		return format("<svg width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s by %s\"><rect class=\"track\" x=\"%d\" y=\"10\" "
				+ "width=\"%d\" height=\"%d\" fill-opacity=\"0.5\"/>%s<text x=\"%d\" y=\"%d\">%s</text><text x=\"4\" y=\"24\">%s</text></svg>%n",
				SIDE + EDGE + 20, SIDE + EDGE, up, across, EDGE, SIDE, SIDE, inner, EDGE, SIDE + 30, across, "100 %");
	}

	private static double x(double share) {
		return EDGE + SIDE * share;
	}

	private static double y(double share) {
		return 10 + SIDE * (1 - share);
	}

	private String losses() {
		return asked.stream().filter(one -> !one.right()).map(one -> format(
				"<tr><td><span lang=\"%s\">%s</span></td><td>%s</td><td>%s<span lang=\"%s\">%s</span></td><td>%s</td></tr>%n",
				one.line().language().code(), escaped(one.line().question()), one.line().kind(),
				one.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '), one.line().language().code(),
				escaped(one.answer().text()), escaped(one.line().must().toString()))).collect(Collectors.joining());
	}

	private static String format(String pattern, Object... values) {
		return String.format(Locale.ROOT, pattern, values);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
