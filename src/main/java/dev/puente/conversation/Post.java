package dev.puente.conversation;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends what nobody asked for in that moment to visitors, whichever channel they came by. */
@Component
public class Post {

	private static final Logger LOG = LoggerFactory.getLogger(Post.class);

	private final ObjectProvider<Postbox> postboxes;

	Post(ObjectProvider<Postbox> postboxes) {
		this.postboxes = postboxes;
	}

	/**
	 * Sends a message through the postbox of its conversation; where no channel serves it any more, it is dropped.
	 *
	 * @param id the same id of the same conversation is delivered once
	 * @return whether a channel took it
	 */
	public boolean send(String conversation, String id, Reply reply) {
		List<Postbox> serving = postboxes.stream().filter(postbox -> postbox.serves(conversation)).toList();
		serving.forEach(postbox -> postbox.deliver(conversation, id, reply));
		if (serving.isEmpty()) {
			LOG.warn("event=no-postbox id={}", id);
		}
		return !serving.isEmpty();
	}
}
