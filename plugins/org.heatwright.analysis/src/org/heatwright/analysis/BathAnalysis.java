// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.OptionalDouble;

import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bound.StateBounds;
import org.heatwright.physics.solve.StartCurrent;

/**
 * What one bath does to the machine, in the units of the analysis.
 *
 * @param beta                     inverse temperature; 0 for an infinitely hot bath, ∞ at zero temperature
 * @param heatCurrent              steady heat current, positive into the machine
 * @param heatCurrentError         rounding estimate of {@code heatCurrent}
 * @param instantaneousHeatCurrent J_a(0) of Eq. (8) in the initial state
 * @param start                    by which equation that is, with the range of that equation
 * @param xi                       Ξ = ∫₀^∞ |C(s)| ds
 * @param saturationBound1         share of Bound 1 that is reached, see {@link Saturation}; empty when the bound is infinite or zero
 * @param saturationBound2         the same for Bound 2
 * @param states                   what the steady and the initial state limit the current to
 */
public record BathAnalysis(String id, String name, Role role, double beta, double temperature, double heatCurrent, double heatCurrentError,
		double instantaneousHeatCurrent, StartCurrent start, Xi xi, Bounds bounds, OptionalDouble saturationBound1, OptionalDouble saturationBound2,
		StateBounds states) {

	/** A bath of which no bounds are known that depend on the state. */
	public BathAnalysis(String id, String name, Role role, double beta, double temperature, double heatCurrent, double heatCurrentError,
			double instantaneousHeatCurrent, StartCurrent start, Xi xi, Bounds bounds, OptionalDouble saturationBound1, OptionalDouble saturationBound2) {
		this(id, name, role, beta, temperature, heatCurrent, heatCurrentError, instantaneousHeatCurrent, start, xi, bounds, saturationBound1, saturationBound2,
				StateBounds.NONE);
	}

	/** The steady heat current, or zero where it is no larger than its error: what a drawing shows as flow. Verified by {@code MachineDrawingTest}. */
	public double significantHeatCurrent() {
		return Math.abs(heatCurrent) > heatCurrentError ? heatCurrent : 0;
	}

	/**
	 * The norm Ξ of the bath correlation function.
	 *
	 * @param reason why the value is infinite; empty otherwise
	 */
	public record Xi(double value, double upper, String reason) {
	}

	/**
	 * The chain of bounds on |J_a|, every one summed over the channels of the bath's couplings.
	 *
	 * @param bound1        Eq. (9): 4‖H‖ΣΞ‖A‖²
	 * @param bound1Shifted 2(E_max − E_min)ΣΞ‖A‖²: the energy zero moved to the middle of the spectrum
	 * @param bound2        Eq. (14): 2ΣΞ ΔE‖A‖²
	 * @param commutator    2ΣΞ‖[A,H]‖‖A‖
	 * @param spectral      max |ω|γ(ω) ‖A‖² over the Bohr frequencies
	 * @param spectralEmission   the same for heat out of the machine alone
	 * @param spectralAbsorption the same for heat into the machine alone
	 * @param exactMin      smallest eigenvalue of the current operator, where it was computed
	 * @param exactMax      largest eigenvalue of the current operator
	 * @param absorptionCap ceiling of the heat that a bath of finite temperature can give
	 * @param reason        why a bound is infinite; empty otherwise
	 * @param bound1Acting  Bound 1 of the operators that act: the channels of a COMMON coupling are one
	 * @param bound2Acting  the same for Bound 2
	 */
	public record Bounds(double bound1, double bound1Shifted, double bound2, double commutator, double spectral, double spectralEmission,
			double spectralAbsorption,
			OptionalDouble exactMin, OptionalDouble exactMax,
			OptionalDouble absorptionCap, String reason, double bound1Acting, double bound2Acting) {

		/** Channels that act apart. */
		public Bounds(double bound1, double bound1Shifted, double bound2, double commutator, double spectral, double spectralEmission, double spectralAbsorption,
				OptionalDouble exactMin, OptionalDouble exactMax, OptionalDouble absorptionCap, String reason) {
			this(bound1, bound1Shifted, bound2, commutator, spectral, spectralEmission, spectralAbsorption, exactMin, exactMax, absorptionCap, reason, bound1, bound2);
		}

		/** Whether channels add up to one operator, whose bounds are sharper than the sums over channels. */
		public boolean actTogether() {
			return bound1Acting < bound1 || bound2Acting < bound2;
		}
	}
}
