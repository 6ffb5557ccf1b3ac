// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

/**
 * Steady currents of a machine without a drive add up to zero: one that its own terms leave without digits, because two large flows cancel in it, is known from
 * the others. Verified by {@code FirstLawTest}.
 */
public final class FirstLaw {

	/** How much better the others must know it. */
	private static final double BETTER = 10;
	/** How many of its digits it must have lost, as a share of the largest current: ordinary currents keep their own bits. */
	private static final double LOST = 1e-7;
	/** Multiple of the errors within which the currents as computed must add up to zero. */
	private static final double CONSISTENT = 10;

	private FirstLaw() {
	}

	/**
	 * Replaces the current with the largest error by what the others leave, J_a = -sum of the others with the sum of their errors, where that error is smaller by
	 * far and the currents as computed agree.
	 *
	 * @param currents of all baths; changed
	 * @param errors   of all baths; changed
	 */
	public static void complete(double[] currents, double[] errors) {
		if (currents.length < 2) {
			return;
		}
		int worst = 0;
		double sum = 0;
		double all = 0;
		for (int a = 0; a < currents.length; a++) {
			worst = errors[a] > errors[worst] ? a : worst;
			sum += currents[a];
			all += errors[a];
		}
		double others = 0;
		double flow = 0;
		double largest = 0;
		for (int a = 0; a < currents.length; a++) {
			others += a == worst ? 0 : errors[a];
			flow += a == worst ? 0 : currents[a];
			largest = Math.max(largest, a == worst ? 0 : Math.abs(currents[a]));
		}
		if (errors[worst] > BETTER * others && errors[worst] > LOST * largest && Math.abs(sum) <= CONSISTENT * all) {
			currents[worst] = 0.0 - flow;
			errors[worst] = others;
		}
	}
}
