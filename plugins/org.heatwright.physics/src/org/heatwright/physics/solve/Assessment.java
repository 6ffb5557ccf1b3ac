// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bound.BathLimits;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.bound.FlowLimits;
import org.heatwright.physics.bound.HeatCurrentBounds;
import org.heatwright.physics.bound.ProvenBounds;
import org.heatwright.physics.bound.WorkAgent;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.DrivenFrame;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.problem.CoherentDrive;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianSummary;
import org.heatwright.physics.problem.OperatorResult;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;

/**
 * What can be said about a machine without solving it: norms, bounds, and how well the weak-coupling theory holds.
 *
 * <p>The bounds are those of {@link HeatCurrentBounds}; the exact ends of the spectrum of the heat-current operator are known where every bath leaves
 * populations to themselves. Cost: that of the
 * energies and of one sweep over the matrix elements of each operator. Verified by {@code AssessmentTest} against the solved machine.
 *
 * @param representation the space in which the machine would be solved
 * @param dimension      number of its states
 * @param baths          one per coupled bath, in the order of the machine; in a cycle that of the stroke with the largest Bound 2
 * @param flows          what limits the mean flows, however the machine runs
 */
public record Assessment(Representation representation, int dimension, List<BathLimits> baths, List<OperatorResult> operators, HamiltonianSummary hamiltonian,
		List<ValidityCheck> validity, FlowLimits flows) {

	public Assessment {
		baths = List.copyOf(baths);
		operators = List.copyOf(operators);
		validity = List.copyOf(validity);
	}

	/** The part of a solution that does not depend on the state. */
	public static Assessment of(Problem problem, Solution solution) {
		List<BathLimits> limits = new ArrayList<>();
		for (BathResult result : solution.baths()) {
			problem.baths().stream().filter(bath -> bath.id().equals(result.bathId())).forEach(bath -> limits.add(new BathLimits(bath, result.bounds())));
		}
		FlowLimits flows = solution.drive().flatMap(drive -> problem.drive().map(field -> driven(limits, field, field.frequency() + drive.detuning())))
				.orElseGet(() -> FlowLimits.continuous(limits));
		return new Assessment(solution.steadyState().representation(), solution.steadyState().dimension(), limits, solution.operators(), solution.hamiltonian(),
				solution.validity(), flows);
	}

	/**
	 * @throws SolverRefusedException when the representation is not exact or the machine does not fit in the memory
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Assessment of(Problem problem, SolverOptions options, Progress progress) {
		EnergySpace space = EnergySpace.of(LevelSearch.begun(problem), options.equation(), options.memoryLimitBytes(), progress);
		List<Bath> baths = new ArrayList<>();
		List<BathCoupling> couplings = new ArrayList<>();
		for (Bath bath : problem.baths()) {
			if (problem.couplings().stream().anyMatch(coupling -> coupling.bathId().equals(bath.id()))) {
				progress.check();
				baths.add(bath);
				couplings.add(BathCoupling.of(bath, space, problem));
			}
		}
		Assessment still = of(space, baths, couplings, options.equation(), progress);
		return problem.drive().map(drive -> still.drivenBy(drive, DrivenFrame.gap(space, drive), couplings)).orElse(still);
	}

	/** The same for a machine whose space is known already, without a drive. */
	public static Assessment of(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, Equation equation, Progress progress) {
		double norm = Math.max(Math.abs(space.maxEnergy()), Math.abs(space.minEnergy()));
		boolean populations = equation == Equation.GLOBAL;
		for (int b = 0; b < baths.size(); b++) {
			populations &= space.populationsSuffice(baths.get(b), couplings.get(b).independentOperators());
		}
		List<BathLimits> limits = new ArrayList<>();
		List<OperatorResult> operators = new ArrayList<>();
		for (int b = 0; b < baths.size(); b++) {
			progress.check();
			double[] currents = populations ? couplings.get(b).rates().heatCurrentOfStates(space.dimension()) : new double[0];
			OptionalDouble smallest = Arrays.stream(currents).min();
			OptionalDouble largest = Arrays.stream(currents).max();
			BoundChain bounds = space.isUnbounded() ? HeatCurrentBounds.ofUnbounded(baths.get(b), couplings.get(b).channels(), Double.POSITIVE_INFINITY)
					: HeatCurrentBounds.of(baths.get(b), couplings.get(b).channels(), couplings.get(b).acting(), norm,
					space.maxEnergy() - space.minEnergy(),
					couplings.get(b).channels().size() > 1 ? couplings.get(b).squareNorm() : Double.POSITIVE_INFINITY, smallest, largest);
			limits.add(new BathLimits(baths.get(b), ProvenBounds.of(equation, !space.isBare(), bounds, 0, 1)));
			operators.addAll(couplings.get(b).operators());
		}
		return new Assessment(space.representation(), space.dimension(), limits, operators, space.isUnbounded()
				? new HamiltonianSummary(Double.POSITIVE_INFINITY, space.minEnergy(), Double.POSITIVE_INFINITY)
				: new HamiltonianSummary(norm, space.minEnergy(), space.maxEnergy()),
				ValidityChecks.of(equation, space, baths, couplings), FlowLimits.continuous(limits));
	}

	/** The same machine with other limits of its mean flows. */
	public Assessment limitedBy(FlowLimits other) {
		return new Assessment(representation, dimension, baths, operators, hamiltonian, validity, other);
	}

	private Assessment drivenBy(CoherentDrive drive, double gap, List<BathCoupling> couplings) {
		List<ValidityCheck> checks = new ArrayList<>(validity);
		checks.addAll(ValidityChecks.of(drive, gap, couplings));
		return new Assessment(representation, dimension, baths, operators, hamiltonian, checks, driven(baths, drive, gap));
	}

	/** @param gap E_u - E_l of the driven transition */
	private static FlowLimits driven(List<BathLimits> baths, CoherentDrive drive, double gap) {
		return new FlowLimits(List.of(new FlowLimits.Phase(1, baths)), new WorkAgent.Field(Math.abs(drive.amplitude()) * gap));
	}
}
