// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

import java.util.Arrays;
import java.util.PriorityQueue;

import org.heatwright.physics.Progress;

/**
 * Integrals of several functions over one interval at once, by Gauss and Kronrod's rule of 15 points, the panel with the largest error halved first. The sum of
 * the differences of both rules is the error, which for smooth functions is far too large. Source: R. Piessens et al., QUADPACK (1983). Verified by
 * {@code LandauerTest}.
 */
final class AdaptiveIntegral {

	/** Functions of one variable. */
	@FunctionalInterface
	interface Functions {

		/** @param into their values; overwritten */
		void at(double x, double[] into);
	}

	/**
	 * @param values the integrals
	 * @param errors of each
	 */
	record Result(double[] values, double[] errors, int evaluations) {
	}

	private static final double[] NODES = { 0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926,
			0.741531185599394439863864773280788, 0.586087235467691130294144691693013, 0.405845151377397166906606412076961, 0.207784955007898467600689403773245, 0 };
	private static final double[] KRONROD = { 0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518,
			0.140653259715525918745189590510238, 0.169004726639267902826583426598550, 0.190350578064785409913256402421014, 0.204432940075298892414161999234649,
			0.209482141084727828012999174891714 };
	private static final double[] GAUSS = { 0.129484966168869693270611432679082, 0.279705391489276667901467771423780, 0.381830050505118944950369775488975,
			0.417959183673469387755102040816327 };

	private final Functions functions;
	private final int count;
	private final Progress progress;
	private int evaluations;

	private AdaptiveIntegral(Functions functions, int count, Progress progress) {
		this.functions = functions;
		this.count = count;
		this.progress = progress;
	}

	private record Panel(double from, double to, double[] values, double[] errors, double worst) {
	}

	/**
	 * @param edges     ascending: where to begin with panels
	 * @param tolerance relative to the largest integral of a modulus
	 * @param most      panels at most; what is reached then is returned with its error
	 */
	static Result of(Functions functions, int count, double[] edges, double tolerance, int most, Progress progress) {
		return new AdaptiveIntegral(functions, count, progress).integrate(edges, tolerance, most);
	}

	private Result integrate(double[] edges, double tolerance, int most) {
		PriorityQueue<Panel> panels = new PriorityQueue<>((a, b) -> Double.compare(b.worst, a.worst));
		double[] values = new double[count];
		double[] errors = new double[count];
		for (int i = 1; i < edges.length; i++) {
			if (edges[i] > edges[i - 1]) {
				add(panel(edges[i - 1], edges[i]), panels, values, errors, 1);
			}
		}
		while (panels.size() < most && Arrays.stream(errors).max().orElse(0) > tolerance * Arrays.stream(values).map(Math::abs).max().orElse(0)) {
			progress.check();
			Panel worst = panels.poll();
			double middle = 0.5 * (worst.from + worst.to);
			if (!(middle > worst.from && middle < worst.to) || worst.worst == 0) {
				break;
			}
			add(worst, null, values, errors, -1);
			add(panel(worst.from, middle), panels, values, errors, 1);
			add(panel(middle, worst.to), panels, values, errors, 1);
		}
		// Added up anew: what was taken away has left its rounding.
		Arrays.fill(values, 0);
		Arrays.fill(errors, 0);
		panels.stream().sorted((a, b) -> Double.compare(a.from, b.from)).forEach(panel -> add(panel, null, values, errors, 1));
		return new Result(values, errors, evaluations);
	}

	private static void add(Panel panel, PriorityQueue<Panel> panels, double[] values, double[] errors, int sign) {
		for (int f = 0; f < values.length; f++) {
			values[f] += sign * panel.values[f];
			errors[f] = Math.max(0, errors[f] + sign * panel.errors[f]);
		}
		if (panels != null) {
			panels.add(panel);
		}
	}

	private Panel panel(double from, double to) {
		double middle = 0.5 * (from + to);
		double half = 0.5 * (to - from);
		double[] fine = new double[count];
		double[] coarse = new double[count];
		double[] at = new double[count];
		for (int k = 0; k < NODES.length; k++) {
			for (int side = -1; side <= (NODES[k] == 0 ? -1 : 1); side += 2) {
				functions.at(middle + side * half * NODES[k], at);
				evaluations++;
				for (int f = 0; f < count; f++) {
					fine[f] += KRONROD[k] * at[f];
					coarse[f] += k % 2 == 1 ? GAUSS[k / 2] * at[f] : 0;
				}
			}
		}
		double[] errors = new double[count];
		double worst = 0;
		for (int f = 0; f < count; f++) {
			fine[f] *= half;
			errors[f] = Math.abs(fine[f] - half * coarse[f]);
			worst = Math.max(worst, errors[f]);
		}
		return new Panel(from, to, fine, errors, worst);
	}
}
