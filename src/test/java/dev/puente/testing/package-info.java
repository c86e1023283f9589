/** Stand-ins for what lies outside Puente, faithful enough to be trusted in tests. */
@NullMarked
package dev.puente.testing;

import org.jspecify.annotations.NullMarked;
