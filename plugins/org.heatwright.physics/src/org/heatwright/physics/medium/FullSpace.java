// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.PolynomialElements;
import org.heatwright.physics.operator.SparseHermitian;

/** The 2^L product states: bit i of the index, counted from the left, is 1 when site i is excited. Verified by {@code DickeLadderTest}. */
public final class FullSpace extends ArraySpace {

	private final int size;
	private final int dimension;

	FullSpace(QubitArray array, String reason) {
		super(array, reason);
		this.size = array.size();
		this.dimension = 1 << size;
	}

	/** The product states of so many qubits, for the Hamiltonians of several arrays. */
	public FullSpace(int size) {
		this(new QubitArray(size, new double[] { 0 }, List.of(), Representation.FULL), "");
	}

	@Override
	public Representation representation() {
		return Representation.FULL;
	}

	@Override
	public int dimension() {
		return dimension;
	}

	/** All others are superpositions of product states. */
	@Override
	double[] dicke(int excitations) {
		double[] weights = new double[dimension];
		weights[excitations == 0 ? 0 : dimension - 1] = 1;
		return weights;
	}

	@Override
	public Optional<double[]> superposition(InitialState state) {
		if (!(state instanceof InitialState.Dicke dicke)) {
			return Optional.empty();
		}
		int excitations = excitations(dicke);
		double[] vector = new double[dimension];
		int[] members = IntStream.range(0, dimension).filter(i -> Integer.bitCount(i) == excitations).toArray();
		for (int i : members) {
			vector[i] = 1 / Math.sqrt(members.length);
		}
		return members.length == 1 ? Optional.empty() : Optional.of(vector);
	}

	@Override
	double[] product(double excitation) {
		double[] weights = new double[dimension];
		for (int i = 0; i < dimension; i++) {
			int excited = Integer.bitCount(i);
			weights[i] = Math.pow(excitation, excited) * Math.pow(1 - excitation, size - excited);
		}
		return weights;
	}

	private int mask(int site) {
		return 1 << size - 1 - site;
	}

	/** +1 for an excited site, -1 otherwise. */
	private int sigmaZ(int state, int site) {
		return (state & mask(site)) != 0 ? 1 : -1;
	}

	@Override
	public SparseHermitian hamiltonian(QubitArray array) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, dimension);
		diagonal(array, builder).addTo(builder);
		return builder.build();
	}

	/** Terms of qubits are their strengths times powers of two, but for odd multiples of J_z, which are the same for all states of one J_z. */
	@Override
	Optional<SparseHermitian> remainder(QubitArray array) {
		if (array.terms().stream().anyMatch(HamiltonianTerm.Expression.class::isInstance)) {
			return Optional.empty();
		}
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, dimension);
		Diagonal sum = diagonal(array, builder);
		sum.addTo(builder);
		builder.build();
		SparseHermitian.Builder rest = new SparseHermitian.Builder(dimension, dimension).add(builder.remainder(), 1);
		sum.addRemainderTo(rest);
		return Optional.of(rest.build());
	}

	/** The diagonal of H; all else goes to the builder. */
	private Diagonal diagonal(QubitArray array, SparseHermitian.Builder builder) {
		Diagonal sum = new Diagonal(dimension);
		for (int state = 0; state < dimension; state++) {
			for (int site = 0; site < size; site++) {
				sum.add(state, 0.5 * array.frequency(site) * sigmaZ(state, site));
			}
		}
		array.terms().forEach(term -> add(builder, sum, term));
		return sum;
	}

	/**
	 * Sums so many energies for each state that their order would show, and break the symmetry of states that differ by equal sites: adds in twice the working
	 * precision.
	 */
	private static final class Diagonal {

		private final double[] high;
		private final double[] low;

		Diagonal(int dimension) {
			high = new double[dimension];
			low = new double[dimension];
		}

		void add(int state, double value) {
			double sum = high[state] + value;
			double back = sum - high[state];
			low[state] += (high[state] - (sum - back)) + (value - back);
			high[state] = sum;
		}

		void addTo(SparseHermitian.Builder builder) {
			for (int state = 0; state < high.length; state++) {
				builder.add(state, state, Double.isFinite(low[state]) ? high[state] + low[state] : high[state], 0);
			}
		}

		void addRemainderTo(SparseHermitian.Builder builder) {
			for (int state = 0; state < high.length; state++) {
				double rest = high[state] - (high[state] + low[state]) + low[state];
				builder.add(state, state, Double.isFinite(rest) ? rest : 0, 0);
			}
		}
	}

	private void add(SparseHermitian.Builder builder, Diagonal sum, HamiltonianTerm term) {
		switch (term) {
			case HamiltonianTerm.Collective collective -> addCollective(builder, sum, collective.quantity(), collective.coefficient());
			case HamiltonianTerm.Pair pair -> pair.pairs().forEach(sites -> addPair(builder, sum, pair.kind(), sites, pair.strength()));
			case HamiltonianTerm.Expression expression -> builder.add(matrices().hermitian(expression.operator(), "term " + expression.id()),
					expression.coefficient());
			case HamiltonianTerm.Transition transition -> builder.add(state(transition.ket()), state(transition.bra()), transition.amplitude(), 0);
		}
	}

	private PartMatrices matrices() {
		return PartMatrices.alone(new SymbolMatrices.Sites(size), dimension);
	}

	private int state(String bits) {
		if (bits.length() != size || !bits.matches("[01]*")) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "\"" + bits + "\" is no product state of " + size + " qubits; write one 0 or 1 per site");
		}
		return Integer.parseInt(bits, 2);
	}

	/** J_a = (1/2) sum sigma_a; J_a^2 = L/4 + (1/2) sum over pairs of sigma_a sigma_a. */
	private void addCollective(SparseHermitian.Builder builder, Diagonal sum, CollectiveQuantity quantity, double coefficient) {
		switch (quantity) {
			case JX -> addSpins(builder, Axis.X, 0.5 * coefficient);
			case JY -> addSpins(builder, Axis.Y, 0.5 * coefficient);
			case JZ -> {
				for (int state = 0; state < dimension; state++) {
					sum.add(state, coefficient * (Integer.bitCount(state) - 0.5 * size));
				}
			}
			case JX2 -> addSquare(builder, sum, PairKind.XX, coefficient);
			case JY2 -> addSquare(builder, sum, PairKind.YY, coefficient);
			case JZ2 -> addSquare(builder, sum, PairKind.ZZ, coefficient);
		}
	}

	private void addSquare(SparseHermitian.Builder builder, Diagonal sum, PairKind kind, double coefficient) {
		for (int state = 0; state < dimension; state++) {
			sum.add(state, 0.25 * coefficient * size);
		}
		for (int a = 0; a < size; a++) {
			for (int b = a + 1; b < size; b++) {
				addPair(builder, sum, kind, new SitePair(a, b), 0.5 * coefficient);
			}
		}
	}

	private void addSpins(SparseHermitian.Builder builder, Axis axis, double factor) {
		for (int site = 0; site < size; site++) {
			addSpin(builder, axis, site, factor);
		}
	}

	private void addSpin(SparseHermitian.Builder builder, Axis axis, int site, double factor) {
		for (int state = 0; state < dimension; state++) {
			if (axis == Axis.Z) {
				builder.add(state, state, factor * sigmaZ(state, site), 0);
			} else if (sigmaZ(state, site) < 0) {
				// sigma_y = -i |e><g| + i |g><e|: element (g, e) is +i.
				builder.add(state, state | mask(site), axis == Axis.X ? factor : 0, axis == Axis.Y ? factor : 0);
			}
		}
	}

	private void addPair(SparseHermitian.Builder builder, Diagonal sum, PairKind kind, SitePair sites, double strength) {
		if (Math.max(sites.first(), sites.second()) >= size) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"the pair " + (sites.first() + 1) + "-" + (sites.second() + 1) + " is outside an array of " + size + " qubits");
		}
		for (int state = 0; state < dimension; state++) {
			int a = sigmaZ(state, sites.first());
			int b = sigmaZ(state, sites.second());
			int flipped = state ^ mask(sites.first()) ^ mask(sites.second());
			if (kind == PairKind.ZZ || kind == PairKind.HEISENBERG) {
				sum.add(state, strength * a * b);
			}
			if (state < flipped) {
				builder.add(state, flipped, strength * flip(kind, a, b), 0);
			}
		}
	}

	/** The element between a state and the one with both sites flipped. */
	private static double flip(PairKind kind, int a, int b) {
		return switch (kind) {
			case EXCHANGE -> a == b ? 0 : 1;
			case XX -> 1;
			case YY -> a == b ? -1 : 1;
			case ZZ -> 0;
			case HEISENBERG -> a == b ? 0 : 2;
		};
	}

	@Override
	public List<SparseHermitian> operators(NoiseOperator operator, String channel) {
		return switch (operator) {
			case NoiseOperator.Collective collective -> List.of(collective(collective.axis()));
			case NoiseOperator.ManyBody manyBody -> List.of(manyBody(manyBody.order(), channel));
			case NoiseOperator.Polynomial polynomial -> List.of(polynomial(polynomial.chebyshev(), channel));
			case NoiseOperator.Local local -> local(local, channel);
			case NoiseOperator.Expression expression -> List.of(matrices().hermitian(expression.operator(), "channel " + channel));
			case NoiseOperator.OnPart on -> operators(on.operator(), channel);
			case NoiseOperator.Matrix matrix -> List.of(MatrixElements.reversed(matrix, dimension, channel));
			case NoiseOperator.Transition transition -> throw new SolverRefusedException(Reason.NOT_EXACT,
					"channel " + channel + ": transitions between Dicke states exist on the Dicke ladder only");
		};
	}

	private SparseHermitian collective(Axis axis) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, dimension * size / 2);
		addSpins(builder, axis, 1);
		return builder.build();
	}

	/** (L / C(L,m)) sum over m-subsets of the product of their sigma_x: every state couples to those that differ from it in m sites. */
	private SparseHermitian manyBody(int order, String channel) {
		if (order < 1 || order > size) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": the order " + order + " is not between 1 and L = " + size);
		}
		int[] flips = IntStream.range(1, dimension).filter(bits -> Integer.bitCount(bits) == order).toArray();
		double element = (double) size / flips.length;
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, dimension * flips.length / 2 + 1);
		for (int state = 0; state < dimension; state++) {
			for (int flip : flips) {
				if (state < (state ^ flip)) {
					builder.add(state, state ^ flip, element, 0);
				}
			}
		}
		return builder.build();
	}

	private SparseHermitian polynomial(double[] chebyshev, String channel) {
		requireDegree(chebyshev, size, channel);
		double[] elements = PolynomialElements.byDistance(size, chebyshev);
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, dimension);
		for (int state = 0; state < dimension; state++) {
			for (int other = state; other < dimension; other++) {
				double element = elements[Integer.bitCount(state ^ other)];
				if (element != 0) {
					builder.add(state, other, element, 0);
				}
			}
		}
		return builder.build();
	}

	private List<SparseHermitian> local(NoiseOperator.Local local, String channel) {
		int[] sites = local.sites().length == 0 ? IntStream.range(0, size).toArray() : local.sites();
		List<SparseHermitian> operators = new ArrayList<>();
		for (int site : sites) {
			if (site < 0 || site >= size) {
				throw new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": there is no site " + (site + 1) + " among " + size + " qubits");
			}
			SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, dimension);
			addSpin(builder, local.axis(), site, 1);
			operators.add(builder.build());
		}
		return operators;
	}

	@Override
	public String name(int state) {
		StringBuilder bits = new StringBuilder(Integer.toBinaryString(state));
		while (bits.length() < size) {
			bits.insert(0, '0');
		}
		return bits.toString();
	}
}
