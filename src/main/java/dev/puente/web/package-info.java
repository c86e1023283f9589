/** The public edge: chat page, REST interface and document pages. */
@ApplicationModule(allowedDependencies = {"conversation", "answer", "search", "knowledge", "language", "redis"})
@NullMarked
package dev.puente.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
