/** Measures search and answers, lints the knowledge, and is the command line. */
@ApplicationModule(allowedDependencies = {"answer", "search", "knowledge", "language", "delivery"})
@NullMarked
package dev.puente.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
