package dev.puente.search;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Objects;

import dev.langchain4j.model.embedding.EmbeddingModel;

/** Loads a model from a folder with {@code model.onnx} and {@code tokenizer.json}; its native libraries come with the Maven profile {@code onnx}. */
final class OnnxFile {

	private static final String MODEL = "dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel";
	private static final String POOLING = "dev.langchain4j.model.embedding.onnx.PoolingMode";

	private OnnxFile() {
	}

	/** @throws IllegalStateException when the build has no such libraries, or the files are no such model */
	static EmbeddingModel load(EmbeddingSettings settings) {
		Path folder = Objects.requireNonNull(settings.path());
		try {
			Class<?> pooling = Class.forName(POOLING);
			Object mean = pooling.getField("MEAN").get(null);
			return Class.forName(MODEL).asSubclass(EmbeddingModel.class).getConstructor(Path.class, Path.class, pooling)
					.newInstance(folder.resolve("model.onnx"), folder.resolve("tokenizer.json"), mean);
		} catch (ClassNotFoundException e) {
			throw new IllegalStateException(
					"puente.embedding.provider=onnx needs a build with its libraries: mvn -Ponnx -DskipTests package", e);
		} catch (InvocationTargetException e) {
			throw new IllegalStateException("puente.embedding.path: no model can be read in " + folder, e);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("the libraries of the profile onnx are of another version", e);
		}
	}
}
