/** Puente answers Persian and Spanish questions about Iran–Cuba ICT cooperation and the Havana fair, with citations. */
@NullMarked
package dev.puente;

import org.jspecify.annotations.NullMarked;
