// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.counting.CurrentNoise;
import org.heatwright.physics.counting.NoiseResult;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.DrivenFrame;
import org.heatwright.physics.generator.LindbladGenerator;
import org.heatwright.physics.generator.LocalGenerator;
import org.heatwright.physics.linear.HermitianSpectrum;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.CoherentDrive;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.steady.ConditionBasis;
import org.heatwright.physics.steady.GeneratorSteadyState;
import org.heatwright.physics.steady.SteadyState;

/**
 * The local master equation, and the one of a coherently driven machine in the frame of its drive: all populations and coherences in the declared basis. Heat
 * is what a dissipator does to the whole
 * H, so that the currents balance; a driven machine counts heat and power by the bare H, see {@link DriveResult}. Verified by {@code LocalEquationTest}, and by
 * {@code MachinesInTimeTest} against {@code coherently_driven.json}.
 */
final class GeneratorTier implements Tier {

	/** How many roundings an element of the generator sees, about. */
	private static final double ROUNDINGS = 16;
	/** Flows below this part of the square of the energies are lost beside the turning of coherences. */
	private static final double SLOW = 1e-9;
	/** Up to this many states the extreme currents are found. */
	private static final int LARGEST_EXTREMES = 64;

	private final EnergySpace space;
	private final LindbladGenerator generator;
	private final Optional<Driven> driven;
	private final double[] start;
	private final GeneratorSteadyState steady;
	private final List<double[]> currents = new ArrayList<>();

	/** A drive and the frame that turns with it. */
	private record Driven(CoherentDrive drive, DrivenFrame frame) {
	}

	private GeneratorTier(EnergySpace space, LindbladGenerator generator, Optional<Driven> driven, int baths, double[] start, SolverOptions options,
			Progress progress) {
		this.space = space;
		this.generator = generator;
		this.driven = driven;
		this.start = start;
		this.steady = GeneratorSteadyState.of(generator, start, options.memoryLimitBytes(), progress);
		for (int b = 0; b < baths; b++) {
			progress.check();
			currents.add(generator.adjoint(b, space.declaredHamiltonian()));
		}
	}

	/** @param start coordinates of the initial state in the declared basis */
	static GeneratorTier local(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, double[] start, SolverOptions options, Progress progress) {
		return new GeneratorTier(space, LocalGenerator.of(space, baths, couplings, options.lambShift()), Optional.empty(), baths.size(), start, options, progress);
	}

	/** @param start coordinates of the initial state in the declared basis */
	static GeneratorTier driven(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, CoherentDrive drive, double[] start, SolverOptions options,
			Progress progress) {
		DrivenFrame frame = DrivenFrame.of(space, baths, couplings, drive, options.lambShift());
		return new GeneratorTier(space, frame.generator(), Optional.of(new Driven(drive, frame)), baths.size(), start, options, progress);
	}

	/** What the drive does; empty without one. */
	Optional<DriveResult> drive() {
		return driven.map(this::drive);
	}

	private DriveResult drive(Driven by) {
		double flux = by.frame.flux(steady.rho());
		List<Double> withDrive = new ArrayList<>();
		SparseHermitian whole = by.frame.withDrive(space.declaredHamiltonian());
		for (int b = 0; b < currents.size(); b++) {
			withDrive.add(generator.flow(b, whole, steady.rho()));
		}
		return new DriveResult(by.drive.id(), by.frame.detuning(), flux, by.drive.frequency() * flux, by.frame.gap() * flux, withDrive, by.frame.detuning() * flux);
	}

	@Override
	public SteadyState state() {
		List<String> names = space.names();
		double[] populations = names.isEmpty() ? new double[0] : space.populationsOf(density());
		return new SteadyState(driven.isPresent() ? "frame of the drive, sparse LU" : "local master equation, sparse LU", space.representation(),
				space.reason(), space.dimension(), steady.unknowns(),
				steady.classes(), steady.residual(), steady.traceError(), steady.minEigenvalue(), steady.reciprocalCondition(), ConditionBasis.ESTIMATE,
				steady.uniqueness(), populations,
				names.isEmpty() ? new double[0] : space.energies(), names);
	}

	/** The density matrix in the declared basis; of a driven machine in the frame of the drive. */
	@Override
	public double[][] density() {
		return steady.coordinates().matrix(steady.rho());
	}

	/** Of a driven machine, that of the heat by the bare Hamiltonian and of the power. */
	@Override
	public NoiseResult noise(Progress progress) {
		return driven.map(by -> NoiseResult.unlessRefused(() -> CurrentNoise.of(by.frame, by.frame.gap(), currents.size(), steady.rho(), progress)))
				.orElseGet(() -> NoiseResult.absent(
						"the heat of the local equation is what each bath does to the whole Hamiltonian, interaction included: its jumps have no definite heat that could be "
								+ "counted. Use the global equation"));
	}

	@Override
	public double heatCurrent(int bath) {
		return current(bath, steady.rho());
	}

	@Override
	public double initialHeatCurrent(int bath) {
		return current(bath, start);
	}

	/** What the dissipator of a bath does to an operator of the declared basis in the steady state. */
	double heat(int bath, SparseHermitian operator) {
		return generator.flow(bath, operator, steady.rho());
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
		double[] q = currents.get(bath).clone();
		for (int c = 0; c < q.length; c++) {
			q[c] *= weight(c);
		}
		double norm = Math.max(Math.abs(space.maxEnergy()), Math.abs(space.minEnergy()));
		if (steady.isProjected() && weakest() < SLOW * norm * norm) {
			return Math.abs(heatCurrent(bath)) + Arrays.stream(q).map(Math::abs).sum();
		}
		return steady.error(q, ROUNDINGS * Math.ulp(1.0), Math.ulp(norm)) + ROUNDINGS * Math.ulp(norm) * generator.activity(bath, steady.rho());
	}

	/** The largest flow of the bath that acts least: beside energies far above it nobody can tell a slow state from a stationary one. */
	private double weakest() {
		return currents.stream().mapToDouble(q -> Arrays.stream(q).map(Math::abs).max().orElse(0)).filter(flow -> flow > 0).min().orElse(0);
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
