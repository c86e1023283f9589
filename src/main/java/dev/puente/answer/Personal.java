package dev.puente.answer;

/** A request that no document can answer: for a person to talk to, or about the visitor's own case. */
final class Personal {

	private static final Cue TALK = Cue.of(
			"(hablar|hablo|comunicar(me|nos)|conversar|charlar) (por telefono )?con (una persona|alguien|un humano|un(a)? (agente|operador(a)?|funcionari[oa]|especialista|asesor(a)?|representante))"
					+ "|(que )?(me|nos) (llamen|llame|contacten|atienda|atiendan) (una persona|alguien|un humano|por telefono)|atencion (humana|personal)|persona de verdad|humano de verdad",
			"با (یک|یه|ی) (نفر|آدم|انسان|کارشناس|کارمند|مسئول|اپراتور|مشاور)( واقعی)? (صحبت|حرف|گفتگو|گفت و گو|چت) ?.{0,12}|با (کارشناس|اپراتور|مسئول|پشتیبانی) (صحبت|حرف|گفتگو) ?.{0,12}");
	private static final String OWN_SPANISH = "(mi|mis|nuestr[oa]s?) (solicitud(es)?|tramites?|visas?|visados?|pagos?|inscripcion|expediente|caso|reserva|factura|contrato|pedido|contenedor|acreditacion|pasaporte|envio|credencial(es)?|reclamo|queja)";
	private static final Cue STATE = Cue.of(
			"(en que )?(estado|estatus|status|situacion) (de |del |en )?(esta )?" + OWN_SPANISH
					+ "|(como|donde|por donde) (va|van|esta|estan|anda|andan) " + OWN_SPANISH
					+ "|(ya )?(aprobaron|llego|recibieron|confirmaron|rechazaron|revisaron|salio|procesaron) (ya )?" + OWN_SPANISH
					+ "|cuando (me )?(sale|llega|aprueban|entregan|responden|confirman) " + OWN_SPANISH,
			"(درخواستم|پرونده م|پرونده ام|ویزام|ویزایم|پرداختم|ثبت نامم|بارم|کانتینرم|قراردادم|رزروم|شکایتم|(درخواست|پرونده|ویزای|پرداخت|ثبت نام|بار|کانتینر|قرارداد|رزرو|شکایت)( ی)? (من|ما))( .{0,12})? (چی شد|چه شد|به کجا رسید|رسید|تایید شد|تأیید شد|در چه مرحله.{0,8}|در چه وضع.{0,8}|کی (میاد|می آید|آماده).{0,8}|کجاست|کجاس)"
					+ "|وضعیت (درخواستم|پرونده م|پرونده ام|ویزام|ویزایم|پرداختم|ثبت نامم|(درخواست|پرونده|ویزای|پرداخت|ثبت نام)( ی)? (من|ما|خودم))");

	private Personal() {
	}

	/** Tells whether a question is one. */
	static boolean in(String question) {
		String folded = Cue.folded(question);
		return TALK.in(folded) || STATE.in(folded);
	}
}
