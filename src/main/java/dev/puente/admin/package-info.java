/** The staff edge: signed hook in and out, console, audit log. */
@ApplicationModule(allowedDependencies = {"conversation", "fair", "knowledge", "search", "answer", "delivery", "redis", "language"})
@NullMarked
package dev.puente.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
