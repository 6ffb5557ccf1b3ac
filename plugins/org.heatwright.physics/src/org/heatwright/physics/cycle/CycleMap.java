// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.Problem;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverOptions;
import org.heatwright.physics.generator.EnergySpace;
import org.heatwright.physics.generator.InitialPopulations;
import org.heatwright.physics.propagation.SecularEquation;
import org.heatwright.physics.space.LevelSystem;
import org.heatwright.physics.space.Medium;
import org.heatwright.physics.space.QubitArray;
import org.heatwright.physics.space.Representation;

/**
 * The map of a state through one cycle, stroke by stroke. Populations alone are carried where every Hamiltonian is diagonal in the declared basis and no bath makes coherences; density matrices of the
 * declared basis otherwise.
 */
final class CycleMap {

	private final CycleProblem problem;
	private final SolverOptions options;
	private final Progress progress;
	private final List<Medium> media = new ArrayList<>();
	private final List<StrokeMap> strokes = new ArrayList<>();
	private StateCarrier carrier;

	private CycleMap(CycleProblem problem, SolverOptions options, Progress progress) {
		this.problem = problem;
		this.options = options;
		this.progress = progress;
	}

	static CycleMap of(CycleProblem problem, SolverOptions options, Progress progress) {
		CycleMap map = new CycleMap(problem, options, progress);
		map.build();
		return map;
	}

	StateCarrier carrier() {
		return carrier;
	}

	List<StrokeMap> strokes() {
		return strokes;
	}

	double[] apply(double[] state) {
		double[] next = state.clone();
		for (StrokeMap stroke : strokes) {
			next = stroke.apply(next, new double[stroke.baths().size()]);
		}
		return next;
	}

	private void build() {
		Problem machine = problem.machine();
		media.add(machine.medium());
		for (Stroke stroke : problem.strokes()) {
			media.add(stroke instanceof Stroke.Work work ? work.path().at(1) : media.get(media.size() - 1));
		}
		Representation widest = media.stream().map(medium -> EnergySpace.of(with(medium, machine), options.equation(), options.memoryLimitBytes()).representation())
				.max((a, b) -> Integer.compare(width(a), width(b))).orElseThrow();
		media.replaceAll(medium -> represented(medium, widest));
		List<SecularEquation> equations = new ArrayList<>();
		boolean populations = true;
		for (int s = 0; s < problem.strokes().size(); s++) {
			SecularEquation equation = SecularEquation.of(stroke(s, media.get(s), machine), options, progress);
			equations.add(equation);
			populations &= equation.space().isDeclaredBasis() && equation.populationsSuffice();
		}
		EnergySpace first = equations.get(0).space();
		Problem represented = with(media.get(0), machine);
		populations &= InitialPopulations.coherences(machine.initialState(), first, represented.medium()).isEmpty();
		carrier = populations ? new StateCarrier.OfPopulations(first.dimension()) : new StateCarrier.OfDensities(first.dimension());
		for (int s = 0; s < equations.size(); s++) {
			progress.check();
			strokes.add(map(s, equations, widest));
		}
	}

	private StrokeMap map(int s, List<SecularEquation> equations, Representation representation) {
		SecularEquation before = equations.get(s);
		return switch (problem.strokes().get(s)) {
			case Stroke.Thermal thermal -> ThermalMap.of(thermal, before, carrier, progress);
			case Stroke.Work work -> {
				EnergySpace after = EnergySpace.of(with(media.get(s + 1), problem.machine()), options.equation(), options.memoryLimitBytes());
				yield WorkMap.of(work, before.space(), after,
						f -> EnergySpace.declaredHamiltonian(with(represented(work.path().at(f), representation), problem.machine()), options.equation(), options.memoryLimitBytes()), carrier, progress);
			}
		};
	}

	/** The initial state of the design, as the carrier holds it. */
	double[] start() {
		EnergySpace space = strokes.get(0).startSpace();
		Medium medium = media.get(0);
		return carrier.initial(problem.machine().initialState(), space, medium);
	}

	private Problem stroke(int s, Medium medium, Problem machine) {
		return new Problem(medium, machine.baths(), problem.strokes().get(s) instanceof Stroke.Thermal thermal ? thermal.couplings() : List.of(), machine.initialState());
	}

	private static Problem with(Medium medium, Problem machine) {
		return new Problem(medium, machine.baths(), machine.couplings(), machine.initialState());
	}

	private static int width(Representation representation) {
		return switch (representation) {
			case SYMMETRIC -> 1;
			case PERMUTATION_INVARIANT -> 2;
			case FULL -> 3;
			default -> 0;
		};
	}

	private static Medium represented(Medium medium, Representation representation) {
		return switch (medium) {
			case LevelSystem levels -> levels;
			case QubitArray array -> new QubitArray(array.size(), array.siteFrequencies(), array.terms(), representation);
		};
	}
}
