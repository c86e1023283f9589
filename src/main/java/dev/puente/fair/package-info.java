/** The fair desk: editions, the company's form, checklists, enquiries, reminders, calendar and PDF. */
@ApplicationModule(allowedDependencies = {"knowledge", "language", "redis", "delivery"})
@NullMarked
package dev.puente.fair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
