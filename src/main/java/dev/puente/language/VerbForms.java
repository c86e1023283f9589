package dev.puente.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stems under which the forms of a verb are found: what a dictionary lists as «گفتن» or «decir» texts write as «می‌گوید» or «dijo». */
public final class VerbForms {

	private static final List<String> PAST_ENDINGS = List.of("", "م", "ی", "یم", "ید", "ند", "ه");
	private static final List<String> PRESENT_ENDINGS = List.of("م", "ی", "د", "یم", "ید", "ند");
	/** Present stems that do not follow from the past stem, by past stem. */
	private static final Map<String, String> PRESENT = pairs(
			"""
					گفت:گوی کرد:کن رفت:رو امد:ای داد:ده دید:بین زد:زن شد:شو گرفت:گیر ساخت:ساز یافت:یاب نوشت:نویس خواست:خواه دانست:دان توانست:توان
					شناخت:شناس فروخت:فروش پرداخت:پرداز انداخت:انداز اموخت:اموز پذیرفت:پذیر گذاشت:گذار گذشت:گذر داشت:دار نشست:نشین شکست:شکن بست:بند
					برد:بر خورد:خور مرد:میر شمرد:شمار سپرد:سپار اورد:اور گشت:گرد کشت:کش سوخت:سوز دوخت:دوز ریخت:ریز گریخت:گریز امیخت:امیز برخاست:برخیز
					ماند:مان خواند:خوان راند:ران رساند:رسان گرداند:گردان کشید:کش رسید:رس پرسید:پرس فهمید:فهم شنید:شنو چید:چین افرید:افرین کاشت:کار
					برداشت:بردار انگاشت:انگار پنداشت:پندار گماشت:گمار خفت:خواب نهفت:نهان گسست:گسل پیوست:پیوند جست:جوی شست:شوی افزود:افزا نمود:نما سرود:سرا
					فرمود:فرما گشود:گشا ازمود:ازما ستود:ستا بود:باش افتاد:افت ایستاد:ایست فرستاد:فرست نهاد:نه""");
	private static final Map<String, String> SPANISH_ENDINGS = Map.of("ar",
			"o as a amos an e es emos en aba aban abamos o aron aste are aremos aran ara aria arian ado ada ados adas ando ase",
			"er", "o es e emos en a as amos an ia ian iamos io ieron i iste ere eremos eran era eria erian ido ida idos idas iendo iera",
			"ir", "o es e imos en a as amos an ia ian iamos io ieron i iste ire iremos iran ira iria irian ido ida idos idas iendo iera");
	private static final String IRREGULAR_TABLE = """
			decir:digo dice dicen dijo dijeron dira dicho diciendo diga
			hacer:hago hizo hicieron hara haran haria hecho haga hagan hiciera
			tener:tengo tiene tienen tuvo tuvieron tendra tendran tenga tuviera
			poner:pongo puso pusieron pondra puesto puesta puestos ponga pusiera
			poder:puede pueden pudo pudieron podra podran pudiera
			querer:quiere quieren quiso quisieron querra quisiera
			venir:viene vienen vino vinieron vendra venga
			salir:salgo saldra salga
			saber:supo supieron sabra sepa
			traer:traigo trajo trajeron traiga
			ducir:duzco dujo dujeron duzca
			morir:muere mueren murio murieron muerto muerta muertos
			dormir:duerme duermen durmio
			pedir:pide piden pidio pidieron pida pidiendo
			seguir:sigue siguen siguio siguieron siga siguiendo
			volver:vuelve vuelven vuelto
			abrir:abierto abierta
			cubrir:cubierto cubierta cubiertos
			scribir:scrito scrita scritos
			romper:roto rota
			elegir:elige eligen eligio eligieron elija
			servir:sirve sirven sirvio sirva
			sentir:siente sienten sintio sientan
			ferir:fiere fieren firio fiera
			regir:rige rigen rigio
			ver:vio vieron visto vista vea
			dar:dio dieron den
			andar:anduvo
			caer:caigo cayo cayeron caiga
			oir:oye oyen oyo
			leer:leyo leyeron leido
			creer:creyo creyeron creido
			construir:construye construyen construyo construyeron
			truir:truye truyen truyo truyeron
			tribuir:tribuye tribuyen tribuyo tribuyeron
			cluir:cluye cluyen cluyo cluyeron
			jugar:juega juegan jugo
			nacer:nacio nacieron nazca
			ocer:ozco ozca
			ecer:ezco ezca""";
	/** Forms of the irregular verbs in use, by infinitive; verbs made of them with a prefix follow. */
	private static final Map<String, List<String>> IRREGULAR = irregular();

	private VerbForms() {
	}

	/** Returns the stems of a folded Persian infinitive's forms; for a compound verb only those of its last word. */
	public static Set<String> persian(String infinitive) {
		if (!infinitive.endsWith("ن") || infinitive.length() < 4) {
			return Set.of(PersianStemmer.stem(infinitive));
		}
		String past = infinitive.substring(0, infinitive.length() - 1);
		String present = presentStem(infinitive).orElse("");
		Stream<String> forms = Stream.concat(PAST_ENDINGS.stream().flatMap(ending -> Stream.of(past + ending, "ن" + past + ending)),
				present.isEmpty()
						? Stream.empty()
						: PRESENT_ENDINGS.stream()
								.flatMap(ending -> Stream.of(present + ending, "ب" + present + ending, "ن" + present + ending)));
		return Stream.concat(Stream.of(infinitive), forms).map(PersianStemmer::stem).filter(stem -> stem.length() > 2)
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Returns the present stem of a folded Persian infinitive, where it is known or follows from the past stem. */
	static Optional<String> presentStem(String infinitive) {
		String past = infinitive.substring(0, infinitive.length() - 1);
		return Optional.ofNullable(PRESENT.get(past)).or(() -> Optional.of(past)
				.filter(stem -> stem.endsWith("ید") && stem.length() > 4).map(stem -> stem.substring(0, stem.length() - 2)));
	}

	/** Returns the stems of a folded Spanish infinitive's forms. */
	public static Set<String> spanish(String infinitive) {
		String verb = infinitive.endsWith("rse") ? infinitive.substring(0, infinitive.length() - 2) : infinitive;
		String endings = verb.length() < 3 ? null : SPANISH_ENDINGS.get(verb.substring(verb.length() - 2));
		if (endings == null) {
			return Set.of(SpanishStemmer.stem(infinitive));
		}
		String root = verb.substring(0, verb.length() - 2);
		Stream<String> regular = Arrays.stream(endings.split(" ")).map(root::concat);
		// «volver» is not a kind of «ver»: the longest one tells
		Stream<String> irregular = IRREGULAR.keySet().stream().filter(verb::endsWith).max(Comparator.comparingInt(String::length)).stream()
				.flatMap(known -> IRREGULAR.getOrDefault(known, List.of()).stream()
						.map(verb.substring(0, verb.length() - known.length())::concat));
		return Stream.of(Stream.of(verb), regular, irregular).flatMap(forms -> forms).map(SpanishStemmer::stem)
				.filter(stem -> stem.length() > 2).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static Map<String, String> pairs(String table) {
		return Arrays.stream(table.strip().split("\\s+")).map(pair -> pair.split(":"))
				.collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
	}

	private static Map<String, List<String>> irregular() {
		Map<String, List<String>> forms = new HashMap<>();
		IRREGULAR_TABLE.lines().map(String::strip).map(line -> line.split(":"))
				.forEach(line -> forms.put(line[0], List.of(line[1].split(" "))));
		return Map.copyOf(forms);
	}
}
