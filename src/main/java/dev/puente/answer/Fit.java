package dev.puente.answer;

import java.util.regex.Pattern;

import dev.puente.knowledge.Document;
import dev.puente.knowledge.Document.Kind;
import dev.puente.knowledge.Validity.Status;
import dev.puente.language.TextFolding;

/** How well a sentence's form fits what is asked: a date for «when», a number for «how many», a name for «who», a place for «where», several things for a list. */
final class Fit {

	private static final double BONUS = 0.12;
	private static final double HEADING = 0.08;
	/** Who asks how to do something is told so little by anything else that steps count threefold. */
	private static final double STEPS = 3 * BONUS;
	private static final String MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
			+ "|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|ابان|اذر|دی|بهمن|اسفند"
			+ "|ژانویه|فوریه|مارس|اوریل|مه|ژوین|ژوییه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر";
	private static final Pattern DAY = Pattern.compile("\\d{1,2} (de )?(" + MONTHS + ")");
	private static final Pattern DATE = Pattern.compile(DAY + "|\\d+ (dias|روز)");
	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[34]\\d\\d|20\\d\\d)(?!\\d)|" + MONTHS);
	private static final Pattern NUMBER = Pattern.compile("\\d");
	private static final Cue NUMBER_WORD = Cue.of(
			"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|cien|mil|unic[oa]s?|sol[oa]|mitad|tercera|ningun[oa]?|vari[oa]s|doble|triple|depende|dependen|cifras?",
			"دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|بیست|صد|هزار|تنها|نیمی|نصف|هیچ|چند|چندین|نیم|بستگی|رقم|رقمی|ارقام");
	private static final Pattern ENUMERATION = Pattern.compile("[,،;؛:].*[,،;؛]");
	private static final Pattern SERIES = Pattern.compile("[,،;؛][^,،;؛.]*[,،;؛]?[^,،;؛.]* (?:y|e|o|و|یا) ");
	private static final Pattern ROLE = folded(
			"ministr|president|director|embajador|vice|secretari|jef|titular|وزیر|رئیس|مدیر|سفیر|معاون|دبیر|نماینده");
	private static final Pattern DEPUTY = folded("viceministr|vicepresident|subdirector|معاون|قایم مقام|پیشین|سابق|وقت");
	private static final Pattern PLACE = folded(
			"habana|teheran|expocuba|palacio|hotel|pabell|calle|ave |recinto|edificio|هاوانا|تهران|اکسپوکوبا|هتل|کاخ|خیابان|سالن|پارک|ساختمان");
	private static final Pattern WHEN_HEADING = folded("fecha|plazo|cuando|calendario|زمان|تاریخ|مهلت|تقویم");
	private static final Pattern WHERE_HEADING = folded("lugar|sede|donde|recinto|direccion|ubicacion|محل|نشانی|کجا|مکان");
	private static final Pattern MANY_HEADING = folded(
			"cifra|cuant|numero|participacion|datos|estadistic|precio|costo|cuesta|tarifa|pago|قیمت|هزینه|بها|تعرفه|پرداخت|شمار|ارقام|رقم|عدد|اندازه|امار");
	private static final Pattern WHO_HEADING = folded(
			"quien|participantes|presid|encabez|cargo|antecesor|sucesor|چه کسی|شرکت کنندگان|سمت|ریاست|حاضران");
	private static final Pattern OUTCOME_HEADING = folded(
			"que paso|resultado|suspen|interru|desenlace|despues|cumplimiento|چه شد|نتیجه|سرانجام|توقف|تعلیق|پس از");
	private static final Pattern WHAT_HEADING = folded("que es|que tipo|naturaleza|چیست|چه نوع|ماهیت|معرفی");
	private static final Pattern COPULA = folded("(^| )(es|son) (el|la|los|las|un|una) |(است|اند)[.؟]?$");
	private static final Pattern STEP = folded(
			"^(primero|segundo|tercero|cuarto|quinto|sexto|septimo|octavo|noveno|decimo|undecimo|por ultimo|نخست|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم|یازدهم|سرانجام)[,،]");
	private static final Pattern DUTY = folded(
			"(^|[ ,])(deben?|pueden?|hay que|requieren?|solicitan?|presentan?|envian?|piden?)[ ,]|باید|می.?توان|لازم|می.?فرست|می.?خواهد|درخواست|نیاز دار");
	private static final Pattern STEPS_HEADING = folded("paso|como |requisito|papel|documentos que|tramite|گام|مراحل|چگونه|مدارک|روند");

	private Fit() {
	}

	private static Pattern folded(String alternatives) {
		return Pattern.compile(TextFolding.fold(alternatives));
	}

	/** Returns what a sentence's form adds to its score, 0 and up. */
	static double of(Asked asked, String sentence) {
		String folded = TextFolding.fold(sentence);
		return switch (asked) {
			case WHEN -> DATE.matcher(folded).find() ? BONUS : YEAR.matcher(folded).find() ? BONUS / 2 : 0;
			case HOW_MANY -> NUMBER.matcher(withoutDates(folded)).find() ? BONUS : 0;
			case WHO -> ROLE.matcher(folded).find() ? BONUS / 2 : 0;
			case WHERE -> PLACE.matcher(folded).find() ? BONUS / 2 : 0;
			case LIST -> ENUMERATION.matcher(folded).find() ? BONUS : 0;
			case DEFINITION -> COPULA.matcher(folded).find() ? BONUS : 0;
			case HOW_TO -> step(folded) ? STEPS : DUTY.matcher(folded).find() ? STEPS / 2 : 0;
			case BECAME, WHAT -> 0;
		};
	}

	/** Tells whether a sentence counts up three things or more, and the last of them by «and». */
	static boolean enumerates(String sentence) {
		return SERIES.matcher(TextFolding.fold(sentence)).find();
	}

	/** Tells whether a sentence gives a number that is not a date's, in digits or in words; «un», «یک» are mostly articles. */
	static boolean givesANumber(String sentence) {
		String dateless = YEAR.matcher(DAY.matcher(TextFolding.fold(sentence)).replaceAll("")).replaceAll("");
		return NUMBER.matcher(dateless).find() || NUMBER_WORD.in(Cue.folded(sentence));
	}

	/** Tells whether a sentence is one of several steps: «Primero, …», «دوم، …». */
	static boolean isStep(String sentence) {
		return step(TextFolding.fold(sentence));
	}

	private static boolean step(String folded) {
		return STEP.matcher(folded).find();
	}

	/** Returns what a passage's heading adds: 0 or more when it announces what is asked. */
	static double ofHeading(Asked asked, String heading) {
		String folded = TextFolding.fold(heading).replace('\u200c', ' ');
		Pattern wanted = switch (asked) {
			case WHEN -> WHEN_HEADING;
			case WHERE -> WHERE_HEADING;
			case HOW_MANY -> MANY_HEADING;
			case WHO -> WHO_HEADING;
			case HOW_TO -> STEPS_HEADING;
			case BECAME -> OUTCOME_HEADING;
			case DEFINITION -> WHAT_HEADING;
			case LIST, WHAT -> null;
		};
		return wanted != null && wanted.matcher(folded).find() ? HEADING : 0;
	}

	/**
	 * Returns what a document's sort adds or takes: who holds an office stands in the page of a person in office, what became of an event in
	 * that of an interrupted one.
	 */
	static double ofDocument(Asked asked, Document document, boolean pastAsked) {
		Status status = document.validity().status();
		return switch (asked) {
			case WHO -> document.kind() == Kind.PERSON && !pastAsked ? status == Status.IN_FORCE ? BONUS : -BONUS : 0;
			case BECAME -> status == Status.INTERRUPTED ? BONUS : 0;
			case HOW_TO -> document.kind() == Kind.GUIDE ? STEPS : 0;
			case DEFINITION -> document.title().values().stream().anyMatch(Fit::asksWhat) ? 2 * BONUS : 0;
			default -> 0;
		};
	}

	private static boolean asksWhat(String title) {
		return WHAT_HEADING.matcher(TextFolding.fold(title)).find();
	}

	/** Tells whether a question is about an office, with or without a question word. */
	static boolean namesAnOffice(String question) {
		return ROLE.matcher(TextFolding.fold(question)).find();
	}

	/** Tells whether a sentence speaks of a deputy where the question asks for the head. */
	static boolean ofDeputy(String sentence) {
		return DEPUTY.matcher(TextFolding.fold(sentence)).find();
	}

	private static String withoutDates(String folded) {
		return YEAR.matcher(DATE.matcher(folded).replaceAll("")).replaceAll("");
	}
}
