// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.counting.NoiseResult;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.EnergySpace;
import org.heatwright.physics.generator.LindbladGenerator;
import org.heatwright.physics.generator.LocalGenerator;
import org.heatwright.physics.steady.ClosedClass;
import org.heatwright.physics.steady.GeneratorSteadyState;
import org.heatwright.physics.steady.HermitianSpectrum;
import org.heatwright.physics.steady.SteadyState;

/** The local master equation: all populations and coherences in the declared basis; heat is what a dissipator does to the whole H, so that the currents balance. */
final class GeneratorTier implements Tier {

	/** Up to this many states the extreme currents are found. */
	private static final int LARGEST_EXTREMES = 64;

	private final EnergySpace space;
	private final LindbladGenerator generator;
	private final double[] start;
	private final GeneratorSteadyState steady;
	private final List<double[]> currents = new ArrayList<>();

	private GeneratorTier(EnergySpace space, LindbladGenerator generator, double[] start, GeneratorSteadyState steady, int baths) {
		this.space = space;
		this.generator = generator;
		this.start = start;
		this.steady = steady;
		for (int b = 0; b < baths; b++) {
			currents.add(generator.adjoint(b, space.declaredHamiltonian()));
		}
	}

	/** @param start coordinates of the initial state in the declared basis */
	static GeneratorTier solve(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, double[] start, SolverOptions options, Progress progress) {
		LindbladGenerator generator = LocalGenerator.of(space, baths, couplings, options.lambShift());
		return new GeneratorTier(space, generator, start, GeneratorSteadyState.of(generator, start, options.memoryLimitBytes(), progress), baths.size());
	}

	@Override
	public SteadyState state() {
		List<String> names = space.names();
		List<ClosedClass> classes = new ArrayList<>();
		for (int c = 0; c < Math.max(1, steady.stationary()); c++) {
			classes.add(new ClosedClass(steady.stationary() <= 1 ? "all states" : "stationary state " + (c + 1), c == 0 ? 1 : 0, space.dimension()));
		}
		double[] populations = names.isEmpty() ? new double[0] : space.populationsOf(steady.coordinates().matrix(steady.rho()));
		return new SteadyState("local master equation, sparse LU", space.representation(), space.reason(), space.dimension(), steady.unknowns(), classes, steady.residual(),
				steady.traceError(), steady.minEigenvalue(), steady.reciprocalCondition(), populations, names.isEmpty() ? new double[0] : space.energies(), names);
	}

	@Override
	public double[][] density() {
		return steady.coordinates().matrix(steady.rho());
	}

	@Override
	public NoiseResult noise(Progress progress) {
		return NoiseResult.absent("the heat of the local equation is what each bath does to the whole Hamiltonian, interaction included: its jumps have no definite heat that could be counted. Use the global equation");
	}

	@Override
	public double heatCurrent(int bath) {
		return current(bath, steady.rho());
	}

	private double current(int bath, double[] rho) {
		double[] q = currents.get(bath);
		double sum = 0;
		for (int c = 0; c < rho.length; c++) {
			sum += q[c] * rho[c] * weight(c);
		}
		return sum;
	}

	private int weight(int coordinate) {
		return coordinate < space.dimension() ? 1 : 2;
	}

	@Override
	public double heatCurrentError(int bath) {
		double[] q = currents.get(bath);
		double sum = 0;
		for (int c = 0; c < q.length; c++) {
			sum += Math.abs(q[c] * steady.rho()[c]) * weight(c);
		}
		return 64 * Math.ulp(1.0) * sum;
	}

	@Override
	public double initialHeatCurrent(int bath) {
		return current(bath, start);
	}

	@Override
	public OptionalDouble smallestCurrent(int bath) {
		if (space.dimension() > LARGEST_EXTREMES) {
			return OptionalDouble.empty();
		}
		double[][] q = generator.coordinates().matrix(currents.get(bath));
		return OptionalDouble.of(HermitianSpectrum.smallest(space.dimension(), q[0], q[1]));
	}

	@Override
	public OptionalDouble largestCurrent(int bath) {
		if (space.dimension() > LARGEST_EXTREMES) {
			return OptionalDouble.empty();
		}
		double[][] q = generator.coordinates().matrix(currents.get(bath));
		return OptionalDouble.of(HermitianSpectrum.largest(space.dimension(), q[0], q[1]));
	}
}
