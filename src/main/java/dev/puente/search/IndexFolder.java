package dev.puente.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that holds the index of one generation, all of it or nothing: a new one becomes visible by a single commit that names its hash, and
 * what cannot be read whole is built anew from the documents, which are the original.
 */
final class IndexFolder {

	private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);
	private static final String HASH = "hash";
	private static final double BUFFER_MB = 64;
	private static final int BATCH = 512;

	private IndexFolder() {
	}

	/** Builds an index in memory; the caller closes its reader. */
	static DirectoryReader inMemory(List<IndexPassage> passages) throws IOException {
		// whole arrays: each look-up of a term slices its file, which costs most of a search over many buffers
		ByteBuffersDirectory directory = new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new,
				ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
		write(directory, passages, "");
		return DirectoryReader.open(directory);
	}

	/**
	 * Returns the index of a generation: the one kept in the folder if it is that generation's and whole, else a new one that takes its place.
	 *
	 * @param hash of the passages and their analysis
	 * @throws IOException when it cannot be written, for example because the disk is full; the folder then holds what it held before
	 */
	static PassageIndex open(Directory directory, List<IndexPassage> passages, String hash) throws IOException {
		Optional<PassageIndex> kept = Optional.empty();
		try {
			kept = kept(directory, hash);
		} catch (IOException | IllegalStateException | IllegalArgumentException damaged) {
			log.warn("index damaged, it is built anew: {}", damaged.getMessage());
			clear(directory);
		}
		if (kept.isPresent()) {
			return kept.get();
		}
		write(directory, passages, hash);
		return PassageIndex.of(DirectoryReader.open(directory));
	}

	private static Optional<PassageIndex> kept(Directory directory, String hash) throws IOException {
		if (!DirectoryReader.indexExists(directory)) {
			return Optional.empty();
		}
		DirectoryReader reader = DirectoryReader.open(directory);
		boolean same = false;
		try {
			same = hash.equals(reader.getIndexCommit().getUserData().get(HASH));
			if (same) {
				for (LeafReaderContext segment : reader.leaves()) {
					segment.reader().checkIntegrity();
				}
			}
			return same ? Optional.of(PassageIndex.of(reader)) : Optional.empty();
		} catch (IOException | IllegalStateException | IllegalArgumentException damaged) {
			same = false;
			throw damaged;
		} finally {
			if (!same) {
				reader.close();
			}
		}
	}

	/** A damaged index is of no use, and Lucene does not write over it. */
	private static void clear(Directory directory) throws IOException {
		for (String file : directory.listAll()) {
			if (!IndexWriter.WRITE_LOCK_NAME.equals(file)) {
				directory.deleteFile(file);
			}
		}
	}

	private static void write(Directory directory, List<IndexPassage> passages, String hash) throws IOException {
		IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setSimilarity(PassageIndex.SIMILARITY)
				.setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(BUFFER_MB).setMergeScheduler(new SerialMergeScheduler())
				.setCommitOnClose(false);
		try (IndexWriter writer = new IndexWriter(directory, config)) {
			for (int start = 0; start < passages.size(); start += BATCH) {
				// cutting into terms costs most and is done by all cores; the order stays, so that a rebuild is the same
				for (Document document : passages.subList(start, Math.min(passages.size(), start + BATCH)).parallelStream()
						.map(IndexedPassage::document).toList()) {
					writer.addDocument(document);
				}
			}
			writer.forceMerge(1);
			writer.setLiveCommitData(Map.of(HASH, hash).entrySet());
			writer.commit();
		}
	}
}
