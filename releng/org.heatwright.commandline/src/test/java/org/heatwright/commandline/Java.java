// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How tests start the assembled command line: the Java that runs them, quick to start, with its temporary files where theirs are. */
final class Java {

	private Java() {
	}

	/** The beginning of a command; what is asked of the command line comes after it. */
	static List<String> heatwright(String... options) {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(Arrays.asList(options));
		command.addAll(List.of("-cp", Path.of(System.getProperty("heatwright.lib"), "*").toString(), "org.heatwright.cli.Main"));
		return command;
	}

	/** The same as words of a shell. */
	static String forShell(String... options) {
		return heatwright(options).stream().map(word -> "'" + word.replace("'", "'\\''") + "'").collect(Collectors.joining(" "));
	}
}
