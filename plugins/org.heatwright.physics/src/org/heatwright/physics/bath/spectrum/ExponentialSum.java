// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.ArrayList;
import java.util.List;

/**
 * The correlation function of a bath as a sum of exponentials, C(t) = sum_k c_k exp(-nu_k t), by the residues of J times the Bose function. At the poles
 * of J the Bose function is taken in the same Pade form whose poles are summed, never as coth: only then does a sum of few terms keep the rate at zero
 * frequency, however cold the bath is. Verified by {@code ExponentsTest} against {@link Spectrum#correlation}.
 */
final class ExponentialSum {

	/** Nearer to a pole of the spectrum than this no pole of the Bose function may lie. */
	private static final double APART = 1e-7;

	private final double beta;
	private final PadePoles poles;
	private final List<Exponent> exponents = new ArrayList<>();

	private ExponentialSum(double beta, PadePoles poles) {
		this.beta = beta;
		this.poles = poles;
	}

	/** J = 2 l g w / (w^2 + g^2), l in the convention J_PI. */
	static List<Exponent> drude(double strength, double width, double beta, PadePoles poles) {
		ExponentialSum sum = new ExponentialSum(beta, poles);
		sum.addDrude(strength, width);
		return List.copyOf(sum.exponents);
	}

	/** J = l G w / ((w0^2 - w^2)^2 + G^2 w^2), l in the convention J_PI. */
	static List<Exponent> underdamped(double strength, double resonance, double width, double beta, PadePoles poles) {
		ExponentialSum sum = new ExponentialSum(beta, poles);
		sum.addUnderdamped(strength, resonance, width);
		return List.copyOf(sum.exponents);
	}

	/** J = 2 l g w / (w^2 + g^2): c = -2i Res J(-ig) b(-i beta g) with Res J(-ig) = l g, and c_j = -2i J(-i nu_j) eta_j / beta. */
	private void addDrude(double strength, double gamma) {
		double width = apart(gamma);
		double[] bose = poles.bose(0, -beta * width);
		addReal(width, 2 * strength * width * bose[1], -2 * strength * width * bose[0]);
		for (int j = 0; j < poles.xi().length; j++) {
			double nu = poles.xi()[j] / beta;
			addReal(nu, 4 * strength * width * nu * poles.eta()[j] / (beta * (nu * nu - width * width)), 0);
		}
	}

	private double apart(double rate) {
		for (double pole : poles.xi()) {
			if (Math.abs(pole / beta - rate) < APART * rate) {
				return rate * (1 + 2 * APART);
			}
		}
		return rate;
	}

	/** J = l w G / ((w0^2 - w^2)^2 + G^2 w^2) with the poles p of the lower half plane, Res J(p) = l G / (2 G^2 - 4 (w0^2 - p^2)), nu = ip. */
	private void addUnderdamped(double strength, double w0, double gamma) {
		double g = gamma;
		double square = w0 * w0 - g * g / 4;
		if (Math.abs(square) < APART * w0 * w0) {
			g *= 1 - 2 * APART;
			square = w0 * w0 - g * g / 4;
		}
		double w = Math.sqrt(Math.abs(square));
		if (square > 0) {
			double[] plus = residue(strength, g, w0, w, -g / 2);
			double[] minus = residue(strength, g, w0, -w, -g / 2);
			exponents.add(new Exponent(g / 2, w, plus[0], plus[1], minus[0], -minus[1]));
			exponents.add(new Exponent(g / 2, -w, minus[0], minus[1], plus[0], -plus[1]));
		} else {
			for (double rate : new double[] { g / 2 - w, g / 2 + w }) {
				double[] c = residue(strength, g, w0, 0, -apart(rate));
				addReal(rate, c[0], c[1]);
			}
		}
		for (int j = 0; j < poles.xi().length; j++) {
			double nu = poles.xi()[j] / beta;
			double sum = w0 * w0 + nu * nu;
			addReal(nu, -2 * strength * g * nu * poles.eta()[j] / (beta * (sum * sum - g * g * nu * nu)), 0);
		}
	}

	/** c = -2i Res J(p) b(beta p). */
	private double[] residue(double strength, double g, double w0, double re, double im) {
		double u = 2 * g * g - 4 * (w0 * w0 - (re * re - im * im));
		double v = 8 * re * im;
		double norm = u * u + v * v;
		double x = strength * g * u / norm;
		double y = -strength * g * v / norm;
		double[] bose = poles.bose(beta * re, beta * im);
		double a = x * bose[0] - y * bose[1];
		double b = x * bose[1] + y * bose[0];
		return new double[] { 2 * b, -2 * a };
	}

	private void addReal(double nu, double re, double im) {
		exponents.add(Exponent.real(nu, re, im));
	}
}
