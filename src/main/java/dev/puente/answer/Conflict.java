package dev.puente.answer;

/** Sentences that tell that sources differ. */
final class Conflict {

	private static final Cue DIFFER = Cue.of(
			"no coinciden?|difieren?|discrepan?|discrepancias?|(cifras|fechas|datos|numeros) (distint|diferent)[oa]s|fuentes (distint|diferent)as|unas fuentes|otras fuentes|otra fuente",
			"(یکسان|همخوان|هم خوان|هماهنگ) (نیست|نیستند)|ناهمخوان|اختلاف|متفاوت|منابع دیگر|منبع دیگر|منبع دیگری|همخوانی ندارند?");

	private Conflict() {
	}

	/** Tells whether a sentence says so. */
	static boolean in(String sentence) {
		return DIFFER.in(Cue.folded(sentence));
	}
}
