// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.ExponentialNoise;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.bath.spectrum.Underdamped;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.api.Test;

/** Hierarchies of a qubit against those of others: the file heom_strong_coupling.json, QuTiP 4.7.1 with the same poles, and closed forms. */
class HierarchySolverTest {

	private static final double[] QUBIT = { -0.5, 0.5 };
	private static final long GIGABYTE = 1L << 30;

	private static SparseHermitian sigmaX() {
		return new SparseHermitian.Builder(2, 1).add(0, 1, 1, 0).build();
	}

	private static Bath bath(String id, double temperature, Spectrum spectrum) {
		return new Bath(id, Role.HOT, temperature == Double.POSITIVE_INFINITY ? 0 : 1 / temperature, spectrum, Convention.J_PI);
	}

	private static List<Bath> drude(double lambda, double width, double hot, double cold) {
		return List.of(bath("hot", hot, new DrudeLorentz(lambda, width)), bath("cold", cold, new DrudeLorentz(lambda, width)));
	}

	private static HierarchyResult solve(List<Bath> baths, Progress progress) {
		return HierarchySolver.solve(QUBIT, baths, baths.stream().map(bath -> List.of(sigmaX())).toList(), false, GIGABYTE, progress);
	}

	private static double level(List<Bath> baths, int depth, int terms) {
		return HierarchySolver.currents(QUBIT, baths, baths.stream().map(bath -> List.of(sigmaX())).toList(), false, depth, terms)[0];
	}

	/** The file has two Pade terms: with as many and depth enough the numbers are the same, and the converged ones differ by what the file says of a third. */
	@Test
	void strongCouplingOfTheReferenceFile() {
		List<Bath> weak = drude(0.01, 2, 2, 1);
		assertEquals(0.0023734394717587226, level(weak, 9, 2), 3e-10);
		HierarchyResult converged = solve(weak, Progress.NONE);
		assertEquals(0.0023734394717587226, converged.currents()[0], 1.5 * (4.0e-8 + 7.8e-9));
		assertTrue(converged.errors()[0] < 1e-5 * converged.currents()[0]);
		List<Bath> strong = drude(0.2, 2, 2, 1);
		assertEquals(0.02873384180070996, level(strong, 12, 2), 2e-8);
		converged = solve(strong, Progress.NONE);
		assertEquals(0.02873384180070996, converged.currents()[0], 1.5 * 1.2e-5);
		assertTrue(converged.errors()[0] < 1e-5 * converged.currents()[0]);
		assertEquals(0.36223676541212513, converged.density()[0][3], 2e-4);
	}

	/** Memory ten times as fast as the temperature: QuTiP's HEOMSolver with these poles, three of them, five tiers, and five of them, three tiers. */
	@Test
	void coldBathsWithShortMemory() {
		List<Bath> cold = drude(0.05, 10, 1, 0.5);
		assertEquals(0.002305667412734429, level(cold, 8, 3), 2e-9);
		HierarchyResult found = solve(cold, Progress.NONE);
		assertEquals(0.0023040409441993023, found.currents()[0], 2e-4 * 0.0023, "QuTiP, five terms");
		assertTrue(found.errors()[0] < 1e-4 * found.currents()[0], () -> "error " + found.errors()[0]);
		assertEquals(0, found.currents()[0] + found.currents()[1], 1e-12);
	}

	/** The claimed error holds: a deeper hierarchy with more terms lies within it. */
	@Test
	void errorsAreTrue() {
		for (double lambda : new double[] { 0.02, 0.1, 0.5 }) {
			List<Bath> baths = drude(lambda, 3, 1.5, 1);
			HierarchyResult found = solve(baths, Progress.NONE);
			double better = level(baths, found.depth() + 2, found.terms() + 2);
			assertEquals(better, found.currents()[0], found.errors()[0], () -> lambda + ": " + found.method());
		}
	}

	/** A qubit that white noise flips has equal populations, and its heat is rate times the energy times the inversion it mends. */
	@Test
	void whiteNoiseIsExact() {
		List<Bath> baths = List.of(bath("white", Double.POSITIVE_INFINITY, new WhiteNoise(0.3)), bath("cold", 1, new DrudeLorentz(1e-4, 5)));
		HierarchyResult found = solve(baths, Progress.NONE);
		double[][] rho = found.density();
		assertEquals(0.3 * (rho[0][0] - rho[0][3]), found.currents()[0], 1e-10);
		assertEquals(0, found.currents()[0] + found.currents()[1], 1e-12);
	}

	/** Fast exponential noise is white noise. */
	@Test
	void exponentialNoiseTendsToWhite() {
		List<Bath> white = List.of(bath("white", Double.POSITIVE_INFINITY, new WhiteNoise(0.02)), bath("cold", 1, new DrudeLorentz(1e-2, 5)));
		List<Bath> fast = List.of(bath("fast", Double.POSITIVE_INFINITY, new ExponentialNoise(0.02, 300)), bath("cold", 1, new DrudeLorentz(1e-2, 5)));
		double limit = solve(white, Progress.NONE).currents()[0];
		assertEquals(limit, solve(fast, Progress.NONE).currents()[0], 1e-3 * limit);
	}

	/** A broad resonance far away is a Drude bath: J = l^2 G w / w0^4 at low frequencies; and at weak coupling the current is the golden rule's. */
	@Test
	void underdampedBathsAtWeakCoupling() {
		double strength = 0.01;
		List<Bath> baths = List.of(bath("hot", 2, new Underdamped(strength, 1.5, 0.8)), bath("cold", 1, new Underdamped(strength, 1.5, 0.8)));
		HierarchyResult found = solve(baths, Progress.NONE);
		double hotDown = baths.get(0).rate(1);
		double hotUp = baths.get(0).rate(-1);
		double coldDown = baths.get(1).rate(1);
		double coldUp = baths.get(1).rate(-1);
		double p = (hotUp + coldUp) / (hotUp + coldUp + hotDown + coldDown);
		double golden = hotUp * (1 - p) - hotDown * p;
		assertEquals(golden, found.currents()[0], 2e-3 * golden);
	}

	@Test
	void oneBathCarriesNothing() {
		HierarchyResult found = solve(List.of(bath("hot", 1, new DrudeLorentz(0.2, 2))), Progress.NONE);
		assertEquals(0, found.currents()[0], 1e-12);
	}

	@Test
	void stopsWhenAsked() {
		int[] asked = new int[1];
		Progress impatient = new Progress() {

			@Override
			public boolean cancelled() {
				return ++asked[0] > 30;
			}

			@Override
			public void report(double done, String what) {
			}
		};
		assertThrows(CancellationException.class, () -> solve(drude(0.2, 2, 2, 1), impatient));
	}

	@Test
	void refusals() {
		List<Bath> ohmic = List.of(bath("o", 1, new Ohmic(0.1, 1, 3)));
		assertTrue(assertThrows(SolverRefusedException.class, () -> solve(ohmic, Progress.NONE)).getMessage().contains("bath o forgets by no sum"));
		String small = assertThrows(SolverRefusedException.class, () -> HierarchySolver.solve(QUBIT, drude(0.2, 2, 2, 1),
				List.of(List.of(sigmaX()), List.of(sigmaX())), false, 1 << 14, Progress.NONE)).getMessage();
		assertTrue(small.contains("GB") && small.contains("min"), small);
		assertTrue(HierarchySolver.tooLarge(40).contains("GB"));
	}
}
