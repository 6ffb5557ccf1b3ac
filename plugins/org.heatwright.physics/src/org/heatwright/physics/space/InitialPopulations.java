// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.space;

import java.util.Arrays;
import java.util.Optional;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.medium.InitialState;

/** Populations of the energy states at time zero. A degenerate ground or highest level is filled evenly. Verified by {@code PermutationInvariantTest}. */
public final class InitialPopulations {

	private static final int LARGEST_DENSITY = 512;

	/** Smaller elements of a density matrix, which has the trace one, are rounding of eigenvectors. */
	private static final double COHERENT = 1e-13;

	private final EnergySpace space;

	private InitialPopulations(EnergySpace space) {
		this.space = space;
	}

	/** @throws SolverRefusedException when the state does not exist in the space */
	public static double[] of(InitialState state, EnergySpace space) {
		return new InitialPopulations(space).populations(state);
	}

	/**
	 * Block coordinates of an initial state with coherences inside degenerate levels; empty when it has none.
	 *
	 * @throws SolverRefusedException when the state does not exist in the space
	 */
	public static Optional<double[]> coherences(InitialState state, EnergySpace space) {
		InitialPopulations initial = new InitialPopulations(space);
		Optional<double[]> vector = initial.superposition(state);
		if (vector.isPresent()) {
			return vector.map(space::coherencesOfVector);
		}
		return space.isDeclaredBasis() ? Optional.empty() : initial.declared(state).map(space::coherences);
	}

	/**
	 * The whole density matrix {re, im} in the declared basis, row by row. Cost: d^3 for functions of the Hamiltonian.
	 *
	 * @throws SolverRefusedException when the state does not exist in the space
	 */
	public static double[][] density(InitialState state, EnergySpace space) {
		InitialPopulations initial = new InitialPopulations(space);
		Optional<double[]> vector = initial.superposition(state);
		if (vector.isPresent()) {
			return space.projector(vector.get());
		}
		Optional<double[]> declared = initial.declared(state);
		return declared.isPresent() ? space.diagonal(declared.get()) : space.functionOfEnergy(initial.populations(state));
	}

	/** The density matrix {re, im} in the energy basis of a state with coherences between energies; empty for all others, and where it would not fit. */
	public static Optional<double[][]> acrossLevels(InitialState state, EnergySpace space) {
		if (!new InitialPopulations(space).superposes(state) || space.dimension() > LARGEST_DENSITY) {
			return Optional.empty();
		}
		return Optional.of(space.densityInEnergyBasis(density(state, space))).filter(rho -> isCoherent(rho, space));
	}

	/** Whether a state may have coherences between energies in a space where its density matrix would not fit. */
	public static boolean isTooLarge(InitialState state, EnergySpace space) {
		return space.dimension() > LARGEST_DENSITY && new InitialPopulations(space).superposes(state);
	}

	/** Whether a state is more than weights of energy states: a state of the declared basis that H mixes, or a superposition of such states. */
	private boolean superposes(InitialState state) {
		return superposition(state).isPresent() || !space.isDeclaredBasis() && declared(state).isPresent();
	}

	/** Coherences that are no rounding, between energies that are not one level. */
	private static boolean isCoherent(double[][] rho, EnergySpace space) {
		double[] energies = space.energies();
		int d = energies.length;
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < i; j++) {
				if (Math.hypot(rho[0][i * d + j], rho[1][i * d + j]) > COHERENT && Math.abs(energies[i] - energies[j]) > space.levelTolerance()) {
					return true;
				}
			}
		}
		return false;
	}

	private Optional<double[]> superposition(InitialState state) {
		return space.declared().superposition(state);
	}

	private double[] populations(InitialState state) {
		return switch (state) {
			case InitialState.Ground ground -> boltzmann(Double.POSITIVE_INFINITY, space.minEnergy());
			case InitialState.Excited excited -> boltzmann(Double.NEGATIVE_INFINITY, space.maxEnergy());
			case InitialState.MaximallyMixed mixed -> boltzmann(0, 0);
			case InitialState.Thermal thermal -> thermal(thermal.temperature());
			case InitialState.Dicke dicke -> named(dicke);
			case InitialState.Product product -> named(product);
			case InitialState.Level level -> named(level);
			case InitialState.Parts parts -> named(parts);
		};
	}

	private double[] named(InitialState state) {
		return superposition(state).map(space::populationsOfVector).orElseGet(() -> space.populations(declared(state).orElseThrow()));
	}

	/** Weights of declared basis states; empty for functions of the Hamiltonian. */
	private Optional<double[]> declared(InitialState state) {
		return space.declared().weights(state);
	}

	private double[] thermal(double temperature) {
		if (!(temperature >= 0)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the initial state has the temperature " + temperature);
		}
		return boltzmann(temperature == 0 ? Double.POSITIVE_INFINITY : 1 / temperature, space.minEnergy());
	}

	/** exp(-beta (E - E_0)) / Z, with the limits beta = +-inf taken over the level at E_0. */
	private double[] boltzmann(double beta, double origin) {
		double tolerance = space.levelTolerance();
		double[] energies = space.energies();
		double[] weights = new double[energies.length];
		for (int i = 0; i < weights.length; i++) {
			double above = energies[i] - origin;
			double factor = Double.isInfinite(beta) ? Math.abs(above) <= tolerance ? 1 : 0 : Math.exp(-beta * above);
			weights[i] = factor == 0 ? 0 : factor * space.multiplicity(i);
		}
		double sum = Arrays.stream(weights).sum();
		return Arrays.stream(weights).map(weight -> weight / sum).toArray();
	}
}
