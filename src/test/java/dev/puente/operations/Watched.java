package dev.puente.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The metrics and labels that the alert rules and the board ask for. */
final class Watched {

	static final Path ALERTS = Path.of("deploy/prometheus/alerts.yaml");
	static final Path BOARD = Path.of("deploy/grafana/puente.json");
	/** Words with an underscore are metrics, whoever measures them, but for the functions of the language. */
	private static final Pattern NAME = Pattern.compile("\\b(?!histogram_quantile\\b)[a-z]+_[a-z0-9_]+");
	private static final Pattern LABELLED = Pattern.compile("\\b((?:puente|jvm|http_server|process)_[a-z0-9_]+)\\{([^}]*)}");
	private static final Pattern LABEL = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

	private Watched() {
	}

	/** A rule of the alerts. */
	record Alert(String name, String expression, String page) {
	}

	static List<Alert> alerts() throws IOException {
		JsonNode file = JsonMapper.builder().build().valueToTree(new Yaml().load(Files.readString(ALERTS)));
		return file.path("groups").valueStream().flatMap(group -> group.path("rules").valueStream())
				.map(rule -> new Alert(rule.path("alert").stringValue(), rule.path("expr").stringValue(),
						rule.path("annotations").path("runbook").stringValue()))
				.toList();
	}

	static List<String> expressions() throws IOException {
		JsonNode board = JsonMapper.builder().build().readTree(Files.readString(BOARD));
		return Stream.concat(alerts().stream().map(Alert::expression), board.findValuesAsString("expr").stream()).toList();
	}

	/** Returns the names of all metrics. */
	static Set<String> metrics() throws IOException {
		return expressions().stream().flatMap(expression -> NAME.matcher(expression).results()).map(found -> found.group())
				.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Returns each metric with a label value that is asked for, as {@code name{label="value"}}; bounds of histograms apart. */
	static Set<String> labelled() throws IOException {
		return expressions().stream().flatMap(expression -> LABELLED.matcher(expression).results())
				.flatMap(found -> LABEL.matcher(found.group(2)).results()
						.map(label -> found.group(1) + "{" + label.group(1) + "=\"" + label.group(2) + "\"}"))
				.collect(Collectors.toCollection(TreeSet::new));
	}
}
