// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.generator.LocalGenerator;
import org.heatwright.physics.generator.SecularGenerator;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;

/**
 * The secular master equation of a problem in the eigenbasis of its Hamiltonian: for populations alone where that is exact, for the whole density matrix
 * otherwise.
 */
public final class SecularEquation {

	private static final int LARGEST_DENSITY = 160;

	private final EnergySpace space;
	private final List<Bath> baths;
	private final List<BathCoupling> couplings;
	private final SolverOptions options;

	private SecularEquation(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, SolverOptions options) {
		this.space = space;
		this.baths = baths;
		this.couplings = couplings;
		this.options = options;
	}

	/** @throws SolverRefusedException when the space does not fit */
	public static SecularEquation of(Problem problem, SolverOptions options, Progress progress) {
		EnergySpace space = EnergySpace.of(problem, options.equation(), options.memoryLimitBytes());
		List<Bath> baths = coupledBaths(problem);
		List<BathCoupling> couplings = new ArrayList<>();
		for (Bath bath : baths) {
			progress.check();
			couplings.add(BathCoupling.of(bath, space, problem));
		}
		return new SecularEquation(space, baths, couplings, options);
	}

	private static List<Bath> coupledBaths(Problem problem) {
		return problem.baths().stream().filter(bath -> problem.couplings().stream().anyMatch(coupling -> coupling.bathId().equals(bath.id()))).toList();
	}

	public EnergySpace space() {
		return space;
	}

	/** The baths that act, in the order of the heat that propagators return. */
	public List<Bath> baths() {
		return baths;
	}

	public List<BathCoupling> couplings() {
		return couplings;
	}

	/** Whether populations of the energy states evolve by themselves. */
	public boolean populationsSuffice() {
		boolean suffice = options.lambShift() == LambShift.NONE || !space.hasDegenerateLevels();
		for (int b = 0; b < baths.size(); b++) {
			suffice &= space.populationsSuffice(baths.get(b), couplings.get(b).independentOperators());
		}
		return suffice;
	}

	public List<BathRates> rates() {
		return couplings.stream().map(BathCoupling::rates).toList();
	}

	/** Whether the equation asked for is the local one and differs from this one, because qubits interact. */
	public boolean isLocal() {
		return options.equation() == Equation.LOCAL && !space.isBare();
	}

	/** The local equation of the density matrix in the declared basis, all of its coordinates. */
	public Dynamics ofLocalDensities(Progress progress) {
		requireSize();
		return Dynamics.ofDensities(LocalGenerator.of(space, baths, couplings, options.lambShift()), space.declaredHamiltonian(), baths.size(),
				IntStream.range(0, space.dimension() * space.dimension()).toArray(), progress);
	}

	/** The equation of the populations. */
	public Dynamics ofPopulations() {
		return Dynamics.ofPopulations(space.energies(), rates());
	}

	/**
	 * The equation of the density matrix in the energy basis.
	 *
	 * @param seeds coordinates that may differ from zero at the start
	 */
	public Dynamics ofDensities(int[] seeds, Progress progress) {
		requireSize();
		return Dynamics.ofDensities(SecularGenerator.of(space, baths, couplings, options.lambShift()), SecularGenerator.hamiltonian(space), baths.size(), seeds,
				progress);
	}

	private void requireSize() {
		if (space.dimension() > LARGEST_DENSITY) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "coherences between energies of " + space.dimension() + " states do not fit; at most "
					+ LARGEST_DENSITY + " states are carried through time. Use fewer of them: a symmetric representation where qubits are alike and start alike, fewer "
					+ "qubits or levels, or strokes whose Hamiltonians are diagonal, which carry populations alone");
		}
	}
}
