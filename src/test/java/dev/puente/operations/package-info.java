/** What operators rely on: metrics, alerts, deployment files, settings and documents that match the product. */
@NullMarked
package dev.puente.operations;

import org.jspecify.annotations.NullMarked;
