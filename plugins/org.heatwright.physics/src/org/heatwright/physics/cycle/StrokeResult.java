// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.List;
import java.util.Optional;

/**
 * What happens in one stroke of the limit cycle.
 *
 * @param work          given out by the machine in this stroke
 * @param heats         taken from each bath that acts in this stroke
 * @param energyStart   Tr(H rho) at its start
 * @param entropyStart  -Tr(rho ln rho) at its start
 * @param friction energy at the end above that of an infinitely slow stroke from the same populations, W_fric of F. Plastina et al., PRL 113, 260601 (2014);
 *                      absent in thermal strokes
 * @param firstLawError |E_end - E_start - sum Q + W|
 * @param points        the way through energy and entropy, ends included
 */
public record StrokeResult(String id, double duration, double work, List<BathStroke> heats, double energyStart, double energyEnd, double entropyStart,
		double entropyEnd,
		Optional<Double> friction, double firstLawError, List<Point> points) {

	public StrokeResult {
		heats = List.copyOf(heats);
		points = List.copyOf(points);
	}

	/** A place in the energy-entropy plane, at a time counted from the start of the cycle. */
	public record Point(double time, double energy, double entropy) {
	}

	public double heat(String bathId) {
		return heats.stream().filter(heat -> heat.bathId().equals(bathId)).mapToDouble(BathStroke::heat).sum();
	}
}
