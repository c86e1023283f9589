package dev.puente.admin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.puente.conversation.Postbox;
import dev.puente.conversation.Reply;

/** The channel of the visitors of a test. */
final class Letterbox implements Postbox {

	private final List<Map.Entry<String, String>> delivered = new CopyOnWriteArrayList<>();
	private final List<String> ids = new CopyOnWriteArrayList<>();

	@Override
	public boolean serves(String conversation) {
		return conversation.startsWith("test:");
	}

	@Override
	public synchronized void deliver(String conversation, String id, Reply reply) {
		if (!ids.contains(conversation + id)) {
			ids.add(conversation + id);
			reply.paragraphs().forEach(paragraph -> delivered.add(Map.entry(conversation, paragraph.text())));
		}
	}

	List<String> texts(String conversation) {
		return delivered.stream().filter(one -> one.getKey().equals(conversation)).map(Map.Entry::getValue).toList();
	}
}
