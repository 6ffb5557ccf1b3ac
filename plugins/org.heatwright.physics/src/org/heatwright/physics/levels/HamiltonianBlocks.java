// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

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
import org.heatwright.physics.linear.HermitianEigen;
import org.heatwright.physics.linear.SymmetricEigen;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * Diagonalises a Hamiltonian block by block: states that its elements do not join, such as those of different excitation number in an exchange chain, never
 * meet. Small real blocks go to
 * EJML, large ones to {@link SymmetricEigen} and complex ones to {@link HermitianEigen}, which can be stopped. {@link CloseLevels} then takes out of the
 * vectors what rounding mixed into them.
 * Cost: about 10 b^3 for each block of b states. Verified by {@code EigenbasisTest}.
 */
final class HamiltonianBlocks {

	private static final int LARGEST_UNSTOPPABLE = 128;

	private final SparseHermitian hamiltonian;
	private final int d;
	private final boolean complex;
	private final double[] energies;
	private final double[][] real;
	private final double[][] imaginary;
	private final int[] block;
	private int found;
	private int blocks;

	private HamiltonianBlocks(SparseHermitian hamiltonian) {
		this.hamiltonian = hamiltonian;
		this.d = hamiltonian.dimension();
		this.complex = !hamiltonian.isReal();
		this.energies = new double[d];
		this.real = new double[d][];
		this.imaginary = new double[d][];
		this.block = new int[d];
	}

	/** @throws java.util.concurrent.CancellationException when {@code progress} says so */
	static HamiltonianBlocks of(SparseHermitian hamiltonian, Progress progress) {
		HamiltonianBlocks result = new HamiltonianBlocks(hamiltonian);
		CloseLevels close = new CloseLevels(hamiltonian);
		int[] position = new int[result.d];
		for (int[] members : result.components()) {
			progress.check();
			for (int i = 0; i < members.length; i++) {
				position[members[i]] = i;
			}
			int first = result.found;
			result.diagonalise(members, position, progress);
			close.separate(result.energies, result.real, result.imaginary, first, result.found, progress);
			Arrays.fill(result.block, first, result.found, result.blocks++);
		}
		return result;
	}

	/** States joined by elements of H, in ascending order. */
	private List<int[]> components() {
		int[] parent = IntStream.range(0, d).toArray();
		for (int e = 0; e < hamiltonian.size(); e++) {
			if (hamiltonian.squaredModulus(e) != 0) {
				parent[root(parent, hamiltonian.row(e))] = root(parent, hamiltonian.column(e));
			}
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
		double[][] re = new double[n][n];
		double[][] im = complex ? new double[n][n] : null;
		boolean[] inside = new boolean[d];
		for (int i : members) {
			inside[i] = true;
		}
		boolean turns = false;
		for (int e = 0; e < hamiltonian.size(); e++) {
			int i = hamiltonian.row(e);
			int j = hamiltonian.column(e);
			if (inside[i] && inside[j]) {
				re[position[i]][position[j]] = hamiltonian.real(e);
				re[position[j]][position[i]] = hamiltonian.real(e);
				if (hamiltonian.imaginary(e) != 0) {
					im[position[i]][position[j]] = hamiltonian.imaginary(e);
					im[position[j]][position[i]] = -hamiltonian.imaginary(e);
					turns = true;
				}
			}
		}
		if (n == 1) {
			add(members, re[0][0], new double[] { 1 }, new double[1]);
		} else if (turns) {
			turning(members, re, im, progress);
		} else if (n <= LARGEST_UNSTOPPABLE) {
			small(members, re);
		} else {
			large(members, re, progress);
		}
	}

	private void small(int[] members, double[][] matrix) {
		EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(members.length, true, true);
		if (!decomposition.decompose(new DMatrixRMaj(matrix))) {
			throw notConverged();
		}
		for (int k = 0; k < members.length; k++) {
			add(members, decomposition.getEigenvalue(k).real, decomposition.getEigenVector(k).data, new double[members.length]);
		}
	}

	private void large(int[] members, double[][] matrix, Progress progress) {
		SymmetricEigen eigen;
		try {
			eigen = SymmetricEigen.of(matrix, progress::cancelled);
		} catch (ArithmeticException e) {
			throw notConverged();
		}
		for (int k = 0; k < members.length; k++) {
			add(members, eigen.values()[k], eigen.vectors()[k], new double[members.length]);
		}
	}

	private void turning(int[] members, double[][] re, double[][] im, Progress progress) {
		int n = members.length;
		HermitianEigen eigen;
		try {
			eigen = HermitianEigen.of(re, im, progress::cancelled);
		} catch (ArithmeticException e) {
			throw notConverged();
		}
		for (int k = 0; k < n; k++) {
			int column = k;
			add(members, eigen.values()[k], IntStream.range(0, n).mapToDouble(i -> eigen.real(i, column)).toArray(),
					IntStream.range(0, n).mapToDouble(i -> eigen.imaginary(i, column)).toArray());
		}
	}

	private static SolverRefusedException notConverged() {
		return new SolverRefusedException(Reason.INACCURATE, "the eigenvalues of the Hamiltonian did not converge");
	}

	private void add(int[] members, double energy, double[] re, double[] im) {
		double[] wholeRe = new double[d];
		double[] wholeIm = complex ? new double[d] : null;
		for (int i = 0; i < members.length; i++) {
			wholeRe[members[i]] = re[i];
			if (complex) {
				wholeIm[members[i]] = im[i];
			}
		}
		energies[found] = energy;
		real[found] = wholeRe;
		imaginary[found++] = wholeIm;
	}

	/** Ascending. */
	double[] energies() {
		return Arrays.stream(order()).mapToDouble(k -> energies[k]).toArray();
	}

	/** The block of each state, in the order of the energies: the vectors of different blocks share no component. */
	int[] block() {
		return Arrays.stream(order()).map(k -> block[k]).toArray();
	}

	/** Re V, the eigenvectors as columns, in the order of the energies. */
	DMatrixRMaj vectors() {
		return columns(real);
	}

	/** Im V; without rows when it is zero. */
	DMatrixRMaj imaginary() {
		return complex ? columns(imaginary) : new DMatrixRMaj(0, 0);
	}

	private DMatrixRMaj columns(double[][] of) {
		int[] order = order();
		DMatrixRMaj matrix = new DMatrixRMaj(d, d);
		for (int k = 0; k < d; k++) {
			double[] vector = of[order[k]];
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
