package dev.puente.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.puente.language.Language;

/** Stand-in documents. */
final class DemoDocuments {

	private DemoDocuments() {
	}

	static Document memorandum() {
		List<Source> sources = List.of(
				new Source("S36", "Mehr News", "Signing of a postal memorandum between Iran and Cuba",
						Optional.of("https://en.mehrnews.com/"),
						Optional.of(PartialDate.parse("2024-11")), "ar"),
				new Source("S04", "IRNA", "سفر وزیر ارتباطات به هاوانا", Optional.of("https://www.irna.ir/"),
						Optional.of(PartialDate.parse("2024-11-03")), "fa"),
				new Source("S41", "Granma", "Delegación iraní en La Habana", Optional.empty(), Optional.empty(), "es"));
		Passage what = passage("what", "موضوع تفاهم‌نامه", "Qué se firmó",
				List.of(s("ایران و کوبا در جریان سفر ستار هاشمی به هاوانا یک تفاهم‌نامهٔ خدمات پستی امضا کردند.", "S36", "S04"),
						s("به گفتهٔ ایرنا، این تفاهم‌نامه می‌تواند حجم مرسولات میان دو کشور را به‌طور محسوسی بالا ببرد؛ رقمی اعلام نشد.",
								"S04")),
				List.of(s("Irán y Cuba firmaron en La Habana un memorando de servicios postales durante la visita de Sattar Hashemi.",
						"S36",
						"S04"),
						s("Según IRNA, el memorando podría elevar de forma notable el volumen de correo entre los dos países; no se dieron cifras.",
								"S04")));
		Passage after = passage("after", "پس از امضا", "Después de la firma",
				List.of(s(
						"هاشمی پس از امضا گفت که دولت و بخش خصوصی ایران پیشنهادهای مشخصی در حوزهٔ فناوری اطلاعات و ارتباطات به کوبا داده‌اند.",
						"S36", "S41")),
				List.of(s(
						"Tras la firma, Hashemi dijo que el Gobierno y el sector privado de Irán habían presentado a Cuba propuestas concretas en el ámbito de las TIC.",
						"S36", "S41")));
		return new Document("2024-11-postal-memorandum", 2, Document.Kind.AGREEMENT,
				Map.of(Language.FA, "تفاهم‌نامهٔ خدمات پستی ایران و کوبا، آبان ۱۴۰۳ (نوامبر ۲۰۲۴)", Language.ES,
						"Memorando de servicios postales entre Irán y Cuba, noviembre de 2024"),
				dates("2024-11-04", "2024-11-05", "2024-11"), validity(Validity.Status.IN_FORCE),
				"Ministerio de Comunicaciones de Cuba (MINCOM)",
				List.of("2024-autumn-video-call"), List.of("post", "ict"), List.of("F054"), sources, List.of(), List.of(what, after));
	}

	static Document call() {
		List<Source> sources = List.of(new Source("S01", "وزارت ارتباطات و فناوری اطلاعات", "گفت‌وگوی تصویری وزیران ارتباطات ایران و کوبا",
				Optional.of("https://www.ict.gov.ir/"), Optional.of(PartialDate.parse("2024")), "fa"));
		return new Document("2024-autumn-video-call", 1, Document.Kind.MEETING,
				Map.of(Language.FA, "گفت‌وگوی تصویری وزیران ارتباطات ایران و کوبا، پاییز ۱۴۰۳ (۲۰۲۴)", Language.ES,
						"Videollamada de los ministros de Comunicaciones de Irán y Cuba, otoño de 2024"),
				dates("2024", "", ""), validity(Validity.Status.HELD), "وزارت ارتباطات و فناوری اطلاعات ایران", List.of(),
				List.of("ict", "e-government"), List.of("F001"), sources, List.of(),
				List.of(passage("who", "چه کسانی", "Quiénes participaron",
						List.of(s(
								"ستار هاشمی، وزیر ارتباطات ایران، با مایرا آرویچ مارین (Mayra Arevich Marín)، وزیر ارتباطات کوبا، گفت‌وگوی تصویری کرد.",
								"S01")),
						List.of(s(
								"Sattar Hashemi, ministro de TIC de Irán, y Mayra Arevich Marín, ministra de Comunicaciones de Cuba, hablaron por videollamada.",
								"S01")))));
	}

	static Document fair() {
		List<Source> sources = List.of(new Source("S77", "EFE", "Cuba suspende la Feria de La Habana tras el azote del huracán Rafael",
				Optional.of("https://www.infobae.com/"), Optional.of(PartialDate.parse("2024-11-08")), "es"));
		return new Document("1983-fihav-first", 1, Document.Kind.EVENT,
				Map.of(Language.FA, "نخستین نمایشگاه بین‌المللی هاوانا، ۱۳۶۲ (۱۹۸۳)", Language.ES,
						"Primera Feria Internacional de La Habana, 1983"),
				dates("1983", "", ""), validity(Validity.Status.UNKNOWN), "PABEXPO", List.of(), List.of("fihav"), List.of(), sources,
				List.of(),
				List.of(passage("first", "نخستین دوره", "La primera edición",
						List.of(s("نمایشگاه بین‌المللی هاوانا نخستین بار در سال ۱۳۶۲ (۱۹۸۳) برپا شد.", "S77")),
						List.of(s("La Feria Internacional de La Habana se celebró por primera vez en 1983.", "S77")))));
	}

	private static Passage passage(String anchor, String faHeading, String esHeading, List<Passage.Sentence> fa,
			List<Passage.Sentence> es) {
		return new Passage(anchor, Map.of(Language.FA, new Passage.Text(faHeading, fa), Language.ES, new Passage.Text(esHeading, es)));
	}

	private static Passage.Sentence s(String text, String... sources) {
		return new Passage.Sentence(text, List.of(sources));
	}

	private static Document.Dates dates(String event, String until, String published) {
		return new Document.Dates(date(event), date(until), date(published));
	}

	private static Optional<PartialDate> date(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
	}

	private static Validity validity(Validity.Status status) {
		return new Validity(status, PartialDate.parse("2026-11-22"), Optional.empty(), Optional.empty(), Optional.empty());
	}
}
