package dev.puente.telegram;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.puente.conversation.Postbox;
import dev.puente.conversation.Reply;
import dev.puente.delivery.Lane;
import dev.puente.delivery.Lanes;

/** Delivers what was not asked for to chats, over the outbound lane. */
@Component
class ChatPostbox implements Postbox {

	private final Rendering rendering;
	private final Lane outbound;
	private final Letters letters;

	ChatPostbox(Rendering rendering, Lanes lanes, Letters letters) {
		this.rendering = rendering;
		this.outbound = lanes.outbound();
		this.letters = letters;
	}

	@Override
	public boolean serves(String conversation) {
		return TelegramChat.isOne(conversation);
	}

	@Override
	public void deliver(String conversation, String id, Reply reply) {
		String chat = TelegramChat.ofKey(conversation).key();
		List<OutgoingMessage> parts = rendering.render(reply);
		for (int i = 0; i < parts.size(); i++) {
			outbound.append(chat, id + "." + (i + 1), letters.write(parts.get(i)));
		}
	}
}
