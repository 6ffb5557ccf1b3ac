// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.propagation.Dynamics;
import org.heatwright.physics.propagation.Propagator;
import org.heatwright.physics.propagation.SecularEquation;
import org.heatwright.physics.space.EnergySpace;

/**
 * A thermal stroke: the exact propagator of its Hamiltonian and its baths, by the secular equation in the energy basis or by the local one in the declared
 * basis.
 */
final class ThermalMap implements StrokeMap {

	private final Stroke.Thermal stroke;
	private final SecularEquation equation;
	private final StateCarrier carrier;
	private final Dynamics dynamics;
	private final Propagator whole;
	private final Progress progress;

	private ThermalMap(Stroke.Thermal stroke, SecularEquation equation, StateCarrier carrier, Dynamics dynamics, Progress progress) {
		this.stroke = stroke;
		this.equation = equation;
		this.carrier = carrier;
		this.dynamics = dynamics;
		this.whole = dynamics.over(stroke.duration(), progress);
		this.progress = progress;
	}

	static ThermalMap of(Stroke.Thermal stroke, SecularEquation equation, StateCarrier carrier, Progress progress) {
		Dynamics dynamics = switch (carrier) {
			case StateCarrier.OfPopulations populations -> equation.ofPopulations();
		case StateCarrier.OfDensities densities -> equation.isLocal() ? equation.ofLocalDensities(progress)
				: equation.ofDensities(IntStream.range(0, densities.coordinates().unknowns()).toArray(), progress);
		};
		return new ThermalMap(stroke, equation, carrier, dynamics, progress);
	}

	@Override
	public Stroke.Thermal stroke() {
		return stroke;
	}

	@Override
	public List<Bath> baths() {
		return equation.baths();
	}

	List<BathCoupling> couplings() {
		return equation.couplings();
	}

	@Override
	public EnergySpace startSpace() {
		return equation.space();
	}

	@Override
	public EnergySpace endSpace() {
		return equation.space();
	}

	@Override
	public double[] apply(double[] state, double[] heat) {
		double[] inside = inEnergyBasis(state);
		if (carrier instanceof StateCarrier.OfDensities && baths().size() == 1 && !equation.isLocal()) {
			// No sum over a long time keeps what the energy keeps.
			heat[0] += carrier.energy(fromEnergyBasis(whole.change(inside)), startSpace());
			whole.apply(inside, new double[1]);
		} else {
			whole.apply(inside, heat);
		}
		return fromEnergyBasis(inside);
	}

	@Override
	public double[] change(double[] state) {
		return fromEnergyBasis(whole.change(inEnergyBasis(state)));
	}

	/** A map over a fraction of the stroke, for the way through it. */
	Propagator fraction(int steps) {
		return over(stroke.duration() / steps);
	}

	/** A map of states, without heat, over any time under the same Hamiltonian and baths, for states of {@link #inEnergyBasis}. */
	Propagator over(double time) {
		return dynamics.ofState(time, progress);
	}

	double heatCurrent(int bath, double[] insideState) {
		return dynamics.heatCurrent(bath, insideState);
	}

	/** The coordinates that the stroke's propagators carry: in the energy basis, or in the declared one where the equation is local. */
	double[] inEnergyBasis(double[] state) {
		return switch (carrier) {
			case StateCarrier.OfPopulations populations -> state.clone();
			case StateCarrier.OfDensities densities when equation.isLocal() -> state.clone();
			case StateCarrier.OfDensities densities -> {
				HermitianCoordinates coordinates = densities.coordinates();
				double[][] rho = equation.space().densityInEnergyBasis(coordinates.matrix(state));
				double[] inside = coordinates.of(rho[0], rho[1]);
				equation.space().dephase(inside);
				yield inside;
			}
		};
	}

	double[] fromEnergyBasis(double[] inside) {
		return switch (carrier) {
			case StateCarrier.OfPopulations populations -> inside;
			case StateCarrier.OfDensities densities when equation.isLocal() -> inside;
			case StateCarrier.OfDensities densities -> {
				HermitianCoordinates coordinates = densities.coordinates();
				double[][] rho = equation.space().densityInDeclaredBasis(coordinates.matrix(inside));
				yield coordinates.of(rho[0], rho[1]);
			}
		};
	}
}
