package dev.puente.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The commands of the staff edge. */
public final class StaffCommands {

	private StaffCommands() {
	}

	/** Returns the commands by their names, annotated for picocli; classes, because a server that starts needs none of them. */
	public static Map<String, Class<? extends Callable<Integer>>> all() {
		Map<String, Class<? extends Callable<Integer>>> all = new LinkedHashMap<>();
		all.put("backup", BackupCommand.class);
		all.put("restore", RestoreCommand.class);
		all.put("audit", AuditCommand.class);
		all.put("password", PasswordCommand.class);
		return all;
	}
}
