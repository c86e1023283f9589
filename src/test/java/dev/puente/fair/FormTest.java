package dev.puente.fair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.puente.language.Language;
import dev.puente.language.Messages;

class FormTest {

	private static final Map<Question, String> ANSWERS = new EnumMap<>(Map.ofEntries(Map.entry(Question.COMPANY, "Pars Fibra"),
			Map.entry(Question.COUNTRY, "IR"), Map.entry(Question.NAME, "Sara Karimi"), Map.entry(Question.EMAIL, "sara@pars.example"),
			Map.entry(Question.PHONE, "+982188112233"), Map.entry(Question.SECTOR, "telecom"), Map.entry(Question.EXHIBITS, "fibra"),
			Map.entry(Question.STAND, "ready-made"), Map.entry(Question.AREA, "36"), Map.entry(Question.SAMPLES, "small"),
			Map.entry(Question.TELECOM, "yes"), Map.entry(Question.CONSENT, "yes")));

	private final Messages messages = new Messages();
	private final FormWords words = new FormWords(messages);

	/** Every question with everything that must not get through it. */
	static Stream<BadInput> badInput() {
		return Stream.of(Question.values()).flatMap(question -> Stream
				.of("", "\u200c\u200f", "😀😀", "???", "x".repeat(5000), "\u0000\u0007", "¿Cuánto cuesta el metro cuadrado?",
						"غرفه چند است؟")
				.map(text -> new BadInput(question, text)));
	}

	/** A question and what is typed at it. */
	record BadInput(Question question, String text) {
	}

	@ParameterizedTest
	@MethodSource("badInput")
	void refusesWhatIsNoAnswerWithASentenceAndKeepsAll(BadInput bad) {
		Form form = at(bad.question());
		assertThat(FormTalk.type(form, bad.text())).isInstanceOfSatisfying(Outcome.Goes.class, goes -> {
			assertThat(goes.form()).isEqualTo(form);
			for (Language language : Language.values()) {
				DeskReply reply = words.asked(goes.form().in(language), goes.note());
				assertThat(reply.paragraphs()).hasSize(2).allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "xxx"));
				assertThat(reply.choices()).isNotEmpty();
			}
		});
	}

	@ParameterizedTest
	@EnumSource(Question.class)
	void asksEachQuestionInBothLanguagesWithButtonsThatABotCanCarry(Question question) {
		for (Language language : Language.values()) {
			DeskReply reply = words.asked(at(question).in(language), Optional.empty());
			assertThat(reply.paragraphs()).hasSize(1);
			assertThat(reply.choices()).hasSizeGreaterThanOrEqualTo(3).extracting(DeskReply.Choice::label).doesNotHaveDuplicates();
			assertThat(reply.choices())
					.allSatisfy(choice -> assertThat(choice.command().getBytes(StandardCharsets.UTF_8).length).isLessThan(65));
		}
	}

	@ParameterizedTest
	@EnumSource(Question.class)
	void goesBackFromEachQuestionToTheOneBefore(Question question) {
		Form form = at(question);
		Outcome back = FormTalk.press(form, new Input.Pressed(form.id(), form.revision(), "back"));
		assertThat(stage(back)).isEqualTo(new Stage.Asking(question.previous().orElse(question), false));
		assertThat(answers(back)).isEqualTo(form.answers());
	}

	@ParameterizedTest
	@EnumSource(Question.class)
	void ignoresAStaleButtonAndSomebodyElsesAtEachQuestion(Question question) {
		Form form = at(question);
		for (Input.Pressed button : new Input.Pressed[]{new Input.Pressed(form.id(), form.revision() - 1, "is yes"),
				new Input.Pressed("ffffffff", form.revision(), "drop"), new Input.Pressed(form.id(), form.revision(), "is nonsense"),
				new Input.Pressed(form.id(), form.revision(), "confirm")}) {
			assertThat(FormTalk.press(form, button)).isInstanceOfSatisfying(Outcome.Goes.class, goes -> {
				assertThat(goes.form()).isEqualTo(form);
				assertThat(goes.note()).isPresent();
			});
		}
	}

	@ParameterizedTest
	@EnumSource(Question.class)
	void returnsToTheSummaryAfterACorrection(Question question) {
		Form summary = summary();
		Form correcting = goes(FormTalk.press(summary, new Input.Pressed(summary.id(), 20, "correct " + question.slug()))).form();
		assertThat(correcting.stage()).isEqualTo(new Stage.Asking(question, true));
		assertThat(stage(FormTalk.press(correcting, new Input.Pressed(summary.id(), 21, "back")))).isEqualTo(new Stage.Reviewing());
		Form corrected = correcting.answered(new Stage.Asking(question, true), ANSWERS.getOrDefault(question, ""));
		assertThat(corrected.stage()).isEqualTo(new Stage.Reviewing());
		assertThat(corrected.answers()).isEqualTo(ANSWERS);
	}

	@ParameterizedTest
	@CsvSource({"COUNTRY,cuba,CU", "COUNTRY,جمهوری چک,", "COUNTRY,España,ES", "COUNTRY,اسپانیا,ES", "COUNTRY,Iran,IR", "COUNTRY,Atlantis,",
			"EMAIL,sara@pars.example,sara@pars.example", "EMAIL,Sara@PARS.Example,Sara@pars.example", "EMAIL,sara@pars,",
			"EMAIL,sara pars@x.cu,",
			"EMAIL,a@b@c.cu,", "EMAIL,.a@b.cu,", "EMAIL,ana@-b.cu,", "PHONE,021 8811 2233,+982188112233", "PHONE,۰۲۱۸۸۱۱۲۲۳۳,+982188112233",
			"PHONE,+53 7 271 0758,+5372710758", "PHONE,12,", "PHONE,+999 123456,", "PHONE,llámeme,", "AREA,36,36", "AREA,۳۶ متر مربع,36",
			"AREA,unos 36 m²,36", "AREA,3,", "AREA,2001,", "AREA,36 o 40,", "AREA,-36 metros cuadrados y pico,36", "COMPANY,ا,",
			"COMPANY,1234,",
			"NAME,Sara,Sara", "SECTOR,Cables submarinos,Cables submarinos"})
	void readsAnswersAsPeopleTypeThem(Question question, String typed, String kept) {
		Field.Read read = question.field().read(Line.clean(typed), Map.of(Question.COUNTRY, "IR"));
		if (kept == null) {
			assertThat(read).isInstanceOf(Field.Read.Unfit.class);
		} else {
			assertThat(read).isEqualTo(new Field.Read.Fits(kept));
		}
	}

	@Test
	void keepsOneLineOfWhatIsPasted() {
		assertThat(Line.clean(" Pars\r\n\tFibra\u202e \u200b S.A.\u0000 ")).isEqualTo("Pars Fibra S.A.");
		assertThat(Line.clean("شرکت‌ها")).isEqualTo("شرکت‌ها");
	}

	@ParameterizedTest
	@ValueSource(strings = {"Irán", "iran", "ایران", "1", " IRÁN. "})
	void takesALabelOfEitherLanguageOrItsNumberForTheButton(String typed) {
		assertThat(words.named(at(Question.COUNTRY), typed)).map(Input.Pressed::action).contains("is IR");
	}

	@Test
	void takesAnAreaForANumberAndNotForAChoice() {
		assertThat(words.named(at(Question.AREA), "1")).isEmpty();
		assertThat(words.named(at(Question.AREA), "برگشت")).isEmpty();
		assertThat(words.named(at(Question.AREA), "بازگشت")).map(Input.Pressed::action).contains("back");
	}

	@Test
	void asksTwiceBeforeItThrowsAFormAway() {
		Form form = at(Question.AREA);
		assertThat(FormTalk.press(form, new Input.Pressed(form.id(), form.revision(), "cancel"))).isInstanceOf(Outcome.Doubting.class);
		assertThat(FormTalk.press(form, new Input.Pressed(form.id(), form.revision(), "drop"))).isInstanceOf(Outcome.Cancelled.class);
	}

	@ParameterizedTest
	@ValueSource(strings = {"no", "No.", "خیر", "نه"})
	void handsNothingInWithoutConsent(String typed) {
		Form form = at(Question.CONSENT);
		assertThat(goes(FormTalk.type(form, typed)).note()).contains(Note.of("fair.consent.needed"));
		assertThat(FormTalk.press(form, new Input.Pressed(form.id(), form.revision(), "alone"))).isInstanceOf(Outcome.Alone.class);
	}

	@Test
	void restsAndGoesOn() {
		Form form = at(Question.EXHIBITS);
		Form resting = goes(FormTalk.press(form, new Input.Pressed(form.id(), form.revision(), "later"))).form();
		assertThat(resting.resting()).isTrue();
		Form again = goes(FormTalk.press(resting, new Input.Pressed(form.id(), resting.revision(), "show"))).form();
		assertThat(again.stage()).isEqualTo(form.stage());
		assertThat(again.resting()).isFalse();
	}

	@Test
	void goesOnInTheOtherLanguage() {
		Form form = at(Question.first());
		Form other = goes(FormTalk.press(form, new Input.Pressed(form.id(), form.revision(), "tongue"))).form();
		assertThat(other.language()).isEqualTo(Language.FA);
		assertThat(words.asked(other, Optional.empty()).paragraphs().getFirst()).startsWith("گام ۱ از ۱۲");
	}

	@Test
	void beginsAtTheFirstQuestionWithNothingAnswered() {
		Form form = Form.begun("0a0b0c0d", Language.FA);
		assertThat(form.id()).isEqualTo("0a0b0c0d");
		assertThat(form.language()).isEqualTo(Language.FA);
		assertThat(form.stage()).isEqualTo(new Stage.Asking(Question.COMPANY, false));
		assertThat(form.answers()).isEmpty();
		assertThat(form.resting()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({"COUNTRY,CU,NAME", "SECTOR,ai,EXHIBITS", "STAND,pavilion,AREA", "AREA,undecided,SAMPLES", "TELECOM,unsure,CONSENT"})
	void takesAButtonForTheAnswerAndAsksTheNextQuestion(Question question, String option, Question following) {
		Form form = at(question);
		Form next = goes(press(form, "is " + option)).form();
		assertThat(next.answers()).containsAllEntriesOf(form.answers()).containsEntry(question, option).hasSize(question.number());
		assertThat(next.stage()).isEqualTo(new Stage.Asking(following, false));
	}

	@Test
	void asksTheNextQuestionAfterATypedAnswer() {
		Outcome outcome = FormTalk.type(at(Question.AREA), "36 m²");
		assertThat(answers(outcome)).containsEntry(Question.AREA, "36");
		assertThat(stage(outcome)).isEqualTo(new Stage.Asking(Question.SAMPLES, false));
	}

	@Test
	void comesToTheSummaryAfterTheLastQuestion() {
		Outcome outcome = press(at(Question.CONSENT), "is yes");
		assertThat(stage(outcome)).isEqualTo(new Stage.Reviewing());
		assertThat(answers(outcome)).isEqualTo(ANSWERS);
	}

	/** Were it ever to fall, a button of long ago would be taken again. */
	@ParameterizedTest
	@ValueSource(strings = {"is undecided", "back", "show", "later", "tongue"})
	void raisesItsRevisionWithEachChange(String action) {
		Form form = at(Question.AREA);
		Form changed = goes(press(form, action)).form();
		assertThat(changed.revision()).isGreaterThan(form.revision());
		Outcome.Goes again = goes(FormTalk.press(changed, new Input.Pressed(form.id(), form.revision(), action)));
		assertThat(again.form()).isEqualTo(changed);
		assertThat(again.note()).contains(Note.of("fair.stale"));
	}

	@Test
	void offersAtTheSummaryToConfirmToCorrectAndToGoBack() {
		Form summary = summary();
		assertThat(press(summary, "confirm")).isEqualTo(new Outcome.Confirmed(summary));
		assertThat(press(summary, "correct")).isEqualTo(new Outcome.Choosing(summary));
		assertThat(stage(press(summary, "back"))).isEqualTo(new Stage.Asking(Question.CONSENT, false));
	}

	@ParameterizedTest
	@ValueSource(strings = {"correct colour", "is yes", "alone"})
	void takesAButtonThatTheSummaryLacksForStale(String action) {
		Form summary = summary();
		assertThat(press(summary, action)).isEqualTo(Outcome.stays(summary, Note.of("fair.stale")));
	}

	@Test
	void keepsNothingOfTheVisitorOnceItIsOver() {
		Form summary = summary();
		Form over = summary.emptied(new Stage.Finished("F-1"));
		assertThat(over.answers()).isEmpty();
		assertThat(over.id()).isEqualTo(summary.id());
		assertThat(over.stage()).isEqualTo(new Stage.Finished("F-1"));
		assertThat(over.revision()).isGreaterThan(summary.revision());
	}

	@Test
	void isOpenUntilItIsFinished() {
		assertThat(at(Question.CONSENT).open()).isTrue();
		assertThat(summary().open()).isTrue();
		assertThat(summary().emptied(new Stage.Finished("")).open()).isFalse();
	}

	private static Outcome press(Form form, String action) {
		return FormTalk.press(form, new Input.Pressed(form.id(), form.revision(), action));
	}

	private static Form summary() {
		return new Form("0a0b0c0d", 20, Language.ES, new Stage.Reviewing(), ANSWERS, false);
	}

	private static Form at(Question question) {
		Map<Question, String> before = new EnumMap<>(ANSWERS);
		before.keySet().removeIf(answered -> answered.ordinal() >= question.ordinal());
		return new Form("0a0b0c0d", question.number(), Language.ES, new Stage.Asking(question, false), before, false);
	}

	private static Outcome.Goes goes(Outcome outcome) {
		assertThat(outcome).isInstanceOf(Outcome.Goes.class);
		return (Outcome.Goes) outcome;
	}

	private static Stage stage(Outcome outcome) {
		return goes(outcome).form().stage();
	}

	private static Map<Question, String> answers(Outcome outcome) {
		return goes(outcome).form().answers();
	}
}
