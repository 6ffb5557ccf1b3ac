// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import org.hipparchus.special.Gamma;

/**
 * C(t) of the Ohmic family J = eta w^s wc^(1-s) exp(-w/wc):
 * <pre>
 *   T > 0:  C(t) = A [zeta(s+1, z1) + zeta(s+1, z2)],  A = eta wc^(1-s) Gamma(s+1) / (pi beta^(s+1)),
 *           z1 = (1/wc + it)/beta,  z2 = 1 + (1/wc - it)/beta;
 *   T = 0:  C(t) = (eta wc^(1-s) Gamma(s+1) / pi) (1/wc + it)^(-s-1).
 * </pre>
 * Source: expand coth in exp(-beta w) and integrate term by term; Weiss, Quantum Dissipative Systems, section 3.3. Verified by {@code CorrelationTest}.
 */
final class OhmicCorrelation {

	private final double exponent;
	private final double cutoff;
	private final double beta;
	private final double amplitude;
	private final HurwitzZeta zeta = new HurwitzZeta();

	/** @param strength eta in the convention J_PI */
	OhmicCorrelation(double strength, double exponent, double cutoff, double beta) {
		this.exponent = exponent;
		this.cutoff = cutoff;
		this.beta = beta;
		double prefactor = strength * Math.pow(cutoff, 1 - exponent) * Gamma.gamma(exponent + 1) / Math.PI;
		this.amplitude = beta == Double.POSITIVE_INFINITY ? prefactor : prefactor / Math.pow(beta, exponent + 1);
	}

	ComplexValue at(double time) {
		if (beta == Double.POSITIVE_INFINITY) {
			double modulus = amplitude * Math.pow(Math.hypot(1 / cutoff, time), -exponent - 1);
			double angle = -(exponent + 1) * Math.atan2(time, 1 / cutoff);
			return new ComplexValue(modulus * Math.cos(angle), modulus * Math.sin(angle));
		}
		evaluate(time);
		return new ComplexValue(amplitude * zeta.re(), amplitude * zeta.im());
	}

	/** |C(t)| at finite temperature, without allocation. */
	double modulus(double time) {
		evaluate(time);
		return amplitude * Math.hypot(zeta.re(), zeta.im());
	}

	private void evaluate(double time) {
		zeta.clear();
		zeta.add(exponent + 1, 1 / (cutoff * beta), time / beta);
		zeta.add(exponent + 1, 1 + 1 / (cutoff * beta), -time / beta);
	}
}
