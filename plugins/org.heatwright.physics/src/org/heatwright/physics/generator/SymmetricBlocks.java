// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.linear.SymmetricEigen;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * Diagonalises a real symmetric Hamiltonian block by block: states that its elements do not join, such as those of different excitation number in an exchange chain, never meet. Small blocks go to
 * EJML, large ones to {@link SymmetricEigen}, which can be stopped. Cost: about 10 b^3 for each block of b states. Verified by {@code EigenbasisTest}.
 */
final class SymmetricBlocks {

	private static final int LARGEST_UNSTOPPABLE = 128;

	private final SparseHermitian hamiltonian;
	private final int d;
	private final double[] energies;
	private final double[][] vectors;
	private int found;

	private SymmetricBlocks(SparseHermitian hamiltonian) {
		this.hamiltonian = hamiltonian;
		this.d = hamiltonian.dimension();
		this.energies = new double[d];
		this.vectors = new double[d][];
	}

	/** @throws java.util.concurrent.CancellationException when {@code progress} says so */
	static SymmetricBlocks of(SparseHermitian hamiltonian, Progress progress) {
		SymmetricBlocks blocks = new SymmetricBlocks(hamiltonian);
		int[] position = new int[blocks.d];
		for (int[] members : blocks.components()) {
			progress.check();
			for (int i = 0; i < members.length; i++) {
				position[members[i]] = i;
			}
			blocks.diagonalise(members, position, progress);
		}
		return blocks;
	}

	/** States joined by elements of H, in ascending order. */
	private List<int[]> components() {
		int[] parent = IntStream.range(0, d).toArray();
		for (int e = 0; e < hamiltonian.size(); e++) {
			parent[root(parent, hamiltonian.row(e))] = root(parent, hamiltonian.column(e));
		}
		Map<Integer, List<Integer>> members = IntStream.range(0, d).boxed().collect(Collectors.groupingBy(i -> root(parent, i), TreeMap::new, Collectors.toList()));
		return members.values().stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList();
	}

	private static int root(int[] parent, int i) {
		int at = i;
		while (parent[at] != at) {
			parent[at] = parent[parent[at]];
			at = parent[at];
		}
		return at;
	}

	private void diagonalise(int[] members, int[] position, Progress progress) {
		int n = members.length;
		double[][] block = new double[n][n];
		boolean[] inside = new boolean[d];
		for (int i : members) {
			inside[i] = true;
		}
		for (int e = 0; e < hamiltonian.size(); e++) {
			if (inside[hamiltonian.row(e)]) {
				int i = position[hamiltonian.row(e)];
				int j = position[hamiltonian.column(e)];
				block[i][j] = hamiltonian.real(e);
				block[j][i] = hamiltonian.real(e);
			}
		}
		if (n == 1) {
			add(members, block[0][0], new double[] { 1 });
		} else if (n <= LARGEST_UNSTOPPABLE) {
			small(members, block);
		} else {
			large(members, block, progress);
		}
	}

	private void small(int[] members, double[][] block) {
		EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(members.length, true, true);
		if (!decomposition.decompose(new DMatrixRMaj(block))) {
			throw new SolverRefusedException(Reason.INACCURATE, "the eigenvalues of the Hamiltonian did not converge");
		}
		for (int k = 0; k < members.length; k++) {
			add(members, decomposition.getEigenvalue(k).real, decomposition.getEigenVector(k).data);
		}
	}

	private void large(int[] members, double[][] block, Progress progress) {
		SymmetricEigen eigen;
		try {
			eigen = SymmetricEigen.of(block, progress::cancelled);
		} catch (ArithmeticException e) {
			throw new SolverRefusedException(Reason.INACCURATE, "the eigenvalues of the Hamiltonian did not converge");
		}
		for (int k = 0; k < members.length; k++) {
			add(members, eigen.values()[k], eigen.vectors()[k]);
		}
	}

	private void add(int[] members, double energy, double[] vector) {
		double[] whole = new double[d];
		for (int i = 0; i < members.length; i++) {
			whole[members[i]] = vector[i];
		}
		energies[found] = energy;
		vectors[found++] = whole;
	}

	/** Ascending. */
	double[] energies() {
		return Arrays.stream(order()).mapToDouble(k -> energies[k]).toArray();
	}

	/** The eigenvectors as columns, in the order of the energies. */
	DMatrixRMaj vectors() {
		int[] order = order();
		DMatrixRMaj matrix = new DMatrixRMaj(d, d);
		for (int k = 0; k < d; k++) {
			double[] vector = vectors[order[k]];
			for (int i = 0; i < d; i++) {
				matrix.data[i * d + k] = vector[i];
			}
		}
		return matrix;
	}

	private int[] order() {
		return IntStream.range(0, d).boxed().sorted((a, b) -> Double.compare(energies[a], energies[b])).mapToInt(Integer::intValue).toArray();
	}
}
