/** Persian and Spanish as text: normalising, detecting, numerals, dates, direction and the product's messages. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.puente.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
