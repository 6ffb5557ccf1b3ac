// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.heatwright.physics.Progress;
import org.heatwright.physics.generator.BlockGenerator;
import org.heatwright.physics.levels.LevelBlocks;

/**
 * How many coherences inside degenerate levels last for ever, where populations make none: with coordinates ordered as (populations, coherences) the generator
 * is then block triangular, and its kernel
 * has as many dimensions as that of the populations and that of the coherences together. Two free qubits beside a damped one keep four: |eg&gt;&lt;ge| and its
 * conjugate, with the third in its steady
 * state. Verified by {@code SymmetricMachinesTest}.
 */
public final class ConservedCoherences {

	private ConservedCoherences() {
	}

	/** @throws java.util.concurrent.CancellationException when {@code progress} says so */
	public static int count(BlockGenerator generator, Progress progress) {
		LevelBlocks levels = generator.levels();
		int[] coherences = IntStream.range(0, levels.levels())
				.flatMap(n -> IntStream.range(levels.diagonal(n, 0) + levels.size(n), levels.diagonal(n, 0) + levels.size(n) * levels.size(n))).toArray();
		DMatrixRMaj matrix = BlockSteadyState.submatrix(generator.matrix(), coherences, progress);
		int count = 0;
		for (int[] part : BlockSteadyState.parts(matrix, progress)) {
			count += Kernel.of(BlockSteadyState.submatrix(matrix, part, progress), new double[part.length], progress::cancelled).dimension();
		}
		return count;
	}
}
