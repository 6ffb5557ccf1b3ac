// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * One term of the correlation function of a bath: C(t) contains c exp(-nu t), its conjugate contains bar exp(-nu t) with the same nu.
 *
 * @param rate     Re nu, positive
 * @param turn     Im nu
 */
public record Exponent(double rate, double turn, double re, double im, double barRe, double barIm) {

	/** Of a real nu. */
	static Exponent real(double rate, double re, double im) {
		return new Exponent(rate, 0, re, im, re, -im);
	}

	/** The larger of |c| and |bar|. */
	public double modulus() {
		return Math.max(Math.hypot(re, im), Math.hypot(barRe, barIm));
	}

	/** How strongly it acts beside how fast it is forgotten. */
	public double weight() {
		return Math.sqrt(modulus()) / Math.hypot(rate, turn);
	}
}
