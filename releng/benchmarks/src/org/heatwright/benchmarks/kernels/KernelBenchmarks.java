// SPDX-License-Identifier: EPL-2.0
package org.heatwright.benchmarks.kernels;

import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.heatwright.benchmarks.BenchmarkMachines;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Underdamped;
import org.heatwright.physics.linear.DenseProduct;
import org.heatwright.physics.linear.SymmetricEigen;
import org.heatwright.physics.operator.ManyBodyElements;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Solver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernels that a solve spends its time in, one by one; {@code releng/benchmarks/kernels} runs them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmarks {

	private static final int DENSE = 256;

	private final double[] a = new Random(1).doubles(DENSE * DENSE).toArray();
	private final double[] b = new Random(2).doubles(DENSE * DENSE).toArray();
	private final Problem ladder = BenchmarkMachines.dickeLadder(1000);
	private final Problem chain = BenchmarkMachines.xxzChain(6);
	private final Problem local = BenchmarkMachines.xxChain(5);
	private final SolverOptions options = SolverOptions.defaults();

	/** Xi of an Ohmic bath at T > 0, value, error and rigorous upper bound. */
	@Benchmark
	public double correlationNormOhmic() {
		return new Bath("b", Role.HOT, 0.5, new Ohmic(0.1, 1, 10), Convention.J_PI).correlationNorm().value();
	}

	@Benchmark
	public double correlationNormDrude() {
		return new Bath("b", Role.HOT, 0.5, new DrudeLorentz(0.1, 1), Convention.J_PI).correlationNorm().value();
	}

	@Benchmark
	public double correlationNormUnderdamped() {
		return new Bath("b", Role.HOT, 0.5, new Underdamped(0.1, 1, 0.2), Convention.J_PI).correlationNorm().value();
	}

	/** S(w), a principal value. */
	@Benchmark
	public double lambShift() {
		return new Bath("b", Role.HOT, 0.5, new Ohmic(0.1, 1, 10), Convention.J_PI).lambShift(1);
	}

	/** Eq. (11) of 1000 qubits, m = 2: 2000 elements. */
	@Benchmark
	public int manyBodyOperator() {
		return ManyBodyElements.operator(1000, 2).size();
	}

	/** Steady state and currents of a ladder with 1001 rungs and three baths. */
	@Benchmark
	public double ladderOfThousand() {
		return Solver.steadyCurrents(ladder, options, Progress.NONE).heatCurrents()[0];
	}

	@Benchmark
	public double globalChainOfSix() {
		return Solver.steadyCurrents(chain, options, Progress.NONE).heatCurrents()[0];
	}

	@Benchmark
	public double localChainOfFive() {
		return Solver.steadyCurrents(local, new SolverOptions(Equation.LOCAL, LambShift.NONE, 1L << 30, 1e-10), Progress.NONE).heatCurrents()[0];
	}

	@Benchmark
	public double[] denseProduct() {
		return DenseProduct.transposedTimes(a, b, DENSE, () -> false);
	}

	@Benchmark
	public double symmetricEigen() {
		double[][] matrix = new double[DENSE][DENSE];
		for (int i = 0; i < DENSE; i++) {
			for (int j = 0; j < DENSE; j++) {
				matrix[i][j] = a[i * DENSE + j] + a[j * DENSE + i];
			}
		}
		return SymmetricEigen.of(matrix, () -> false).values()[0];
	}
}
