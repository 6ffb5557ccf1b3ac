// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.heatwright.physics.Progress;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.journal.ChunkResult;
import org.heatwright.study.run.InProcessExecutor;
import org.heatwright.study.run.RunProgress;
import org.heatwright.study.run.StudyObserver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search finds the engines that are known again, and refuses what the thermal cap forbids. */
class ExponentSearchTest {

	@TempDir
	Path folder;

	private static SearchClaim claim(String text) {
		return SearchClaim.parse(text);
	}

	private List<FoundMachine> run(ExponentSearch search) throws Exception {
		return search.run(folder, new InProcessExecutor(), StudyObserver.NONE, Progress.NONE);
	}

	private static FoundMachine machine(List<FoundMachine> found, String name) {
		return found.stream().filter(each -> each.candidate().name().equals(name)).findFirst().orElseThrow(() -> new AssertionError(name + " is not among " + found));
	}

	/** Engine B: quadratic power at fixed temperatures through two bodies, efficiency (w + 2W)/(2w + 2W); what is recorded is not computed again. */
	@Test
	void superabsorptionMaser() throws Exception {
		ExponentSearch search = new ExponentSearch(claim("power~L^2"), Optional.of(2), false, true);
		List<FoundMachine> found = run(search);
		FoundMachine maser = machine(found, "middle-1-1-cold.below-sum-line");
		assertEquals(2, maser.exponent(), 0.1);
		assertEquals(1.4 / 2.4, maser.efficiency(), 1e-9);
		assertEquals(2, maser.allowed(), 0.1);
		assertTrue(maser.fixedEfficiency() && maser.drift() < 0.1);
		assertTrue(found.stream().noneMatch(each -> each.candidate().name().contains("plain")), "without J_z^2 no line is apart from the others");
		ExponentSearch again = new ExponentSearch(claim("power~L^2"), Optional.of(2), false, true);
		assertEquals(found, again.run(folder, null, StudyObserver.NONE, Progress.NONE), "everything is recorded: no executor is asked");
	}

	/** Engines A and A': cubic power through L-body terms. */
	@Test
	void giantEngines() throws Exception {
		List<FoundMachine> found = run(new ExponentSearch(claim("power~L^3"), Optional.empty(), true, true));
		assertEquals(3, machine(found, "giant-maser-growing").exponent(), 1e-6);
		assertEquals(0.5, machine(found, "giant-maser-growing").efficiency(), 1e-9);
		assertEquals(3, machine(found, "giant-otto").exponent(), 0.1);
		assertEquals(0.5, machine(found, "giant-otto").efficiency(), 1e-6);
	}

	/** At fixed temperatures the giant maser dies out, and the Otto engine, whose heat comes from white noise, does not. */
	@Test
	void fixedTemperatures() throws Exception {
		List<FoundMachine> found = run(new ExponentSearch(claim("power~L^3"), Optional.empty(), false, true));
		assertEquals(List.of("giant-otto"), found.stream().map(each -> each.candidate().name()).toList());
	}

	@Test
	void theThermalCapForbidsCubicAbsorption() {
		String refusal = assertThrows(StudyRefusedException.class, () -> new ExponentSearch(claim("absorption~L^3"), Optional.of(3), false, false)).getMessage();
		assertTrue(refusal.contains("thermal cap") && refusal.contains("L^2 at most"), refusal);
		assertTrue(assertThrows(StudyRefusedException.class, () -> new ExponentSearch(claim("power~L^4"), Optional.of(3), true, false)).getMessage()
				.contains("Bound 1"));
		assertTrue(assertThrows(StudyException.class, () -> claim("power=L^2")).getMessage().contains("power~L^2"));
		assertFalse(new ExponentSearch(claim("absorption~L^3"), Optional.empty(), true, false).candidates().isEmpty());
	}

	/** Asked to stop, the search stops and keeps what it has. */
	@Test
	void stopsWhenAsked() {
		StudyObserver stop = new StudyObserver() {

			@Override
			public void recorded(RunProgress progress, List<ChunkResult> news) {
				// nobody listens
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancellationException.class,
				() -> new ExponentSearch(claim("power~L^2"), Optional.of(2), false, true).run(folder, new InProcessExecutor(), stop, Progress.NONE));
	}
}
