/** Fault runs: replicas as processes of their own, killed, paused and halted while visitors ask. */
@NullMarked
package dev.puente.faults;

import org.jspecify.annotations.NullMarked;
