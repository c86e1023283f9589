package dev.puente.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A knowledge folder: the packaged one or one on disk. */
public final class KnowledgeFolder {

	private final String root;

	private KnowledgeFolder(String root) {
		this.root = root;
	}

	/** Returns the folder packaged with Puente. */
	public static KnowledgeFolder packaged() {
		return new KnowledgeFolder("classpath:knowledge/");
	}

	/** Returns a folder on disk. */
	public static KnowledgeFolder at(java.nio.file.Path folder) {
		return new KnowledgeFolder(folder.toUri().toString());
	}

	/**
	 * What a folder holds.
	 *
	 * @param documents those without structural faults, in the order of their ids
	 * @param faults everything found wrong, in the order of the files
	 */
	public record Contents(List<Document> documents, List<Fault> faults) {

		public Contents {
			documents = List.copyOf(documents);
			faults = List.copyOf(faults);
		}
	}

	/**
	 * Reads all documents.
	 *
	 * @throws UncheckedIOException when a file cannot be read
	 */
	public Contents read() {
		return read(documentFiles());
	}

	/** Reads documents whose files are there already. */
	static Contents read(List<DocumentFiles> all) {
		List<Fault> faults = new ArrayList<>();
		List<Document> documents = new ArrayList<>();
		for (DocumentFiles files : all) {
			DocumentReader.read(files, faults).ifPresent(documents::add);
		}
		return new Contents(documents, faults);
	}

	/**
	 * Reads a single file of the folder, such as {@code glossary.yaml}.
	 *
	 * @return its content, or empty when there is no such file
	 */
	public Optional<String> file(String name) {
		Resource resource = new PathMatchingResourcePatternResolver().getResource(root + name);
		return resource.exists() ? Optional.of(content(resource)) : Optional.empty();
	}

	/**
	 * Reads the files of a folder, such as {@code questions}.
	 *
	 * @param ending of their names, e.g. {@code .jsonl}
	 * @return contents by the path within the knowledge folder, in the order of their names
	 */
	public Map<String, String> files(String subfolder, String ending) {
		Map<String, String> files = new TreeMap<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(root + subfolder + "/*" + ending)) {
				files.put(subfolder + "/" + resource.getFilename(), content(resource));
			}
		} catch (java.io.FileNotFoundException e) {
			return Map.of();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return files;
	}

	/** Returns the files of every document, in the order of their ids. */
	List<DocumentFiles> documentFiles() {
		Map<String, Map<String, String>> byId = new TreeMap<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(root + "documents/*/*.*")) {
				String[] path = resource.getURL().getPath().split("/");
				byId.computeIfAbsent(path[path.length - 2], id -> new LinkedHashMap<>()).put(path[path.length - 1], content(resource));
			}
		} catch (java.io.FileNotFoundException e) {
			return List.of();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return byId.entrySet().stream().map(entry -> documentFiles(entry.getKey(), entry.getValue())).toList();
	}

	private static DocumentFiles documentFiles(String id, Map<String, String> contents) {
		Map<String, String> texts = new LinkedHashMap<>();
		contents.forEach((name, content) -> {
			if (name.endsWith(".md")) {
				texts.put(name.substring(0, name.length() - 3), content);
			}
		});
		return new DocumentFiles(id, contents.getOrDefault("document.yaml", ""), texts, contents.getOrDefault(PhrasingsReader.FILE, ""));
	}

	private static String content(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException("cannot read " + resource.getDescription(), e);
		}
	}
}
