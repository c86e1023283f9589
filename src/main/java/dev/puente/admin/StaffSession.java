package dev.puente.admin;

import java.time.Instant;

/**
 * Somebody who is logged in.
 *
 * @param name of the account
 * @param role at the time of the login
 * @param mustChange whether the password must be changed before anything else
 * @param since when they logged in
 */
record StaffSession(String name, Role role, boolean mustChange, Instant since) {
}
