// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.space;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.levels.DegenerateLevels;
import org.heatwright.physics.levels.EigenErrors;
import org.heatwright.physics.levels.Eigenbasis;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.levels.LevelBlocks;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SectorRates;
import org.heatwright.physics.medium.Space;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;

/** The space a machine is solved in, in the eigenbasis of its Hamiltonian. */
public final class EnergySpace {

	private static final int MOST_NAMES = 4096;

	private final Space basis;
	private final Progress progress;
	private final Eigenbasis eigenbasis;
	private final double[] energies;
	private final DegenerateLevels levels;
	private final InstantDephasing dephasing;
	private final double minEnergy;
	private final double maxEnergy;

	private EnergySpace(Problem problem, Space basis, Progress progress) {
		this.basis = basis;
		this.progress = progress;
		Eigenbasis found = Eigenbasis.of(basis.hamiltonian(), progress);
		DegenerateLevels computed = DegenerateLevels.ofComputed(found.energies());
		double level = computed.tolerance();
		found = isInDoubt(problem, basis, found, computed.any(), progress) ? found.refined(basis.hamiltonian(), basis.remainder(), level) : found;
		DegenerateLevels whole = found.isDeclaredBasis() ? DegenerateLevels.ofExact(found.energies()) : DegenerateLevels.ofComputed(found.energies());
		this.energies = whole.levelled();
		this.dephasing = InstantDephasing.of(problem, basis, found, whole);
		boolean turned = found.isRefined() && dephasing.basis() != found;
		this.eigenbasis = turned ? dephasing.basis().refined(basis.hamiltonian(), basis.remainder(), level) : dephasing.basis();
		this.levels = whole.within(energies, dephasing.block());
		this.minEnergy = Arrays.stream(energies).min().orElseThrow();
		this.maxEnergy = Arrays.stream(energies).max().orElseThrow();
	}

	/** Whether an operator of a bath has elements that may be rounding, so that it is worth knowing which. */
	private static boolean isInDoubt(Problem problem, Space basis, Eigenbasis found, boolean degenerate, Progress progress) {
		if (found.isDeclaredBasis() || basis.sectors().isPresent()) {
			return false;
		}
		return found.isInDoubt(problem.couplings().stream().flatMap(coupling -> coupling.channels().stream())
				.flatMap(channel -> basis.operators(channel.operator(), channel.id()).stream()).toList(), degenerate, progress);
	}

	/**
	 * @throws SolverRefusedException when the representation asked for is not exact, or does not fit in the memory
	 */
	public static EnergySpace of(Problem problem, Equation equation, long memoryLimit) {
		return of(problem, equation, memoryLimit, Progress.NONE);
	}

	/**
	 * @param progress asked while the Hamiltonian is diagonalised and operators are taken into its basis
	 * @throws SolverRefusedException when the representation asked for is not exact, or does not fit in the memory
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static EnergySpace of(Problem problem, Equation equation, long memoryLimit, Progress progress) {
		return new EnergySpace(problem, problem.space(equation, memoryLimit), progress);
	}

	/** H of a problem in the declared basis, without diagonalising it. */
	public static SparseHermitian declaredHamiltonian(Problem problem, Equation equation, long memoryLimit) {
		return problem.space(equation, memoryLimit).hamiltonian();
	}

	public Representation representation() {
		return basis.representation();
	}

	public String reason() {
		return basis.reason();
	}

	public int dimension() {
		return energies.length;
	}

	/** Energies of the states; not copied, must not be changed. */
	public double[] energies() {
		return energies;
	}

	public double minEnergy() {
		return minEnergy;
	}

	public double maxEnergy() {
		return maxEnergy;
	}

	public boolean hasDegenerateLevels() {
		return levels.any();
	}

	/** Two energies closer than this are one level. */
	public double levelTolerance() {
		return levels.tolerance();
	}

	/** Names of the states; empty when there are too many to be read. */
	public List<String> names() {
		if (dimension() > MOST_NAMES) {
			return List.of();
		}
		return IntStream.range(0, dimension()).mapToObj(this::name).toList();
	}

	public String name(int state) {
		return eigenbasis.isDeclaredBasis() ? basis.name(state) : "E" + state;
	}

	/** The independent operators that a noise operator stands for, in the declared basis. */
	public List<SparseHermitian> declaredOperators(NoiseOperator operator, String channel) {
		return basis.operators(operator, channel);
	}

	/** A declared operator in the energy basis. */
	public SparseHermitian inEnergyBasis(SparseHermitian declared) {
		return eigenbasis.transform(declared, progress);
	}

	/**
	 * A declared operator of one bath in the energy basis. Where the bath dephases at once the basis is that of its operators inside levels: what it has there
	 * besides its diagonal is rounding.
	 */
	public SparseHermitian inEnergyBasis(SparseHermitian declared, Bath bath) {
		SparseHermitian operator = inEnergyBasis(declared);
		if (!levels.any() || !dephasesAtOnce(bath)) {
			return operator;
		}
		SparseHermitian.Builder builder = new SparseHermitian.Builder(operator.dimension(), operator.size());
		for (int e = 0; e < operator.size(); e++) {
			int i = operator.row(e);
			int j = operator.column(e);
			if (i == j || energies[i] != energies[j]) {
				builder.add(i, j, operator.real(e), operator.imaginary(e));
			}
		}
		return builder.build();
	}

	/** Whether it is known of every element of an operator if it is zero, and {@link #remainder} of what it is. */
	public boolean isRefined() {
		return eigenbasis.isRefined();
	}

	/** What an operator of the energy basis lacks, by rounding, of its declared one. */
	public SparseHermitian remainder(SparseHermitian declared, SparseHermitian inEnergyBasis) {
		return eigenbasis.remainder(declared, inEnergyBasis);
	}

	/** Whether a bath has gamma(0) = inf, and what it leaves of coherences is known. */
	public boolean dephasesAtOnce(Bath bath) {
		return dephasing.acts() && InstantDephasing.isInstant(bath);
	}

	/** The block of each state between which coherences vanish at once, of all energies; empty when none does. */
	public Optional<int[]> dephasedBlocks() {
		return Optional.ofNullable(dephasing.block());
	}

	/** Sets the coherences of a density matrix in the energy basis to zero that vanish at once, in the coordinates of {@link HermitianCoordinates}. */
	public void dephase(double[] coordinates) {
		if (dephasing.block() != null) {
			HermitianCoordinates places = new HermitianCoordinates(dimension());
			for (int c = dimension(); c < coordinates.length; c++) {
				int i = places.row(c);
				if (dephasing.block()[i] != dephasing.block()[places.column(c, i)]) {
					coordinates[c] = 0;
				}
			}
		}
	}

	/** Whether levels without an upper end were cut off: what norms and extremes of it say is of the levels that are kept. */
	public boolean isUnbounded() {
		return basis.isUnbounded();
	}

	/** H in the declared basis. */
	public SparseHermitian declaredHamiltonian() {
		return basis.hamiltonian();
	}

	/** Energies of the declared basis states without the terms between qubits. */
	public double[] bareEnergies() {
		return basis.bareEnergies();
	}

	/** Whether H is the bare Hamiltonian, where the local and the global equation are one. */
	public boolean isBare() {
		return basis.isBare();
	}

	/** Populations of the energy states in a density matrix {re, im} of the declared basis, row by row. Cost: 4 d^3. */
	public double[] populationsOf(double[][] declared) {
		return eigenbasis.populations(declared[0], declared[1]);
	}


	/** Populations of the energy states for weights of the declared basis states; coherences between energies play no part in what is computed from them. */
	public double[] populations(double[] declaredWeights) {
		if (eigenbasis.isDeclaredBasis()) {
			return declaredWeights;
		}
		double[] populations = new double[dimension()];
		for (int i = 0; i < declaredWeights.length; i++) {
			for (int n = 0; declaredWeights[i] != 0 && n < populations.length; n++) {
				populations[n] += declaredWeights[i] * eigenbasis.overlap(i, n);
			}
		}
		return populations;
	}

	/** Weights of the declared basis states for populations of the energy states: the diagonal of sum_n p_n |n&gt;&lt;n|. */
	public double[] declaredWeights(double[] populations) {
		if (eigenbasis.isDeclaredBasis()) {
			return populations;
		}
		double[] weights = new double[dimension()];
		for (int i = 0; i < weights.length; i++) {
			for (int n = 0; n < populations.length; n++) {
				weights[i] += populations[n] == 0 ? 0 : populations[n] * eigenbasis.overlap(i, n);
			}
		}
		return weights;
	}

	/** What is known about the errors of energies and of their eigenvectors. */
	public EigenErrors eigenErrors() {
		return eigenbasis.errors(basis.hamiltonian());
	}

	/** The declared basis. */
	public Space declared() {
		return basis;
	}

	/** Gives the pairs of states that identical noise on every qubit connects. */
	public void everyQubit(Axis axis, SectorRates.Pair pair) {
		basis.sectors().orElseThrow().forEach(axis, pair);
	}

	/** Whether noise on every qubit is one thing here, not one operator per qubit. */
	public boolean hasSectors() {
		return basis.sectors().isPresent();
	}

	/** How many states of the medium a state of this space stands for. */
	public double multiplicity(int state) {
		return basis.multiplicity(state);
	}

	/** Whether a bath leaves populations to themselves; see {@link DegenerateLevels}. */
	public boolean populationsSuffice(Bath bath, List<SparseHermitian> operators) {
		if (levels.any() && InstantDephasing.isInstant(bath) && !dephasesAtOnce(bath) && !hasSectors()) {
			return false;
		}
		return levels.populationsSuffice(operators, bath::rate);
	}

	/** The states by level. */
	public LevelBlocks levelBlocks() {
		return levels.blocks();
	}

	/** The coordinates of sum_i w_i |i&gt;&lt;i| over declared basis states i, without coherences between levels. */
	double[] coherences(double[] declaredWeights) {
		LevelBlocks blocks = levels.blocks();
		double[] rho = blocks.ofPopulations(populations(declaredWeights));
		for (int n = 0; n < blocks.levels(); n++) {
			for (int a = 0; a < blocks.size(n); a++) {
				for (int b = a + 1; b < blocks.size(n); b++) {
					double[] element = eigenbasis.element(declaredWeights, blocks.state(n, a), blocks.state(n, b));
					rho[blocks.real(n, a, b)] = element[0];
					rho[blocks.real(n, a, b) + 1] = element[1];
				}
			}
		}
		return rho;
	}

	/** |&lt;n|psi&gt;|^2 of a real vector of the declared basis. */
	double[] populationsOfVector(double[] vector) {
		double[][] amplitudes = eigenbasis.amplitudes(vector);
		return IntStream.range(0, dimension()).mapToDouble(n -> amplitudes[0][n] * amplitudes[0][n] + amplitudes[1][n] * amplitudes[1][n]).toArray();
	}

	/** The coordinates of |psi&gt;&lt;psi| without coherences between levels, for a real vector of the declared basis. */
	double[] coherencesOfVector(double[] vector) {
		double[][] c = eigenbasis.amplitudes(vector);
		LevelBlocks blocks = levels.blocks();
		double[] rho = blocks.ofPopulations(populationsOfVector(vector));
		for (int n = 0; n < blocks.levels(); n++) {
			for (int a = 0; a < blocks.size(n); a++) {
				for (int b = a + 1; b < blocks.size(n); b++) {
					int i = blocks.state(n, a);
					int j = blocks.state(n, b);
					rho[blocks.real(n, a, b)] = c[0][i] * c[0][j] + c[1][i] * c[1][j];
					rho[blocks.real(n, a, b) + 1] = c[1][i] * c[0][j] - c[0][i] * c[1][j];
				}
			}
		}
		return rho;
	}

	/** |psi&gt;&lt;psi| in the declared basis. */
	double[][] projector(double[] vector) {
		int d = dimension();
		double[] re = new double[d * d];
		for (int i = 0; i < d; i++) {
			for (int j = 0; vector[i] != 0 && j < d; j++) {
				re[i * d + j] = vector[i] * vector[j];
			}
		}
		return new double[][] { re, new double[d * d] };
	}

	/** sum_i w_i |i&gt;&lt;i| over declared basis states. */
	double[][] diagonal(double[] weights) {
		int d = dimension();
		double[] re = new double[d * d];
		for (int i = 0; i < d; i++) {
			re[i * d + i] = weights[i];
		}
		return new double[][] { re, new double[d * d] };
	}

	/** sum_n p_n |n&gt;&lt;n| over energy states, in the declared basis. */
	public double[][] functionOfEnergy(double[] populations) {
		int d = dimension();
		if (isDeclaredBasis()) {
			return diagonal(populations);
		}
		double[][] rho = new double[2][d * d];
		for (int n = 0; n < d; n++) {
			double[][] v = eigenbasis.vector(n);
			for (int i = 0; populations[n] != 0 && i < d; i++) {
				for (int j = 0; j < d; j++) {
					rho[0][i * d + j] += populations[n] * (v[0][i] * v[0][j] + v[1][i] * v[1][j]);
					rho[1][i * d + j] += populations[n] * (v[1][i] * v[0][j] - v[0][i] * v[1][j]);
				}
			}
		}
		return rho;
	}

	/** A density matrix of the declared basis in the energy basis, V^+ rho V. Cost: 8 d^3. */
	public double[][] densityInEnergyBasis(double[][] declared) {
		return eigenbasis.transform(declared);
	}

	/** A density matrix of the energy basis in the declared basis, V rho V^+. Cost: 8 d^3. */
	public double[][] densityInDeclaredBasis(double[][] energy) {
		return eigenbasis.restore(energy);
	}

	/** Whether the energy states are the declared basis states, in their order. */
	public boolean isDeclaredBasis() {
		return eigenbasis.isDeclaredBasis();
	}
}
