// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** C(t) and gamma(w): reference group baths (mpmath, two methods each). */
class CorrelationTest {

	private static final double COLD = Double.POSITIVE_INFINITY;

	@Test
	void referenceValues() {
		assertC(0.7412771696469966, -0.3524538532138859, new Spectrum.Ohmic(0.1, 1, 5.0), 1.0, 0.05);
		assertC(-0.019094217665312357, -0.07569795153003346, new Spectrum.Ohmic(0.1, 1, 5.0), 1.0, 0.5);
		assertC(0.002721677801189168, -0.0015601896195656833, new Spectrum.Ohmic(0.1, 1, 5.0), 1.0, 2.0);
		assertC(3.178799714490271e-05, -1.5912311687728872e-06, new Spectrum.Ohmic(0.1, 1, 5.0), 1.0, 20.0);
		assertRate(0.25904259611338987, new Spectrum.Ohmic(0.1, 1, 5.0), 1.0, 1.0);
		assertRate(0.0952964454977935, new Spectrum.Ohmic(0.1, 1, 5.0), 1.0, -1.0);
		assertRate(0.21801637508501015, new Spectrum.Ohmic(0.1, 1, 5.0), 1.0, 0.3);
		assertRate(0.16151050306995524, new Spectrum.Ohmic(0.1, 1, 5.0), 1.0, -0.3);
		assertRate(0.33038498052834253, new Spectrum.Ohmic(0.1, 1, 5.0), 1.0, 2.5);
		assertRate(0.2, new Spectrum.Ohmic(0.1, 1, 5.0), 1.0, 0);
		assertC(1.4741817152646344, -1.0185916357881302, new Spectrum.Ohmic(0.05, 1, 10.0), 0.2, 0.05);
		assertC(0.056507080740236935, -0.02354363063489576, new Spectrum.Ohmic(0.05, 1, 10.0), 0.2, 0.5);
		assertC(0.003949155931472207, -0.00039590535653856717, new Spectrum.Ohmic(0.05, 1, 10.0), 0.2, 2.0);
		assertC(3.978575174212631e-05, -3.978674641078658e-07, new Spectrum.Ohmic(0.05, 1, 10.0), 0.2, 20.0);
		assertRate(0.49916763786480545, new Spectrum.Ohmic(0.05, 1, 10.0), 0.2, 1.0);
		assertRate(0.4086838960612095, new Spectrum.Ohmic(0.05, 1, 10.0), 0.2, -1.0);
		assertRate(0.49992500787425287, new Spectrum.Ohmic(0.05, 1, 10.0), 0.2, 0.3);
		assertRate(0.4708116418677976, new Spectrum.Ohmic(0.05, 1, 10.0), 0.2, -0.3);
		assertRate(0.49482939541275, new Spectrum.Ohmic(0.05, 1, 10.0), 0.2, 2.5);
		assertRate(0.5, new Spectrum.Ohmic(0.05, 1, 10.0), 0.2, 0);
		assertC(0.660850974776036, -0.3524538532138859, new Spectrum.Ohmic(0.1, 1, 5.0), COLD, 0.05);
		assertC(-0.07948284910653514, -0.07569795153003346, new Spectrum.Ohmic(0.1, 1, 5.0), COLD, 0.5);
		assertC(-0.007722938616850132, -0.0015601896195656833, new Spectrum.Ohmic(0.1, 1, 5.0), COLD, 2.0);
		assertC(-7.95536022828005e-05, -1.5912311687728872e-06, new Spectrum.Ohmic(0.1, 1, 5.0), COLD, 20.0);
		assertRate(0.1637461506155964, new Spectrum.Ohmic(0.1, 1, 5.0), COLD, 1.0);
		assertRate(0.0, new Spectrum.Ohmic(0.1, 1, 5.0), COLD, -1.0);
		assertRate(0.05650587201505492, new Spectrum.Ohmic(0.1, 1, 5.0), COLD, 0.3);
		assertRate(0.0, new Spectrum.Ohmic(0.1, 1, 5.0), COLD, -0.3);
		assertRate(0.3032653298563167, new Spectrum.Ohmic(0.1, 1, 5.0), COLD, 2.5);
		assertC(0.7123663358909965, -0.29071742269095685, new Spectrum.Ohmic(0.1, 3.0, 2.0), 1.0, 0.05);
		assertC(-0.18416019022847288, 0.0, new Spectrum.Ohmic(0.1, 3.0, 2.0), 1.0, 0.5);
		assertC(-0.0015158735275446842, 0.0021952143106747216, new Spectrum.Ohmic(0.1, 3.0, 2.0), 1.0, 2.0);
		assertC(-2.965544950952654e-07, 2.9748459957933168e-08, new Spectrum.Ohmic(0.1, 3.0, 2.0), 1.0, 20.0);
		assertRate(0.04797586878337359, new Spectrum.Ohmic(0.1, 3.0, 2.0), 1.0, 1.0);
		assertRate(0.01764933579774192, new Spectrum.Ohmic(0.1, 3.0, 2.0), 1.0, -1.0);
		assertRate(0.0044831691920245486, new Spectrum.Ohmic(0.1, 3.0, 2.0), 1.0, 0.3);
		assertRate(0.003321213423850721, new Spectrum.Ohmic(0.1, 3.0, 2.0), 1.0, -0.3);
		assertRate(0.2438481473899694, new Spectrum.Ohmic(0.1, 3.0, 2.0), 1.0, 2.5);
		assertRate(0.0, new Spectrum.Ohmic(0.1, 3.0, 2.0), 1.0, 0);
		assertC(0.1709554231477633, -0.04122302790474087, new Spectrum.Ohmic(0.1, 1.5, 2.0), 2.0, 0.05);
		assertC(-0.019341302002276517, -0.06574673185015119, new Spectrum.Ohmic(0.1, 1.5, 2.0), 2.0, 0.5);
		assertC(-0.0034390637772942208, 0.0008438052668606295, new Spectrum.Ohmic(0.1, 1.5, 2.0), 2.0, 2.0);
		assertC(-0.00015115444784395164, 1.1056897801155042e-05, new Spectrum.Ohmic(0.1, 1.5, 2.0), 2.0, 20.0);
		assertRate(0.09920190662705522, new Spectrum.Ohmic(0.1, 1.5, 2.0), 2.0, 1.0);
		assertRate(0.013425518130984523, new Spectrum.Ohmic(0.1, 1.5, 2.0), 2.0, -1.0);
		assertRate(0.044329702518704515, new Spectrum.Ohmic(0.1, 1.5, 2.0), 2.0, 0.3);
		assertRate(0.024328656566851712, new Spectrum.Ohmic(0.1, 1.5, 2.0), 2.0, -0.3);
		assertRate(0.16124752771023346, new Spectrum.Ohmic(0.1, 1.5, 2.0), 2.0, 2.5);
		assertRate(0.0, new Spectrum.Ohmic(0.1, 1.5, 2.0), 2.0, 0);
		assertC(0.14737514390494108, -0.09048374180359596, new Spectrum.DrudeLorentz(0.05, 2.0), 1.0, 0.05);
		assertC(0.02674529778763218, -0.036787944117144235, new Spectrum.DrudeLorentz(0.05, 2.0), 1.0, 0.5);
		assertC(0.0011762806907182118, -0.001831563888873418, new Spectrum.DrudeLorentz(0.05, 2.0), 1.0, 2.0);
		assertRate(0.1265581365495461, new Spectrum.DrudeLorentz(0.05, 2.0), 1.0, 1.0);
		assertRate(0.04655813654954611, new Spectrum.DrudeLorentz(0.05, 2.0), 1.0, -1.0);
		assertRate(0.11320183609320536, new Spectrum.DrudeLorentz(0.05, 2.0), 1.0, 0.3);
		assertRate(0.1, new Spectrum.DrudeLorentz(0.05, 2.0), 1.0, 0);
		assertC(0.03235817979020065, -0.01902458849001428, new Spectrum.DrudeLorentz(0.02, 1.0), 5.0, 0.05);
		assertC(0.005602670967599489, -0.012130613194252668, new Spectrum.DrudeLorentz(0.02, 1.0), 5.0, 0.5);
		assertC(-0.000758909907117294, -0.002706705664732254, new Spectrum.DrudeLorentz(0.02, 1.0), 5.0, 2.0);
		assertRate(0.040271346196252174, new Spectrum.DrudeLorentz(0.02, 1.0), 5.0, 1.0);
		assertRate(0.00027134619625216925, new Spectrum.DrudeLorentz(0.02, 1.0), 5.0, -1.0);
		assertRate(0.02834239082837875, new Spectrum.DrudeLorentz(0.02, 1.0), 5.0, 0.3);
		assertRate(0.016, new Spectrum.DrudeLorentz(0.02, 1.0), 5.0, 0);
		assertC(0.11086810689082005, -0.09048374180359596, new Spectrum.DrudeLorentz(0.05, 2.0), COLD, 0.05);
		assertC(-0.003209439670565175, -0.036787944117144235, new Spectrum.DrudeLorentz(0.05, 2.0), COLD, 0.5);
		assertC(-0.004876709836569712, -0.001831563888873418, new Spectrum.DrudeLorentz(0.05, 2.0), COLD, 2.0);
		assertRate(0.08, new Spectrum.DrudeLorentz(0.05, 2.0), COLD, 1.0);
		assertRate(0.0, new Spectrum.DrudeLorentz(0.05, 2.0), COLD, -1.0);
		assertRate(0.029339853300733496, new Spectrum.DrudeLorentz(0.05, 2.0), COLD, 0.3);
		assertC(0.15226298790748136, -0.22946277283606406, new Spectrum.DrudeLorentz(0.05, 6.283185307179586), 1.0, 0.05);
		assertC(-0.011160119571152422, -0.01357605281502967, new Spectrum.DrudeLorentz(0.05, 6.283185307179586), 1.0, 0.5);
		assertC(-4.207954911372955e-06, -1.0955809126818701e-06, new Spectrum.DrudeLorentz(0.05, 6.283185307179586), 1.0, 2.0);
		assertRate(0.04911186449063013, new Spectrum.DrudeLorentz(0.05, 6.283185307179586), 1.0, 1.0);
		assertRate(0.018067245263700616, new Spectrum.DrudeLorentz(0.05, 6.283185307179586), 1.0, -1.0);
		assertRate(0.036760208765863694, new Spectrum.DrudeLorentz(0.05, 6.283185307179586), 1.0, 0.3);
		assertRate(0.03183098861837907, new Spectrum.DrudeLorentz(0.05, 6.283185307179586), 1.0, 0);
		assertC(0.022803207184309008, -0.009352760403646417, new Spectrum.Underdamped(0.2, 1.0, 0.1), 2.0, 0.5);
		assertC(-0.009238688030706304, -0.01649474558928234, new Spectrum.Underdamped(0.2, 1.0, 0.1), 2.0, 2.0);
		assertC(0.004402939915087509, -0.006648187964196308, new Spectrum.Underdamped(0.2, 1.0, 0.1), 2.0, 20.0);
		assertRate(0.9252141141997327, new Spectrum.Underdamped(0.2, 1.0, 0.1), 2.0, 1.0);
		assertRate(0.12521411419973252, new Spectrum.Underdamped(0.2, 1.0, 0.1), 2.0, -1.0);
		assertRate(0.006416509187437986, new Spectrum.Underdamped(0.2, 1.0, 0.1), 2.0, 0.3);
		assertRate(0.004000000000000001, new Spectrum.Underdamped(0.2, 1.0, 0.1), 2.0, 0.0);
	}

	private static void assertC(double re, double im, Spectrum spectrum, double beta, double time) {
		ComplexValue c = new Bath("b", Role.HOT, beta, spectrum, Convention.J_PI).correlation(time);
		double size = Math.hypot(re, im);
		assertEquals(re, c.re(), 1e-10 * size, spectrum + " at t = " + time);
		assertEquals(im, c.im(), 1e-10 * size, spectrum + " at t = " + time);
	}

	private static void assertRate(double rate, Spectrum spectrum, double beta, double omega) {
		assertEquals(rate, new Bath("b", Role.HOT, beta, spectrum, Convention.J_PI).rate(omega), 1e-13 * rate, spectrum + " at w = " + omega);
	}

	/** The closed form against (1/2 pi) int gamma exp(-iwt): the same bath as a table of its rates cannot be, but as its emission rates it is. */
	@Test
	void closedFormsAgreeWithFourierIntegrals() {
		for (double[] bath : new double[][] { { 0.3, 1, 0.4, 0.7 }, { 0.3, 1, 0.4, 9 }, { 0.3, 1, 3.1, 0.8 }, { 0.3, 1, 3.1, 40 }, { 0.2, 1, 0.3, COLD }, { 0.2, 1, 2.6, COLD }, { 0.2, 1, 2, 1.3 } }) {
			Bath closed = new Bath("b", Role.HOT, bath[3], new Spectrum.Underdamped(bath[0], bath[1], bath[2]), Convention.J_PI);
			for (double time : new double[] { 0.02, 0.3, 1.7, 6 }) {
				double re = 0;
				double im = 0;
				for (double from = 0; from < 400; from += 0.05) {
					re += FrequencyPanels.panel(w -> (closed.rate(w) + closed.rate(-w)) * Math.cos(w * time), from, from + 0.05);
					im -= FrequencyPanels.panel(w -> (closed.rate(w) - closed.rate(-w)) * Math.sin(w * time), from, from + 0.05);
				}
				ComplexValue c = closed.correlation(time);
				// The rates beyond w = 400 are left out: less than 2 lambda^2 G / (2 * 400^2) / 2 pi.
				assertEquals(re / (2 * Math.PI), c.re(), 3e-7, closed.spectrum() + " beta " + bath[3] + " t " + time);
				assertEquals(im / (2 * Math.PI), c.im(), 3e-7, closed.spectrum() + " beta " + bath[3] + " t " + time);
			}
		}
	}

	/** Triangular line of peak p, centre c and half width w at T = 0: C = (p w / 2 pi) sinc^2(wt/2) exp(-ict). */
	@Test
	void triangularLine() {
		Bath bath = new Bath("b", Role.COLD, COLD, new Spectrum.Line(LineShape.TRIANGLE, 0.7, 1, 0.15), Convention.J_PI);
		double sinc = Math.sin(0.75) / 0.75;
		ComplexValue c = bath.correlation(10);
		assertEquals(0.7 * 0.15 / (2 * Math.PI) * sinc * sinc, c.abs(), 1e-14);
		assertEquals(Math.tan(-10 + 4 * Math.PI), c.im() / c.re(), 1e-11);
	}

	@Test
	void whiteNoiseHasNone() {
		assertThrows(IllegalArgumentException.class, () -> new Bath("w", Role.WORK, 0, new Spectrum.WhiteNoise(1), Convention.J_PI).correlation(1));
	}
}
