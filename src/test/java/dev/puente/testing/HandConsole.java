package dev.puente.testing;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Lets a person play the visitors of a {@link BotApiServer}: lines {@code chat text} in, what the bot says out. */
public final class HandConsole {

	private static final Duration LOOK = Duration.ofMillis(100);

	private final BotApiServer server;
	private final InputStream in;
	private final PrintStream out;
	private final Map<Long, Integer> shown = new ConcurrentHashMap<>();

	HandConsole(BotApiServer server, InputStream in, PrintStream out) {
		this.server = server;
		this.in = in;
		this.out = out;
	}

	void run() throws InterruptedException {
		out.println("PUENTE_BOTS_TELEGRAM_API_URL=" + server.url() + " PUENTE_BOTS_TELEGRAM_TOKEN=" + BotApiServer.TOKEN);
		out.println("Type: chat text, for example: 1 /start");
		Thread printer = Thread.ofVirtual().start(this::print);
		try (Scanner lines = new Scanner(in, StandardCharsets.UTF_8)) {
			while (lines.hasNextLine()) {
				say(lines.nextLine().strip().split("\\s+", 2));
			}
		}
		printer.interrupt();
		printer.join();
	}

	private void say(String[] line) {
		if (line.length == 2 && line[0].matches("\\d{1,15}")) {
			long chat = Long.parseLong(line[0]);
			shown.putIfAbsent(chat, 0);
			server.userSays(chat, line[1]);
		} else {
			out.println("Type: chat text");
		}
	}

	private void print() {
		try {
			while (true) {
				shown.replaceAll((chat, count) -> {
					server.seenBy(chat).stream().skip(count)
							.forEach(seen -> out.println("-> " + chat + " #" + seen.messageId() + " " + seen.text() + " " + seen.data()));
					return server.seenBy(chat).size();
				});
				TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Serves until the input ends: a line {@code chat text} is a message; what the bot sends is printed. */
	public static void main(String[] arguments) throws InterruptedException {
		int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
		try (BotApiServer server = BotApiServer.start(port, Clock.systemUTC())) {
			new HandConsole(server, System.in, System.out).run();
		}
	}
}
