// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.counting.CurrentNoise;
import org.heatwright.physics.counting.NoiseResult;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.BlockGenerator;
import org.heatwright.physics.generator.BlockRates;
import org.heatwright.physics.generator.LindbladGenerator;
import org.heatwright.physics.generator.SecularGenerator;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.levels.LevelBlocks;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.steady.BlockSteadyState;
import org.heatwright.physics.steady.ConditionBasis;
import org.heatwright.physics.steady.Elements;
import org.heatwright.physics.steady.InvariantSubspaces;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Balance;

/** Populations together with the coherences inside degenerate levels. */
final class BlockTier implements Tier {

	/** Noise of larger machines is left out: it would cost more than the steady state. */
	private static final int LARGEST_NOISE = 160;
	/** How many roundings a column of the generator and its reflections see, about. */
	private static final double ROUNDINGS = 4;

	private final EnergySpace space;
	private final BlockGenerator generator;
	private final List<BlockRates> rates;
	private final double[] start;
	private final BlockSteadyState steady;
	private final Supplier<LindbladGenerator> whole;

	private BlockTier(EnergySpace space, BlockGenerator generator, List<BlockRates> rates, double[] start, BlockSteadyState steady,
			Supplier<LindbladGenerator> whole) {
		this.space = space;
		this.generator = generator;
		this.rates = rates;
		this.start = start;
		this.steady = steady;
		this.whole = whole;
	}

	/** @param start block coordinates of the initial state */
	static BlockTier solve(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, double[] start, SolverOptions options, Progress progress) {
		LevelBlocks levels = space.levelBlocks();
		double bytes = BlockSteadyState.bytes(levels.unknowns());
		if (bytes > options.memoryLimitBytes()) {
			throw new SolverRefusedException(Reason.TOO_LARGE, String.format(Locale.ROOT,
					"the degenerate levels of %d states hold %d coherences and populations, whose generator needs %.3g MiB; %d MiB are available. "
							+ "Lift the degeneracy, or use a representation without it.", levels.states(), levels.unknowns(), bytes / 0x1p20, options.memoryLimitBytes() >> 20));
		}
		BlockGenerator generator = new BlockGenerator(levels);
		List<BlockRates> rates = new ArrayList<>();
		for (int b = 0; b < baths.size(); b++) {
			progress.check();
			rates.add(couplings.get(b).addTo(generator, options.lambShift()));
		}
		return new BlockTier(space, generator, rates, start, BlockSteadyState.of(generator, start, options.lambShift(), elements(space), progress),
				() -> SecularGenerator.of(space, baths, couplings, options.lambShift()));
	}

	private static Elements elements(EnergySpace space) {
		return space.isDeclaredBasis() ? Elements.GIVEN : space.isRefined() ? Elements.REFINED : Elements.ROUNDED;
	}

	@Override
	public SteadyState state() {
		List<String> names = space.names();
		boolean few = !names.isEmpty();
		return new SteadyState("blocks of degenerate levels, rank-revealing QR", space.representation(), space.reason(), space.dimension(),
				generator.levels().unknowns(),
				InvariantSubspaces.of(generator.levels(), steady), steady.residual(), steady.traceError(), steady.minEigenvalue(), steady.reciprocalCondition(),
				ConditionBasis.ESTIMATE, steady.uniqueness(), few ? steady.populations() : new double[0],
				few ? space.energies() : new double[0], names);
	}

	@Override
	public double[][] density() {
		return density(steady.rho());
	}

	/** The initial state without its coherences between energies, as {@link #density}. */
	double[][] startDensity() {
		return density(start);
	}

	private double[][] density(double[] rho) {
		LevelBlocks levels = generator.levels();
		int d = space.dimension();
		double[][] density = new double[2][d * d];
		for (int n = 0; n < levels.levels(); n++) {
			double[][] block = levels.block(rho, n);
			int size = levels.size(n);
			for (int i = 0; i < size * size; i++) {
				int at = levels.state(n, i / size) * d + levels.state(n, i % size);
				density[0][at] = block[0][i];
				density[1][at] = block[1][i];
			}
		}
		return density;
	}

	/** Through the generator of the whole density matrix, of which the blocks are the part that is reached. */
	@Override
	public NoiseResult noise(Progress progress) {
		if (steady.uniqueness().stationaryStates() > 1) {
			return NoiseResult.absent("it has " + steady.uniqueness().stationaryStates() + " steady states, among which the variance grows with the square of the time");
		}
		if (space.dimension() > LARGEST_NOISE) {
			return NoiseResult.absent("it has " + space.dimension() + " states with coherences; noise is computed up to " + LARGEST_NOISE);
		}
		double[][] density = density();
		return NoiseResult.unlessRefused(
				() -> CurrentNoise.of(whole.get(), rates.size(), new HermitianCoordinates(space.dimension()).of(density[0], density[1]), progress));
	}

	@Override
	public double heatCurrent(int bath) {
		return rates.get(bath).heatCurrent(steady.rho());
	}

	@Override
	public double heatCurrentError(int bath) {
		return errorIn(bath, steady.rho());
	}

	/** The rounding of the current, and what the solution of the equation leaves; levels that an eigensolver found move rates by eps ||H|| over their distance. */
	private double errorIn(int bath, double[] rho) {
		if (steady.isUnsettled()) {
			return rates.get(bath).largestCurrent() - rates.get(bath).smallestCurrent();
		}
		LevelBlocks levels = generator.levels();
		double[] trace = levels.ofPopulations(DoubleStream.generate(() -> 1).limit(levels.states()).toArray());
		double share = ROUNDINGS * Math.ulp(1.0)
				* (1 + (space.isDeclaredBasis() ? 0 : Math.max(Math.abs(space.maxEnergy()), Math.abs(space.minEnergy())) / closest(levels)));
		return rates.get(bath).heatCurrentError(rho) + steady.error(rates.get(bath).coefficients(), trace, share);
	}

	/** The smallest distance of two levels; blocks of one level, between which coherences vanish at once, have none. */
	private static double closest(LevelBlocks levels) {
		double[] energies = IntStream.range(0, levels.levels()).mapToDouble(levels::energy).sorted().toArray();
		return IntStream.range(1, energies.length).mapToDouble(n -> energies[n] - energies[n - 1]).filter(distance -> distance > 0).min()
				.orElse(Double.POSITIVE_INFINITY);
	}

	@Override
	public double initialHeatCurrent(int bath) {
		return rates.get(bath).heatCurrent(start);
	}

	@Override
	public OptionalDouble smallestCurrent(int bath) {
		return OptionalDouble.of(rates.get(bath).smallestCurrent());
	}

	@Override
	public OptionalDouble largestCurrent(int bath) {
		return OptionalDouble.of(rates.get(bath).largestCurrent());
	}

	/** What the mixture of all states becomes, where that is another state. */
	@Override
	public Map<String, List<Balance.Current>> others(List<Bath> baths) {
		if (steady.uniqueness().stationaryStates() < 2) {
			return Map.of();
		}
		List<Balance.Current> currents = new ArrayList<>();
		for (int b = 0; b < baths.size(); b++) {
			currents.add(new Balance.Current(baths.get(b), rates.get(b).heatCurrent(steady.full()), errorIn(b, steady.full())));
		}
		return Map.of("the mixture of all states", currents);
	}
}
