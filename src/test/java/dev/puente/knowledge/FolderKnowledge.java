package dev.puente.knowledge;

import java.nio.file.Path;

import org.springframework.context.ApplicationEventPublisher;

/** Knowledge over a folder, as tests of other rooms get it. */
public final class FolderKnowledge {

	private FolderKnowledge() {
	}

	/** Reads a folder; {@link Knowledge#reload} reads it again. */
	public static Knowledge over(Path folder) {
		ApplicationEventPublisher nobody = event -> {
		};
		return new Knowledge(new KnowledgeSettings(folder), new NoVersions(), new StoredPublications(new PublicationFiles(folder)), nobody);
	}
}
