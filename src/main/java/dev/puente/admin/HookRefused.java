package dev.puente.admin;

import java.util.List;

/** A message of the hook that says something wrong; it had no effect. */
final class HookRefused extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient List<FieldFault> faults;

	HookRefused(List<FieldFault> faults) {
		super(faults.toString());
		this.faults = List.copyOf(faults);
	}

	HookRefused(String field, String reason) {
		this(List.of(new FieldFault(field, reason)));
	}

	List<FieldFault> faults() {
		return faults;
	}
}
