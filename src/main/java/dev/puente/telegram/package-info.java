/** The Telegram edge: receiving updates, rendering replies and sending them. */
@ApplicationModule(allowedDependencies = {"conversation", "fair", "delivery", "language", "redis", "knowledge"})
@NullMarked
package dev.puente.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
