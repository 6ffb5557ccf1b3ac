// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.counting.NoiseResult;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.DensityGenerator;
import org.heatwright.physics.generator.GeometricGenerator;
import org.heatwright.physics.generator.RedfieldGenerator;
import org.heatwright.physics.generator.RenormalisedBasis;
import org.heatwright.physics.linear.HermitianSpectrum;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.steady.ConditionBasis;
import org.heatwright.physics.steady.GeneratorSteadyState;
import org.heatwright.physics.steady.SteadyState;

/**
 * The equations that keep the coherences between levels: the geometric one in the eigenbasis of H', with the heat Tr(H' D_a rho), and the Redfield one in that
 * of H, with the heat Tr(H D_a rho). Verified by {@code ReferenceEquationsTest} and {@code GeometricMachinesTest}.
 */
final class CoherentTier implements Tier {

	/** Up to this many states the extreme currents are found. */
	private static final int LARGEST_EXTREMES = 64;
	/** How many roundings an element of the generator sees, about. */
	private static final double ROUNDINGS = 16;
	/** Relative error of a level shift, which is an integral. */
	private static final double OF_SHIFTS = 1e-12;

	private final EnergySpace space;
	private final Equation equation;
	private final RenormalisedBasis basis;
	private final double[] start;
	private final GeneratorSteadyState steady;
	private final List<double[]> currents = new ArrayList<>();
	private final double share;
	private final double levels;

	private CoherentTier(EnergySpace space, Equation equation, RenormalisedBasis basis, DensityGenerator generator, int baths, double[][] start,
			SolverOptions options, Progress progress) {
		this.space = space;
		this.equation = equation;
		this.basis = basis;
		this.start = generator.coordinates().of(start[0], start[1]);
		this.steady = GeneratorSteadyState.of(generator, this.start, options.memoryLimitBytes(), progress);
		for (int b = 0; b < baths; b++) {
			progress.check();
			currents.add(counted(generator.adjoint(b, basis.hamiltonian())));
		}
		boolean shifted = equation == Equation.REDFIELD;
		double norm = Arrays.stream(basis.energies()).map(Math::abs).max().orElse(0);
		double moved = 0;
		double[] bare = space.energies().clone();
		double[] sorted = basis.energies().clone();
		Arrays.sort(bare);
		Arrays.sort(sorted);
		for (int i = 0; i < bare.length; i++) {
			moved = Math.max(moved, Math.abs(sorted[i] - bare[i]));
		}
		this.share = shifted ? OF_SHIFTS : ROUNDINGS * Math.ulp(1.0);
		this.levels = (space.isDeclaredBasis() && moved == 0 ? 0 : ROUNDINGS * Math.ulp(1.0) * norm) + OF_SHIFTS * moved;
	}

	/** @param density the initial state {re, im} in the declared basis */
	static CoherentTier of(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, double[][] density, SolverOptions options, Progress progress) {
		double[][] start = space.densityInEnergyBasis(density);
		if (options.equation() == Equation.REDFIELD) {
			RenormalisedBasis basis = RenormalisedBasis.observed(space, couplings);
			RedfieldGenerator generator = RedfieldGenerator.of(basis, baths, RedfieldGenerator.Memory.WHOLE, options.reading());
			return new CoherentTier(space, options.equation(), basis, generator, baths.size(), start, options, progress);
		}
		RenormalisedBasis basis = RenormalisedBasis.of(space, baths, couplings, options.reading(), progress);
		return new CoherentTier(space, options.equation(), basis, GeometricGenerator.of(basis, baths), baths.size(), basis.into(start), options, progress);
	}

	/** Tr(O rho) as a plain sum over coordinates: off-diagonal ones count twice. */
	private static double[] counted(double[] adjoint) {
		int d = (int) Math.round(Math.sqrt(adjoint.length));
		for (int c = d; c < adjoint.length; c++) {
			adjoint[c] *= 2;
		}
		return adjoint;
	}

	@Override
	public SteadyState state() {
		List<String> names = space.names();
		boolean few = !names.isEmpty();
		double[][] rho = steady.coordinates().matrix(steady.rho());
		double[] populations = new double[few ? space.dimension() : 0];
		for (int i = 0; i < populations.length; i++) {
			populations[i] = rho[0][i * populations.length + i];
		}
		String method = equation == Equation.GEOMETRIC ? "geometric master equation, sparse LU" : "Redfield equation, sparse LU";
		return new SteadyState(method, space.representation(), space.reason(), space.dimension(), steady.unknowns(), steady.classes(), steady.residual(),
				steady.traceError(), steady.minEigenvalue(), steady.reciprocalCondition(), ConditionBasis.ESTIMATE, steady.uniqueness(), populations,
				few ? basis.energies() : new double[0], names);
	}

	/** In the eigenbasis of H. */
	@Override
	public double[][] density() {
		return basis.back(steady.coordinates().matrix(steady.rho()));
	}

	/** The sum of the moduli of the eigenvalues. */
	double traceNorm() {
		return HermitianSpectrum.traceNorm(space.dimension(), steady.coordinates().matrix(steady.rho()));
	}

	@Override
	public NoiseResult noise(Progress progress) {
		return NoiseResult.absent("the jumps of the " + equation.name().toLowerCase(java.util.Locale.ROOT)
				+ " equation move coherences and have no definite heat that could be counted; use the global equation");
	}

	@Override
	public double heatCurrent(int bath) {
		return product(currents.get(bath), steady.rho());
	}

	@Override
	public double initialHeatCurrent(int bath) {
		return product(currents.get(bath), start);
	}

	private static double product(double[] q, double[] rho) {
		double sum = 0;
		for (int c = 0; c < rho.length; c++) {
			sum += q[c] * rho[c];
		}
		return sum;
	}

	@Override
	public double heatCurrentError(int bath) {
		return steady.error(currents.get(bath), share, levels);
	}

	@Override
	public OptionalDouble smallestCurrent(int bath) {
		return extreme(bath, 1);
	}

	@Override
	public OptionalDouble largestCurrent(int bath) {
		return extreme(bath, -1);
	}

	private OptionalDouble extreme(int bath, double sign) {
		int d = space.dimension();
		if (d > LARGEST_EXTREMES) {
			return OptionalDouble.empty();
		}
		double[] q = currents.get(bath).clone();
		for (int c = 0; c < q.length; c++) {
			q[c] *= c < d ? sign : sign / 2;
		}
		double[][] matrix = new HermitianCoordinates(d).matrix(q);
		return OptionalDouble.of(sign * HermitianSpectrum.smallest(d, matrix[0], matrix[1]));
	}
}
