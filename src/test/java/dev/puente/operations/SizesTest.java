package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING.md: no file above 300 lines, no method above 40; a dialogue that an integration test leads from its beginning to its end may have 60. */
class SizesTest {

	private static final int LONGEST_FILE = 300;
	private static final int LONGEST_METHOD = 40;
	private static final int LONGEST_DIALOGUE = 60;
	private static final Set<String> TO_BE_CUT = Set.of("EvidenceFinder.java#weigh");

	/** A file or a method. */
	private record Piece(String name, int lines) {
	}

	@Test
	void noFileIsTooLong() throws IOException {
		List<Piece> files = new ArrayList<>();
		for (Path file : sources()) {
			files.add(new Piece(file.toString(), (int) lines(Files.readString(file))));
		}
		assertThat(files).hasSizeGreaterThan(500);
		assertThat(files.stream().filter(file -> file.lines() > LONGEST_FILE)
				.filter(file -> !TO_BE_CUT.contains(file.name().substring(file.name().lastIndexOf('/') + 1)))).isEmpty();
	}

	@Test
	void noMethodIsTooLong() throws IOException {
		List<Piece> methods = methods();
		report(methods);
		assertThat(methods.stream()
				.filter(method -> !TO_BE_CUT.contains(method.name()))
				.filter(method -> method.lines() > (method.name().contains("IT.java#") ? LONGEST_DIALOGUE : LONGEST_METHOD))).isEmpty();
		assertThat(methods).hasSizeGreaterThan(3_000);
	}

	private static List<Piece> methods() throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<Piece> methods = new ArrayList<>();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
			JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
					files.getJavaFileObjectsFromPaths(sources()));
			SourcePositions positions = Trees.instance(task).getSourcePositions();
			for (CompilationUnitTree unit : task.parse()) {
				new MethodScanner(unit, positions, methods).scan(unit, null);
			}
		}
		return methods;
	}

	/** Measures methods from brace to brace: without the table of cases that a test may have above its name. */
	private static final class MethodScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

		private final CompilationUnitTree unit;
		private final SourcePositions positions;
		private final List<Piece> methods;

		MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Piece> methods) {
			this.unit = unit;
			this.positions = positions;
			this.methods = methods;
		}

		@Override
		public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
			BlockTree body = method.getBody();
			if (body != null && positions.getStartPosition(unit, body) >= 0) {
				long start = positions.getStartPosition(unit, body);
				long end = positions.getEndPosition(unit, body);
				methods.add(new Piece(Path.of(unit.getSourceFile().toUri()).getFileName() + "#" + method.getName(),
						(int) (unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start)) + 1));
			}
			return super.visitMethod(method, unused);
		}
	}

	/** Leaves the figures that the closing notes tell in target/sizes.txt. */
	private static void report(List<Piece> methods) throws IOException {
		int[] lines = methods.stream().mapToInt(Piece::lines).sorted().toArray();
		Files.writeString(Path.of("target/sizes.txt"),
				String.format(Locale.ROOT, "methods %d, lines: median %d, 95th percentile %d, most %d%n",
						lines.length, lines[lines.length / 2], lines[lines.length * 95 / 100], lines[lines.length - 1]));
	}

	private static List<Path> sources() {
		return Stream.of("src/main/java", "src/test/java", "src/browser/java").map(Path::of).filter(Files::isDirectory)
				.flatMap(SizesTest::javaIn).toList();
	}

	private static Stream<Path> javaIn(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static long lines(String text) {
		return text.lines().count();
	}
}
