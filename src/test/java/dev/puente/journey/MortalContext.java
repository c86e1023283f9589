package dev.puente.journey;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import dev.puente.Puente;
import dev.puente.delivery.Lanes;
import dev.puente.testing.BotApiServer;
import dev.puente.testing.ForgetfulLane;

/** The application within this process, on lanes of the test's choice; killing it drops it with all that is in memory. */
final class MortalContext implements Mortal {

	private final Path folder;
	private final BotApiServer telegram;
	private final ApplicationContextInitializer<GenericApplicationContext> lanes;
	private @Nullable ConfigurableApplicationContext context;

	private MortalContext(Path folder, BotApiServer telegram, ApplicationContextInitializer<GenericApplicationContext> lanes) {
		this.folder = folder;
		this.telegram = telegram;
		this.lanes = lanes;
	}

	static MortalContext onRealLanes(Path folder, BotApiServer telegram) {
		return new MortalContext(folder, telegram, context -> {
		});
	}

	static MortalContext onForgetfulLanes(Path folder, BotApiServer telegram) {
		return new MortalContext(folder, telegram, context -> context.registerBean("forgetfulLanes", Lanes.class,
				() -> new Lanes(new ForgetfulLane(), new ForgetfulLane(), new ForgetfulLane()), definition -> definition.setPrimary(true)));
	}

	@Override
	public void start() {
		context = new SpringApplicationBuilder(Puente.class).initializers(lanes).run("--server.port=0",
				"--puente.data=" + folder.resolve("data"), "--puente.delivery.patience=0s",
				"--puente.bots.telegram.token=" + BotApiServer.TOKEN, "--puente.bots.telegram.api-url=" + telegram.url());
	}

	@Override
	public void kill() {
		ConfigurableApplicationContext running = context;
		if (running != null) {
			running.close();
		}
	}

	@Override
	public void close() {
		kill();
	}
}
