package dev.puente.testing;

import java.time.Instant;

import tools.jackson.databind.node.ObjectNode;

/** An update that waits to be fetched or delivered. */
record PendingUpdate(long id, long chat, String type, Instant since, ObjectNode json) {
}
