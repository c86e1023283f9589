package dev.puente.admin;

/**
 * Where a change comes from.
 *
 * @param who a member of staff or {@code hook}
 * @param from network address, or empty
 * @param cause names the request: the same cause has one effect
 */
record Origin(String who, String from, String cause) {
}
