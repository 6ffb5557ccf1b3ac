// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.heatwright.study.run.ChunkExecutor;
import org.heatwright.study.run.InProcessExecutor;
import org.heatwright.study.run.SparkExecutor;
import org.heatwright.study.run.SparkHome;
import org.heatwright.study.run.ThreadsExecutor;

import picocli.CommandLine.Option;

/** Who computes the points of a study. */
final class ExecutorArguments {

	/** The words of {@code --executor}. */
	enum Name {
		threads, process, spark
	}

	@Option(names = "--executor", paramLabel = "threads|process|spark", defaultValue = "threads", description = "Who computes: threads (default, all cores), "
			+ "process (one thread) or spark.")
	Name name;

	@Option(names = "--threads", paramLabel = "N", description = "How many threads; one per core by default.")
	Integer threads;

	@Option(names = "--master", paramLabel = "URL", defaultValue = "local[*]", description = "Spark's master: local[*] (default), local[N] or spark://host:port; "
			+ "the secret of a cluster comes from the file that releng/spark made, or from HEATWRIGHT_SPARK_SECRET.")
	String master;

	@Option(names = "--spark", paramLabel = "NAME=VALUE", description = "An option of Spark; may be repeated.")
	List<String> spark = new ArrayList<>();

	/** @param folder where Spark's log goes */
	ChunkExecutor executor(Path folder) {
		if (threads != null && threads < 1) {
			throw new CommandFailure(ExitCode.USAGE, "--threads " + threads + ": at least one is needed");
		}
		return switch (name) {
			case process -> new InProcessExecutor();
			case threads -> new ThreadsExecutor(threads == null ? Runtime.getRuntime().availableProcessors() : threads);
			case spark -> new SparkExecutor(SparkHome.find(), master, spark, folder.resolve("spark.log"));
		};
	}
}
