/** One visitor's talk: commands, turns, language and what is remembered between questions. */
@ApplicationModule(allowedDependencies = {"answer", "delivery", "redis", "language", "knowledge"})
@NullMarked
package dev.puente.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
