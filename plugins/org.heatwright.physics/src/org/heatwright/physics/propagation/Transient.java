// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.generator.DensityGenerator;
import org.heatwright.physics.generator.DrivenFrame;
import org.heatwright.physics.generator.GeometricGenerator;
import org.heatwright.physics.generator.LindbladGenerator;
import org.heatwright.physics.generator.LocalGenerator;
import org.heatwright.physics.generator.RedfieldGenerator;
import org.heatwright.physics.generator.RenormalisedBasis;
import org.heatwright.physics.linear.HermitianSpectrum;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.heatwright.physics.thermo.Ergotropy;

/**
 * Follows a machine from its initial state: energy, ergotropy and heat currents at equidistant times, by one exact propagator applied again and again.
 * Populations alone where that is exact, otherwise
 * the density matrix; a driven machine in the frame of its drive, its energy by the bare Hamiltonian.
 *
 * <p>Cost: one propagator, then d^2 (populations) or the squares of the sectors (density matrices) per point. Verified by {@code EvolutionTest} against {@code
 * battery.json}.
 */
public final class Transient {

	private static final int MOST_STATES_LISTED = 32;
	private static final double MOST_ERGOTROPY = 3e9;

	private final Problem problem;
	private final SecularEquation equation;
	private final SolverOptions options;
	private final Progress progress;

	private Transient(Problem problem, SolverOptions options, Progress progress) {
		this.problem = problem;
		this.options = options;
		this.progress = progress;
		this.equation = SecularEquation.of(problem, options, progress);
	}

	/**
	 * @param until  the last time, positive
	 * @param points number of times, at least two
	 * @throws org.heatwright.physics.SolverRefusedException when the machine is too large
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static TimeTrace of(Problem problem, double until, int points, SolverOptions options, Progress progress) {
		if (!(until > 0) || Double.isInfinite(until) || points < 2) {
			throw new IllegalArgumentException("a trace until " + until + " with " + points + " points");
		}
		if (options.equation() == Equation.EXACT) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the exact equation is solved for the steady state alone; a trace follows the global, the geometric, "
					+ "the local or the Redfield equation");
		}
		Transient machine = new Transient(problem, options, progress);
		double[] times = new double[points];
		Arrays.setAll(times, k -> until * k / (points - 1));
		return machine.populationsSuffice() ? machine.populations(times) : machine.densities(times);
	}

	private boolean populationsSuffice() {
		EnergySpace space = equation.space();
		boolean bare = options.equation() == Equation.GLOBAL || space.isBare();
		boolean incoherent = InitialPopulations.acrossLevels(problem.initialState(), space).isEmpty()
				&& (!space.hasDegenerateLevels() || InitialPopulations.coherences(problem.initialState(), space).isEmpty());
		return problem.drive().isEmpty() && bare && incoherent && equation.populationsSuffice();
	}

	private TimeTrace populations(double[] times) {
		EnergySpace space = equation.space();
		double[] state = InitialPopulations.of(problem.initialState(), space);
		WeightedLevels levels = new WeightedLevels(space);
		return follow(equation.ofPopulations(), state, times, "populations", new Reading() {

			@Override
			public Ergotropy ergotropy(double[] populations) {
				return levels.ergotropy(populations);
			}

			@Override
			public double energy(double[] populations) {
				return levels.energy(populations);
			}

			@Override
			public double[] populations(double[] populations) {
				return populations.clone();
			}

			@Override
			public double cost() {
				return 20.0 * space.dimension();
			}
		});
	}

	private TimeTrace densities(double[] times) {
		EnergySpace space = equation.space();
		double[][] declared = InitialPopulations.density(problem.initialState(), space);
		HermitianCoordinates coordinates = new HermitianCoordinates(space.dimension());
		boolean coherent = options.equation() == Equation.GEOMETRIC || options.equation() == Equation.REDFIELD;
		boolean inEnergyBasis = problem.drive().isEmpty() && options.equation() != Equation.LOCAL;
		double[][] start = inEnergyBasis ? space.densityInEnergyBasis(declared) : declared;
		double[] state = coordinates.of(start[0], start[1]);
		if (coherent) {
			return ofCoherences(coordinates, start, times);
		}
		if (inEnergyBasis) {
			space.dephase(state);
		}
		int[] seeds = IntStream.range(0, state.length).filter(c -> c < space.dimension() || state[c] != 0).toArray();
		Dynamics dynamics = inEnergyBasis ? equation.ofDensities(seeds, progress)
				: Dynamics.ofDensities(declaredGenerator(), space.declaredHamiltonian(), equation.baths().size(), seeds, progress);
		return follow(dynamics, state, times, "density matrices", new DensityReading(space, space.energies(), coordinates, inEnergyBasis, false));
	}

	/** The geometric and the Redfield equation, which keep coherences between energies. */
	private TimeTrace ofCoherences(HermitianCoordinates coordinates, double[][] start, double[] times) {
		EnergySpace space = equation.space();
		if (problem.drive().isPresent()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "a machine with a coherent drive evolves in the frame of its drive, by the global or the local "
					+ "equation");
		}
		boolean geometric = options.equation() == Equation.GEOMETRIC;
		RenormalisedBasis basis = geometric ? RenormalisedBasis.of(space, equation.baths(), equation.couplings(), options.reading(), progress)
				: RenormalisedBasis.observed(space, equation.couplings());
		DensityGenerator generator = geometric ? GeometricGenerator.of(basis, equation.baths())
				: RedfieldGenerator.of(basis, equation.baths(), RedfieldGenerator.Memory.WHOLE, options.reading());
		double[][] turned = basis.into(start);
		double[] state = coordinates.of(turned[0], turned[1]);
		int[] seeds = IntStream.range(0, state.length).filter(c -> c < space.dimension() || state[c] != 0).toArray();
		Dynamics dynamics = Dynamics.ofDensities(generator, basis.hamiltonian(), equation.baths().size(), seeds, progress);
		return follow(dynamics, state, times, geometric ? "density matrices, geometric equation" : "density matrices, Redfield equation",
				new DensityReading(space, basis.energies(), coordinates, true, !geometric));
	}

	/** The local equation, or the frame of the drive. */
	private LindbladGenerator declaredGenerator() {
		EnergySpace space = equation.space();
		if (problem.drive().isPresent()) {
			return DrivenFrame.of(space, equation.baths(), equation.couplings(), problem.drive().get(), options.lambShift()).generator();
		}
		return LocalGenerator.of(space, equation.baths(), equation.couplings(), options.lambShift());
	}

	/** How to read numbers out of a state. */
	private interface Reading {

		Ergotropy ergotropy(double[] state);

		double energy(double[] state);

		double[] populations(double[] state);

		double cost();

		/** Of the state, where the equation can leave it negative. */
		default OptionalDouble smallestEigenvalue(double[] state) {
			return OptionalDouble.empty();
		}

		/** The sum of the moduli of the eigenvalues of a state that is negative. */
		default double traceNorm(double[] state) {
			return 1;
		}
	}

	/**
	 * @param energies      of the states between which the matrix stands, where it is in an energy basis
	 * @param mayBeNegative whether the equation can leave the state negative
	 */
	private record DensityReading(EnergySpace space, double[] energies, HermitianCoordinates coordinates, boolean inEnergyBasis, boolean mayBeNegative)
			implements Reading {

		private double[][] inEnergyBasis(double[] state) {
			double[][] rho = coordinates.matrix(state);
			return inEnergyBasis ? rho : space.densityInEnergyBasis(rho);
		}

		@Override
		public Ergotropy ergotropy(double[] state) {
			double[][] rho = inEnergyBasis(state);
			return Ergotropy.of(energies, rho[0], rho[1], space.levelTolerance());
		}

		@Override
		public double energy(double[] state) {
			double[] p = populations(state);
			return IntStream.range(0, p.length).mapToDouble(n -> energies[n] * p[n]).sum();
		}

		@Override
		public double[] populations(double[] state) {
			if (inEnergyBasis) {
				return Arrays.copyOf(state, space.dimension());
			}
			return space.populationsOf(coordinates.matrix(state));
		}

		@Override
		public OptionalDouble smallestEigenvalue(double[] state) {
			double[][] rho = coordinates.matrix(state);
			return mayBeNegative ? OptionalDouble.of(HermitianSpectrum.smallest(coordinates.dimension(), rho[0], rho[1])) : OptionalDouble.empty();
		}

		@Override
		public double traceNorm(double[] state) {
			return HermitianSpectrum.traceNorm(coordinates.dimension(), coordinates.matrix(state));
		}

		@Override
		public double cost() {
			return 100.0 * space.dimension() * space.dimension() * space.dimension();
		}
	}

	private TimeTrace follow(Dynamics dynamics, double[] state, double[] times, String method, Reading reading) {
		EnergySpace space = equation.space();
		progress.report(0.1, "propagator");
		Propagator step = dynamics.ofState(times[1], progress);
		int n = times.length;
		boolean ergotropic = reading.cost() * n <= MOST_ERGOTROPY;
		boolean listed = space.dimension() <= MOST_STATES_LISTED;
		double[] energy = new double[n];
		double[] ergotropy = new double[ergotropic ? n : 0];
		double[] incoherent = new double[ergotropic ? n : 0];
		double[][] currents = new double[dynamics.baths()][n];
		double[][] populations = new double[listed ? space.dimension() : 0][n];
		double[] smallest = new double[reading.smallestEigenvalue(state).isPresent() ? n : 0];
		double[] traceNorm = new double[smallest.length];
		double[] ignored = new double[dynamics.baths()];
		for (int k = 0; k < n; k++) {
			if ((k & 15) == 0) {
				progress.check();
				progress.report(0.2 + 0.8 * k / n, "time " + (k + 1) + " of " + n);
			}
			energy[k] = reading.energy(state);
			for (int b = 0; b < currents.length; b++) {
				currents[b][k] = dynamics.heatCurrent(b, state);
			}
			if (ergotropic) {
				Ergotropy now = reading.ergotropy(state);
				ergotropy[k] = now.total();
				incoherent[k] = now.incoherent();
			}
			if (smallest.length > 0) {
				smallest[k] = reading.smallestEigenvalue(state).orElseThrow();
				traceNorm[k] = smallest[k] < 0 ? Math.max(1, reading.traceNorm(state)) : 1;
			}
			if (listed) {
				double[] p = reading.populations(state);
				for (int i = 0; i < p.length; i++) {
					populations[i][k] = p[i];
				}
			}
			step.apply(state, ignored);
		}
		List<String> names = new ArrayList<>(listed ? space.names() : List.of());
		return new TimeTrace(times, energy, ergotropy, incoherent, equation.baths().stream().map(bath -> bath.id()).toList(), currents, names, populations,
				space.representation(), method, smallest, traceNorm);
	}
}
