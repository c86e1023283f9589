package dev.puente.answer;

import java.util.List;

import dev.puente.language.TextFolding;
import dev.puente.language.Tokens;

/** What sort of thing is asked for. */
enum Asked {
	/** A person or body. */
	WHO("quien|quienes|kien|kienes|a cargo de quien|como se llama|kie|kiye|kist|kia|che kasi",
			"کی|کیه|کیست|کیا|کیان|کیاند|کین|چه کسی|چه کسانی|چه شخصی|اسم|نام|اسمش|اسماشون"),
	/** A date. */
	WHEN("cuando|cuándo|key|che (sali|zamani|tarikhi|roozi|ruzi|mahi)|ta key|az key|q(ue)? (dia|fecha|mes|ano)|en que (dia|fecha|mes|ano)|fecha|hasta cuando|plazo|plazos",
			"(?<!^(?:اولین |آخرین |نخستین )?(?:وزیر|رئیس|سفیر|معاون|مدیر|مدیرعامل|دبیر|نماینده) [^؟?.]{0,60})کی بود|(?<!(?:^| )(?:از|با|به|تو|توی|در|طرف|سمت) [^ ]{1,15} )(?<=[^ ،؛:؟?.!] )کی (اومد|آمد|رفت|برگشت|رسید|میاد|میره|می آید|می رود)[^ ]*|کی (?!وزیر|رئیس|سفیر|معاون|مدیر|دبیر|نماینده|برنده)([^ ]+ ){0,2}(شد|شده|میشه|میشود|می شود|می شه)|چه زمانی|چه تاریخی|چه روزی|چه سالی|چه ماهی|کی برگزار|تاریخ|زمان|تا کی|از کی|مهلت"),
	/** A place. */
	WHERE("donde|adonde|koja|kojast|kojas|kojaye|en que (lugar|sitio|ciudad|recinto)|direccion|sede",
			"کجا|کجاست|کجاس|کجای|کجاها|چه جایی|کدوم شهر|کدام شهر|محل|نشانی|آدرس"),
	/** A number. */
	HOW_MANY("cuant[oa]s?|chand|chandta|chanta|cheghadr|cheqadr|cheghad|que cantidad|que porcentaje|numero de",
			"چند|چن تا|چندتا|چنتا|چندمین|چقدر|چقد|چقدره|چقده|چنده|چه تعداد|تعداد|چه میزان|چند درصد"),
	/** Steps to take. */
	HOW_TO("chetor|chetori|chejuri|chegune|como (puedo|podemos|puede|pueden|podria|podrian|podriamos|debo|debemos|se(?! llam)|(le )?h?ago|hacemos|(h?a[cs]er|lograr|conseguir|obtener|sacar|solicitar|pedir|abrir|vender|importar|invertir|entrar|llevar|montar)[^ ]*|(me|nos) [^ ]+(o|mos)|(particip|inscrib|registr|contrat|pag|envi|mand|exhib|exp)[^ ]*)|que (pasos|requisitos|papeles|tramites)|que documentos (se )?(necesit|hace|hay que|debo|debe|pide|exig|requier|present)[^ ]*|(que|q) (hago|hacemos|(debo|debemos|tengo (que|q)|tenemos (que|q)|hay (que|q)) (hac|mand|envi|present|llev|entreg|llen|rellen|firm|pag|ten|cumpl)[^ ]*|(me|nos) (pid|exig|solicit|hac)[^ ]*|necesito|necesitamos|hacen? falta)|por donde (empiezo|empezamos|empezar)|pasos|requisitos|tramites",
			"چطور|چطوری|چجوری|چگونه|چه مراحلی|مراحل|چه مدارکی|مدارک|چیکار کن|چیکار باید|باید چیکار|چه کار کن|چکار کن|چکار باید|باید چکار|چه کنم|چه باید|چی باید|باید چه|باید چی|چ[هی] (چیزی )?(لازم|لازمه|میخوان|میخواد)|از کجا (شروع|اغاز)|راهش|شرایط"),
	/** What something is: «¿Qué es FIHAV?» */
	DEFINITION("en (que|q) consiste[n]?|chie|chiye|chist|yani chi|que es|que son|que significa|que quiere decir",
			"چیست|چیه|یعنی چه|یعنی چی|چی هست|چه هست"),
	/** What became of something: «¿Qué pasó con FIHAV 2024?» */
	BECAME("que (paso|ocurrio|sucedio|fue)( con| de| en)?|en que (quedo|termino|acabo)", "چه شد|چی شد|چیشد|چه اتفاقی|به کجا رسید|سرنوشت"),
	/** Several things. */
	LIST("kodoma|kodoman|kodomand|chia|cuales|(que|q) ([a-z]+ )?[a-z]{3,}[aoe]s|lista|enumer[^ ]*|mencion[^ ]*|nombre los|cifras distintas|los dos|las dos|de (que|q) (hablaron|trataron|conversaron|discutieron|hablo|trato)",
			"(چه|کدوم|کدام) .{2,20}(هایی|ها|های|ایی)|کدوم [^ ]{2,}ا|چیا|چیاست|چی ها|(چه|چی) (بودند|بودن|هستند|هستن|اند)|کدامند|کدام اند|کدوما|فهرست|لیست|نام ببر[^ ]*|اسم ببر[^ ]*|محورها[^ ]*|موضوعات|ابعاد|شامل|(درباره|درباره ی|دربارهٔ|راجع به|در مورد|سر) (چی|چیا|چه چیزی|چه چیزهایی|چه موضوعاتی)"),
	/** Anything else. */
	WHAT("", "");

	/** «embajador de Cuba en Irán» asks who that is. */
	private static final int FEW_WORDS = 6;
	/** «¿Qué país …?» after «¿cuántas empresas …?» asks for no number; «¿y qué hay de 2024?», «۲۰۲۴ چی؟» for one once more. */
	private static final Cue ELSE = Cue.of("(?<=^|^¿|^¿?y )(que|q|cual(es)?)(?! (hay|tal|de) )", "کدوم|کدام|چه [^ ؟]+|آیا");
	/** «داستانِ … چیه» asks what something is. */
	private static final Cue STORY = Cue.of("", "(داستان|قضیه|ماجرا|جریان)(ی|ش|شون)?");
	/** What only says that something is to be told. */
	private static final Cue TELL = Cue.of(
			"(quiero|busco|necesito|dame|tienen|tienes|hay|que) (mas )?(informacion|info|datos|detalles)( hay| tienen| tienes)? (de|del|sobre|acerca de)|(informacion|info) (sobre|acerca de)"
					+ "|que (sabes|saben|sabe|conoces|conocen) (de|del|sobre)|(hablame|cuentame|dime algo|hableme|cuenteme) (de|del|sobre)|en (que|q) consiste[n]?",
			"(چه |یه |یک )?اطلاعاتی? (درباره|درباره ی|دربارهٔ|در ?مورد|راجع به|در ?رابطه با|در خصوص)|(چه )?اطلاعاتی (دارید|دارین|داری|هست|موجوده)|چه خبر از");
	/** The more special kinds come first. */
	private static final List<Asked> IN_ORDER = List.of(HOW_TO, HOW_MANY, WHEN, WHERE, BECAME, LIST, WHO, DEFINITION);
	private final Cue cue;

	Asked(String spanish, String persian) {
		this.cue = Cue.of(spanish, persian);
	}

	/** Returns this sort; where a follow-up neither asks for something else nor wants a particular, what was asked before it. */
	Asked orBefore(Question question) {
		return this == WHAT && !question.previous().isEmpty() && Wanted.in(question.text()).isEmpty()
				&& !ELSE.in(Cue.folded(question.text()))
						? of(question.previous().getLast())
						: this;
	}

	/** Recognises what is asked. */
	static Asked of(String question) {
		String folded = Cue.folded(question);
		return IN_ORDER.stream().filter(kind -> kind.cue.in(folded)).findFirst()
				.orElse(Tokens.of(question).size() <= FEW_WORDS && Fit.namesAnOffice(question) ? WHO : WHAT);
	}

	/**
	 * Returns a question of this sort without the words that only say «what became of», which in Spanish look like «paso», a step, or «what is
	 * it about».
	 */
	String subject(String question) {
		String folded = Cue.folded(question);
		if (TELL.in(folded)) {
			return TELL.persianReplaced(TELL.spanishReplaced(folded, " "), " ");
		}
		if (this == DEFINITION && STORY.in(folded)) {
			return STORY.persianReplaced(folded, " ");
		}
		return this == BECAME ? cue.spanishReplaced(TextFolding.fold(question), " ") : question;
	}

	/** Tells whether an answer of this sort is a single particular; of figures there are often several. */
	boolean factoid() {
		return this == WHO || this == WHEN || this == WHERE;
	}

	/** Tells whether an answer of this sort has several parts. */
	boolean several() {
		return this == HOW_TO || this == LIST;
	}
}
