// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.study.StudyRefusedException;

/**
 * The optional download that lets studies run on Apache Spark: {@code jars} holds Spark, {@code lib} what a study needs of Heatwright. It is a class path of
 * its own, never part of this process.
 *
 * @param folder as {@code releng/spark} makes it
 */
public record SparkHome(Path folder) {

	/** Names the folder, as an environment variable. */
	public static final String VARIABLE = "HEATWRIGHT_SPARK";
	/** Names the folder, as a system property; it wins. */
	public static final String PROPERTY = "heatwright.spark";

	/** What Spark needs of a Java of today; the same for drivers, masters, workers and executors. */
	public static final List<String> JAVA_OPTIONS = List.of("--add-opens=java.base/java.lang=ALL-UNNAMED", "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
			"--add-opens=java.base/java.io=ALL-UNNAMED", "--add-opens=java.base/java.net=ALL-UNNAMED", "--add-opens=java.base/java.nio=ALL-UNNAMED",
			"--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED", "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

	/**
	 * The folder that the user named.
	 *
	 * @throws StudyRefusedException when there is none, with the way to get it
	 */
	public static SparkHome find() {
		Optional<String> named = Optional.ofNullable(System.getProperty(PROPERTY)).or(() -> Optional.ofNullable(System.getenv(VARIABLE)));
		SparkHome home = new SparkHome(Path.of(named.orElse("heatwright-spark")));
		if (!Files.isDirectory(home.folder.resolve("jars")) || !Files.isDirectory(home.folder.resolve("lib"))) {
			throw new StudyRefusedException(
					(named.isPresent() ? home.folder + " holds no Spark" : "Spark is an optional download, and " + VARIABLE + " does not say where it lies")
					+ "; releng/spark fetches it");
		}
		return home;
	}

	/** Both halves as one class path. */
	public String classPath() {
		return folder.resolve("jars").toAbsolutePath() + File.separator + "*" + File.pathSeparator + folder.resolve("lib").toAbsolutePath() + File.separator + "*";
	}

	/** The beginning of a command: this process's own Java with the options that Spark needs. */
	public List<String> java(String memory) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", System.getProperty("os.name").startsWith("Windows") ? "java.exe" : "java").toString());
		command.addAll(JAVA_OPTIONS);
		if (Runtime.version().feature() >= 24) {
			command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
		}
		command.addAll(List.of("-Xmx" + memory, "-cp", classPath()));
		return command;
	}
}
