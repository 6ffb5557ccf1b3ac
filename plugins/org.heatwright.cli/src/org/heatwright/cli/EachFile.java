// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Goes through the files of a call; whatever one of them does to the program, the others get their answers. Verified by {@code OneBadFileTest}. */
final class EachFile {

	private EachFile() {
	}

	/** The worst of the exit codes. */
	static ExitCode of(List<Path> files, Console console, Function<Path, ExitCode> work) {
		ExitCode worst = ExitCode.OK;
		for (Path file : files) {
			worst = worst.worse(of(file, console, work));
		}
		return worst;
	}

	static ExitCode of(Path file, Console console, Function<Path, ExitCode> work) {
		try {
			return work.apply(file);
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
			return Failure.report(console, file.toString(), e);
		}
	}
}
