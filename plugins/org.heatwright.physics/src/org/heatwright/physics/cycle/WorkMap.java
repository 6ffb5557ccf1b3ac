// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.List;
import java.util.function.DoubleFunction;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.EnergySpace;
import org.heatwright.physics.generator.HermitianCoordinates;
import org.heatwright.physics.linear.UnitaryCongruence;
import org.heatwright.physics.operator.SparseHermitian;

/** A work stroke: the state stays, keeps its populations, or follows the Schrödinger equation. Populations of Hamiltonians that are all diagonal stay in each case. */
final class WorkMap implements StrokeMap {

	private static final double TOLERANCE = 1e-12;

	private final Stroke.Work stroke;
	private final EnergySpace start;
	private final EnergySpace end;
	private final StateCarrier carrier;
	private final double[][] adjoint;

	private WorkMap(Stroke.Work stroke, EnergySpace start, EnergySpace end, StateCarrier carrier, double[][] adjoint) {
		this.stroke = stroke;
		this.start = start;
		this.end = end;
		this.carrier = carrier;
		this.adjoint = adjoint;
	}

	/** @param hamiltonian H in the declared basis at a fraction of the stroke */
	static WorkMap of(Stroke.Work stroke, EnergySpace start, EnergySpace end, DoubleFunction<SparseHermitian> hamiltonian, StateCarrier carrier, Progress progress) {
		boolean coherent = carrier instanceof StateCarrier.OfDensities;
		boolean mixesLevels = !start.isDeclaredBasis() || !end.isDeclaredBasis();
		if (stroke.protocol() == WorkProtocol.ADIABATIC && coherent && mixesLevels && (start.hasDegenerateLevels() || end.hasDegenerateLevels())) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "stroke " + stroke.id() + " is infinitely slow, but the Hamiltonian has degenerate levels at one of its ends: which states go where is not defined; make it LINEAR");
		}
		double[][] unitary = coherent && stroke.protocol() == WorkProtocol.LINEAR ? new UnitaryRamp(linear(hamiltonian), stroke.duration(), TOLERANCE, progress).propagator() : null;
		return new WorkMap(stroke, start, end, carrier, unitary == null ? null : UnitaryCongruence.adjoint(unitary[0], unitary[1], start.dimension()));
	}

	/** Where H is linear in s, which is the usual case, it is interpolated between its ends and not assembled anew at each step. */
	private static DoubleFunction<SparseHermitian> linear(DoubleFunction<SparseHermitian> hamiltonian) {
		SparseHermitian first = hamiltonian.apply(0);
		SparseHermitian last = hamiltonian.apply(1);
		double scale = first.largestRowSum() + last.largestRowSum();
		for (double s : new double[] { 0.27, 0.5, 0.81 }) {
			if (mix(mix(first, 1 - s, last, s), 1, hamiltonian.apply(s), -1).largestRowSum() > 1e-14 * scale) {
				return hamiltonian;
			}
		}
		return s -> mix(first, 1 - s, last, s);
	}

	private static SparseHermitian mix(SparseHermitian a, double x, SparseHermitian b, double y) {
		return new SparseHermitian.Builder(a.dimension(), a.size() + b.size()).add(a, x).add(b, y).build();
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

	/** Energy at the end of an infinitely slow stroke from the same populations. */
	double slowEnergy(double[] state) {
		double[] populations = carrier.populations(state, start);
		double sum = 0;
		for (int n = 0; n < populations.length; n++) {
			sum += populations[n] * end.energies()[n];
		}
		return sum;
	}

	private double[] adiabatic(double[] state, HermitianCoordinates coordinates) {
		if (start.isDeclaredBasis() && end.isDeclaredBasis()) {
			// Basis states stay basis states even where their energies cross.
			double[] kept = new double[state.length];
			System.arraycopy(state, 0, kept, 0, coordinates.dimension());
			return kept;
		}
		double[][] rho = end.functionOfEnergy(start.populationsOf(coordinates.matrix(state)));
		return coordinates.of(rho[0], rho[1]);
	}

	/** U rho U^+. */
	private double[] turned(double[] state, HermitianCoordinates coordinates) {
		double[][] result = UnitaryCongruence.of(adjoint[0], adjoint[1], coordinates.matrix(state), coordinates.dimension());
		return coordinates.of(result[0], result[1]);
	}
}
