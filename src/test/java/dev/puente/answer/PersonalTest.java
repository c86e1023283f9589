package dev.puente.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTest {

	@ParameterizedTest
	@ValueSource(strings = {"Quiero hablar con una persona", "puedo hablar con alguien?", "prefiero que me atienda una persona",
			"¿En qué estado está mi solicitud?", "como va mi tramite", "¿Ya aprobaron mi visa?", "cuándo me entregan mi credencial",
			"¿por dónde va mi contenedor?",
			"می‌خوام با یه نفر صحبت کنم", "میشه با یک کارشناس حرف بزنم؟", "درخواستم به کجا رسید؟", "ویزام چی شد",
			"پرونده من در چه مرحله‌ایه؟",
			"وضعیت ثبت نام من"})
	void findsWhatOnlyAPersonCanAnswer(String question) {
		assertThat(Personal.in(question)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = {"¿Cómo saco mi visa para la feria?", "¿Quién habló con el ministro?", "¿qué documentos lleva mi solicitud?",
			"mi empresa quiere un stand", "¿Cuándo llega el ministro?", "¿El presidente conversó con alguien en Teherán?",
			"برای ویزا چه مدارکی لازمه؟", "وزیر با چه کسی گفتگو کرد؟", "ویزای کوبا چی شد؟", "شرکت من چطور شرکت کنه؟",
			"وضعیت فیبر نوری کوبا چیه", ""})
	void leavesToTheDocumentsWhatTheyMayTell(String question) {
		assertThat(Personal.in(question)).isFalse();
	}
}
