// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.generator.DensityGenerator;
import org.heatwright.physics.generator.ReachedCoordinates;
import org.heatwright.physics.linear.SparseColumns;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * A time-independent master equation, ready to be carried through time, with the heat current of each of its baths. States are vectors of real coordinates:
 * populations of the energy states, or all
 * coordinates of a density matrix. Coordinates that the generator does not connect evolve apart (in the secular equation: one part per Bohr frequency), so that
 * a ladder of d states costs sum n^3 over
 * its parts instead of d^6. Verified by {@code DynamicsTest}.
 */
public final class Dynamics {

	/** Populations of more states than this are carried by uniformization. */
	private static final int LARGEST_DENSE = 320;
	private static final int LARGEST_PART = 1600;
	private static final double MOST_TERMS = 4e9;

	/**
	 * Coordinates that evolve together.
	 *
	 * @param traced   how many of them, the first ones, are diagonal elements, whose sum stays
	 * @param currents row b: the heat current of bath b is the sum of its elements times the coordinates
	 */
	record Part(int[] coordinates, int traced, DMatrixRMaj generator, double[][] currents) {

		int size() {
			return coordinates.length;
		}
	}

	private final List<Part> parts;
	private final List<BathRates> rates;
	private final double[] energies;
	private final int states;
	private final List<double[]> currents;

	/** @param energies of the states whose populations are carried; empty for density matrices */
	private Dynamics(List<Part> parts, List<BathRates> rates, double[] energies, int states, List<double[]> currents) {
		this.parts = parts;
		this.rates = rates;
		this.energies = energies;
		this.states = states;
		this.currents = currents;
	}

	/** Populations of states of given energies under the rates of all baths. */
	public static Dynamics ofPopulations(double[] energies, List<BathRates> rates) {
		List<double[]> currents = rates.stream().map(bath -> bath.heatCurrentOfStates(energies.length)).toList();
		return new Dynamics(List.of(), rates, energies, energies.length, currents);
	}

	/**
	 * All coordinates of a density matrix that are reached from the given ones.
	 *
	 * @param energy whose flow is the heat: H for the secular equation
	 * @param baths  their number, counted as the generator counts its jumps
	 * @throws SolverRefusedException when a part is too large for a dense exponential
	 */
	public static Dynamics ofDensities(DensityGenerator generator, SparseHermitian energy, int baths, int[] seeds, Progress progress) {
		List<double[]> currents = IntStream.range(0, baths).mapToObj(b -> weighted(generator.adjoint(b, energy), generator.coordinates().dimension())).toList();
		List<Part> parts = new ArrayList<>();
		for (ReachedCoordinates.Part reached : ReachedCoordinates.of(generator, seeds, 1L << 26, progress)) {
			if (reached.coordinates().length > LARGEST_PART) {
				throw new SolverRefusedException(Reason.TOO_LARGE,
						String.format(Locale.ROOT, "%d coordinates of the density matrix evolve together; more than %d do not fit into a dense propagator. "
						+ "Use a representation with fewer states", reached.coordinates().length, LARGEST_PART));
			}
			double[][] rows = currents.stream().map(current -> IntStream.of(reached.coordinates()).mapToDouble(c -> current[c]).toArray()).toArray(double[][]::new);
			boolean heats = IntStream.range(0, baths).anyMatch(b -> IntStream.range(0, rows[b].length).anyMatch(i -> rows[b][i] != 0));
			int traced = (int) IntStream.of(reached.coordinates()).filter(c -> c < generator.coordinates().dimension()).count();
			parts.add(new Part(reached.coordinates(), traced, dense(reached.generator()), heats ? rows : new double[0][]));
		}
		return new Dynamics(parts, List.of(), new double[0], generator.coordinates().unknowns(), currents);
	}

	/** Tr(O rho) as a plain sum over coordinates: off-diagonal ones count twice. */
	private static double[] weighted(double[] adjoint, int d) {
		for (int c = d; c < adjoint.length; c++) {
			adjoint[c] *= 2;
		}
		return adjoint;
	}

	private static DMatrixRMaj dense(SparseColumns matrix) {
		DMatrixRMaj dense = new DMatrixRMaj(matrix.n(), matrix.n());
		for (int c = 0; c < matrix.n(); c++) {
			for (int e = matrix.start()[c]; e < matrix.start()[c + 1]; e++) {
				dense.add(matrix.row()[e], c, matrix.value()[e]);
			}
		}
		return dense;
	}

	/** Length of a state vector. */
	public int coordinates() {
		return states;
	}

	public int baths() {
		return currents.size();
	}

	/** J_a of a state. */
	public double heatCurrent(int bath, double[] state) {
		double[] current = currents.get(bath);
		double sum = 0;
		for (int c = 0; c < current.length; c++) {
			sum += current[c] * state[c];
		}
		return sum;
	}

	/**
	 * The map over a time span.
	 *
	 * @throws SolverRefusedException when a ladder too large for a matrix would need too many terms
	 */
	public Propagator over(double time, Progress progress) {
		return over(time, parts, progress);
	}

	/** The same for the state alone, without the heat on the way, which for the longest times is beyond the largest number. */
	public Propagator ofState(double time, Progress progress) {
		return over(time, parts.stream().map(part -> new Part(part.coordinates(), part.traced(), part.generator(), new double[0][])).toList(), progress);
	}

	private Propagator over(double time, List<Part> carried, Progress progress) {
		if (!(time >= 0) || Double.isInfinite(time)) {
			throw new IllegalArgumentException("a time span of " + time);
		}
		if (energies.length > 0 && states <= LARGEST_DENSE) {
			return StochasticPropagator.of(energies, rates, time, progress);
		}
		if (energies.length > 0) {
			double terms = UniformizedPropagator.fastest(states, rates) * time * states;
			if (!(terms <= MOST_TERMS)) {
				throw new SolverRefusedException(Reason.TOO_LARGE, String.format(Locale.ROOT,
						"%d populations over the time %.4g need about %.2g operations; shorten the time or take fewer qubits", states, time, terms));
			}
			return new UniformizedPropagator(states, rates, time, progress);
		}
		return DensePropagator.of(carried, currents.size(), time, progress);
	}
}
