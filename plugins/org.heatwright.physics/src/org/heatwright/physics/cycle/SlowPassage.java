// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.linear.UnitaryCongruence;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * Where an infinitely slow change of the Hamiltonian takes each of its energy states. What every H(s) on the way conserves cuts the states into sectors: levels
 * of different sectors cross, each following
 * itself; within a sector they do not, the n-th stays the n-th. Sectors are first the basis states that no element of an H(s) joins, then, inside each, the
 * states that H(0), H(1) and the samples between
 * them do not join in the eigenbasis of a generic sum of them, which finds conserved quantities such as a reflection. Where levels of one sector meet at an end
 * of the way, the states next to it are those
 * into which the way splits the level, in first or second order. Cost: about 30 n^3 per block of n basis states.
 *
 * <p>Source: J. von Neumann, E. Wigner, Phys. Z. 30, 467 (1929); T. Kato, J. Phys. Soc. Jpn. 5, 435 (1950). Verified by {@code SlowPassageTest} against the
 * Schrödinger equation.
 */
final class SlowPassage {

	/** Samples of the way; the ones next to the ends give the directions in which levels split. */
	private static final double[] SAMPLES = { 0, 1e-4, 0.27, 0.5, 0.81, 1 - 1e-4, 1 };
	private static final double[] LINEAR_SAMPLES = { 0, 0.37, 1 };
	private static final double LINEAR = 1e-14;
	/** Elements smaller than this part of the norm join nothing: the rounding of a change of basis is not larger. */
	private static final double JOINED = 1e-12;
	private static final double SAME_LEVEL = 1e-9;
	private static final int ULPS = 16;

	/** A state from its start to its end. */
	private static final class Way {

		private final double[] energies;
		private final double[][] start;
		private final double[][] end;
		private final boolean constant;

		/** @param constant whether the state is the same all the way */
		Way(double[] energies, double[][] start, double[][] end, boolean constant) {
			this.energies = energies;
			this.start = start;
			this.end = end;
			this.constant = constant;
		}
	}

	private final int d;
	private final List<SparseHermitian> samples = new ArrayList<>();
	private final boolean linear;
	private final List<Way> ways = new ArrayList<>();
	private final Progress progress;
	private double spread;
	private double largest;
	private boolean ambiguous;

	private SlowPassage(DoubleFunction<SparseHermitian> hamiltonian, Progress progress) {
		this.progress = progress;
		this.linear = isLinear(hamiltonian);
		for (double s : linear ? LINEAR_SAMPLES : SAMPLES) {
			samples.add(hamiltonian.apply(s));
		}
		this.d = samples.get(0).dimension();
	}

	/** @param hamiltonian H in the declared basis at the fraction s of the way */
	static SlowPassage of(DoubleFunction<SparseHermitian> hamiltonian, Progress progress) {
		SlowPassage passage = new SlowPassage(hamiltonian, progress);
		for (int[] block : passage.blocks()) {
			progress.check();
			passage.follow(block);
		}
		passage.measure();
		return passage;
	}

	/** Whether H goes evenly from H(0) to H(1). */
	static boolean isLinear(DoubleFunction<SparseHermitian> hamiltonian) {
		SparseHermitian first = hamiltonian.apply(0);
		SparseHermitian last = hamiltonian.apply(1);
		double scale = first.largestRowSum() + last.largestRowSum();
		for (double s : new double[] { 0.27, 0.5, 0.81 }) {
			if (mix(mix(first, 1 - s, last, s), 1, hamiltonian.apply(s), -1).largestRowSum() > LINEAR * scale) {
				return false;
			}
		}
		return true;
	}

	static SparseHermitian mix(SparseHermitian a, double x, SparseHermitian b, double y) {
		return new SparseHermitian.Builder(a.dimension(), a.size() + b.size()).add(a, x).add(b, y).build();
	}

	/** Basis states that elements of some H(s) join. */
	private List<int[]> blocks() {
		int[] parent = IntStream.range(0, d).toArray();
		for (SparseHermitian sample : samples) {
			for (int e = 0; e < sample.size(); e++) {
				join(parent, sample.row(e), sample.column(e));
			}
		}
		return components(parent);
	}

	private static void join(int[] parent, int i, int j) {
		int a = root(parent, i);
		int b = root(parent, j);
		parent[Math.max(a, b)] = Math.min(a, b);
	}

	private static int root(int[] parent, int i) {
		int at = i;
		while (parent[at] != at) {
			parent[at] = parent[parent[at]];
			at = parent[at];
		}
		return at;
	}

	/** Ordered by their first member, as their members are. */
	private static List<int[]> components(int[] parent) {
		List<List<Integer>> members = new ArrayList<>();
		int[] number = new int[parent.length];
		for (int i = 0; i < parent.length; i++) {
			int r = root(parent, i);
			if (r == i) {
				number[i] = members.size();
				members.add(new ArrayList<>());
			}
			members.get(number[r]).add(i);
		}
		return members.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList();
	}

	private void follow(int[] block) {
		int n = block.length;
		List<double[][]> inside = samples.stream().map(sample -> restricted(sample, block)).toList();
		if (n == 1) {
			double[][] vector = unit(block[0]);
			ways.add(new Way(inside.stream().mapToDouble(h -> h[0][0]).toArray(), vector, vector, true));
			return;
		}
		double[][] basis = DenseSpectrum.of(generic(inside, n), n, progress).vectors();
		List<double[][]> turned = inside.stream().map(h -> UnitaryCongruence.of(basis[0], basis[1], h, n)).toList();
		List<int[]> sectors = sectors(turned, n);
		for (int[] sector : sectors) {
			if (sectors.size() == 1) {
				// As it stands: no rounding of a change of basis.
				sector(inside, n, IntStream.range(0, n).toArray(), identity(n), block);
			} else {
				sector(turned, n, sector, basis, block);
			}
		}
	}

	/** H(s) on a block, {re, im} row by row. */
	private double[][] restricted(SparseHermitian h, int[] block) {
		int n = block.length;
		int[] position = new int[d];
		Arrays.fill(position, -1);
		for (int i = 0; i < n; i++) {
			position[block[i]] = i;
		}
		double[][] dense = new double[2][n * n];
		for (int e = 0; e < h.size(); e++) {
			int i = position[h.row(e)];
			int j = position[h.column(e)];
			if (i >= 0) {
				dense[0][i * n + j] = dense[0][j * n + i] = h.real(e);
				dense[1][i * n + j] = h.imaginary(e);
				dense[1][j * n + i] = i == j ? 0 : -h.imaginary(e);
			}
		}
		return dense;
	}

	/** A sum of the samples with weights that no symmetry knows. */
	private static double[][] generic(List<double[][]> inside, int n) {
		double[][] sum = new double[2][n * n];
		for (int s = 0; s < inside.size(); s++) {
			double norm = norm(inside.get(s));
			double weight = norm == 0 ? 0 : (0.6180339887498949 + Math.sqrt(2 + s)) / norm;
			for (int part = 0; part < 2; part++) {
				for (int i = 0; i < n * n; i++) {
					sum[part][i] += weight * inside.get(s)[part][i];
				}
			}
		}
		return sum;
	}

	private static double norm(double[][] h) {
		double largest = 0;
		for (int i = 0; i < h[0].length; i++) {
			largest = Math.max(largest, Math.hypot(h[0][i], h[1][i]));
		}
		return largest;
	}

	private static List<int[]> sectors(List<double[][]> turned, int n) {
		int[] parent = IntStream.range(0, n).toArray();
		for (double[][] h : turned) {
			double least = JOINED * norm(h);
			for (int i = 0; i < n; i++) {
				for (int j = i + 1; j < n; j++) {
					if (Math.hypot(h[0][i * n + j], h[1][i * n + j]) > least) {
						join(parent, i, j);
					}
				}
			}
		}
		return components(parent);
	}

	private void sector(List<double[][]> hamiltonians, int n, int[] sector, double[][] basis, int[] block) {
		int m = sector.length;
		List<double[][]> inside = hamiltonians.stream().map(h -> part(h, n, sector)).toList();
		int last = inside.size() - 1;
		if (m == 1) {
			double[][] vector = declared(new double[][] { { 1 }, { 0 } }, 0, 1, sector, n, basis, block);
			ways.add(new Way(inside.stream().mapToDouble(h -> h[0][0]).toArray(), vector, vector, true));
			return;
		}
		DenseSpectrum start = ordered(inside.get(0), difference(inside.get(linear ? last : 1), inside.get(0)), m, 1);
		DenseSpectrum end = ordered(inside.get(last), difference(inside.get(last), inside.get(linear ? 0 : last - 1)), m, -1);
		List<double[]> between = inside.subList(1, last).stream().map(h -> DenseSpectrum.of(h, m, progress).values()).toList();
		for (int k = 0; k < m; k++) {
			double[] energies = new double[inside.size()];
			energies[0] = start.values()[k];
			energies[last] = end.values()[k];
			for (int s = 1; s < last; s++) {
				energies[s] = between.get(s - 1)[k];
			}
			ways.add(new Way(energies, declared(start.vectors(), k, m, sector, n, basis, block), declared(end.vectors(), k, m, sector, n, basis, block), false));
		}
	}

	/**
	 * The spectrum of a sector at an end of the way; a level of several states is split by the direction in which H goes on (sign 1) or from which it comes (sign
	 * -1).
	 */
	private DenseSpectrum ordered(double[][] h, double[][] slope, int m, int sign) {
		DenseSpectrum spectrum = DenseSpectrum.of(h, m, progress);
		double[] e = spectrum.values();
		double tolerance = SAME_LEVEL * (e[m - 1] - e[0]);
		for (int from = 0; from < m;) {
			int to = from + 1;
			while (to < m && e[to] - e[to - 1] <= tolerance) {
				to++;
			}
			if (to - from > 1) {
				ambiguous |= !spectrum.split(from, to, slope, sign, SAME_LEVEL, progress);
			}
			from = to;
		}
		return spectrum;
	}

	private static double[][] difference(double[][] a, double[][] b) {
		double[][] result = new double[2][a[0].length];
		for (int part = 0; part < 2; part++) {
			for (int i = 0; i < result[part].length; i++) {
				result[part][i] = a[part][i] - b[part][i];
			}
		}
		return result;
	}

	private static double[][] part(double[][] h, int n, int[] sector) {
		int m = sector.length;
		double[][] part = new double[2][m * m];
		for (int i = 0; i < m; i++) {
			for (int j = 0; j < m; j++) {
				part[0][i * m + j] = h[0][sector[i] * n + sector[j]];
				part[1][i * m + j] = h[1][sector[i] * n + sector[j]];
			}
		}
		return part;
	}

	/** Column k of the vectors of a sector in the declared basis. */
	private double[][] declared(double[][] vectors, int k, int m, int[] sector, int n, double[][] basis, int[] block) {
		double[][] vector = new double[2][d];
		for (int i = 0; i < n; i++) {
			for (int a = 0; a < m; a++) {
				double re = basis[0][i * n + sector[a]];
				double im = basis[1][i * n + sector[a]];
				vector[0][block[i]] += re * vectors[0][a * m + k] - im * vectors[1][a * m + k];
				vector[1][block[i]] += re * vectors[1][a * m + k] + im * vectors[0][a * m + k];
			}
		}
		return vector;
	}

	private double[][] unit(int i) {
		double[][] vector = new double[2][d];
		vector[0][i] = 1;
		return vector;
	}

	private static double[][] identity(int n) {
		double[][] matrix = new double[2][n * n];
		for (int i = 0; i < n; i++) {
			matrix[0][i * n + i] = 1;
		}
		return matrix;
	}

	private void measure() {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (Way way : ways) {
			for (double energy : way.energies) {
				low = Math.min(low, energy);
				high = Math.max(high, energy);
				largest = Math.max(largest, Math.abs(energy));
			}
		}
		spread = high - low;
		for (int k = 0; k < ways.size(); k++) {
			for (int l = 0; l < k; l++) {
				ambiguous |= staysTogether(k, l) && !(ways.get(k).constant && ways.get(l).constant);
			}
		}
	}

	/** Whether two states have the same energy all the way, so that a coherence between them stays. */
	private boolean staysTogether(int k, int l) {
		Way a = ways.get(k);
		Way b = ways.get(l);
		double tolerance = a.constant && b.constant ? ULPS * Math.ulp(largest) : SAME_LEVEL * spread;
		for (int s = 0; s < a.energies.length; s++) {
			if (Math.abs(a.energies[s] - b.energies[s]) > tolerance) {
				return false;
			}
		}
		return true;
	}

	/** Why the states at the end are not defined by those at the start; empty when they are. */
	Optional<String> obstacle() {
		return ambiguous ? Optional.of("the Hamiltonian keeps degenerate levels that nothing conserved tells apart: which states go where is not defined")
				: Optional.empty();
	}

	/** Energies of the states at the start, in the order in which {@link #endEnergies} has those that they become. */
	double[] startEnergies() {
		return ways.stream().mapToDouble(way -> way.energies[0]).toArray();
	}

	double[] endEnergies() {
		return ways.stream().mapToDouble(way -> way.energies[way.energies.length - 1]).toArray();
	}

	/**
	 * Energy at the end for a density matrix {re, im} of the start. States of one level of the start that nothing tells apart end, but for orders beyond the
	 * second, in one level too.
	 */
	double energy(double[][] rho) {
		double sum = 0;
		for (Way way : ways) {
			sum += way.energies[way.energies.length - 1] * element(rho, way.start, way.start)[0];
		}
		return sum;
	}

	/** The density matrix at the end; coherences stay where two energies are equal all the way, and average out elsewhere. */
	double[][] apply(double[][] rho) {
		double[][] result = new double[2][d * d];
		for (int k = 0; k < ways.size(); k++) {
			Way way = ways.get(k);
			add(result, way.end, way.end, element(rho, way.start, way.start));
			for (int l = 0; l < k; l++) {
				Way other = ways.get(l);
				if (way.constant && other.constant && staysTogether(k, l)) {
					double[] z = element(rho, way.start, other.start);
					add(result, way.end, other.end, z);
					add(result, other.end, way.end, new double[] { z[0], -z[1] });
				}
			}
		}
		return result;
	}

	/** a^+ rho b. */
	private double[] element(double[][] rho, double[][] a, double[][] b) {
		double re = 0;
		double im = 0;
		for (int i = 0; i < d; i++) {
			if (a[0][i] == 0 && a[1][i] == 0) {
				continue;
			}
			double x = 0;
			double y = 0;
			for (int j = 0; j < d; j++) {
				x += rho[0][i * d + j] * b[0][j] - rho[1][i * d + j] * b[1][j];
				y += rho[0][i * d + j] * b[1][j] + rho[1][i * d + j] * b[0][j];
			}
			re += a[0][i] * x + a[1][i] * y;
			im += a[0][i] * y - a[1][i] * x;
		}
		return new double[] { re, im };
	}

	/** result += z a b^+. */
	private void add(double[][] result, double[][] a, double[][] b, double[] z) {
		for (int i = 0; i < d; i++) {
			double x = z[0] * a[0][i] - z[1] * a[1][i];
			double y = z[0] * a[1][i] + z[1] * a[0][i];
			for (int j = 0; (x != 0 || y != 0) && j < d; j++) {
				result[0][i * d + j] += x * b[0][j] + y * b[1][j];
				result[1][i * d + j] += y * b[0][j] - x * b[1][j];
			}
		}
	}

	/** For each state, in the order of the ways, its place among given energies that hold the same values. */
	static int[] places(double[] ofWays, double[] energies) {
		int[] ways = ascending(ofWays);
		int[] states = ascending(energies);
		int[] place = new int[ways.length];
		for (int rank = 0; rank < ways.length; rank++) {
			place[ways[rank]] = states[rank];
		}
		return place;
	}

	private static int[] ascending(double[] values) {
		return IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble(i -> values[i])).mapToInt(Integer::intValue).toArray();
	}
}
