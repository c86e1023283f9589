package dev.puente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.puente.knowledge.KnowledgeFolder;
import dev.puente.language.Language;

/** What each rule of reading makes of a word as typed, against a small index and the packaged glossary and lexicon. */
class ReadingTableTest {

	private static final WordKnowledge WORDS = WordKnowledge.read(KnowledgeFolder.packaged());
	private static final List<String> PERSIAN = List.of(
			"تفاهم‌نامهٔ پستی ایران و کوبا در دی ۱۴۰۲ در هاوانا امضا شد.", "نمایشگاه بین‌المللی هاوانا در اکسپوکوبا برگزار می‌شود.",
			"ستار هاشمی، وزیر ارتباطات، به کوبا سفر کرد.", "مایرا آرویچ وزیر ارتباطات کوباست.",
			"شرکت‌ها برای غرفه قرارداد می‌بندند.", "سی و یکمین نشست در سالن شمارهٔ ۲ بود.", "خبرگزاری Iran Daily از پمپ آب نوشت.",
			"کالا از راه دریا می‌رسد.", "همسان‌سازی تجهیزات را واحد طیف انجام می‌دهد.",
			"همکاری در فاوا آغاز شد.", "کتاب را در کتابخانه می‌خواهند.", "آمریکا تحریم‌ها را در ۱۴ آبان ۱۴۰۳ تمدید کرد.",
			"اتوبوس هر ساعت می‌آید.", "پرسش‌نامه را باید پر کرد.", "منطقه ویژه توسعه ماریل مالیات ندارد.");
	private static final List<String> SPANISH = List.of("El memorando postal se firmó en enero de 2024 en La Habana.",
			"La feria internacional se celebra en ExpoCuba; participaron 18 740 visitantes.",
			"Sattar Hashemi visitó el Ministerio de Comunicaciones (MINCOM).", "Mayra Arevich es ministra.",
			"Las empresas firman contratos para el pabellón.", "La 16.ª comisión exigió entregarlos el año pasado.",
			"Las tecnologías de la información y las comunicaciones avanzan.", "Estados Unidos mantiene su bloqueo.",
			"El ómnibus llega cada hora.", "Debe llenar el formulario.", "La Zona Especial de Desarrollo Mariel ofrece exenciones.",
			"El acta se firmó el 4 de noviembre de 2024; otra, el 9 de noviembre de 2023.",
			"La Feria de La Habana abre el lunes.");
	private static final SearchEngine FA = engine(Language.FA, PERSIAN);
	private static final SearchEngine ES = engine(Language.ES, SPANISH);

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			Arabic letters             | نمايشگاه كوبا                | 1
			presentation forms         | ﻧﻤﺎﯾﺸﮕﺎﻩ                     | 1
			kashida and harakat        | نَمایـــشگاه                 | 1
			hamza                      | تفاهم‌نامه‌ی پستی            | 0
			half-space                 | تفاهم‌نامه                   | 0
			compound with a space      | تفاهم نامه                   | 0
			compound run together      | تفاهمنامه                    | 0
			old half-space             | تفاهم¬نامه                   | 0
			plural                     | نمایشگاه‌های                 | 1
			plural run together        | نمایشگاههای                  | 1
			clitic                     | شرکتشان                      | 4
			spoken plural              | شرکتا                        | 4
			other form of the verb     | ببندیم                       | 4
			spoken form of the verb    | میبندن                       | 4
			spoken word of the lexicon | جنسای                        | 7
			mistyped word of the same  | همولوگاسیون                  | 8
			spoken object              | قراردادشو                    | 4
			Persian digits             | سالن ۲                       | 5
			Arabic digits              | سالن ٢                       | 5
			Latin digits               | سالن 2                       | 5
			number in words            | نشست سی و یکم                | 5
			Jalali date                | دی ۱۴۰۲                      | 0
			Gregorian for Jalali       | ژانویهٔ ۲۰۲۴                 | 0
			slip: neighbouring key     | نمایشکاه                     | 1
			slip: swapped letters      | نمایشاگه                     | 1
			slip: doubled letter       | نماییشگاه                    | 1
			slip: dropped letter       | نمایشاه                      | 1
			run together               | نمایشگاههاوانا               | 1
			wrong layout               | klhda'hi ih,hkh              | 1
			Finglish                   | namayeshgah                  | 1
			Finglish, other spelling   | namaishgahe havana           | 1
			Finglish name              | satar hashemi kie            | 2
			Finglish with an ending    | namayeshgahesh koja bood     | 1
			name in Latin letters      | Hachemí                      | 2
			name in Latin letters      | Arevich                      | 3
			Spanish word               | memorando postal             | 0
			Spanish month              | enero de 2024                | 0
			abbreviation               | ICT                          | 9
			abbreviation               | TIC                          | 9
			abbreviation, read out     | آی‌سی‌تی                     | 9
			spoken «را» after a vowel  | کتاب رو میخوان               | 10
			spoken «را» joined         | کتابو میخوان                 | 10
			spoken «who is»            | مایرا آرویچ کیه              | 3
			spoken «where is»          | نمایشگاه هاوانا کجاس         | 1
			Spanish abbreviation       | EE. UU.                      | 11
			the same in full           | ایالات متحده                 | 11
			Cuban usage                | guagua                       | 12
			Cuban usage                | planilla                     | 13
			abbreviation in full       | ZEDM                         | 14
			Gregorian day for Jalali   | 4 de noviembre de 2024       | 11
			Gregorian day for Jalali   | ۴ نوامبر ۲۰۲۴                | 11
			""")
	void readsForPersianPassages(String rule, String typed, int passage) {
		assertThat(FA.find(typed, Optional.of(Language.FA), 3).hits()).as(rule).first().extracting(Hit::document)
				.isEqualTo(Integer.toString(passage));
	}

	@Test
	void takesATimeForNoLoad() {
		assertThat(FA.find("اولین بار نمایشگاه", Optional.of(Language.FA), 1).terms()).extracting(QueryTerm::word).doesNotContain("بار");
		assertThat(FA.find("بار نمایشگاه", Optional.of(Language.FA), 1).terms()).extracting(QueryTerm::word).contains("بار");
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource(delimiter = '|', textBlock = """
			capitals and accents       | MEMORÁNDO POSTAL             | 0
			no accents                 | comision                     | 5
			ñ                          | ano pasado                   | 5
			plural                     | memorandos postales          | 0
			gender                     | ministro                     | 3
			verb form                  | firmaron contratos           | 4
			clitic                     | entregarlas                  | 5
			question words             | ¿Dónde se celebra la feria?  | 1
			abbreviation               | MINCOM                       | 2
			number with point          | 18.740                       | 1
			ordinal in words           | decimosexta                  | 5
			Roman number               | XVI                          | 5
			ordinal with point         | 16.ª                         | 5
			slip: neighbouring key     | memorabdo                    | 0
			slip: swapped letters      | memroando                    | 0
			slip: doubled letter       | postall                      | 0
			slip: dropped letter       | ministeio                    | 2
			run together               | feriainternacional           | 1
			wrong layout               | پثپخقشدیخ حخسفشم             | 0
			spelling by sound          | Hachemi                      | 2
			name in Persian letters    | هاشمی                        | 2
			name in Persian letters    | آرویچ                        | 3
			Finglish                   | tafahomname posti            | 0
			Persian word               | تفاهم‌نامهٔ پستی             | 0
			Jalali date                | دی ۱۴۰۲                      | 0
			Jalali day                 | ۱۴ آبان ۱۴۰۳                 | 11
			Persian abbreviation       | فاوا                         | 6
			abbreviation               | TIC                          | 6
			abbreviation               | ICT                          | 6
			abbreviation               | EE. UU.                      | 7
			abbreviation without blank | EE.UU.                       | 7
			abbreviation without point | EEUU                         | 7
			in full                    | Estados Unidos               | 7
			Cuban usage                | guagua                       | 8
			Cuban usage                | planilla                     | 9
			abbreviation in full       | ZEDM                         | 10
			abbreviation in full       | FIHAV                        | 12
			""")
	void readsForSpanishPassages(String rule, String typed, int passage) {
		assertThat(ES.find(typed, Optional.of(Language.ES), 3).hits()).as(rule).first().extracting(Hit::document)
				.isEqualTo(Integer.toString(passage));
	}

	@Test
	void aWordInTheOtherScriptWeighsNoMoreThanItsTranslation() {
		assertThat(FA.find("¿Qué firmó Irán?", Optional.of(Language.FA), 3).hits()).first().extracting(Hit::document).isEqualTo("0");
	}

	/** Whoever types ñ means it; whoever has no such key may mean either. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			caña  | 0,1
			CAÑA  | 0,1
			caña | 0,1
			cañas | 0,1
			cana  | 0,1
			sueño | 3,2
			sueno | 2,3
			""")
	void keepsTheEnyeWhereItMatters(String typed, String order) {
		SearchEngine engine = engine(Language.ES,
				List.of("Se corta la caña dulce en el campo.", "Le salió una cana blanca en la sien derecha.",
						"Sueno la campana cada tarde.", "El sueño llega cada noche con la lluvia fina."));
		assertThat(engine.find(typed, Optional.empty(), 3).hits()).extracting(Hit::document)
				.containsExactly(order.split(","));
	}

	@Test
	void findsWordsThatShareTranslations() {
		SearchEngine engine = engine(Language.ES, List.of("El misterio quedó sin resolver.", "La casa es grande."));
		assertThat(engine.find("secreto", Optional.empty(), 3).hits()).first().extracting(Hit::document).isEqualTo("0");
	}

	@Test
	void readsOrdinalsOfFinglishAsNumbers() {
		assertThat(FA.find("avalin bar namayeshgah key bood", Optional.of(Language.FA), 1).terms()).extracting(QueryTerm::word)
				.containsExactly("1", "نمایشگاه");
	}

	/** «Hashemi se reunió con …» looks like Persian in Latin letters, once its small words are gone. */
	@Test
	void readsNoFinglishInWhatWasSaidBeforeASpanishQuestion() {
		String before = "satar hashemi havana";
		assertThat(ES.find(before, 0.5, "¿y lo recibió el presidente de la feria?", Optional.of(Language.ES), 1).terms())
				.extracting(QueryTerm::word).contains("satar", "hashemi");
		assertThat(FA.find(before, 0.5, "نمایشگاه کجا بود", Optional.of(Language.FA), 1).terms()).extracting(QueryTerm::word)
				.doesNotContain("satar", "hashemi");
	}

	/** «Visa» and «Irán» run together look like «visarán», which a stemmer takes for «visa». */
	@Test
	void joinsNoWordsToOneOfThem() {
		SearchEngine engine = engine(Language.ES, List.of("La visa se pide en línea.", "Irán tiene una embajada."));
		assertThat(engine.find("visa Irán", Optional.empty(), 3).terms()).allSatisfy(
				term -> assertThat(term.variants()).extracting(QueryTerm.Variant::origin).doesNotContain(QueryTerm.Origin.JOINED));
	}

	@Test
	void explanationsAddUpToTheScore() {
		for (String question : List.of("feria memorndo Hashemi 2024", "نمایشگاه تفاهم نامه دی ۱۴۰۲", "namayeshgah havana")) {
			for (SearchEngine engine : List.of(FA, ES)) {
				List<Explained> explained = engine.explain(engine.find(question, Optional.empty(), 5), 5);
				assertThat(explained).isNotEmpty().allSatisfy(one -> assertThat(
						one.parts().stream().collect(Collectors.summingDouble(Explained.Part::score)))
						.isCloseTo(one.hit().score(), org.assertj.core.data.Offset.offset(1e-3)));
			}
		}
	}

	private static SearchEngine engine(Language language, List<String> texts) {
		return SearchEngine.of(
				java.util.stream.IntStream.range(0, texts.size())
						.mapToObj(i -> new IndexPassage(Integer.toString(i), "a", language, "", texts.get(i))).toList(),
				WORDS);
	}
}
