package dev.puente.telegram;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import org.springframework.boot.health.contributor.Health;
import org.telegram.telegrambots.meta.api.objects.Update;

import dev.puente.conversation.Card;
import dev.puente.conversation.Reply;
import dev.puente.conversation.VisitorMessage;
import dev.puente.delivery.Lanes;
import dev.puente.delivery.Leases;
import dev.puente.delivery.RateBudget;
import dev.puente.language.Language;
import dev.puente.language.Messages;
import dev.puente.redis.Redis;
import tools.jackson.databind.json.JsonMapper;

/** The room put together by hand, with answers of the test's choice. */
final class HandmadeRoom implements AutoCloseable {

	/** Much more often than in service, so that nobody waits for it. */
	private static final Duration TYPING = Duration.ofMillis(200);

	private final Bots bots;
	private final Reception reception;

	HandmadeRoom(Map<String, BotSettings> settings, Lanes lanes, Redis redis, Function<VisitorMessage, Reply> answers, Pauses pauses) {
		this(settings, lanes, redis, answers, pauses, words -> {
		});
	}

	/** @param staff hears what staff say below a case */
	HandmadeRoom(Map<String, BotSettings> settings, Lanes lanes, Redis redis, Function<VisitorMessage, Reply> answers, Pauses pauses,
			Consumer<StaffWords> staff) {
		this(settings, lanes, redis, (message, said) -> answers.apply(message), pauses, staff, new GroupMoves(redis));
	}

	private HandmadeRoom(Map<String, BotSettings> settings, Lanes lanes, Redis redis,
			BiFunction<VisitorMessage, Consumer<String>, Reply> answers, Pauses pauses, Consumer<StaffWords> staff, GroupMoves moves) {
		this(settings, lanes, redis, answers, pauses, staff, intake(lanes, moves::read), moves::read);
	}

	/** @param answers tell the sentences of a reply while they come */
	HandmadeRoom(Map<String, BotSettings> settings, Lanes lanes, Redis redis,
			BiFunction<VisitorMessage, Consumer<String>, Reply> answers, Pauses pauses, Consumer<StaffWords> staff, Intake intake) {
		this(settings, lanes, redis, answers, pauses, staff, intake, UpdateReading::read);
	}

	private HandmadeRoom(Map<String, BotSettings> settings, Lanes lanes, Redis redis,
			BiFunction<VisitorMessage, Consumer<String>, Reply> answers, Pauses pauses, Consumer<StaffWords> staff, Intake intake,
			BiFunction<Bot, Update, Optional<Incoming>> reading) {
		RateBudget rates = new RateBudget(redis);
		Farewells farewells = new Farewells(redis);
		Letters letters = new Letters(JsonMapper.builder().build());
		Messages messages = new Messages();
		bots = new Bots(new TelegramSettings(settings), rates, Clock.systemUTC());
		Rendering rendering = new Rendering(messages);
		SentAnswers sent = new SentAnswers(redis);
		Sending sending = new Sending(sent);
		LiveAnswers live = new LiveAnswers(bots, new Beginnings(sending, sent), rendering, Clock.systemUTC());
		InboundWorker worker = new InboundWorker(answers, live, new Manners(bots, rates, TYPING), (words, chat) -> staff.accept(words),
				new InboundReading(bots, letters, reading), rendering, farewells, lanes, letters, new VisitorPace(bots, rates),
				new Lateness(Clock.systemUTC()));
		Outbox outbox = new Outbox(bots, farewells, letters, sending, pauses, new GroupMoves(redis), lanes);
		Regrets regrets = new Regrets(bots, farewells, rendering, lanes, letters, messages);
		reception = new Reception(bots, lanes, intake, worker, outbox, regrets, new Leases(redis), rates, pauses, messages,
				Clock.systemUTC());
	}

	/** An intake whose inline answers are one card with what was typed. */
	static Intake intake(Lanes lanes) {
		return intake(lanes, UpdateReading::read);
	}

	/** A room that reads updates in its own way. */
	static HandmadeRoom reading(BiFunction<Bot, Update, Optional<Incoming>> reading, Map<String, BotSettings> settings, Lanes lanes,
			Redis redis, Function<VisitorMessage, Reply> answers) {
		return new HandmadeRoom(settings, lanes, redis, (message, said) -> answers.apply(message), Pauses.USUAL, words -> {
		}, intake(lanes, reading), reading);
	}

	private static Intake intake(Lanes lanes, BiFunction<Bot, Update, Optional<Incoming>> reading) {
		InlineAnswers inline = new InlineAnswers((typed, language) -> List.of(new Card("all", "Respuesta", typed, new Reply(Language.ES,
				List.of(new Reply.Paragraph("tarjeta: " + typed, List.of())), List.of(), List.of()))), new Rendering(new Messages()),
				new Messages());
		return new Intake(lanes, new Letters(JsonMapper.builder().build()), inline, reading);
	}

	void start() {
		reception.start();
	}

	HandmadeRoom started() {
		start();
		return this;
	}

	Health health() {
		return new ReceivingHealth(bots, reception, Clock.systemUTC()).health();
	}

	Bot bot(String name) {
		return bots.named(name).orElseThrow();
	}

	@Override
	public void close() throws Exception {
		reception.stop();
		bots.close();
	}
}
