package dev.puente.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.LanguageDetector.Written;

/** Lines as visitors type them, made of templates and words of each language; «%» is a word. */
class LanguagesOfLinesTest {

	private static final int LINES = 2000;

	private static final Map<Written, List<String>> TEMPLATES = Map.of(
			Written.FA,
			List.of("%", "% کیه", "% کجاست؟", "درباره % و % بگو", "% چند بار با % دیدار کرد؟", "سلام، % کی برگزار میشه",
					"برای % چه مدارکی لازمه",
					"FIHAV % چیست", "هزینه % چقدره", "چرا % لغو شد"),
			Written.ES,
			List.of("% %", "que es %", "cuando es %", "¿Quién es %?", "dime de % y %", "donde queda %", "cuanto cuesta % en la habana",
					"necesito los papeles de %", "hay % para mi empresa", "por que se suspendió %", "como me inscribo en %"),
			Written.FINGLISH,
			List.of("% chie", "% kojast", "dar morede % va % begoo", "salam % key bargozar mishe", "baraye % che madareki lazeme",
					"hazine % cheghadre", "chera % laghv shod", "% ro mikham", "ki % ra emza kard", "mitunam too % sherkat konam"),
			Written.ENGLISH,
			List.of("what is %", "when is the %", "who signed the %", "how much is the % for my company", "tell me about % and %",
					"where can i find the %", "is there any % this year", "why was the % cancelled"),
			Written.OTHER, List.of("wann ist die % und wo", "was kostet das % und wer ist der %", "quelle est la date du % et les %",
					"pourquoi les % sont dans le %", "когда %", "什么时候", "1403 2024", "?!"),
			Written.MIXED,
			List.of("سلام، quiero saber de %", "% donde queda exactamente y cuando", "hola, % کی برگزار میشه? gracias por todo",
					"what is % and when برگزار میشه", "cuanto cuesta % en la habana چقدره"));
	private static final Map<Written, List<String>> WORDS = Map.of(
			Written.FA,
			List.of("نمایشگاه", "تفاهم‌نامه", "وزیر ارتباطات", "غرفه", "روادید", "کمیسیون مشترک", "پارک فناوری", "سفارت", "هاشمي", "گمرک"),
			Written.ES,
			List.of("la feria", "el memorando", "la ministra", "el pabellón", "la visa", "la comisión mixta", "el parque científico",
					"la embajada", "aduana", "el correo", "las telecomunicaciones", "arevich", "hashemi"),
			Written.FINGLISH,
			List.of("namayeshgah", "tafahomname", "vazire ertebatat", "ghorfe", "ravadid", "komisione moshtarak", "parke fanavari",
					"sefarat", "hashemi", "gomrok", "sherkathaye irani", "havana"),
			Written.ENGLISH,
			List.of("fair", "memorandum", "minister of communications", "pavilion", "visa", "joint commission", "technology park",
					"embassy", "customs", "postal agreement"),
			Written.OTHER, List.of("Messe", "Abkommen", "accord", "ministre", "salon", "Vertrag", "visite"),
			Written.MIXED, List.of("نمایشگاه هاوانا", "تفاهم‌نامه پستی", "وزیر ارتباطات", "کمیسیون مشترک", "پارک فناوری"));
	private static final List<Written> KINDS = List.of(Written.FA, Written.ES, Written.FINGLISH, Written.ENGLISH, Written.OTHER,
			Written.MIXED);

	@ParameterizedTest
	@ValueSource(longs = {20, 26})
	void tellsTheLanguageOfLines(long seed) {
		assertThat(wrong(seed, line -> true)).as("seed %d", seed).hasSizeLessThanOrEqualTo(LINES * 5 / 1000);
	}

	@ParameterizedTest
	@ValueSource(longs = {3, 4})
	void tellsTheLanguageOfShortQuestions(long seed) {
		assertThat(wrong(seed, line -> line.split(" ").length <= 4 && line.split(" ").length >= 2)).as("seed %d", seed)
				.hasSizeLessThanOrEqualTo(LINES * 2 / 100);
	}

	/** Some 8,000 questions for each language, worded freely beside the documents. */
	@Test
	void tellsTheLanguageOfTheQuestionsBesideTheDocuments() throws IOException {
		for (Written written : List.of(Written.FA, Written.ES)) {
			List<String> lines = asked(written.name().toLowerCase(Locale.ROOT));
			List<String> brief = lines.stream().filter(line -> line.split(" ").length <= 4 && line.split(" ").length >= 2).toList();
			assertThat(lines).hasSizeGreaterThan(6_000);
			assertThat(brief).hasSizeGreaterThan(100);
			assertThat(wrong(lines, written)).as("%s", written).hasSizeLessThanOrEqualTo(lines.size() * 5 / 1000);
			assertThat(wrong(brief, written)).as("%s, short", written).hasSizeLessThanOrEqualTo(brief.size() * 2 / 100);
		}
	}

	private static List<String> wrong(List<String> lines, Written written) {
		return lines.stream().filter(line -> LanguageDetector.detect(line) != written).toList();
	}

	private static List<String> asked(String code) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("knowledge/documents"), 2)) {
			List<String> lines = new ArrayList<>();
			for (Path file : files.filter(one -> one.endsWith("asked.tsv")).sorted().toList()) {
				Files.readAllLines(file).stream().map(line -> line.split("\t")).filter(line -> line.length == 4 && line[0].equals(code))
						.forEach(line -> lines.add(line[3]));
			}
			return lines;
		}
	}

	private static List<String> wrong(long seed, Predicate<String> which) {
		Random random = new Random(seed);
		List<String> wrong = new ArrayList<>();
		int lines = 0;
		while (lines < LINES) {
			Written kind = KINDS.get(random.nextInt(KINDS.size()));
			String line = line(random, kind);
			if (which.test(line)) {
				lines++;
				Written found = LanguageDetector.detect(line);
				if (found != kind) {
					wrong.add(found + " " + line);
				}
			}
		}
		return wrong;
	}

	private static String line(Random random, Written kind) {
		String line = pick(random, TEMPLATES.get(kind));
		while (line.contains("%")) {
			line = line.replaceFirst("%", pick(random, WORDS.get(kind)));
		}
		return random.nextInt(4) == 0 ? TextFolding.fold(line) : line;
	}

	private static String pick(Random random, @org.jspecify.annotations.Nullable List<String> from) {
		List<String> all = java.util.Objects.requireNonNull(from);
		return all.get(random.nextInt(all.size()));
	}
}
