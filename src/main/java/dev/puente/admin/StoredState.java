package dev.puente.admin;

import java.nio.file.Path;
import java.util.Optional;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

import dev.puente.redis.Redis;

/** Where Puente keeps its state, opened by a command: the data folder, Redis, and the editors' folders of documents and prompts if they are set. */
final class StoredState implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	/** Opens what the settings name; the embedded Redis only while no other Puente works in the data folder. */
	StoredState(String... settings) {
		this.context = application(WithRedis.class).run(settings);
	}

	/** Returns the data folder without opening anything. */
	static Path folder(String... settings) {
		try (ConfigurableApplicationContext plain = application(Plain.class).run(settings)) {
			return data(plain);
		}
	}

	private static SpringApplicationBuilder application(Class<?> rooms) {
		return new SpringApplicationBuilder(rooms).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
				.properties("logging.level.root=WARN");
	}

	private static Path data(ConfigurableApplicationContext context) {
		return Path.of(context.getEnvironment().getProperty("puente.data", "./data")).toAbsolutePath().normalize();
	}

	Path data() {
		return data(context);
	}

	Optional<Path> knowledge() {
		return folder("puente.knowledge");
	}

	Optional<Path> prompts() {
		return folder("puente.prompts");
	}

	private Optional<Path> folder(String setting) {
		return Optional.ofNullable(context.getEnvironment().getProperty(setting)).filter(path -> !path.isBlank()).map(Path::of);
	}

	Redis redis() {
		return context.getBean(Redis.class);
	}

	@Override
	public void close() {
		context.close();
	}

	/** The connection to Redis and the embedded server. */
	@ComponentScan("dev.puente.redis")
	@ImportAutoConfiguration({DataRedisAutoConfiguration.class, PropertyPlaceholderAutoConfiguration.class})
	static final class WithRedis {
	}

	/** Nothing but the settings. */
	@Import(PropertyPlaceholderAutoConfiguration.class)
	static final class Plain {
	}
}
