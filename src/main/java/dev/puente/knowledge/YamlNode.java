package dev.puente.knowledge;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A node of a YAML file that knows its line and collects the faults found in it. */
final class YamlNode {

	private final @Nullable Node node;
	private final int line;
	private final String file;
	private final List<Fault> faults;

	private YamlNode(@Nullable Node node, int line, String file, List<Fault> faults) {
		this.node = node;
		this.line = line;
		this.file = file;
		this.faults = faults;
	}

	/** Reads a file; what YAML itself refuses becomes a fault and the node is empty. */
	static YamlNode read(String file, String content, List<Fault> faults) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		options.setMaxAliasesForCollections(10);
		try {
			Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(content));
			return new YamlNode(root, 1, file, faults);
		} catch (MarkedYAMLException e) {
			int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
			faults.add(
					Fault.error(file, line, "this is not YAML: " + e.getProblem(), "mend the syntax; quote texts that hold «: » or «#»"));
		} catch (YAMLException | IllegalArgumentException e) {
			// the second: SnakeYAML lets through what it meets where an escape names no character
			faults.add(Fault.error(file, 0, "this is not YAML: " + e.getMessage(), "mend the syntax"));
		}
		return new YamlNode(null, 0, file, faults);
	}

	/** Returns the child of a mapping; an absent child is an empty node at the line of its parent. */
	YamlNode get(String key) {
		YamlNode child = fields().get(key);
		return child != null ? child : new YamlNode(null, line, file, faults);
	}

	/** Returns the children of a mapping by key; empty for other nodes. */
	Map<String, YamlNode> fields() {
		Map<String, YamlNode> fields = new LinkedHashMap<>();
		if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach(tuple -> {
				if (tuple.getKeyNode() instanceof ScalarNode key) {
					fields.put(key.getValue(), child(tuple.getValueNode()));
				}
			});
		}
		return fields;
	}

	/** Returns the elements of a sequence; empty for other nodes. */
	List<YamlNode> items() {
		return node instanceof SequenceNode sequence ? sequence.getValue().stream().map(this::child).toList() : List.of();
	}

	/** Returns the elements of a sequence as texts. */
	List<String> texts() {
		return items().stream().flatMap(item -> item.text().stream()).toList();
	}

	/** Returns a scalar's text, stripped; empty when there is none. */
	Optional<String> text() {
		return node instanceof ScalarNode scalar && !scalar.getValue().isBlank() && !"null".equals(scalar.getValue())
				? Optional.of(scalar.getValue().strip())
				: Optional.empty();
	}

	/** Returns a text that must be there; its absence is a fault. */
	String required(String name, String mend) {
		return text().orElseGet(() -> {
			error("«" + name + "» is missing", mend);
			return "";
		});
	}

	/** Reads a scalar with a function; what it refuses is a fault. */
	<T> Optional<T> read(Function<String, T> reader, String mend) {
		return text().flatMap(text -> {
			try {
				return Optional.of(reader.apply(text));
			} catch (IllegalArgumentException e) {
				error("«" + text + "» does not fit here", mend);
				return Optional.empty();
			}
		});
	}

	boolean absent() {
		return node == null;
	}

	int line() {
		return line;
	}

	void error(String reason, String mend) {
		faults.add(Fault.error(file, line, reason, mend));
	}

	private YamlNode child(Node value) {
		return new YamlNode(value, value.getStartMark().getLine() + 1, file, faults);
	}
}
