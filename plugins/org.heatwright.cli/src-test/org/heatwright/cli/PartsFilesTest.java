// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Machines of parts from their files through the command line, against independent numbers (QuTiP 4.7.1, closed forms, sector solvers): each test names its
 * reference case.
 */
class PartsFilesTest {

	@TempDir
	Path folder;

	private static PartsDesign valve(String equation, double qubit) {
		return PartsDesign.solvedBy(equation).oscillator("left", 1).qubits("qubit", 1, qubit).oscillator("right", 1)
				.interaction(0.02, "left.ad*qubit.Jm + h.c.").interaction(0.02, "right.ad*qubit.Jm + h.c.").bath("hot", "HOT", 0.35, 0.05, "left", "x")
				.bath("cold", "COLD", 0.15, 0.05, "right", "x");
	}

	/** heat_valve_rqr_1 and heat_valve_rqr_1.5: the local equation closes the valve. */
	@Test
	void resonatorQubitResonator() {
		PartsDesign.Numbers resonant = valve("LOCAL", 1).solve(folder);
		assertEquals(0.0005436140707439803, resonant.current("hot"), 1e-13);
		assertEquals(resonant.current("hot"), resonant.flows().get("V2 right"), 1e-15, "in the steady state all heat goes through");
		PartsDesign.Numbers detuned = valve("LOCAL", 1.5).solve(folder);
		assertEquals(4.861188464323699e-06, detuned.current("hot"), 1e-13);
		assertEquals(3.7456269137351465e-06, detuned.bare("hot"), 1e-13);
	}

	/** heat_valve_rqr_global_1 and _1.5: the global equation never closes it. */
	@Test
	void resonatorQubitResonatorGlobally() {
		assertEquals(0.0014923062619068613, valve("GLOBAL", 1).solve(folder).current("hot"), 3e-12);
		assertEquals(0.0014922144879490817, valve("GLOBAL", 1.5).solve(folder).current("hot"), 3e-12);
	}

	private static PartsDesign twoOscillators(String equation, double second, double exchange, double rate1, double rate2, double cold) {
		return PartsDesign.solvedBy(equation).oscillator("one", 1).oscillator("two", second).interaction(exchange, "one.a*two.ad + h.c.")
				.bath("hot", "HOT", 0.5, rate1, "one", "x").bath("cold", "COLD", cold, rate2, "two", "x");
	}

	/** osc2_detuned and osc2_resonant. */
	@Test
	void twoOscillators() {
		PartsDesign.Numbers detuned = twoOscillators("LOCAL", 0.8, 0.05, 0.02, 0.03, 0.2).solve(folder);
		assertEquals(0.00033761701808789806, detuned.bare("hot"), 1e-12);
		assertEquals(-0.00027009361447031844, detuned.bare("cold"), 1e-12);
		assertEquals(0.13963679184527053, detuned.quanta("one"), 1e-9);
		assertEquals(0.029911260966703948, detuned.quanta("two"), 1e-9);
		assertEquals(0.00040894108147450457, twoOscillators("GLOBAL", 0.8, 0.05, 0.02, 0.03, 0.2).solve(folder).current("hot"), 1e-12);
		assertEquals(0.0016951017491701292, twoOscillators("LOCAL", 1, 0.05, 0.02, 0.03, 0.2).solve(folder).current("hot"), 2e-12);
		assertEquals(0.0017986327000682647, twoOscillators("GLOBAL", 1, 0.05, 0.02, 0.03, 0.2).solve(folder).current("hot"), 2e-12);
	}

	/** osc2_local_cold_to_hot, global: 39 levels of the slow oscillator are found. */
	@Test
	void farDetunedOscillators() {
		assertEquals(0.00011184271798635569, twoOscillators("GLOBAL", 0.2, 0.1, 0.02, 0.02, 0.25).solve(folder).current("hot"), 1e-12);
	}

	private static PartsDesign trilinear(int... levels) {
		PartsDesign design = PartsDesign.solvedBy("LOCAL");
		String[] ids = { "cold", "hot", "work" };
		for (int p = 0; p < 3; p++) {
			double frequency = new double[] { 1, 3, 2 }[p];
			design = levels.length == 0 ? design.oscillator(ids[p], frequency) : design.oscillator(ids[p], frequency, levels[p]);
		}
		return design.interaction(0.05, "cold.a*hot.ad*work.a + h.c.").bath("fridge", "COLD", 0.4, 0.02, "cold", "x").bath("room", "HOT", 0.5, 0.02, "hot", "x")
				.bath("fire", "AUXILIARY", 1.5, 0.02, "work", "x");
	}

	/** fridge_three_oscillators: the reference's own cut-offs, which are not converged. */
	@Test
	void trilinearRefrigerator() {
		assertEquals(0.00022762403214932362, trilinear(4, 4, 4).solve(folder).current("fridge"), 1e-15);
		PartsDesign.Numbers more = trilinear(6, 4, 7).solve(folder);
		assertEquals(0.0002289941093030252, more.current("fridge"), 3e-8);
		assertEquals(0.5, more.current("fridge") / more.current("fire"), 1e-9);
		assertTrue(trilinear(4, 4, 4).solve(folder).error("fridge") >= 0.0002289941093030252 - 0.00022762403214932362, "the error covers what is cut off");
	}

	private static PartsDesign tavisCummings(int qubits) {
		return PartsDesign.solvedBy("LOCAL").qubits("qubits", qubits, 1).oscillator("cavity", 1).interaction(0.05, "qubits.Jp*cavity.a + h.c.")
				.bath("hot", "HOT", 1, 0.02, "qubits", "2*Jx").bath("cold", "COLD", 0.3, 0.1, "cavity", "x");
	}

	/** tavis_cummings_valve_N1 and _N4. */
	@Test
	void tavisCummingsValve() {
		PartsDesign.Numbers one = tavisCummings(1).solve(folder);
		assertEquals(0.005231348772681244, one.current("hot"), 1e-11);
		assertEquals(0.08930719431684792, one.quanta("cavity"), 1e-9);
		PartsDesign.Numbers four = tavisCummings(4).solve(folder);
		assertEquals(0.017911534935403695, four.current("hot"), 4e-11);
		assertEquals(0.21610905594406304, four.quanta("cavity"), 1e-8);
	}

	/** spin_1_two_baths: a spin alone is a medium too, here beside an idle oscillator that nothing touches but its bath. */
	@Test
	void spinOneBetweenTwoBaths() {
		PartsDesign design = PartsDesign.solvedBy("GLOBAL").part("Spin", "spin", "spin=\"1\" frequency=\"1\" anisotropy=\"0.4\"")
				.part("Spin", "idle", "spin=\"1/2\" frequency=\"0.7\"").bath("hot", "HOT", 2, 0.02, "spin", "2*Sx").bath("cold", "COLD", 0.4, 0.01, "spin", "2*Sx")
				.bath("own", "COLD", 0.4, 0.01, "idle", "2*Sx");
		PartsDesign.Numbers numbers = design.solve(folder);
		assertEquals(0.007230126244850775, numbers.current("hot"), 1e-15);
		assertEquals(0, numbers.current("own"), 1e-15);
	}

	/** conduction_battery: two qubits between two baths. */
	@Test
	void twoQubitsAsParts() {
		PartsDesign.Numbers numbers = PartsDesign.solvedBy("LOCAL").qubits("one", 1, 1).qubits("two", 1, 0.7).interaction(0.05, "one.Jp*two.Jm + h.c.")
				.bath("hot", "HOT", 3, 0.05, "one", "2*Jx").bath("cold", "COLD", 0.2, 0.05, "two", "2*Jx").solve(folder);
		assertEquals(0.0024429140866864276, numbers.bare("hot"), 1e-14);
	}
}
