// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * C(t) of J = l G w / ((w0^2 - w^2)^2 + G^2 w^2), t &gt; 0, with W = sqrt(w0^2 - G^2/4) and z = W + iG/2:
 * <pre>
 * Re C = (l / 2W) exp(-Gt/2) Re[coth(beta z / 2) exp(iWt)] - (2 l G / beta) sum_k nu_k exp(-nu_k t) / ((w0^2 + nu_k^2)^2 - G^2 nu_k^2), nu_k = 2 pi k / beta,
 *   Im C = -(l / 2W) exp(-Gt/2) sin Wt.
 * </pre>
 * At T = 0 the sum is an integral. Overdamped baths (G &gt; 2 w0) have two real poles a, b = G/2 +- w, for which the same sum and a difference of exponentials
 * stand; where a pole meets a Matsubara
 * frequency, or both poles meet, the width is displaced by 1e-6 to both sides and the mean is taken. Source: residues of J coth; Weiss, Quantum Dissipative
 * Systems, section 6.5. Verified by {@code CorrelationTest}.
 */
final class UnderdampedCorrelation {

	private static final double FAR = 30;
	private static final int MOST_TERMS = 200000;

	private final double strength;
	private final double resonance;
	private final double width;
	private final double beta;
	private final double square;

	/** @param strength lambda^2 in the convention J_PI */
	UnderdampedCorrelation(double strength, double resonance, double width, double beta) {
		this.strength = strength;
		this.resonance = resonance;
		this.width = width;
		this.beta = beta;
		this.square = resonance * resonance - width * width / 4;
	}

	ComplexValue at(double time) {
		if (nearResonance()) {
			ComplexValue below = new UnderdampedCorrelation(strength, resonance, width * (1 - 1e-6), beta).plain(time);
			ComplexValue above = new UnderdampedCorrelation(strength, resonance, width * (1 + 1e-6), beta).plain(time);
			return new ComplexValue(0.5 * (below.re() + above.re()), 0.5 * (below.im() + above.im()));
		}
		return plain(time);
	}

	/** Whether a denominator is too small to be divided by. */
	private boolean nearResonance() {
		double w = Math.sqrt(Math.abs(square));
		if (w < 1e-7 * resonance) {
			return true;
		}
		if (square > 0 || beta == Double.POSITIVE_INFINITY) {
			return false;
		}
		double nu = 2 * Math.PI / beta;
		return nearMultiple(width / 2 + w, nu) || nearMultiple(width / 2 - w, nu);
	}

	private static boolean nearMultiple(double pole, double nu) {
		double ratio = pole / nu;
		return Math.rint(ratio) >= 1 && Math.abs(ratio - Math.rint(ratio)) < 1e-7 * ratio;
	}

	private ComplexValue plain(double time) {
		double[] pole = square > 0 ? oscillating(time) : overdamped(time);
		return new ComplexValue(strength * (pole[0] - matsubara(time)), strength * pole[1]);
	}

	private double[] oscillating(double time) {
		double w = Math.sqrt(square);
		double decay = Math.exp(-width * time / 2) / (2 * w);
		// coth(x + iy) = (sinh 2x - i sin 2y) / (cosh 2x - cos 2y), x = beta W / 2, y = beta G / 4.
		double x = beta * w;
		double y = beta * width / 2;
		double re = 1;
		double im = 0;
		if (x < 700) {
			double denominator = Math.cosh(x) - Math.cos(y);
			re = Math.sinh(x) / denominator;
			im = -Math.sin(y) / denominator;
		}
		return new double[] { decay * (re * Math.cos(w * time) - im * Math.sin(w * time)), -decay * Math.sin(w * time) };
	}

	/** Poles at a = G/2 + w and b = G/2 - w: coth(beta z / 2) becomes cot. */
	private double[] overdamped(double time) {
		double w = Math.sqrt(-square);
		double a = width / 2 + w;
		double b = width / 2 - w;
		double ea = Math.exp(-a * time);
		double eb = Math.exp(-b * time);
		double re = beta == Double.POSITIVE_INFINITY ? 0 : (cot(beta * b / 2) * eb - cot(beta * a / 2) * ea) / (4 * w);
		return new double[] { re, -(eb - ea) / (4 * w) };
	}

	private static double cot(double x) {
		return 1 / Math.tan(x);
	}

	/** (2 G / beta) sum_k f(nu_k), f(nu) = nu exp(-nu t) / ((w0^2 + nu^2)^2 - G^2 nu^2). */
	private double matsubara(double time) {
		double far = FAR * Math.max(resonance, width);
		if (beta == Double.POSITIVE_INFINITY) {
			return width / Math.PI * principalValue(time, far);
		}
		double nu = 2 * Math.PI / beta;
		double reach = Math.min(Math.max(far, 8 * nu), 45 / time);
		int terms = (int) Math.min(MOST_TERMS, Math.ceil(reach / nu) + 1);
		double sum = 0;
		double growth = Math.exp(-nu * time);
		double power = 1;
		for (int k = 1; k < terms; k++) {
			power = k % 256 == 0 ? Math.exp(-nu * k * time) : power * growth;
			sum += k * nu * power / denominator(k * nu);
		}
		double last = terms * nu;
		double rest = last * time > 45 ? 0 : 0.5 * f(last, time) + tail(last, time) / nu - nu / 12 * slope(last, time);
		return 2 * width / beta * (sum + rest);
	}

	private double denominator(double nu) {
		double s = resonance * resonance + nu * nu;
		return (s - width * nu) * (s + width * nu);
	}

	private double f(double nu, double time) {
		return nu * Math.exp(-nu * time) / denominator(nu);
	}

	private double slope(double nu, double time) {
		double step = 1e-4 * nu;
		return (f(nu + step, time) - f(nu - step, time)) / (2 * step);
	}

	/** int_a^inf f: octaves. */
	private double tail(double a, double time) {
		double total = 0;
		for (double from = a; from < a * 0x1p40 && from * time < 60; from *= 2) {
			total += FrequencyPanels.panel(nu -> f(nu, time), from, 1.5 * from) + FrequencyPanels.panel(nu -> f(nu, time), 1.5 * from, 2 * from);
		}
		return total;
	}

	/** int_0^inf f; overdamped baths have poles on the axis, about which the principal value is taken in pairs of panels. */
	private double principalValue(double time, double far) {
		if (square > 0) {
			double total = tail(far, time);
			double step = Math.min(Math.sqrt(square), resonance) / 2;
			for (double from = 0; from < far; from += step) {
				double to = Math.min(far, from + step);
				total += FrequencyPanels.panel(nu -> f(nu, time), from, to);
			}
			return total;
		}
		double w = Math.sqrt(-square);
		double a = width / 2 + w;
		double b = width / 2 - w;
		// nu / ((nu^2 - a^2)(nu^2 - b^2)) = [1/(nu - a) + 1/(nu + a) - 1/(nu - b) - 1/(nu + b)] / (2 (a^2 - b^2)).
		return (exponentials(a * time) - exponentials(b * time)) / (2 * (a * a - b * b));
	}

	/** P int_0^inf exp(-nu t) [1/(nu - a) + 1/(nu + a)] dnu at y = a t. */
	private static double exponentials(double y) {
		return ExponentialIntegral.scaledE1(y) - ExponentialIntegral.scaledEi(y);
	}
}
