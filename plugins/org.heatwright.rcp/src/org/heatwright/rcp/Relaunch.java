// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.ui.IStartup;

/**
 * Makes <em>File &gt; Restart</em> and <em>Switch Workspace</em> start Heatwright again. Eclipse leaves that to its native launcher: the program ends
 * with exit code 23 (again) or 24 (again with other arguments, which {@code eclipse.exitdata} holds one per line). Heatwright has a start script instead,
 * which names itself in {@code heatwright.start}; the ending program calls it.
 *
 * @implNote Verified by {@code RelaunchTest}.
 */
public final class Relaunch implements IStartup {

	private static final List<String> AGAIN = List.of("23", "24");

	@Override
	public void earlyStartup() {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> command(System.getProperties()).ifPresent(Relaunch::start), "Heatwright relaunch"));
	}

	/** The command that starts Heatwright again; empty when it simply ends, or was not started by its script. */
	public static Optional<List<String>> command(Properties ending) {
		String script = ending.getProperty("heatwright.start");
		if (script == null || !AGAIN.contains(ending.getProperty("eclipse.exitcode", ""))) {
			return Optional.empty();
		}
		List<String> command = new ArrayList<>(script.endsWith(".bat") ? List.of("cmd", "/c", script) : List.of(script));
		String arguments = ending.getProperty("eclipse.exitdata", "");
		if (arguments.isBlank()) {
			arguments = "-data\n" + ending.getProperty("osgi.instance.area");
		}
		arguments.lines().filter(line -> !line.isBlank()).forEach(command::add);
		return Optional.of(command);
	}

	private static void start(List<String> command) {
		try {
			new ProcessBuilder(command).inheritIO().start();
		} catch (IOException e) {
			System.err.println("heatwright: cannot start again: " + e.getMessage());
		}
	}
}
