/** Fakes and servers that tests of all rooms use. */
@NullMarked
package dev.puente.testing;

import org.jspecify.annotations.NullMarked;
