package dev.puente.admin;

/**
 * Somebody who may log in.
 *
 * @param name unique
 * @param hash of the password
 * @param role what they may do
 * @param oneTime whether the password must be changed at the first login
 */
record Account(String name, String hash, Role role, boolean oneTime) {

	@Override
	public String toString() {
		return "Account[name=" + name + ", role=" + role + "]";
	}
}
