/** The whole product from outside: the executable jar, a Bot API server, and visitors. */
@NullMarked
package dev.puente.journey;

import org.jspecify.annotations.NullMarked;
