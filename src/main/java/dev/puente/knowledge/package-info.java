/** Documents of official statements: reading, checking and publishing generations of them. */
@ApplicationModule(allowedDependencies = {"language", "redis"})
@NullMarked
package dev.puente.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
