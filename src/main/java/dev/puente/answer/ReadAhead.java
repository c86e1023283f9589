package dev.puente.answer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lets a server read what its first visitors would wait for beside the rest of its start; a command that asks once reads what it needs. */
@Component
@ConditionalOnWebApplication
final class ReadAhead {

	ReadAhead(Answers answers) {
		Thread.ofPlatform().daemon().name("read-ahead").start(answers::readAhead);
	}
}
