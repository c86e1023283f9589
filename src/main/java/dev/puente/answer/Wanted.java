package dev.puente.answer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.puente.language.TextFolding;

/** A particular that a question wants and that a sentence either gives or does not: who asks for a telephone number is not served by a date. */
enum Wanted {
	PHONE("telefonos?|telf|tlf|tel|celular|whatsapp|wasap", "تلفن|تلفنش|تلفنشون|شماره ?(ی|ها|های)? ?(تلفن|تماس|موبایل|همراه|واتساپ)",
			"\\+?\\d[\\d ()-]{6,}|telefono|celular|تلفن|شماره تماس"),
	MAIL("e-?mails?|mails?|correo electronico|direccion de correo|(que|cual es (el|su)) correo", "ایمیل|ایمیلش|رایانامه|میلش",
			"@|correo electronico|e-?mail|ایمیل|رایانامه"),
	LINK("pagina (web|oficial)|sitio( web)?|web|link|enlace|url", "لینک|لینکش|وب ?سایت|سایت|سایتش|وبگاه|آدرس اینترنتی",
			"https?:|www\\.|\\w\\.(cu|ir|com|org|net)\\b|sitio|pagina|web|وبگاه|سایت"),
	STREET("(en )?(que|cual) calle|calle|domicilio|direccion( exacta| postal)?|donde (queda|vive|esta ubicad[oa])",
			"آدرس|ادرس|نشانی|(کدام|کدوم|چه) (خیابان|خیابون|کوچه)|خیابون",
			"calle|avenida|ave\\.|carretera|plaza|km|edificio|direccion|avda|esquina|خیابان|میدان|بزرگراه|ساختمان|کیلومتر|نشانی|پلاک"),
	PRICE("cuanto (cuesta|vale|cobran?|sale|gana|paga|pago|pagan|pagamos|hay que pagar|tengo que pagar|debo pagar|es la tarifa|debe|le debe|dinero)|"
			+ "precios?|tarifas?|costos?|costes?|salario|sueldo|flete|monto|presupuesto|en cuanto dinero|valor de",
			"قیمت|قیمتش|چند (در ?)?(میاد|می ?آید|درمیاد|میفروشن|می ?ارزد|می ?ارزه)|هزینه|هزینه ی|هزینش|هزینشو|چنده|بهای|نرخ|کرایه|حقوق|تعرفه|پولش|پول|بودجه|درآمد|(چند|چقدر) ?(دلار|پزو|تومان|تومن|یورو|میلیون دلار)(ه)?|چند پزوئه",
			"\\d[\\d.,٫٬ ]*(%|por ciento|usd|dolar|euro|cup|pesos|mlc|millon|cuc)|descuento|gratis|gratuit|precio|tarifa|costo|coste|cobr|pagar|pago|"
					+ "درصد|دلار|یورو|پزو|بها|قیمت|هزینه|تعرفه|رایگان|تخفیف|پرداخت"),
	PERCENT("(que )?porcentaje|que por ciento|que %", "چند درصد|چند درصدش|درصدش", "%|por ciento|درصد"),
	AREA("metros( cuadrados)?|superficie|m2|cuanto mide|que (area|tamano|extension)", "متراژ|متراژش|مساحت|مساحتش|وسعت|چند (متر|هکتار)(ه)?",
			"metro|m2|m²|superficie|hectarea|km|متر|مساحت|هکتار|کیلومتر"),
	DURATION("cuanto (tiempo|dura|duro|demora|demoro|tarda|tardo)|cuantos (dias|meses|anos)",
			"چند (روز|ماه|هفته|ساعت|سال)(ه)?|چقدر طول|چه مدت|چقد طول",
			"\\d[^.]{0,12}(dias?|semanas?|meses|mes|horas?|anos?|روز|هفته|ماه|ساعت|سال)|(dos|tres|cuatro|cinco|seis|siete|diez|quince|treinta|un|una) (dias?|semanas?|meses|mes|horas?|anos?)|"
					+ "(یک|دو|سه|چهار|پنج|شش|هفت|ده) ?(روز|هفته|ماه|ساعت|سال)|permanente|دایمی"),
	CAUSE("por ?que|x ?q(ue)?|porq(ue)?|xq|pq|a que se (debe|debio)|(cual (es|fue) )?(la|el) (causa|razon|motivo)|debido a que|motivos?|razones",
			"چرا|واسه چی|برای چی|علت|علتش|دلیل|دلیلش|به چه دلیل|به چه علت",
			"(^|[ ,])por [^,.]{0,40}(huracan|crisis|falta|acuerdo|decision|dano)|a causa|debido|porque|ya que|pues |tras |para (que|facilitar|evitar)|motiv|razon|consecuencia|a raiz|ante |"
					+ "به دلیل|به ?سبب|به علت|بر اثر|در پی|چون|زیرا|علت|دلیل|به خاطر|ناشی|از این رو|پس از توفان"),
	AGE("que edad|cuantos anos tiene|edad|(fecha|ano|lugar) de nacimiento|(cuando|donde|(en )?que (ano|dia|mes|ciudad)) nacio",
			"چند ساله?|چند سالشه|سنش|متولد|تولد|(به دنیا|بدنیا) [^ ]+",
			"nacio|nacid|anos de edad|cumpl|se (creo|fundo|constituyo)|fundad[oa]|cread[oa] (en|el|por)|بنیان|تاسیس|پدید آمد|متولد|زاده|ساله|سالگی|به دنیا امد"),
	SALARY("(cuanto|que sueldo|que salario) (gana|ganan|cobra|le pagan)[^ ]*|sueldos?|salarios?|ingresos de",
			"حقوقش|حقوق ماهانه|چقدر حقوق|دستمزد|درآمدش|پاداش",
			"sueldo|salario|حقوق|دستمزد|پاداش"),
	FAMILY("espos[oa]s?|marido|casad[oa]s?|se cas(o|aron)|bodas?|matrimonio|divorci[^ ]*|solter[oa]s?|hij[oa]s?|novi[oa]|famili[^ ]*",
			"همسر[^ ]*|شوهر[^ ]*|متاهل|مجرد|ازدواج[^ ]*|عروسی[^ ]*|طلاق[^ ]*|بچه[^ ]*|فرزند[^ ]*|خانواده[^ ]*",
			"espos|marido|casad|se caso|boda|matrimonio|divorci|hij[oa]|همسر|ازدواج|عروسی|طلاق|فرزند|خانواده"),
	FAITH("religion|cree en dios|de que iglesia", "دین|دینش|مذهب|مذهبش", "religi|مذهب|(^| )دین "),
	HOME("donde vive[n]?|en que (casa|barrio|reparto) vive", "محل زندگی[^ ]*|کجا زندگی|خانه اش|خونش|خونه ش|محله",
			"reside|vive en|زندگی می کند|ساکن");

	private static final Set<Wanted> PRIVATE = EnumSet.of(AGE, SALARY, FAMILY, FAITH, HOME);

	/** A sentence that says that something is not known answers whoever asks for it. */
	private static final Pattern GAP = Pattern.compile(TextFolding.fold(
			"no se ha (encontrado|visto|hallado|publicado)|ninguna fuente|no hay (un |una )?(precio|fuente|dato|cifra)|ningun[ao]? |no (indica|dice|muestra|menciona|consta|publica)|"
					+ "پیدا نشد|نیامده|یافت نشد|منبعی|روشن نیست|نشان ندادند|نیاورده|معلوم نیست"));

	private final Cue asked;
	private final Pattern given;

	Wanted(String spanish, String persian, String given) {
		this.asked = Cue.of(spanish, persian);
		this.given = Pattern.compile(TextFolding.fold(given));
	}

	/** Returns what a question wants. */
	static Set<Wanted> in(String question) {
		String folded = Cue.folded(question);
		Set<Wanted> wanted = EnumSet.noneOf(Wanted.class);
		Arrays.stream(values()).filter(one -> one.asked.in(folded)).forEach(wanted::add);
		return wanted;
	}

	/** Returns what a sentence gives, by ordinal. */
	static boolean[] given(String sentence) {
		String folded = Cue.folded(sentence);
		boolean[] given = new boolean[values().length];
		for (Wanted one : values()) {
			given[one.ordinal()] = one.given.matcher(folded).find();
		}
		return given;
	}

	/** Tells whether a sentence says that something is not known. */
	static boolean gap(String sentence) {
		return GAP.matcher(Cue.folded(sentence)).find();
	}

	/** Tells whether a word only names a particular that is wanted and given: who asks for a link and is given one lacks no «link». */
	static boolean namedBy(String word, Set<Wanted> wanted, boolean[] given) {
		return wanted.stream().anyMatch(one -> given[one.ordinal()] && one.asked.in(word));
	}

	/** Tells whether something of a person's private life is wanted and not given: no other sentence makes up for it. */
	static boolean privateLacked(Set<Wanted> wanted, boolean[] given) {
		return wanted.stream().anyMatch(one -> PRIVATE.contains(one) && !given[one.ordinal()]);
	}

	/** Returns the share of what is wanted that is not given, 0–1. */
	static double lacked(Set<Wanted> wanted, boolean[] given) {
		return wanted.isEmpty() ? 0 : (double) List.copyOf(wanted).stream().filter(one -> !given[one.ordinal()]).count() / wanted.size();
	}
}
