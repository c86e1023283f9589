package dev.puente.journey;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.PuenteProcess;

/** The executable jar, killed with kill -9, always on the same data folder. */
final class MortalProcess implements Mortal {

	private final Path folder;
	private final BotApiServer telegram;
	private final boolean redisDiesToo;
	private @Nullable PuenteProcess process;

	MortalProcess(Path folder, BotApiServer telegram, boolean redisDiesToo) {
		this.folder = folder;
		this.telegram = telegram;
		this.redisDiesToo = redisDiesToo;
	}

	@Override
	public void start() {
		process = PuenteProcess.start(folder, "--puente.bots.telegram.token=" + BotApiServer.TOKEN,
				"--puente.bots.telegram.api-url=" + telegram.url());
	}

	@Override
	public void kill() {
		PuenteProcess running = process;
		if (running != null && redisDiesToo) {
			running.killWithRedis();
		} else if (running != null) {
			running.kill();
		}
	}

	@Override
	public void close() {
		PuenteProcess running = process;
		if (running != null) {
			running.close();
		}
	}
}
