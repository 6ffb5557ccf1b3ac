// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What several designs write must not fall on one name, nor on a design. Asked before anything is written. Verified by {@code OutputNamesTest}. */
final class OutputNames {

	private OutputNames() {
	}

	/**
	 * Each file its own name; names that differ in capitals alone are one on some systems.
	 *
	 * @param name what the outputs of a file are called
	 * @throws CommandFailure with both files
	 */
	static void requireDistinct(String folder, List<Path> files, Function<Path, String> name) {
		Map<String, Path> named = new HashMap<>();
		for (Path file : files) {
			Path before = named.put(name.apply(file).toLowerCase(Locale.ROOT), file);
			if (before != null) {
				throw new CommandFailure(ExitCode.USAGE,
						"-o " + folder + ": " + before + " and " + file + " would both be written as " + name.apply(file) + "; give one a folder of its own");
			}
		}
	}

	/**
	 * An output is not one of the inputs.
	 *
	 * @throws CommandFailure when it is
	 */
	static void requireNoInput(Path output, List<Path> inputs) {
		for (Path input : inputs) {
			if (isSame(output, input)) {
				throw new CommandFailure(ExitCode.USAGE, "-o " + output + ": would replace what is read; give it another name");
			}
		}
	}

	private static boolean isSame(Path output, Path input) {
		try {
			return Files.isRegularFile(output) && Files.isRegularFile(input) && Files.isSameFile(output, input);
		} catch (IOException e) {
			return false;
		}
	}
}
