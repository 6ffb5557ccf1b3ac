// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process that runs a study is killed, or its disk fills up: nothing that was recorded is lost, and after resuming the result is, byte for byte, that of a
 * run which nothing disturbed. The command line
 * and the workbench run studies with the same code; the process here stands for both.
 */
class KilledSweepTest {

	/** Slow enough to be hit in the middle: every point has another size. */
	private static final List<String> STUDY = List.of("--over", "hot.temperature=1..10:40", "--over", "L=2..45:44", "--record",
			"heatCurrent:hot,entropyProduction");

	@TempDir
	static Path folder;

	private static Path design;
	private static byte[] expected;

	@BeforeAll
	static void undisturbed() throws IOException, InterruptedException {
		design = Files.copy(CommandLine.MACHINES.resolve("dicke-heat-valve.qtm"), folder.resolve("valve.qtm"));
		Path results = folder.resolve("undisturbed");
		assertEquals(0, run(sweep(results)), KilledSweepTest::log);
		expected = Files.readAllBytes(results.resolve("results.csv"));
	}

	private static List<String> sweep(Path results, String... more) {
		List<String> command = Java.heatwright("-Xmx256m");
		command.addAll(List.of("sweep", design.toString(), "-o", results.toString()));
		command.addAll(STUDY);
		command.addAll(Arrays.asList(more));
		return command;
	}

	private static int run(List<String> command) throws IOException, InterruptedException {
		Process process = start(command);
		assertTrue(process.waitFor(10, TimeUnit.MINUTES), "still running: " + command);
		return process.exitValue();
	}

	private static Process start(List<String> command) throws IOException {
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile())).start();
	}

	private static String log() {
		try {
			return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
		} catch (IOException e) {
			return e.toString();
		}
	}

	@Test
	void killedTwice() throws Exception {
		Path results = folder.resolve("killed");
		try (GrowingJournal journal = new GrowingJournal(results)) {
			Process first = start(sweep(results, "--threads", "2"));
			journal.await(2_000, first);
			first.destroyForcibly().waitFor();
			long afterFirst = journal.bytes();
			Process second = start(sweep(results, "--threads", "2", "--resume"));
			journal.await(afterFirst + 5_000, second);
			second.destroyForcibly().waitFor();
			assertTrue(afterFirst > 100 && Files.notExists(results.resolve("results.csv")), () -> "the kills came too late to show anything: " + log());
		}
		assertEquals(0, run(sweep(results, "--resume")), KilledSweepTest::log);
		assertArrayEquals(expected, Files.readAllBytes(results.resolve("results.csv")));
	}

	@Test
	void askedToEnd() throws Exception {
		Path results = folder.resolve("asked");
		try (GrowingJournal journal = new GrowingJournal(results)) {
			Process process = start(sweep(results, "--threads", "2"));
			journal.await(2_000, process);
			process.destroy();
			assertTrue(process.waitFor(10, TimeUnit.MINUTES));
			assertEquals(4, process.exitValue(), KilledSweepTest::log);
		}
		assertEquals(0, run(sweep(results, "--resume")), KilledSweepTest::log);
		assertArrayEquals(expected, Files.readAllBytes(results.resolve("results.csv")));
	}

	/** No file may grow beyond a few KiB, as on a disk without room: the run stops with the code for input and output, and goes on when there is room. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void fullDisk() throws Exception {
		Path results = folder.resolve("full");
		List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 24; exec \"$@\"", "sh"));
		limited.addAll(sweep(results, "--threads", "2"));
		assertEquals(5, run(limited), KilledSweepTest::log);
		assertTrue(log().contains("are kept"), KilledSweepTest::log);
		assertTrue(GrowingJournal.bytes(results) > 1000, KilledSweepTest::log);
		assertEquals(0, run(sweep(results, "--resume")), KilledSweepTest::log);
		assertArrayEquals(expected, Files.readAllBytes(results.resolve("results.csv")));
	}

	/** The script of an array job, run task by task as Slurm would, and the whole from the journals of its parts. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void tasksOfAnArrayMakeTheWhole() throws Exception {
		Path results = folder.resolve("parts");
		assertEquals(0, run(sweep(results, "--slurm", "3")), KilledSweepTest::log);
		Path starter = Files.writeString(folder.resolve("heatwright"),
				"#!/bin/sh\nexec " + Java.forShell("-Xmx256m") + " \"$@\"\n");
		assertTrue(starter.toFile().setExecutable(true));
		for (String task : new String[] { "0", "2", "1" }) {
			ProcessBuilder builder = new ProcessBuilder("sh", results.resolve("study.sbatch").toString()).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
			builder.environment().put("SLURM_ARRAY_TASK_ID", task);
			builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
			assertEquals(0, builder.start().waitFor(), KilledSweepTest::log);
		}
		assertEquals(0, run(sweep(results, "--resume")), KilledSweepTest::log);
		assertArrayEquals(expected, Files.readAllBytes(results.resolve("results.csv")));
	}
}
