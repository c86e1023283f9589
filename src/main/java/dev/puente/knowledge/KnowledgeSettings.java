package dev.puente.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where the knowledge comes from.
 *
 * @param path {@code puente.knowledge}: a folder on disk; none = the packaged one
 */
@ConfigurationProperties("puente")
record KnowledgeSettings(@Nullable @Name("knowledge") Path path) {

	KnowledgeSettings {
		if (path != null && !Files.isDirectory(path.resolve("documents"))) {
			throw new IllegalArgumentException(
					"puente.knowledge: " + path + " holds no folder «documents»; name a knowledge folder or leave the setting out");
		}
	}

	KnowledgeFolder folder() {
		return path == null ? KnowledgeFolder.packaged() : KnowledgeFolder.at(path);
	}
}
