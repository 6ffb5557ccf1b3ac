// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ctrl-C and a polite kill of a sweep or a search: the code is that of unfinished work, and how to go on is said, every time. What is gone on with comes to the
 * bytes of an undisturbed run.
 */
@DisabledOnOs(OS.WINDOWS)
class InterruptedTest {

	private static final List<String> SEARCH = List.of("--vary", "middle.energy=0.3..2.5", "--vary", "pump.0.strength=0.1..0.5", "--maximize", "power",
			"--maximize", "efficiency", "--starts", "3",
			"--evaluations", "60", "--front", "5");

	@TempDir
	static Path folder;

	private static Path valve;
	private static Path maser;

	@BeforeAll
	static void designs() throws IOException {
		valve = Files.copy(CommandLine.MACHINES.resolve("dicke-heat-valve.qtm"), folder.resolve("valve.qtm"));
		maser = Files.copy(CommandLine.MACHINES.resolve("three-level-maser.qtm"), folder.resolve("maser.qtm"));
	}

	/** A shell that starts jobs in the background lets them ignore Ctrl-C, and so do their children; here it is to be heard. */
	private static List<String> heatwright(Object... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		Path status = Path.of("/proc/self/status");
		if (Files.exists(status) && Files.readAllLines(status).stream()
				.anyMatch(line -> line.startsWith("SigIgn") && (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0)) {
			command.addAll(List.of("env", "--default-signal=INT"));
		}
		command.addAll(Java.heatwright("-Xmx256m"));
		Arrays.stream(arguments).map(Object::toString).forEach(command::add);
		return command;
	}

	private static List<String> with(List<String> first, List<String> more) {
		List<String> all = new ArrayList<>(first);
		all.addAll(more);
		return all;
	}

	/** Runs a command, sends it a signal when it has written a line with some words, and returns its code and all it wrote. */
	private static String interrupted(List<String> command, String words, String signal) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		StringBuilder written = new StringBuilder();
		try (BufferedReader reader = process.inputReader()) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				written.append(line).append('\n');
				if (line.contains(words)) {
					new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
				}
			}
		}
		assertTrue(process.waitFor(10, TimeUnit.MINUTES), () -> "still running: " + written);
		return process.exitValue() + "\n" + written;
	}

	private static String sweep(int number) throws IOException, InterruptedException {
		List<String> command = heatwright("sweep", valve, "-o", folder.resolve("sweep" + number), "--threads", "2", "--over", "hot.temperature=1..10:1000",
				"--over", "L=20..119:100", "--record",
				"heatCurrent:hot,entropyProduction");
		return interrupted(command, "points, about", number % 2 == 0 ? "INT" : "TERM");
	}

	/** As soon as it has begun; how far each has come by then is left to chance. */
	@Test
	void twentyTimes() throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(2);
		try {
			List<Future<String>> ends = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				int number = i;
				ends.add(pool.submit(() -> sweep(number)));
			}
			for (Future<String> end : ends) {
				String said = end.get();
				assertTrue(said.startsWith("4\n"), said);
				assertTrue(said.contains("go on with --resume"), said);
			}
		} finally {
			pool.shutdownNow();
		}
	}

	/** In the middle of the front, twice, and killed without a word between; the search that nothing disturbed comes to the same bytes. */
	@Test
	void aSearchGoesOn() throws Exception {
		Path undisturbed = folder.resolve("undisturbed");
		assertEquals(0, new ProcessBuilder(with(heatwright("optimize", maser, "-o", undisturbed), SEARCH)).inheritIO().start().waitFor());
		Path results = folder.resolve("searched");
		List<String> command = with(heatwright("optimize", maser, "-o", results), SEARCH);
		for (String signal : List.of("INT", "TERM")) {
			String said = interrupted(command, "searching on", signal);
			assertTrue(said.startsWith("4\n") && said.contains("go on with --resume"), said);
		}
		try (GrowingJournal journal = new GrowingJournal(results)) {
			Process killed = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("killed.out").toFile()).start();
			journal.await(journal.bytes() + 300, killed);
			killed.destroyForcibly().waitFor();
		}
		assertTrue(Files.notExists(results.resolve("front.csv")), "the kill came too late to show anything");
		assertEquals(0, new ProcessBuilder(heatwright("optimize", results.resolve("study.qts"), "--resume")).inheritIO().start().waitFor());
		for (String name : List.of("front.csv", "front.svg", "front.png")) {
			assertArrayEquals(Files.readAllBytes(undisturbed.resolve(name)), Files.readAllBytes(results.resolve(name)), name);
		}
	}
}
