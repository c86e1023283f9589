package dev.puente.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The commands of the staff edge. */
public final class StaffCommands {

	private StaffCommands() {
	}

	/** Returns the commands by their names, annotated for picocli. */
	public static Map<String, Callable<Integer>> all() {
		Map<String, Callable<Integer>> all = new LinkedHashMap<>();
		all.put("backup", new BackupCommand());
		all.put("restore", new RestoreCommand());
		all.put("audit", new AuditCommand());
		all.put("password", new PasswordCommand());
		return all;
	}
}
