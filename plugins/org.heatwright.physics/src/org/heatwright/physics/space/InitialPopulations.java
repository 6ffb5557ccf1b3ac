// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.space;

import java.util.Arrays;
import java.util.Optional;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.medium.DickeLadder;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;

/** Populations of the energy states at time zero. A degenerate ground or highest level is filled evenly. Verified by {@code PermutationInvariantTest}. */
public final class InitialPopulations {

	private static final int LARGEST_DENSITY = 512;

	/** Smaller elements of a density matrix, which has the trace one, are rounding of eigenvectors. */
	private static final double COHERENT = 1e-13;

	private final EnergySpace space;
	private final Medium medium;

	private InitialPopulations(EnergySpace space, Medium medium) {
		this.space = space;
		this.medium = medium;
	}

	/** @throws SolverRefusedException when the state does not exist in the space */
	public static double[] of(InitialState state, EnergySpace space, Medium medium) {
		return new InitialPopulations(space, medium).populations(state);
	}

	/**
	 * Block coordinates of an initial state with coherences inside degenerate levels; empty when it has none.
	 *
	 * @throws SolverRefusedException when the state does not exist in the space
	 */
	public static Optional<double[]> coherences(InitialState state, EnergySpace space, Medium medium) {
		InitialPopulations initial = new InitialPopulations(space, medium);
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
	public static double[][] density(InitialState state, EnergySpace space, Medium medium) {
		InitialPopulations initial = new InitialPopulations(space, medium);
		Optional<double[]> vector = initial.superposition(state);
		if (vector.isPresent()) {
			return space.projector(vector.get());
		}
		Optional<double[]> declared = initial.declared(state);
		return declared.isPresent() ? space.diagonal(declared.get()) : space.functionOfEnergy(initial.populations(state));
	}

	/** The density matrix {re, im} in the energy basis of a state with coherences between energies; empty for all others, and where it would not fit. */
	public static Optional<double[][]> acrossLevels(InitialState state, EnergySpace space, Medium medium) {
		if (!new InitialPopulations(space, medium).superposes(state) || space.dimension() > LARGEST_DENSITY) {
			return Optional.empty();
		}
		return Optional.of(space.densityInEnergyBasis(density(state, space, medium))).filter(rho -> isCoherent(rho, space));
	}

	/** Whether a state may have coherences between energies in a space where its density matrix would not fit. */
	public static boolean isTooLarge(InitialState state, EnergySpace space, Medium medium) {
		return space.dimension() > LARGEST_DENSITY && new InitialPopulations(space, medium).superposes(state);
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

	/** The real vector of a Dicke state among product states; empty for everything else. */
	private Optional<double[]> superposition(InitialState state) {
		if (!(state instanceof InitialState.Dicke dicke) || !(medium instanceof QubitArray array) || space.representation() != Representation.FULL) {
			return Optional.empty();
		}
		int excitations = new DickeLadder(array.size()).index(dicke.m(), "the initial state");
		double[] vector = new double[space.dimension()];
		int[] members = java.util.stream.IntStream.range(0, vector.length).filter(i -> Integer.bitCount(i) == excitations).toArray();
		for (int i : members) {
			vector[i] = 1 / Math.sqrt(members.length);
		}
		return members.length == 1 ? Optional.empty() : Optional.of(vector);
	}

	private double[] populations(InitialState state) {
		return switch (state) {
			case InitialState.Ground ground -> boltzmann(Double.POSITIVE_INFINITY, space.minEnergy());
			case InitialState.Excited excited -> boltzmann(Double.NEGATIVE_INFINITY, space.maxEnergy());
			case InitialState.MaximallyMixed mixed -> boltzmann(0, 0);
			case InitialState.Thermal thermal -> thermal(thermal.temperature());
			default -> superposition(state).map(space::populationsOfVector).orElseGet(() -> space.populations(declared(state).orElseThrow()));
		};
	}

	/** Weights of declared basis states; empty for functions of the Hamiltonian. */
	private Optional<double[]> declared(InitialState state) {
		return switch (state) {
			case InitialState.Dicke dicke -> Optional.of(dicke(dicke.m()));
			case InitialState.Product product -> Optional.of(product(product.excitation()));
			case InitialState.Level level -> Optional.of(level(level.index()));
			default -> Optional.empty();
		};
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

	private double[] dicke(double m) {
		if (!(medium instanceof QubitArray array)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "a Dicke state needs an array of qubits; this medium is a level system");
		}
		int excitations = new DickeLadder(array.size()).index(m, "the initial state");
		double[] weights = new double[space.dimension()];
		if (space.representation() == Representation.SYMMETRIC) {
			weights[excitations] = 1;
			return weights;
		}
		if (space.hasSectors()) {
			for (int i = 0; i < weights.length; i++) {
				// The sector j = L/2 is the last of its layer.
				weights[i] = space.excitations(i) == excitations && (i + 1 == weights.length || space.excitations(i + 1) != excitations) ? 1 : 0;
			}
			return weights;
		}
		weights[excitations == 0 ? 0 : weights.length - 1] = 1;
		return weights;
	}

	private double[] product(double excitation) {
		if (!(medium instanceof QubitArray array) || !(excitation >= 0 && excitation <= 1)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "a product state needs an array of qubits and a probability between 0 and 1, not " + excitation);
		}
		double[] weights = new double[space.dimension()];
		if (space.representation() == Representation.SYMMETRIC) {
			if (array.size() > 1 && excitation != 0 && excitation != 1) {
				throw new SolverRefusedException(Reason.NOT_EXACT,
						"a product state with the excitation " + excitation + " leaves the Dicke ladder; use another representation");
			}
			weights[0] = 1 - excitation;
			weights[array.size()] += excitation;
			return weights;
		}
		for (int i = 0; i < weights.length; i++) {
			int excited = space.hasSectors() ? space.excitations(i) : Integer.bitCount(i);
			weights[i] = space.multiplicity(i) * Math.pow(excitation, excited) * Math.pow(1 - excitation, array.size() - excited);
		}
		return weights;
	}

	private double[] level(int index) {
		if (!(medium instanceof LevelSystem) || index < 0 || index >= space.dimension()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the initial state names a level that the medium does not have");
		}
		double[] weights = new double[space.dimension()];
		weights[index] = 1;
		return weights;
	}
}
