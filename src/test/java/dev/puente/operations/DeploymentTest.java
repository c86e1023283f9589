package dev.puente.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files under deploy/ say the same as the product. What only an engine or a cluster can tell is not tested here. */
class DeploymentTest {

	private static final Path DEPLOY = Path.of("deploy");
	private static final Pattern VARIABLE = Pattern.compile("\\bPUENTE_[A-Z0-9_]+");

	@Test
	void everyFileCanBeRead() throws IOException {
		try (Stream<Path> files = Files.walk(DEPLOY)) {
			List<Path> found = files.filter(file -> file.toString().endsWith(".yaml")).toList();
			assertThat(found).hasSize(7).allSatisfy(file -> assertThat(documents(file)).isNotEmpty());
		}
	}

	@Test
	void everySettingThatAFileNamesIsOneOfPuentes() throws IOException {
		String known = Files.readString(Path.of("docs/settings.md"));
		Set<String> settings = Pattern.compile("`(puente\\.[^`]+)`").matcher(known).results().map(found -> found.group(1))
				.map(DeploymentTest::variable).collect(Collectors.toSet());
		Set<String> named = new TreeSet<>();
		try (Stream<Path> files = Files.walk(DEPLOY)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				VARIABLE.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group()));
			}
		}
		assertThat(named).contains("PUENTE_DATA").allSatisfy(
				name -> assertThat(settings).as(name).contains(name.replaceFirst("^PUENTE_BOTS_[A-Z]+_", "PUENTE_BOTS_NAME_")));
	}

	@Test
	void composeStartsPuenteOnARedisThatKeepsWhatItIsGiven() throws IOException {
		JsonNode services = documents(DEPLOY.resolve("compose.yaml")).getFirst().path("services");
		assertThat(services.propertyNames()).containsExactlyInAnyOrder("puente", "redis", "ollama", "prometheus", "grafana");
		JsonNode puente = services.path("puente");
		assertThat(puente.path("read_only").booleanValue()).isTrue();
		assertThat(puente.path("cap_drop").path(0).stringValue()).isEqualTo("ALL");
		assertThat(puente.path("environment").path("SPRING_DATA_REDIS_HOST").stringValue()).isEqualTo("redis");
		assertThat(services.path("redis").path("command").toString()).contains("\"--appendonly\",\"yes\"", "\"noeviction\"");
		services.valueStream().flatMap(service -> service.path("volumes").valueStream()).map(JsonNode::stringValue)
				.filter(volume -> volume.startsWith("./"))
				.forEach(volume -> assertThat(DEPLOY.resolve(volume.substring(0, volume.indexOf(':')))).exists());
	}

	@Test
	void everyImageIsOfOneVersion() throws IOException {
		JsonNode services = documents(DEPLOY.resolve("compose.yaml")).getFirst().path("services");
		assertThat(services.valueStream().map(service -> service.path("image").stringValue())).hasSize(5)
				.allMatch(image -> image.matches("[a-z/]+:v?\\d+\\.\\d+\\.\\d+"));
		assertThat(Files.readString(DEPLOY.resolve("kubernetes/puente.yaml"))).containsPattern("image: puente:\\d+\\.\\d+\\.\\d+\n");
	}

	@Test
	void theClusterRunsThreeReplicasThatMayDoLittle() throws IOException {
		Map<String, String> texts = StreamSupport.stream(new Yaml().loadAll(Files.readString(DEPLOY.resolve("kubernetes/puente.yaml")))
				.spliterator(), false).collect(Collectors.toMap(one -> String.valueOf(((Map<?, ?>) one).get("kind")), String::valueOf));
		assertThat(texts).containsOnlyKeys("ConfigMap", "Service", "StatefulSet", "PodDisruptionBudget");
		assertThat(texts.get("StatefulSet")).contains("replicas=3", "runAsNonRoot=true", "readOnlyRootFilesystem=true",
				"allowPrivilegeEscalation=false", "containerPort=8080", "enableServiceLinks=false", "mountPath=/data", "mountPath=/tmp");
		assertThat(texts.get("StatefulSet")).contains("livenessProbe={httpGet={path=/actuator/health/liveness",
				"readinessProbe={httpGet={path=/actuator/health/readiness", "startupProbe={httpGet={path=/actuator/health/liveness");
		assertThat(texts.get("PodDisruptionBudget")).contains("minAvailable=2");
	}

	@Test
	void theUnitRunsWhatTheScriptMakes() throws IOException {
		String unit = Files.readString(DEPLOY.resolve("systemd/puente.service"));
		String script = Files.readString(DEPLOY.resolve("aot.sh"));
		assertThat(unit).contains("ExecStart=/opt/puente/run\n", "Environment=PUENTE_DATA=/var/lib/puente", "StateDirectory=puente",
				"NoNewPrivileges=yes", "ProtectSystem=strict", "SuccessExitStatus=143");
		assertThat(script).contains("\"$folder/run\"");
		assertThat(DEPLOY.resolve("aot.sh")).isExecutable();
		assertThat(DEPLOY.resolve("run.sh")).isExecutable();
		assertThat(Files.readString(DEPLOY.resolve("Containerfile"))).contains("deploy/aot.sh target/puente.jar /opt/puente",
				"ENTRYPOINT [\"/opt/puente/run\"]", "USER 10001:10001");
	}

	@Test
	void everyAlertHasAPageAndATrial() throws IOException {
		String pages = Files.readString(Path.of("docs/operations.md"));
		String trials = Files.readString(DEPLOY.resolve("prometheus/alerts_test.yaml"));
		assertThat(Watched.alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> {
			assertThat(alert.page()).isEqualTo("docs/operations.md#" + alert.name().toLowerCase(java.util.Locale.ROOT));
			assertThat(pages).contains("\n### " + alert.name() + "\n");
			assertThat(trials).contains("alertname: " + alert.name() + "\n        exp_alerts:\n          - exp_labels");
		});
	}

	private static String variable(String setting) {
		return setting.replace('.', '_').replace('-', '_').replace("[0]", "_0").replace("NAME", "name").toUpperCase(java.util.Locale.ROOT);
	}

	private static List<JsonNode> documents(Path file) throws IOException {
		JsonMapper mapper = JsonMapper.builder().build();
		return StreamSupport.stream(new Yaml().loadAll(Files.readString(file)).spliterator(), false).map(mapper::<JsonNode>valueToTree)
				.toList();
	}
}
