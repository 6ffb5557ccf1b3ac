// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.space;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.levels.DegenerateLevels;
import org.heatwright.physics.levels.Eigenbasis;
import org.heatwright.physics.levels.LevelBlocks;
import org.heatwright.physics.levels.LevelOperator;
import org.heatwright.physics.linear.HermitianJacobi;
import org.heatwright.physics.medium.Space;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.Problem;

/**
 * What baths with gamma(0) = inf leave of coherences. The parts A(0) = sum_n Pi_n A Pi_n of their operators, the pure dephasing, act infinitely fast, and the
 * state is projected on what they do not
 * see: blocks of equal eigenvalue of all A(0). Coherences inside a block stay, whatever other qubits dephase: this is the limit of ever larger finite rates.
 * Inside degenerate levels the basis is turned
 * to eigenvectors of the A(0); where they do not commute there is no such basis, and the machine is refused when its rates are asked for.
 * Source: P. Facchi and S. Pascazio, Phys. Rev. Lett. 89, 080401 (2002). Verified by {@code InstantDephasingTest}.
 */
public final class InstantDephasing {

	/** Elements and eigenvalues this close, relative to the largest element, are one. */
	private static final double SAME = 1e-11;
	/** A basis that has to be turned is dense. */
	private static final int LARGEST_TURNED = 2048;

	private final Eigenbasis basis;
	private final int[] block;
	private final boolean acts;

	/** @param block of each state; states of different blocks have no coherence */
	private InstantDephasing(Eigenbasis basis, int[] block, boolean acts) {
		this.basis = basis;
		this.block = block;
		this.acts = acts;
	}

	static boolean isInstant(Bath bath) {
		return bath.rate(0) == Double.POSITIVE_INFINITY;
	}

	static InstantDephasing of(Problem problem, Space space, Eigenbasis basis, DegenerateLevels whole) {
		InstantDephasing none = new InstantDephasing(basis, null, false);
		List<SparseHermitian> declared = space.sectors().isPresent() ? List.of() : operators(problem, space);
		if (declared.isEmpty()) {
			return none;
		}
		LevelBlocks levels = whole.blocks();
		Eigenbasis turned = basis;
		List<SparseHermitian> operators = declared.stream().map(basis::transform).toList();
		if (!operators.stream().allMatch(operator -> isDiagonal(operator, levels))) {
			if (levels.states() > LARGEST_TURNED) {
				return none;
			}
			turned = turned(basis, operators, levels);
			operators = declared.stream().map(turned::transform).toList();
			if (!operators.stream().allMatch(operator -> isDiagonal(operator, levels))) {
				return none;
			}
		}
		return new InstantDephasing(turned, blocks(operators, levels.states()), true);
	}

	/** The independent operators of all baths with gamma(0) = inf, in the declared basis. */
	private static List<SparseHermitian> operators(Problem problem, Space space) {
		List<SparseHermitian> operators = new ArrayList<>();
		for (Coupling coupling : problem.couplings()) {
			if (problem.baths().stream().noneMatch(bath -> bath.id().equals(coupling.bathId()) && isInstant(bath))) {
				continue;
			}
			for (Coupling.Combination combination : coupling.combinations()) {
				List<SparseHermitian> shared = new ArrayList<>();
				for (int c = 0; c < combination.channels().length; c++) {
					Channel channel = coupling.channels().get(combination.channels()[c]);
					double strength = combination.factors()[c] * channel.strength();
					space.operators(channel.operator(), channel.id()).forEach(unit -> shared.add(unit.times(strength)));
				}
				if (combination.isSingle()) {
					operators.addAll(shared);
				} else {
					SparseHermitian.Builder sum = new SparseHermitian.Builder(shared.get(0).dimension(), shared.get(0).size());
					shared.forEach(operator -> sum.add(operator, 1));
					operators.add(sum.build());
				}
			}
		}
		return operators;
	}

	private static double largest(SparseHermitian operator) {
		return Math.sqrt(IntStream.range(0, operator.size()).mapToDouble(operator::squaredModulus).max().orElse(0));
	}

	private static boolean isDiagonal(SparseHermitian operator, LevelBlocks levels) {
		double limit = SAME * largest(operator);
		return IntStream.range(0, operator.size())
				.noneMatch(e -> operator.row(e) != operator.column(e) && levels.levelOf(operator.row(e)) == levels.levelOf(operator.column(e))
						&& operator.squaredModulus(e) > limit * limit);
	}

	/** The eigenvectors of one combination of the A(0) inside each level, which are those of all where they commute. */
	private static Eigenbasis turned(Eigenbasis basis, List<SparseHermitian> operators, LevelBlocks levels) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(levels.states(), levels.states());
		double weight = 1;
		for (SparseHermitian operator : operators) {
			double size = largest(operator);
			if (size > 0) {
				builder.add(operator, weight / size);
				// Multiples of an irrational number modulo one: no small numbers that could make two eigenvalues of the combination meet.
				weight = 0.5 + (weight + 0.6180339887498949) % 1;
			}
		}
		LevelOperator combination = new LevelOperator(builder.build(), levels);
		Eigenbasis turned = basis.dense();
		for (LevelOperator.Block block : combination.blocks()) {
			if (block.to() == block.from() && block.rows() > 1) {
				HermitianJacobi eigen = HermitianJacobi.of(block.rows(), block.re(), block.im());
				int n = block.from();
				turned.turn(IntStream.range(0, block.rows()).map(i -> levels.state(n, i)).toArray(), eigen);
			}
		}
		return turned;
	}

	/** States in which every A(0) has one value. */
	private static int[] blocks(List<SparseHermitian> operators, int states) {
		int[] block = new int[states];
		for (SparseHermitian operator : operators) {
			double[] value = operator.diagonal();
			double limit = SAME * largest(operator);
			int[] order = IntStream.range(0, states).boxed()
					.sorted((a, b) -> block[a] != block[b] ? Integer.compare(block[a], block[b]) : Double.compare(value[a], value[b]))
					.mapToInt(Integer::intValue).toArray();
			int[] next = new int[states];
			for (int k = 1; k < states; k++) {
				boolean same = block[order[k]] == block[order[k - 1]] && value[order[k]] - value[order[k - 1]] <= limit;
				next[order[k]] = next[order[k - 1]] + (same ? 0 : 1);
			}
			System.arraycopy(next, 0, block, 0, states);
		}
		return block;
	}

	/** The energy basis, turned inside levels where it had to be. */
	Eigenbasis basis() {
		return basis;
	}

	/** Whether coherences vanish at once because of a bath. */
	boolean acts() {
		return acts;
	}

	/** The blocks of equal eigenvalues, one number for each state; null when nothing acts at once. */
	int[] block() {
		return block;
	}
}
