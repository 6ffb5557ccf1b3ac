// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.heatwright.gallery.Gallery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study says before it starts and when it finds what another build has done. */
class SweepCommandTest {

	private static final int BUILD_AT = 8 + 32;

	@TempDir
	Path folder;

	private Path machine(String name) throws IOException {
		return Files.write(folder.resolve(name + ".qtm"), Gallery.find(name).orElseThrow().bytes());
	}

	private Path journal() throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("out"))) {
			return files.filter(file -> file.toString().endsWith(".journal")).findFirst().orElseThrow();
		}
	}

	/** As if last week's solver had computed them: the file names another build. */
	private void age() throws IOException {
		byte[] bytes = Files.readAllBytes(journal());
		bytes[BUILD_AT] ^= 1;
		Files.write(journal(), bytes);
	}

	private Terminal.Outcome sweep(Path file, String... more) {
		return Terminal.run(Stream.concat(
				Stream.of("sweep", file, "-o", folder.resolve("out"), "--over", "hot.temperature=1..10:20", "--over", "middle.energy=0.5..2:10", "--record",
						"power,efficiency"),
				Stream.of(more)).toArray());
	}

	@Test
	void theFilesOfAStudy() throws IOException {
		Terminal.Outcome outcome = sweep(machine("three-level-maser"), "--format", "csv,npz,h5", "--figure", "svg");
		assertEquals(0, outcome.exitCode(), outcome.err());
		for (String name : List.of("study.qts", "results.csv", "results.npz", "results.h5", "power.svg", "efficiency.svg", "power-efficiency.svg")) {
			assertTrue(Files.size(folder.resolve("out").resolve(name)) > 100, name);
		}
	}

	@Test
	void pointsOfAnotherBuildAreNotContinuedUnasked() throws IOException {
		Path maser = machine("three-level-maser");
		assertEquals(0, sweep(maser).exitCode());
		byte[] results = Files.readAllBytes(folder.resolve("out/results.csv"));
		age();
		Terminal.Outcome refused = sweep(maser, "--resume");
		assertEquals(ExitCode.REFUSED.number(), refused.exitCode());
		assertTrue(refused.err().contains("200 points of this study were computed by another build") && refused.err().contains("--accept-build"), refused.err());
		assertTrue(Terminal.run("sweep", folder.resolve("out/study.qts"), "--estimate").out().contains("200 points are recorded"));
		Terminal.Outcome accepted = sweep(maser, "--resume", "--accept-build");
		assertEquals(0, accepted.exitCode(), accepted.err());
		assertEquals(0, sweep(maser, "--resume").exitCode());
		assertArrayEquals(results, Files.readAllBytes(folder.resolve("out/results.csv")));
	}

	@Test
	void canBeginAnew() throws IOException {
		Path maser = machine("three-level-maser");
		assertEquals(0, sweep(maser).exitCode());
		age();
		Terminal.Outcome anew = sweep(maser, "--anew");
		assertEquals(0, anew.exitCode(), anew.err());
		assertTrue(anew.out().contains("200 points"), anew.out());
		try (Stream<Path> files = Files.list(folder.resolve("out"))) {
			assertEquals(1, files.filter(file -> file.toString().endsWith(".journal.old")).count());
		}
	}

	/** A full analysis of a ladder of a thousand qubits at ten million points. */
	@Test
	void aDaySaysSoFirst() throws IOException {
		Terminal.Outcome outcome = Terminal.run("sweep", machine("dicke-heat-valve"), "-o", folder.resolve("out"), "--executor", "process", "--set", "L=3000",
				"--over", "hot.temperature=1..10:10000000",
				"--record", "bound2:hot");
		assertEquals(ExitCode.REFUSED.number(), outcome.exitCode(), outcome.err());
		assertTrue(outcome.err().contains("the study will take about") && outcome.err().contains("--long"), outcome.err());
	}
}
