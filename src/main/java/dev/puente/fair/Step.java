package dev.puente.fair;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A thing to do before the fair, in the order of doing: whom it concerns, and the sentence of a guide that demands it. The days before the
 * opening stand in that sentence; a step whose sentence is no longer published is no step.
 */
enum Step {
	CALL("guide-fihav-how-to-take-part", "register", "pide a Pabexpo la convocatoria", any -> true),
	PAVILION("guide-iran-pavilion-tpo", "steps", "si habrá pabellón nacional", Case::iranian),
	APPLICATION("guide-fihav-deadlines-payments", "older-manual", "(\\d+) días antes de la feria para la solicitud", any -> true),
	FIRST_PAYMENT("guide-fihav-deadlines-payments", "payments", "al hacer la solicitud", any -> true),
	STAND_PLAN("guide-fihav-stands-badges", "types", "debía enviarse con la solicitud", any -> true),
	STAND_PROJECT("guide-fihav-stands-badges", "types", "diseño libre, cuyo proyecto debe aprobarse", Case::ownDesign),
	EQUIPMENT("guide-telecom-equipment-authorisation", "steps", "comprueba si su equipo", Case::telecomEquipment),
	HOMOLOGATION("guide-telecom-equipment-authorisation", "steps", "tramita el certificado de homologación", Case::telecomEquipment),
	AUTHORISATION("guide-telecom-equipment-authorisation", "steps", "obtiene la autorización técnica", Case::telecomEquipment),
	CATALOGUE("guide-fihav-deadlines-payments", "older-manual", "(\\d+) días antes de la feria para el arte del catálogo", any -> true),
	SECOND_PAYMENT("guide-fihav-deadlines-payments", "payments", "debía pagarse (\\d+) días antes", any -> true),
	HEAVY_SAMPLES("guide-fihav-deadlines-payments", "goods-deadlines", "muestras grandes o pesadas.*?(\\d+) días antes",
			Case::heavySamples),
	CONSIGNEE("guide-fihav-shipping-samples", "consignee", "conviene pedirla a Pabexpo", Case::shipsSamples),
	PAPERS("guide-fihav-shipping-samples", "papers", "conocimiento de embarque", Case::shipsSamples),
	BY_SEA("guide-fihav-shipping-samples", "when", "por mar .*?(\\d+) días antes", Case::shipsSamples),
	BY_AIR("guide-fihav-shipping-samples", "when", "por aire .*?(\\d+) días antes", Case::shipsSamples),
	BADGES("guide-fihav-stands-badges", "badges", "credenciales gratuitas", any -> true),
	VISA("guide-visas-fihav", "business", "embajada de Cuba en Teherán", Case::iranian),
	ENTRY("guide-visas-fihav", "tourist", "formulario D’Viajeros para entrar a Cuba se llena", Case::foreign);

	private final String document;
	private final String anchor;
	private final Pattern demand;
	private final Predicate<Case> concerns;

	Step(String document, String anchor, String demand, Predicate<Case> concerns) {
		this.document = document;
		this.anchor = anchor;
		this.demand = Pattern.compile(demand);
		this.concerns = concerns;
	}

	boolean concerns(Case known) {
		return concerns.test(known);
	}

	String document() {
		return document;
	}

	String anchor() {
		return anchor;
	}

	/** Finds its sentence in the Spanish text; the group, where there is one, holds the days before the opening. */
	Pattern demand() {
		return demand;
	}

	/** Returns the step that it must not be later than, for steps whose own sentence counts no days. */
	Step latestWith() {
		return switch (this) {
			case FIRST_PAYMENT, STAND_PLAN, STAND_PROJECT -> APPLICATION;
			case EQUIPMENT, HOMOLOGATION, AUTHORISATION, CONSIGNEE, PAPERS -> BY_SEA;
			default -> this;
		};
	}

	/** Returns its name in keys of messages and in the calendar. */
	String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
