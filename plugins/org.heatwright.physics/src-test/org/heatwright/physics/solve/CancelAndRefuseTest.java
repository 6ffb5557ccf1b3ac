// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every long computation asks again and again whether it is still wanted, gives up at once when it is not and leaves nothing behind; what does not fit is
 * refused before any work, with what it would
 * take and what would fit. Nothing is timed here: the seconds are measured by {@code releng/benchmarks/limits}.
 */
class CancelAndRefuseTest {

	private static final long MEMORY = 3L << 30;
	private static final int MOST_QUESTIONS = 64;

	/**
	 * One machine for each way of solving, small enough to be solved many times.
	 *
	 * @param rows the size of the largest dense or sparse system on the way: at least one question is asked for each of so many rows
	 */
	private record Kind(String name, Problem problem, Equation equation, LambShift shift, int rows) {

		@Override
		public String toString() {
			return name;
		}
	}

	static Stream<Kind> kinds() {
		NoiseOperator end = new NoiseOperator.Local(Axis.X, new int[] { 0 });
		return Stream.of(new Kind("eigenvectors of a real chain", chain(8, PairKind.XX, 0.2, end), Equation.GLOBAL, LambShift.NONE, 128),
				new Kind("eigenvectors of a complex array", complex(7), Equation.GLOBAL, LambShift.NONE, 128),
				new Kind("sparse factors of a local equation", chain(5, PairKind.XX, 0.2, end), Equation.LOCAL, LambShift.NONE, 256),
				new Kind("degenerate levels", chain(5, PairKind.ZZ, 0, new NoiseOperator.Collective(Axis.X)), Equation.GLOBAL, LambShift.INCLUDED, 126),
				new Kind("banded rates of the sectors", sectors(60), Equation.GLOBAL, LambShift.NONE, 61));
	}

	private static Problem complex(int size) {
		List<SitePair> pairs = IntStream.range(0, size - 1).mapToObj(i -> new SitePair(i, i + 1)).toList();
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Pair(PairKind.ZZ, 0.2, pairs), new HamiltonianTerm.Collective(CollectiveQuantity.JY, 0.3),
				new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.2));
		double[] frequencies = IntStream.range(0, size).mapToDouble(i -> 1 + 0.1 * i).toArray();
		return new MachineBuilder(new QubitArray(size, frequencies, terms, Representation.FULL))
				.bath(ohmic("hot", 0.5), 0.1, new NoiseOperator.Local(Axis.X, new int[] { 0 }))
				.bath(ohmic("cold", 2.0), 0.1, new NoiseOperator.Local(Axis.X, new int[] { size - 1 })).problem();
	}

	private static Problem sectors(int size) {
		return MachineBuilder.qubits(size, 1).start(new InitialState.Dicke(-0.5 * size)).bath(ohmic("hot", 0.5), 0.1, new NoiseOperator.Local(Axis.X, new int[0]))
				.bath(ohmic("cold", 2.0), 0.1, new NoiseOperator.Collective(Axis.X)).problem();
	}

	/** Counts the questions, and says stop at one of them. */
	private static final class Counting implements Progress {

		private final long stopAt;
		private long asked;

		Counting(long stopAt) {
			this.stopAt = stopAt;
		}

		@Override
		public boolean cancelled() {
			return ++asked >= stopAt;
		}

		@Override
		public void report(double fraction, String task) {
			// nobody reads it
		}
	}

	/** Stopped at the first, the last and some questions between, it gives up there and then: no further question, no thread, no result. */
	@ParameterizedTest
	@MethodSource("kinds")
	void stopsWhereItIsTold(Kind kind) {
		SolverOptions options = new SolverOptions(kind.equation, kind.shift, MEMORY, 1e-10);
		Counting whole = new Counting(Long.MAX_VALUE);
		Solver.solve(kind.problem, options, whole);
		assertTrue(whole.asked >= kind.rows, kind + " asked only " + whole.asked + " times");
		Set<Thread> before = Thread.getAllStackTraces().keySet();
		for (long stop : new long[] { 1, 2, whole.asked / 4, whole.asked / 2, 3 * whole.asked / 4, whole.asked }) {
			Counting stopping = new Counting(Math.max(1, stop));
			assertThrows(CancellationException.class, () -> Solver.solve(kind.problem, options, stopping), kind + " went on after question " + stop);
			assertEquals(stopping.stopAt, stopping.asked, kind + " asked again");
		}
		Set<Thread> after = new HashSet<>(Thread.getAllStackTraces().keySet());
		after.removeAll(before);
		after.removeIf(thread -> thread.isDaemon());
		assertEquals(Set.of(), after);
	}

	/**
	 * A question is asked for each row, so that the work between two of them grows no faster than that of one row: twice the states ask at least twice as often.
	 */
	@Test
	void asksForEveryRow() {
		NoiseOperator end = new NoiseOperator.Local(Axis.X, new int[] { 0 });
		assertGrows(chain(7, PairKind.XX, 0.2, end), chain(8, PairKind.XX, 0.2, end), Equation.GLOBAL);
		assertGrows(complex(6), complex(7), Equation.GLOBAL);
		assertGrows(chain(4, PairKind.XX, 0.2, end), chain(5, PairKind.XX, 0.2, end), Equation.LOCAL);
	}

	private static void assertGrows(Problem small, Problem large, Equation equation) {
		Counting few = new Counting(Long.MAX_VALUE);
		Counting many = new Counting(Long.MAX_VALUE);
		Solver.solve(small, new SolverOptions(equation, LambShift.NONE, MEMORY, 1e-10), few);
		Solver.solve(large, new SolverOptions(equation, LambShift.NONE, MEMORY, 1e-10), many);
		assertTrue(many.asked >= 1.5 * few.asked, few.asked + " and " + many.asked);
	}

	private static Problem chain(int size, PairKind kind, double strength, NoiseOperator first) {
		List<SitePair> pairs = IntStream.range(0, size - 1).mapToObj(i -> new SitePair(i, i + 1)).toList();
		QubitArray array = new QubitArray(size, new double[] { 1 }, List.of(new HamiltonianTerm.Pair(kind, strength, pairs)), Representation.FULL);
		return new MachineBuilder(array).bath(ohmic("hot", 0.5), 0.1, first)
				.bath(ohmic("cold", 2.0), 0.1, new NoiseOperator.Local(Axis.X, new int[] { size - 1 })).problem();
	}

	private static Bath ohmic(String id, double beta) {
		return ReferenceCase.bath(id, Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", beta));
	}

	/** Nothing was diagonalised or factored when it was refused: those ask. */
	private static SolverRefusedException refused(Problem problem, Equation equation, long memory) {
		Counting asked = new Counting(Long.MAX_VALUE);
		SolverRefusedException refusal = assertThrows(SolverRefusedException.class,
				() -> Solver.solve(problem, new SolverOptions(equation, LambShift.NONE, memory, 1e-10), asked));
		assertTrue(asked.asked <= MOST_QUESTIONS, "refused after " + asked.asked + " questions");
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
		Problem problem = MachineBuilder.qubits(2_000_000_000, 1).start(new InitialState.Dicke(-1e9))
				.bath(ohmic("hot", 0.5), 0.1, new NoiseOperator.Collective(Axis.X)).problem();
		assertTrue(refused(problem, Equation.GLOBAL, MEMORY).getMessage().contains("states of the Dicke ladder"));
		Problem transverse = MachineBuilder.qubits(100_000, 1, new HamiltonianTerm.Collective(CollectiveQuantity.JX, 1)).start(new InitialState.Dicke(-5e4))
				.bath(ohmic("hot", 0.5), 0.1, new NoiseOperator.Collective(Axis.X)).problem();
		assertTrue(refused(transverse, Equation.GLOBAL, MEMORY).getMessage().contains("dense matrix"));
	}

	/** The generator fits, its factors do not: said after ordering, before the elimination, with how long that would have taken. */
	@Test
	void factorsBeyondTheMemory() {
		Problem problem = chain(6, PairKind.XX, 0.2, new NoiseOperator.Local(Axis.X, new int[] { 0 }));
		SolverRefusedException refusal = assertThrows(SolverRefusedException.class,
				() -> Solver.solve(problem, new SolverOptions(Equation.LOCAL, LambShift.NONE, 8L << 20, 1e-10), Progress.NONE));
		assertEquals(Reason.TOO_LARGE, refusal.reason());
		assertTrue(
				refusal.getMessage().matches(".* fills up to about .* MiB, of which .* MiB may be used, and would take about .* s; use the global equation.*"),
				refusal.getMessage());
	}

	@Test
	void localEquationsBeyondTheMemory() {
		assertTrue(refused(chain(11, PairKind.XX, 0.2, new NoiseOperator.Local(Axis.X, new int[] { 0 })), Equation.LOCAL, 256L << 20).getMessage()
				.contains("global equation"));
	}
}
