/** One visitor's talk: commands, turns, stages, language, feedback, notices, and the hand-over to a person. */
@ApplicationModule(allowedDependencies = {"answer", "fair", "delivery", "redis", "language", "knowledge"})
@NullMarked
package dev.puente.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
