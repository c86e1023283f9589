/** From a question to a sealed, cited answer: composing, the wording model and the claim check. */
@ApplicationModule(allowedDependencies = {"search", "knowledge", "language", "redis"})
@NullMarked
package dev.puente.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
