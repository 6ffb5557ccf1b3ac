// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.space.EnergySpace;

/** What one stroke does to a state. */
sealed interface StrokeMap permits ThermalMap, WorkMap {

	Stroke stroke();

	List<Bath> baths();

	EnergySpace startSpace();

	EnergySpace endSpace();

	/**
	 * @param state may be overwritten
	 * @param heat  heat from each bath is added
	 * @return the state at the end
	 */
	double[] apply(double[] state, double[] heat);

	/** What the stroke adds to a state, which is kept. */
	double[] change(double[] state);
}
