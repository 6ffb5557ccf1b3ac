// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.counting.CurrentNoise;
import org.heatwright.physics.counting.NoiseResult;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.DrivenFrame;
import org.heatwright.physics.generator.EnergySpace;
import org.heatwright.physics.generator.LindbladGenerator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.steady.ClosedClass;
import org.heatwright.physics.steady.GeneratorSteadyState;
import org.heatwright.physics.steady.HermitianSpectrum;
import org.heatwright.physics.steady.SteadyState;

/** A coherently driven machine in the frame of its drive: local GKSL equation with the bare gaps. Verified by {@code MachinesInTimeTest} against {@code coherently_driven.json}. */
final class DrivenTier implements Tier {

	private final EnergySpace space;
	private final DrivenFrame frame;
	private final double frequency;
	private final LindbladGenerator generator;
	private final double[] start;
	private final GeneratorSteadyState steady;
	private final List<double[]> currents = new ArrayList<>();

	private DrivenTier(EnergySpace space, DrivenFrame frame, double frequency, double[] start, GeneratorSteadyState steady, int baths) {
		this.space = space;
		this.frame = frame;
		this.frequency = frequency;
		this.generator = frame.generator();
		this.start = start;
		this.steady = steady;
		for (int b = 0; b < baths; b++) {
			currents.add(generator.adjoint(b, space.declaredHamiltonian()));
		}
	}

	/** @param start coordinates of the initial state in the declared basis */
	static DrivenTier solve(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, CoherentDrive drive, double[] start, SolverOptions options, Progress progress) {
		DrivenFrame frame = DrivenFrame.of(space, baths, couplings, drive, options.lambShift());
		return new DrivenTier(space, frame, drive.frequency(), start, GeneratorSteadyState.of(frame.generator(), start, options.memoryLimitBytes(), progress), baths.size());
	}

	/** What the drive does. */
	DriveResult drive(CoherentDrive drive, int baths) {
		double flux = frame.flux(steady.rho());
		List<Double> withDrive = new ArrayList<>();
		double sum = 0;
		SparseHermitian whole = frame.withDrive(space.declaredHamiltonian());
		for (int b = 0; b < baths; b++) {
			withDrive.add(generator.flow(b, whole, steady.rho()));
			sum += heatCurrent(b);
		}
		double power = drive.frequency() * flux;
		return new DriveResult(drive.id(), frame.detuning(), flux, power, withDrive, sum - power);
	}

	@Override
	public SteadyState state() {
		List<String> names = space.names();
		List<ClosedClass> classes = new ArrayList<>();
		for (int c = 0; c < Math.max(1, steady.stationary()); c++) {
			classes.add(new ClosedClass(steady.stationary() <= 1 ? "all states" : "stationary state " + (c + 1), c == 0 ? 1 : 0, space.dimension()));
		}
		double[] populations = names.isEmpty() ? new double[0] : space.populationsOf(steady.coordinates().matrix(steady.rho()));
		return new SteadyState("frame of the drive, sparse LU", space.representation(), space.reason(), space.dimension(), steady.unknowns(), classes, steady.residual(), steady.traceError(),
				steady.minEigenvalue(), steady.reciprocalCondition(), populations, names.isEmpty() ? new double[0] : space.energies(), names);
	}

	/** The density matrix in the declared basis, in the frame of the drive. */
	@Override
	public double[][] density() {
		return steady.coordinates().matrix(steady.rho());
	}

	/** Of the heat by the bare Hamiltonian and of the power. */
	@Override
	public NoiseResult noise(Progress progress) {
		return NoiseResult.unlessRefused(() -> CurrentNoise.of(frame, frequency, currents.size(), steady.rho(), progress));
	}

	@Override
	public double heatCurrent(int bath) {
		return sum(bath, steady.rho(), false);
	}

	private double sum(int bath, double[] rho, boolean moduli) {
		double[] q = currents.get(bath);
		double sum = 0;
		for (int c = 0; c < q.length; c++) {
			double term = q[c] * rho[c] * (c < space.dimension() ? 1 : 2);
			sum += moduli ? Math.abs(term) : term;
		}
		return sum;
	}

	@Override
	public double heatCurrentError(int bath) {
		return 64 * Math.ulp(1.0) * sum(bath, steady.rho(), true);
	}

	@Override
	public double initialHeatCurrent(int bath) {
		return sum(bath, start, false);
	}

	@Override
	public OptionalDouble smallestCurrent(int bath) {
		double[][] q = generator.coordinates().matrix(currents.get(bath));
		return OptionalDouble.of(HermitianSpectrum.smallest(space.dimension(), q[0], q[1]));
	}

	@Override
	public OptionalDouble largestCurrent(int bath) {
		double[][] q = generator.coordinates().matrix(currents.get(bath));
		return OptionalDouble.of(HermitianSpectrum.largest(space.dimension(), q[0], q[1]));
	}
}
