// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.physics.Problem;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.space.Representation;

/** The space a machine is solved in, in the eigenbasis of its Hamiltonian. */
public final class EnergySpace {

	private static final int MOST_NAMES = 4096;

	private final RepresentationChoice.StateSpaceBasis basis;
	private final Eigenbasis eigenbasis;
	private final double[] energies;
	private final DegenerateLevels levels;
	private final double minEnergy;
	private final double maxEnergy;

	private EnergySpace(RepresentationChoice.StateSpaceBasis basis) {
		this.basis = basis;
		this.eigenbasis = Eigenbasis.of(basis.hamiltonian());
		this.energies = eigenbasis.energies();
		this.levels = eigenbasis.isDeclaredBasis() ? DegenerateLevels.ofExact(energies) : DegenerateLevels.ofComputed(energies);
		this.minEnergy = Arrays.stream(energies).min().orElseThrow();
		this.maxEnergy = Arrays.stream(energies).max().orElseThrow();
	}

	/**
	 * @throws SolverRefusedException when the representation asked for is not exact, or does not fit in the memory
	 */
	public static EnergySpace of(Problem problem, long memoryLimit) {
		return new EnergySpace(new RepresentationChoice(problem, memoryLimit).basis());
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
		return eigenbasis.isDeclaredBasis() ? basis.names().apply(state) : "E" + state;
	}

	/** The independent operators that a noise operator stands for, in the energy basis. */
	public List<SparseHermitian> operators(NoiseOperator operator, String channel) {
		List<SparseHermitian> operators = new ArrayList<>();
		for (SparseHermitian declared : basis.operators().operatorsOf(operator, channel)) {
			operators.add(eigenbasis.transform(declared));
		}
		return operators;
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

	/** The bath rates of independent operators, and of identical noise on every qubit where the space knows it as such. */
	public BathRates rates(Bath bath, BathCoupling coupling) {
		BathRates rates = BathRates.of(bath, energies, coupling.independentOperators());
		for (BathCoupling.EveryQubit noise : coupling.onEveryQubit()) {
			double square = noise.strength() * noise.strength();
			new SectorRates(basis.sectors().orElseThrow()).forEach(noise.axis(),
					(upper, lower, lowering, raising) -> rates.add(bath, energies, lower, upper, square * lowering, square * raising));
		}
		return rates;
	}

	/** Whether noise on every qubit is one thing here, not one operator per qubit. */
	boolean hasSectors() {
		return basis.sectors().isPresent();
	}

	/** How many states of the medium a state of this space stands for. */
	double multiplicity(int state) {
		return basis.sectors().map(sectors -> sectors.multiplicity(state)).orElse(1.0);
	}

	/** Excitations of a state (j, M). */
	int excitations(int state) {
		return basis.sectors().orElseThrow().excitations(state);
	}

	/** Whether a bath leaves populations to themselves; see {@link DegenerateLevels}. */
	public boolean populationsSuffice(Bath bath, List<SparseHermitian> operators) {
		return levels.populationsSuffice(operators, bath::rate);
	}

	/** The states by level. */
	public LevelBlocks levelBlocks() {
		return levels.blocks();
	}

	/** Adds a bath to a generator on blocks and returns its heat currents. */
	public BlockRates blockRates(BlockGenerator generator, Bath bath, List<SparseHermitian> operators) {
		return BlockRates.addTo(generator, bath, operators, generator.levels());
	}

	/** The coordinates of sum_i w_i |i><i| over declared basis states i, without coherences between levels. */
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

	boolean isDeclaredBasis() {
		return eigenbasis.isDeclaredBasis();
	}
}
