// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** Two thousand mutants of designs and studies; {@code heatwright.fuzz.count} and {@code heatwright.fuzz.seed} ask for others, as {@code releng/fuzz} does. */
class FuzzTest {

	private static final int COUNT = Integer.getInteger("heatwright.fuzz.count", 2000);
	private static final long SEED = Long.getLong("heatwright.fuzz.seed", 20231101);

	/** Faults that are known and not mended yet, with the reason. */
	private static final Map<String, String> KNOWN = Map.of();


	@Test
	void noMutantBreaksWhatHoldsForEveryFile() throws IOException, InterruptedException {
		FuzzRun run = new FuzzRun().run(COUNT, SEED);
		String report = run.report(Path.of("target", "fuzz").toAbsolutePath());
		List<String> found = new ArrayList<>(run.kinds());
		found.removeAll(KNOWN.keySet());
		assertEquals(List.of(), found, report);
		assertTrue(run.solved() > COUNT / 10, () -> "only " + run.solved() + " mutants were solved");
	}

	@Test
	void theSameSeedIsTheSameMutant() throws IOException {
		FuzzRun run = new FuzzRun();
		TreeSet<String> stories = new TreeSet<>();
		for (long seed = 1; seed <= 200; seed++) {
			assertTrue(Arrays.equals(run.mutant(seed).bytes(), run.mutant(seed).bytes()), run.mutant(seed)::story);
			stories.add(run.mutant(seed).story());
		}
		assertTrue(stories.size() > 150, () -> stories.size() + " of 200 differ");
	}
}
