// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.space.CollectiveQuantity;
import org.heatwright.physics.space.HamiltonianTerm;
import org.heatwright.physics.space.InitialState;
import org.heatwright.physics.space.PairKind;
import org.heatwright.physics.space.QubitArray;
import org.heatwright.physics.space.Representation;
import org.heatwright.physics.space.SitePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Solves of minutes stop within a second when told to, and what does not fit is refused before any work, with what it would take and what would fit. */
class CancelAndRefuseTest {

	private static final long MEMORY = 3L << 30;

	private record Long(String name, Problem problem, Equation equation) {

		@Override
		public String toString() {
			return name;
		}
	}

	/** Each of these takes more than half a minute. */
	static Stream<Long> longSolves() {
		return Stream.of(new Long("4096 levels of an Ising chain", chain(12, PairKind.XX, 0.2, new NoiseOperator.Local(Axis.X, new int[] { 0 })), Equation.GLOBAL),
				new Long("local equation of 9 qubits", chain(9, PairKind.XX, 0.2, new NoiseOperator.Local(Axis.X, new int[] { 0 })), Equation.LOCAL),
				new Long("degenerate levels of 7 equal qubits", chain(7, PairKind.ZZ, 0, new NoiseOperator.Collective(Axis.X)), Equation.GLOBAL));
	}

	private static Problem chain(int size, PairKind kind, double strength, NoiseOperator first) {
		List<SitePair> pairs = IntStream.range(0, size - 1).mapToObj(i -> new SitePair(i, i + 1)).toList();
		QubitArray array = new QubitArray(size, new double[] { 1 }, List.of(new HamiltonianTerm.Pair(kind, strength, pairs)), Representation.FULL);
		return new MachineBuilder(array).bath(ohmic("hot", 0.5), 0.1, first).bath(ohmic("cold", 2.0), 0.1, new NoiseOperator.Local(Axis.X, new int[] { size - 1 })).problem();
	}

	private static Bath ohmic(String id, double beta) {
		return ReferenceCase.bath(id, Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", beta));
	}

	/** Cancelled after two seconds of work, it gives up the thread within one more, on a machine that is busy with other things within three. */
	@ParameterizedTest
	@MethodSource("longSolves")
	void stopsWithinASecond(Long solve) {
		long start = System.nanoTime();
		long[] asked = new long[1];
		Progress impatient = new Progress() {

			@Override
			public boolean cancelled() {
				boolean late = System.nanoTime() - start > 2_000_000_000L;
				asked[0] = late && asked[0] == 0 ? System.nanoTime() : asked[0];
				return late;
			}

			@Override
			public void report(double fraction, String task) {
				// nobody reads it
			}
		};
		SolverOptions options = new SolverOptions(solve.equation(), LambShift.NONE, MEMORY, 1e-10);
		assertThrows(CancellationException.class, () -> Solver.solve(solve.problem(), options, impatient), solve + " was too fast to be cancelled");
		double afterwards = (System.nanoTime() - start) * 1e-9 - 2;
		assertTrue(afterwards < 3, solve + " went on for " + afterwards + " s");
	}

	private static SolverRefusedException refused(Problem problem, Equation equation, long memory) {
		long start = System.nanoTime();
		SolverRefusedException refusal = assertThrows(SolverRefusedException.class, () -> Solver.solve(problem, new SolverOptions(equation, LambShift.NONE, memory, 1e-10), Progress.NONE));
		assertTrue(System.nanoTime() - start < 1_000_000_000L, "refused after " + (System.nanoTime() - start) * 1e-9 + " s");
		assertEquals(Reason.TOO_LARGE, refusal.reason());
		return refusal;
	}

	@Test
	void productStatesBeyondTheMemory() {
		String message = refused(chain(20, PairKind.XX, 0.2, new NoiseOperator.Local(Axis.X, new int[] { 0 })), Equation.GLOBAL, MEMORY).getMessage();
		assertTrue(message.contains("MiB") && message.contains("about") && message.contains("Machines whose terms"), message);
	}

	@Test
	void collectiveMachinesAreToldOfTheLadder() {
		Problem problem = new MachineBuilder(new QubitArray(20, new double[] { 1 }, List.of(), Representation.FULL)).start(new InitialState.Dicke(-10))
				.bath(ohmic("hot", 0.5), 0.1, new NoiseOperator.Collective(Axis.X)).problem();
		String message = refused(problem, Equation.GLOBAL, MEMORY).getMessage();
		assertTrue(message.contains("The symmetric representation would fit"), message);
	}

	@Test
	void laddersBeyondTheMemory() {
		Problem problem = MachineBuilder.qubits(2_000_000_000, 1).start(new InitialState.Dicke(-1e9)).bath(ohmic("hot", 0.5), 0.1, new NoiseOperator.Collective(Axis.X)).problem();
		assertTrue(refused(problem, Equation.GLOBAL, MEMORY).getMessage().contains("states of the Dicke ladder"));
		Problem transverse = MachineBuilder.qubits(100_000, 1, new HamiltonianTerm.Collective(CollectiveQuantity.JX, 1)).start(new InitialState.Dicke(-5e4))
				.bath(ohmic("hot", 0.5), 0.1, new NoiseOperator.Collective(Axis.X)).problem();
		assertTrue(refused(transverse, Equation.GLOBAL, MEMORY).getMessage().contains("dense matrix"));
	}

	@Test
	void localEquationsBeyondTheMemory() {
		assertTrue(refused(chain(11, PairKind.XX, 0.2, new NoiseOperator.Local(Axis.X, new int[] { 0 })), Equation.LOCAL, 256L << 20).getMessage().contains("global equation"));
	}
}
