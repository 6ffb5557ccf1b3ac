// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cases of {@code redfield_traces.json} from file to command line: currents to 1e-9 of their size, both bounds along the trace, and from when to when the
 * state is negative. Coherent starts are excited states of a Hamiltonian that is turned instead: a state at the angles (theta, phi) of H and A is the upper
 * state of the axis z in axes that are turned with it.
 */
class RedfieldTracesFromFilesTest {

	@TempDir
	Path folder;

	private Json evolve(String medium, String channels, double lambda, double temperature, String until, int points) {
		String design = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<machine:Machine xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
				+ "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:machine=\"http://www.heatwright.org/machine/1.0\" "
				+ "xmlns:array=\"http://www.heatwright.org/array/1.0\" xmlns:bath=\"http://www.heatwright.org/bath/1.0\" "
				+ "xmlns:cycle=\"http://www.heatwright.org/cycle/1.0\" id=\"trace\" equation=\"REDFIELD\">" + medium + "<baths id=\"b\" role=\"COLD\" temperature=\""
				+ temperature + "\"><spectrum xsi:type=\"bath:DrudeLorentzSpectrum\" reorganization=\"" + lambda + "\" width=\"5\"/></baths>"
				+ "<couplings id=\"c\" bath=\"b\" correlation=\"COMMON\">" + channels
				+ "</couplings><cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/></machine:Machine>\n";
		Path file = Terminal.write(folder, "trace.qtm", design);
		Terminal.Outcome run = Terminal.run("evolve", file, "--until", until, "--points", points, "--format", "json");
		assertEquals(0, run.exitCode(), run::err);
		return Json.parse(run.out());
	}

	private static String channel(String operator, double strength) {
		return "<channels id=\"" + operator.replaceAll("[^XYZ]", "") + "\" strength=\"" + strength + "\"><operator xsi:type=\"bath:" + operator + "/></channels>";
	}

	/** H = h J and A = a sigma for unit vectors h and a in axes whose z is the state at (theta, phi), x and y such that a has no y. */
	private Json qubit(double theta, double phi, String until, int points) {
		double[] s = { Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta) };
		double norm = Math.hypot(s[1], s[2]);
		// y' = s x A / norm, x' = y' x s
		double[] y = { 0, s[2] / norm, -s[1] / norm };
		double[] x = { y[1] * s[2] - y[2] * s[1], y[2] * s[0] - y[0] * s[2], y[0] * s[1] - y[1] * s[0] };
		String medium = "<medium xsi:type=\"array:QubitArray\" id=\"m\" size=\"1\" frequency=\"" + s[2] + "\"><terms xsi:type=\"array:CollectiveTerm\" id=\"tx\" "
				+ "operator=\"JX\" coefficient=\"" + x[2] + "\"/><terms xsi:type=\"array:CollectiveTerm\" id=\"ty\" operator=\"JY\" coefficient=\"" + y[2]
				+ "\"/><initialState xsi:type=\"array:ProductState\" excitation=\"1\"/></medium>";
		return evolve(medium, channel("CollectiveOperator\" axis=\"X\"", x[0]) + channel("CollectiveOperator\" axis=\"Z\"", s[0]), 0.05, 0.5, until,
				points);
	}

	private static void assertCurrent(Json trace, double step, double time, double expected) {
		double found = trace.get("heatCurrents").get("b").at((int) Math.round(time / step)).number();
		assertEquals(expected, found, 1e-9 * Math.abs(expected), "J(" + time + ")");
	}

	private static void assertReached(Json trace, int points, String bound, double expected) {
		double reached = 0;
		for (int k = 0; k < points; k++) {
			reached = Math.max(reached, Math.abs(trace.get("heatCurrents").get("b").at(k).number()) / trace.get("bounds").get("b").get(bound).at(k).number());
		}
		assertEquals(expected, reached, 1e-6, bound);
		assertTrue(reached < 1);
	}

	@Test
	void aCoherentQubit() {
		Json trace = qubit(Math.PI / 2, 0, "40", 81);
		double[] times = { 0, 0.5, 2, 8, 40 };
		double[] currents = { -0.01923076923076923, -0.018751258718816714, -0.017383280372531198, -0.012839170627785276, -0.0025509281542840942 };
		for (int k = 0; k < times.length; k++) {
			assertCurrent(trace, 0.5, times[k], currents[k]);
		}
		assertEquals(0.1283969198314463, trace.get("bounds").get("b").get("bound2").at(0).number(), 1e-8);
		assertReached(trace, 81, "bound1", 0.1497759389868115);
		assertReached(trace, 81, "bound2", 0.1497759389868115);
	}

	@Test
	void fourQubitsInACoherentSpinState() {
		String medium = "<medium xsi:type=\"array:QubitArray\" id=\"m\" size=\"4\" frequency=\"0\"><terms xsi:type=\"array:CollectiveTerm\" id=\"tx\" "
				+ "operator=\"JX\" coefficient=\"1\"/><initialState xsi:type=\"array:DickeState\" m=\"2\"/></medium>";
		Json trace = evolve(medium, channel("CollectiveOperator\" axis=\"Z\"", 0.5), 0.01, 0.2, "60", 601);
		double[] times = { 0, 0.5, 2, 10, 60 };
		double[] currents = { -0.003846153846153857, -0.03069484084684732, 0.00834784795528187, -0.03222603826847794, -0.011688951914996085 };
		for (int k = 0; k < times.length; k++) {
			assertCurrent(trace, 0.1, times[k], currents[k]);
		}
		assertEquals(0.43588509275205073, trace.get("bounds").get("b").get("bound1").at(0).number(), 1e-7);
		assertEquals(0.10897127318801268, trace.get("bounds").get("b").get("bound2").at(0).number(), 1e-7);
	}

	/** The pure state that the equation leaves fastest is negative for a while, and its bounds are wider there. */
	@Test
	void aTiltedQubitIsNegativeForAWhile() {
		Json trace = qubit(Math.toRadians(111), Math.toRadians(-12), "40", 1601);
		double[] times = { 0, 0.5, 2, 8, 40 };
		double[] currents = { -0.010181735327980324, -0.009927858373756714, -0.009203581914029771, -0.006797701932470208, -0.0013505895159959284 };
		for (int k = 0; k < times.length; k++) {
			assertCurrent(trace, 0.025, times[k], currents[k]);
		}
		assertEquals(0.025, trace.get("negativeFromTo").at(0).number(), 1e-9);
		assertEquals(0.825, trace.get("negativeFromTo").at(1).number(), 1e-9);
		assertEquals(1.0028777780402574, trace.get("traceNorm").at(19).number(), 1e-9);
		assertEquals(1.0028777780402574 * 0.1283969198314463, trace.get("bounds").get("b").get("bound2").at(19).number(), 1e-8);
		assertEquals(-0.0014388890201286197, trace.get("smallestEigenvalue").at(19).number(), 1e-9);
	}
}
