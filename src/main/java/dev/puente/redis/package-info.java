/** The connection to Redis, the embedded server, scripts and the names of keys. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.puente.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
