// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import org.heatwright.study.run.ChunkExecutor;
import org.heatwright.study.run.InProcessExecutor;
import org.heatwright.study.run.ThreadsExecutor;

import picocli.CommandLine.Option;

/** Who computes the points of a study. */
final class ExecutorArguments {

	/** The words of {@code --executor}. */
	enum Name {
		threads, process
	}

	@Option(names = "--executor", paramLabel = "threads|process", defaultValue = "threads", description = "Who computes: threads (default, all cores) or process (one thread).")
	Name name;

	@Option(names = "--threads", paramLabel = "N", description = "How many threads; one per core by default.")
	Integer threads;

	ChunkExecutor executor() {
		if (threads != null && threads < 1) {
			throw new CommandFailure(ExitCode.USAGE, "--threads " + threads + ": at least one is needed");
		}
		return switch (name) {
			case process -> new InProcessExecutor();
			case threads -> new ThreadsExecutor(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
		};
	}
}
