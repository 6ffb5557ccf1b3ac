// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.List;
import java.util.function.DoubleFunction;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.linear.UnitaryCongruence;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.space.EnergySpace;

/**
 * A work stroke: the state stays, keeps its populations, or follows the Schrödinger equation. Populations of Hamiltonians that are all diagonal stay in each
 * case.
 */
final class WorkMap implements StrokeMap {

	private static final double TOLERANCE = 1e-12;

	private final Stroke.Work stroke;
	private final EnergySpace start;
	private final EnergySpace end;
	private final StateCarrier carrier;
	private final SlowPassage passage;
	private final double[][] adjoint;

	private WorkMap(Stroke.Work stroke, EnergySpace start, EnergySpace end, StateCarrier carrier, SlowPassage passage, double[][] adjoint) {
		this.stroke = stroke;
		this.start = start;
		this.end = end;
		this.carrier = carrier;
		this.passage = passage;
		this.adjoint = adjoint;
	}

	/** @param hamiltonian H in the declared basis at a fraction of the stroke */
	static WorkMap of(Stroke.Work stroke, EnergySpace start, EnergySpace end, DoubleFunction<SparseHermitian> hamiltonian, StateCarrier carrier,
			Progress progress) {
		if (!(carrier instanceof StateCarrier.OfDensities)) {
			return new WorkMap(stroke, start, end, carrier, null, null);
		}
		// Of a sudden stroke only the ends are known to make sense.
		SlowPassage passage = SlowPassage.of(stroke.protocol() == WorkProtocol.SUDDEN ? even(hamiltonian) : hamiltonian, progress);
		if (stroke.protocol() == WorkProtocol.ADIABATIC && passage.obstacle().isPresent()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"stroke " + stroke.id() + " is infinitely slow, but " + passage.obstacle().get() + "; make it LINEAR");
		}
		double[][] unitary = stroke.protocol() == WorkProtocol.LINEAR
				? new UnitaryRamp(linear(hamiltonian), stroke.duration(), TOLERANCE, progress).propagator()
				: null;
		return new WorkMap(stroke, start, end, carrier, passage, unitary == null ? null : UnitaryCongruence.adjoint(unitary[0], unitary[1], start.dimension()));
	}

	/** Where H is linear in s, which is the usual case, it is interpolated between its ends and not assembled anew at each step. */
	private static DoubleFunction<SparseHermitian> linear(DoubleFunction<SparseHermitian> hamiltonian) {
		return SlowPassage.isLinear(hamiltonian) ? even(hamiltonian) : hamiltonian;
	}

	private static DoubleFunction<SparseHermitian> even(DoubleFunction<SparseHermitian> hamiltonian) {
		SparseHermitian first = hamiltonian.apply(0);
		SparseHermitian last = hamiltonian.apply(1);
		return s -> SlowPassage.mix(first, 1 - s, last, s);
	}

	@Override
	public Stroke.Work stroke() {
		return stroke;
	}

	@Override
	public List<Bath> baths() {
		return List.of();
	}

	@Override
	public EnergySpace startSpace() {
		return start;
	}

	@Override
	public EnergySpace endSpace() {
		return end;
	}

	@Override
	public double[] apply(double[] state, double[] heat) {
		if (!(carrier instanceof StateCarrier.OfDensities densities)) {
			return state;
		}
		return switch (stroke.protocol()) {
			case SUDDEN -> state;
			case ADIABATIC -> adiabatic(state, densities.coordinates());
			case LINEAR -> turned(state, densities.coordinates());
		};
	}

	@Override
	public double[] change(double[] state) {
		double[] change = apply(state.clone(), new double[0]);
		for (int c = 0; c < change.length; c++) {
			change[c] -= state[c];
		}
		return change;
	}

	/** Energy at the end of an infinitely slow stroke from the same populations. */
	double slowEnergy(double[] state) {
		return switch (carrier) {
			case StateCarrier.OfPopulations populations -> populations.energy(state, end);
			case StateCarrier.OfDensities densities -> passage.energy(densities.coordinates().matrix(state));
		};
	}

	private double[] adiabatic(double[] state, HermitianCoordinates coordinates) {
		double[][] rho = passage.apply(coordinates.matrix(state));
		return coordinates.of(rho[0], rho[1]);
	}

	/** U rho U^+. */
	private double[] turned(double[] state, HermitianCoordinates coordinates) {
		double[][] result = UnitaryCongruence.of(adjoint[0], adjoint[1], coordinates.matrix(state), coordinates.dimension());
		return coordinates.of(result[0], result[1]);
	}
}
