// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * C(t) = (1/2 pi) int gamma(w) exp(-iwt) dw by Gauss-Legendre points on panels over which the phase turns by at most 8 up to the end: exact to rounding there.
 * Points are turned from panel to panel of the time.
 * Verified by {@code LineXiTest}.
 */
final class SampledCorrelation implements OscillatingIntegral.Signal {

	private static final double TURN = 8;
	private static final int RENEW = 64;

	private final double[] frequency;
	private final double[] even;
	private final double[] odd;
	private double[][] offset;
	private double[] cosine;
	private double[] sine;
	private double known = Double.NaN;
	private int turns;

	private SampledCorrelation(double[] frequency, double[] even, double[] odd) {
		this.frequency = frequency;
		this.even = even;
		this.odd = odd;
	}

	/**
	 * @param edges    panels on which the rates are smooth
	 * @param absorbs  whether rates at negative frequencies count
	 * @param shift    the frequency from which C is seen, for emission alone; else 0
	 */
	static SampledCorrelation of(Rates rates, double[] edges, double end, boolean absorbs, double shift) {
		double[] fine = divided(edges, TURN / end);
		int points = 12 * (fine.length - 1);
		double[] frequency = new double[points];
		double[] even = new double[points];
		double[] odd = new double[points];
		int count = 0;
		for (int i = 1; i < fine.length; i++) {
			for (int k = 0; k < 12; k++) {
				double omega = fine[i - 1] + 0.5 * (fine[i] - fine[i - 1]) * (1 + OscillatingIntegral.NODES[k]);
				double weight = 0.25 * (fine[i] - fine[i - 1]) * OscillatingIntegral.WEIGHTS[k] / Math.PI;
				double emission = weight * rates.at(omega);
				double absorption = absorbs ? weight * rates.at(-omega) : 0;
				if (emission + absorption > 0) {
					frequency[count] = omega - shift;
					even[count] = emission + absorption;
					odd[count++] = emission - absorption;
				}
			}
		}
		return new SampledCorrelation(java.util.Arrays.copyOf(frequency, count), java.util.Arrays.copyOf(even, count), java.util.Arrays.copyOf(odd, count));
	}

	static double[] divided(double[] edges, double width) {
		java.util.List<Double> fine = new java.util.ArrayList<>();
		fine.add(edges[0]);
		for (int i = 1; i < edges.length; i++) {
			int pieces = (int) Math.ceil((edges[i] - edges[i - 1]) / width);
			for (int k = 1; k <= pieces; k++) {
				fine.add(edges[i - 1] + (edges[i] - edges[i - 1]) * k / pieces);
			}
		}
		return fine.stream().mapToDouble(Double::doubleValue).toArray();
	}

	int points() {
		return frequency.length;
	}

	@Override
	public void sample(double from, double width, double[] re, double[] im) {
		if (offset == null) {
			offset = new double[2 * re.length + 2][frequency.length];
			for (int i = 0; i <= re.length; i++) {
				double time = i == re.length ? width : 0.5 * width * (1 + OscillatingIntegral.NODES[i]);
				for (int k = 0; k < frequency.length; k++) {
					offset[2 * i][k] = Math.cos(frequency[k] * time);
					offset[2 * i + 1][k] = Math.sin(frequency[k] * time);
				}
			}
			cosine = new double[frequency.length];
			sine = new double[frequency.length];
		}
		begin(from, re.length);
		for (int i = 0; i < re.length; i++) {
			double[] c = offset[2 * i];
			double[] s = offset[2 * i + 1];
			double sumRe = 0;
			double sumIm = 0;
			for (int k = 0; k < frequency.length; k++) {
				sumRe += even[k] * (cosine[k] * c[k] - sine[k] * s[k]);
				sumIm -= odd[k] * (sine[k] * c[k] + cosine[k] * s[k]);
			}
			re[i] = sumRe;
			im[i] = sumIm;
		}
		known = from + width;
	}

	private void begin(double from, int last) {
		if (++turns % RENEW != 0 && Math.abs(from - known) <= 1e-9 * from) {
			double[] c = offset[2 * last];
			double[] s = offset[2 * last + 1];
			for (int k = 0; k < frequency.length; k++) {
				double next = cosine[k] * c[k] - sine[k] * s[k];
				sine[k] = sine[k] * c[k] + cosine[k] * s[k];
				cosine[k] = next;
			}
			return;
		}
		for (int k = 0; k < frequency.length; k++) {
			cosine[k] = Math.cos(frequency[k] * from);
			sine[k] = Math.sin(frequency[k] * from);
		}
	}
}
