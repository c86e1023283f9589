/** The index: finds the passages that may answer a question. */
@ApplicationModule(allowedDependencies = {"knowledge", "language"})
@NullMarked
package dev.puente.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
