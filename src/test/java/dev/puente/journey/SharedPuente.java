package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

import dev.puente.testing.BotApiServer;
import dev.puente.testing.PuenteProcess;

/**
 * One Puente, started from the jar as it is packed, for all dialogues that let it live: a start takes longer than most of them. Each has chats
 * of its own. It ends after the last test.
 */
final class SharedPuente implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

	/** The group in which staff answer. */
	static final long STAFF = -1001;
	/** Where its bot is served. */
	static final BotApiServer TELEGRAM = BotApiServer.start();

	private static final Namespace NAMESPACE = Namespace.create(SharedPuente.class);

	/** What a start made. */
	private record Running(Path folder, Knowledge knowledge, PuenteProcess process) implements AutoCloseable {

		static Running start() {
			try {
				Path folder = Files.createTempDirectory("puente-shared-");
				Knowledge knowledge = new Knowledge(LongDocument.besideThePackagedKnowledge(folder.resolve("knowledge")));
				// before the start, so that no subscriber is told of it
				knowledge.publish("test-route", "post", "Ruta de prueba", "مسیر آزمایشی",
						"La ruta postal de prueba entre Zanyán y Matanzas se abrió el 20 de noviembre de 2026",
						"مسیر پستی آزمایشی زنجان و ماتانزاس در ۲۹ آبان ۱۴۰۵ (۲۰ نوامبر ۲۰۲۶) گشوده شد");
				knowledge.expectFair(Year.now(ZoneOffset.UTC).getValue());
				PuenteProcess process = PuenteProcess.startPacked(folder.resolve("run"),
						Map.of("PUENTE_KNOWLEDGE", knowledge.folder().toString(), "PUENTE_BOTS_TELEGRAM_TOKEN", BotApiServer.TOKEN,
								"PUENTE_BOTS_TELEGRAM_STAFF_CHAT", Long.toString(STAFF)),
						"--puente.bots.telegram.api-url=" + TELEGRAM.url(), "--puente.conversation.office.days=" + notNow());
				return new Running(folder, knowledge, process);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		/** Returns a day on which the office is open, far enough from now that it is closed whenever the tests run. */
		private static DayOfWeek notNow() {
			return LocalDate.now(ZoneId.of("America/Havana")).plusDays(3).getDayOfWeek();
		}

		@Override
		public void close() throws IOException {
			process.close();
			TELEGRAM.close();
			FileSystemUtils.deleteRecursively(folder);
		}
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		running(context).process().page();
		// the staff's group knows the bot
		TELEGRAM.groupSays(STAFF, 5, "hola");
	}

	@Override
	public void afterAll(ExtensionContext context) {
		PuenteProcess process = running(context).process();
		assertThat(process.out() + process.err()).doesNotContain("ERROR", "\tat ", BotApiServer.TOKEN);
	}

	/** Hands out the process, and the documents, of which a test may be the editor. */
	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == PuenteProcess.class || parameter.getParameter().getType() == Knowledge.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Running running = running(context);
		return parameter.getParameter().getType() == Knowledge.class ? running.knowledge() : running.process();
	}

	private static Running running(ExtensionContext context) {
		return context.getRoot().getStore(NAMESPACE).computeIfAbsent(Running.class, key -> Running.start(), Running.class);
	}
}
