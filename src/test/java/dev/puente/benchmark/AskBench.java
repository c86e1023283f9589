package dev.puente.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.apache.lucene.search.TopDocs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.springframework.context.ConfigurableApplicationContext;

import dev.puente.answer.Answer;
import dev.puente.answer.Answers;
import dev.puente.answer.Question;
import dev.puente.language.Language;
import dev.puente.search.PassageSearch;
import dev.puente.search.SearchEngine;

/** How long an answer takes in process, beside the search that it contains and a plain BM25 query of Lucene over the same passages. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AskBench {

	@Param({"fa", "es"})
	public String language = "fa";

	private ConfigurableApplicationContext rooms = null;
	private Answers answers = null;
	private SearchEngine engine = null;
	private Optional<Language> written = Optional.empty();
	private PlainLucene lucene = null;
	private List<Question> questions = List.of();
	private int next;

	@Setup
	public void open() throws IOException {
		Language asked = Language.ofCode(language).orElseThrow();
		rooms = PackagedAnswers.open();
		answers = rooms.getBean(Answers.class);
		PassageSearch.Indexed indexed = rooms.getBean(PassageSearch.class).current();
		engine = indexed.engine();
		written = Optional.of(asked);
		lucene = new PlainLucene(indexed.generation(), asked);
		questions = PackagedAnswers.questions(asked);
	}

	@TearDown
	public void close() throws IOException {
		lucene.close();
		rooms.close();
	}

	@Benchmark
	public Answer answer() {
		return answers.answer(question());
	}

	@Benchmark
	public SearchEngine.Findings search() {
		return engine.find(question().text(), written, PackagedAnswers.PASSAGES);
	}

	@Benchmark
	public Optional<TopDocs> plainLucene() throws IOException {
		return lucene.search(question().text());
	}

	private Question question() {
		next = (next + 1) % questions.size();
		return questions.get(next);
	}
}
