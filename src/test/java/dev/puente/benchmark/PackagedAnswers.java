package dev.puente.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import dev.puente.answer.Question;
import dev.puente.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rooms that answer, on the packaged knowledge, and the questions to ask them. */
@ComponentScan({"dev.puente.language", "dev.puente.knowledge", "dev.puente.search", "dev.puente.answer"})
@ConfigurationPropertiesScan({"dev.puente.knowledge", "dev.puente.search", "dev.puente.answer"})
class PackagedAnswers {

	/** As many as an answer looks for. */
	static final int PASSAGES = 32;

	static ConfigurableApplicationContext open() {
		return new SpringApplicationBuilder(PackagedAnswers.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF)
				.logStartupInfo(false).properties("logging.level.root=WARN").run();
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** Returns the questions of a language from knowledge/questions, in the order of the file. */
	static List<Question> questions(Language language) {
		JsonMapper json = JsonMapper.builder().build();
		try (Stream<String> lines = Files.lines(Path.of("knowledge/questions/" + language.code() + ".jsonl"))) {
			return lines.filter(line -> !line.isBlank()).map(json::readTree).map(line -> question(line, language)).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Question question(JsonNode line, Language language) {
		List<String> previous = new ArrayList<>();
		line.path("previous").forEach(earlier -> previous.add(earlier.asString("")));
		return new Question(line.path("question").asString(""), Optional.of(language), previous);
	}
}
