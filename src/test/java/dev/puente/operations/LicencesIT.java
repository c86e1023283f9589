package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/licences.md lists what the executable jar holds, in the version that it holds, each with a licence. */
class LicencesIT {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| [^:|\\s]+:(\\S+) \\| (\\S+) \\| ([^|]+) \\|$");
	private static final Pattern LIBRARY = Pattern.compile("BOOT-INF/lib/(.+)\\.jar");

	/** What Spring Boot's plugin adds to the jar without its standing in the POM is not in the bill of materials. It takes an online Maven. */
	@Test
	void theBillOfMaterialsNamesEveryLibraryOfTheJar() throws Exception {
		try (JarFile jar = new JarFile(System.getProperty("puente.jar"))) {
			JsonNode bill = JsonMapper.builder().build()
					.readTree(jar.getInputStream(jar.getJarEntry("META-INF/sbom/application.cdx.json")).readAllBytes());
			Set<String> named = bill.path("components").valueStream()
					.map(component -> component.path("name").stringValue() + "-" + component.path("version").stringValue())
					.collect(Collectors.toCollection(TreeSet::new));
			assertThat(bill.path("bomFormat").stringValue()).isEqualTo("CycloneDX");
			assertThat(libraries(jar).stream().filter(library -> !library.startsWith("spring-boot-jarmode-tools"))).hasSizeGreaterThan(100)
					.isSubsetOf(named);
		}
	}

	private static Set<String> libraries(JarFile jar) {
		return jar.stream().map(JarEntry::getName).map(LIBRARY::matcher).filter(found -> found.matches()).map(found -> found.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void everyLibraryStandsThereWithItsLicence() throws Exception {
		Set<String> told = ROW.matcher(Files.readString(Path.of("docs/licences.md"))).results()
				.map(row -> row.group(1) + "-" + row.group(2)).collect(Collectors.toCollection(TreeSet::new));
		Set<String> held;
		try (JarFile jar = new JarFile(System.getProperty("puente.jar"))) {
			held = libraries(jar);
		}
		assertThat(held).hasSizeGreaterThan(100);
		assertThat(told).isEqualTo(held);
	}
}
