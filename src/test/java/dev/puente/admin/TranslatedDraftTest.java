package dev.puente.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.puente.knowledge.DocumentText;
import dev.puente.knowledge.Publishing;
import dev.puente.language.Language;

class TranslatedDraftTest {

	private static final String HEAD = """
			id: convenio
			kind: statement # a remark
			title: {es: "Convenio postal"}
			dates: {published: 2026-11-22}
			validity: {status: held, asOf: 2026-11-22}
			sources:
			  - {id: S1, publisher: MINCOM, title: Nota, language: es}
			  - {id: S2, publisher: MINCOM, title: Acta, language: es}
			""";
	private static final String TEXT = """
			## El convenio {#convenio}

			El convenio se firmó en 2024 [S1]. Vale cinco años [S1, S2].

			## La vigencia {#vigencia}

			La vigencia empezó en enero [S2].
			""";

	@Test
	void keepsAnchorsAndSourcesAndTellsWhatAMachineWrote() {
		TranslatedDraft draft = draft(Map.of("El convenio se firmó en 2024.", "تفاهم‌نامه در ۲۰۲۴ امضا شد.", "Vale cinco años.",
				"پنج سال اعتبار دارد.", "La vigencia empezó en enero.", "اعتبار از ژانویه آغاز شد.", "El convenio", "تفاهم‌نامه",
				"La vigencia",
				"اعتبار", "Convenio postal", "تفاهم‌نامهٔ پستی")).orElseThrow();
		assertThat(draft.text().in(Language.FA)).isEqualTo("""
				## تفاهم‌نامه {#convenio}

				تفاهم‌نامه در ۲۰۲۴ امضا شد [S1].
				پنج سال اعتبار دارد [S1, S2].

				## اعتبار {#vigencia}

				اعتبار از ژانویه آغاز شد [S2].
				""");
		assertThat(draft.text().in(Language.ES)).isEqualTo(TEXT);
		assertThat(draft.text().yaml()).contains("Convenio postal").contains("تفاهم‌نامهٔ پستی").contains("published: 2026-11-22");
		assertThat(draft.leftOut()).containsExactly(new LeftOut(TranslatedDraft.MACHINE, 3));
		Publishing.Draft read = read(draft.text());
		assertThat(read.faults()).isEmpty();
		assertThat(read.document().orElseThrow().titleIn(Language.FA)).isEqualTo("تفاهم‌نامهٔ پستی");
		assertThat(TranslationDrafts.missing(read.document().get())).isEmpty();
	}

	@Test
	void leavesOutWhatCannotBeTrustedAndCountsIt() {
		TranslatedDraft draft = draft(Map.of("Vale cinco años.", "پنج سال اعتبار دارد.", "La vigencia empezó en enero.",
				"اعتبار از ژانویه آغاز شد.", "El convenio", "تفاهم‌نامه", "La vigencia", "اعتبار", "Convenio postal", "تفاهم‌نامهٔ پستی"))
				.orElseThrow();
		assertThat(draft.leftOut()).containsExactly(new LeftOut(TranslatedDraft.MACHINE, 2), new LeftOut(TranslatedDraft.UNTRANSLATED, 1));
		assertThat(read(draft.text()).faults()).isEmpty();
		assertThat(draft(Map.of("Vale cinco años.", "پنج سال اعتبار دارد.", "El convenio", "تفاهم‌نامه", "Convenio postal", "پستی")))
				.as("a passage without a sentence").isEmpty();
	}

	private static Optional<TranslatedDraft> draft(Map<String, String> known) {
		DocumentText written = new DocumentText(HEAD, Map.of(Language.ES, TEXT));
		return TranslatedDraft.of(read(written).document().orElseThrow(), written, Language.FA,
				text -> Optional.ofNullable(known.get(text)));
	}

	private static Publishing.Draft read(DocumentText text) {
		return Publishing.read("convenio", text);
	}
}
