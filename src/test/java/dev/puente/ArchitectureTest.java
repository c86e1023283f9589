package dev.puente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.net.URL;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;

import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The plan of the house as rules: who owns which library, how things are called, what nobody does. */
@AnalyzeClasses(packages = "dev.puente", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule icuBelongsToLanguage = owned("language", "com.ibm.icu..");
	@ArchTest
	static final ArchRule luceneBelongsToSearch = owned("search", "org.apache.lucene..");
	@ArchTest
	static final ArchRule markdownAndYamlBelongToKnowledge = owned("knowledge", "org.commonmark..", "org.yaml.snakeyaml..");
	@ArchTest
	static final ArchRule chatModelsBelongToAnswer = owned("answer", "dev.langchain4j.model.chat..");
	@ArchTest
	static final ArchRule embeddingModelsBelongToSearch = owned("search", "dev.langchain4j.model.embedding..",
			"dev.langchain4j.model.scoring..");
	@ArchTest
	static final ArchRule modelServersAreKnownToTwoRooms = noClasses().that()
			.resideOutsideOfPackages("dev.puente.answer", "dev.puente.search")
			.should().dependOnClassesThat()
			.resideInAnyPackage("dev.langchain4j.model.openai..", "dev.langchain4j.http..", "io.github.resilience4j..")
			.because("answers and search alone speak to models");
	@ArchTest
	static final ArchRule telegramLibrariesBelongToTelegram = owned("telegram", "org.telegram..", "okhttp3..");
	@ArchTest
	static final ArchRule pagesAndTelephoneNumbersBelongToFair = owned("fair", "org.openpdf..", "com.google.i18n.phonenumbers..");
	@ArchTest
	static final ArchRule embeddedRedisBelongsToRedis = owned("redis", "redis.embedded..");
	@ArchTest
	static final ArchRule loginsAndSignaturesBelongToAdmin = owned("admin", "org.springframework.security..", "com.standardwebhooks..");
	@ArchTest
	static final ArchRule filesOfStrangersAreReadInAdmin = owned("admin", "org.apache.pdfbox..", "org.jsoup..");
	@ArchTest
	static final ArchRule lettuceBelongsToRedisAndDelivery = noClasses().that()
			.resideOutsideOfPackages("dev.puente.redis", "dev.puente.delivery")
			.should().dependOnClassesThat().resideInAnyPackage("io.lettuce..").because("state is reached through the room redis");
	@ArchTest
	static final ArchRule jackson2StaysWhereALibraryForcesIt = noClasses().that().resideOutsideOfPackages("dev.puente.telegram").should()
			.dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..")
			.because("Spring Boot 4 speaks Jackson 3; only the Telegram library's types need Jackson 2");
	@ArchTest
	static final ArchRule metersAreKeptApart = noClasses().that().haveSimpleNameNotEndingWith("Meters").should().dependOnClassesThat()
			.resideInAnyPackage("io.micrometer.core..").because("a room counts in its own words (docs/adr/meters-like-loggers.md)");
	@ArchTest
	static final ArchRule onlySettingsSayWhomPuenteCalls = noClasses().that()
			.resideOutsideOfPackages("dev.puente.telegram", "dev.puente.redis")
			.and().doNotHaveSimpleName("Outbound").and().haveNameNotMatching(".*\\.DeadlineHttpClient.*").should()
			.dependOnClassesThat(DescribedPredicate.describe("open connections", ArchitectureTest::opensConnections)).orShould()
			.callMethod(URL.class, "openStream").orShould().callMethod(URL.class, "openConnection").orShould()
			.callMethod(Jsoup.class, "connect", String.class)
			.because("an address that a document or a visitor names is never called, whatever its name resolves to");
	@ArchTest
	static final ArchRule rootHoldsOnlyPuente = classes().that().resideInAPackage("dev.puente").should().haveSimpleName("Puente")
			.orShould().haveSimpleName("package-info");
	@ArchTest
	static final ArchRule namesSayWhatThingsAre = noClasses().should().haveNameMatching(".*(Impl|Service|Manager|Helper|Utils?|DTO)")
			.because("such names hide what a thing is");
	@ArchTest
	static final ArchRule timeComesFromTheClock = noClasses().should().callMethod(Instant.class, "now").orShould()
			.callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now").orShould()
			.callMethod(ZonedDateTime.class, "now").orShould().callMethod(Locale.class, "getDefault");
	@ArchTest
	static final ArchRule onlyPuenteMakesTheClock = noClasses().that().doNotHaveSimpleName("Puente").and().doNotHaveSimpleName("Rooms")
			.should()
			.callMethod(Clock.class, "systemUTC").orShould().callMethod(Clock.class, "systemDefaultZone");
	@ArchTest
	static final ArchRule fieldsAreNotInjected = noFields().should().beAnnotatedWith(Autowired.class)
			.because("constructors tell what a class needs");
	@ArchTest
	static final ArchRule everyPackageIsNullMarked = classes().should(new ArchCondition<>("reside in a null-marked package") {
		@Override
		public void check(JavaClass type, ConditionEvents events) {
			if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
				events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has no @NullMarked package-info"));
			}
		}
	});

	private static boolean opensConnections(JavaClass type) {
		return type.getName().startsWith("java.net.http.") || type.getName().matches("java\\.net\\.(?:\\w*Socket|\\w*URLConnection)")
				|| type.getName().matches("org\\.springframework\\.web\\.(?:client|reactive)\\..*");
	}

	private static ArchRule owned(String room, String... libraries) {
		DescribedPredicate<JavaClass> outside = DescribedPredicate.describe("outside dev.puente." + room,
				type -> !type.getPackageName().equals("dev.puente." + room));
		return noClasses().that(outside).should().dependOnClassesThat().resideInAnyPackage(libraries)
				.because(room + " alone knows this library");
	}
}
