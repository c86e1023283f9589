package dev.puente.testing;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Those who write to the bot, as tests play them: what they say, press and type becomes updates. */
abstract sealed class PlayedVisitors permits BotApiServer {

	final JsonMapper json = JsonMapper.builder().build();
	final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	final Chats chats;
	final UpdateQueue queue;
	final WebhookDelivery webhook;
	final BotMethods methods;
	private final Updates updates;

	PlayedVisitors(Clock clock) {
		chats = new Chats(clock);
		queue = new UpdateQueue(clock);
		webhook = new WebhookDelivery(queue, threads);
		methods = new BotMethods(json, clock, chats, queue, webhook);
		updates = new Updates(json, clock, chats);
	}

	/** A visitor writes; returns the update's id. */
	public long userSays(long chat, String text) {
		chats.meet(chat);
		return arrive(updates.text(chat, text));
	}

	/** A visitor sends something else: {@code sticker}, {@code voice} … */
	public long userSends(long chat, String content) {
		return userSends(chat, content, "");
	}

	/** A visitor sends one piece of an album. */
	public long userSends(long chat, String content, String album) {
		chats.meet(chat);
		return arrive(updates.content(chat, content, album));
	}

	/** A visitor changes the message of this number; returns the update's id. */
	public long userEdits(long chat, int messageId, String text) {
		chats.meet(chat);
		return arrive(updates.edited(chat, messageId, text));
	}

	/** Returns the number of the message that a visitor wrote last. */
	public int lastMessageOf(long chat) {
		return chats.lastOf(chat);
	}

	/** Somebody writes in a group. */
	public long groupSays(long group, long user, String text) {
		chats.meet(group);
		return arrive(updates.groupText(group, user, text));
	}

	/** Somebody in a group replies to a message of the bot. */
	public long groupReplies(long group, long user, int messageId, String text) {
		chats.meet(group);
		return arrive(updates.groupReply(group, user, text, chats.seen(group, messageId)));
	}

	/** Somebody makes a supergroup of a group, which has another number then. */
	public void groupMoves(long group, long supergroup, long user) {
		chats.move(group, supergroup);
		updates.moved(group, supergroup, user).forEach(this::arrive);
	}

	/** A visitor presses a button; returns the update's id. */
	public long userPresses(long chat, int messageId, String data) {
		return userPresses(chat, chat, messageId, data);
	}

	/** Somebody presses a button in a group; returns the update's id. */
	public long userPresses(long chat, long user, int messageId, String data) {
		String query = "q" + chats.nextMessage();
		methods.opened(query, user);
		return arrive(updates.pressed(chat, user, messageId, data, query));
	}

	/** Returns what somebody was told by answers to their presses, which nobody else sees. */
	public List<String> toldTo(long user) {
		return methods.told(user);
	}

	/** Somebody types after the bot's name, in any chat; returns the query's id. */
	public String userTypesInline(long user, String text) {
		String query = "i" + chats.nextMessage();
		methods.inline().opened(query);
		arrive(updates.inline(user, text, query));
		return query;
	}

	/** Any update at all, from the JSON of its content. */
	public long arrives(long chat, String type, String content) {
		chats.meet(chat);
		return arrive(updates.update(chat, type, (ObjectNode) json.readTree(content)));
	}

	/** Sets the language of a visitor's Telegram, {@code es} otherwise. */
	public void language(long chat, String code) {
		chats.language(chat, code);
	}

	/** Delivers an update some more times. */
	public void redeliver(long update, int times) {
		if (webhook.isSet()) {
			PendingUpdate known = queue.repeat(update, 0);
			for (int i = 0; i < times; i++) {
				queue.addAgain(known);
			}
			webhook.deliver(known.chat());
		} else {
			queue.repeat(update, times);
		}
	}

	/** The visitor blocks the bot. */
	public void blockBot(long chat) {
		chats.block(chat, true);
	}

	/** The visitor unblocks the bot. */
	public void unblockBot(long chat) {
		chats.block(chat, false);
	}

	private long arrive(PendingUpdate update) {
		queue.add(update);
		webhook.deliver(update.chat());
		return update.id();
	}
}
