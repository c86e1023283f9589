/** Lanes: durable hand-over of messages, in order per key, with retries and dead letters. */
@ApplicationModule(allowedDependencies = {"redis"})
@NullMarked
package dev.puente.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
