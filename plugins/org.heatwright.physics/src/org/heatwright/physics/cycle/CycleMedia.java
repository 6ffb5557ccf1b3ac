// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;

/**
 * The medium before each stroke and after the last, all in the narrowest representation that is exact for every one of them: the state must fit through the
 * whole cycle.
 *
 * @param media one more than there are strokes
 */
record CycleMedia(CycleProblem problem, List<Medium> media, Representation representation) {

	CycleMedia {
		media = List.copyOf(media);
	}

	static CycleMedia of(CycleProblem problem, SolverOptions options) {
		List<Medium> media = new ArrayList<>();
		media.add(problem.machine().medium());
		for (Stroke stroke : problem.strokes()) {
			media.add(stroke instanceof Stroke.Work work ? work.path().at(1) : media.get(media.size() - 1));
		}
		Representation widest = media.stream()
				.map(medium -> EnergySpace.of(with(medium, problem.machine()), options.equation(), options.memoryLimitBytes()).representation())
				.max((a, b) -> Integer.compare(width(a), width(b))).orElseThrow();
		media.replaceAll(medium -> medium.in(widest));
		return new CycleMedia(problem, media, widest);
	}

	/** The machine as it stands before a stroke, all couplings on. */
	Problem machine(int s) {
		return with(media.get(s), problem.machine());
	}

	/** The machine on the way through a work stroke. */
	Problem within(Stroke.Work stroke, double fraction) {
		return with(stroke.path().at(fraction).in(representation), problem.machine());
	}

	/** The machine in a stroke, with the couplings that act in it. */
	Problem stroke(int s) {
		Problem machine = problem.machine();
		return new Problem(media.get(s), machine.baths(), problem.strokes().get(s) instanceof Stroke.Thermal thermal ? thermal.couplings() : List.of(),
				machine.initialState());
	}

	private static Problem with(Medium medium, Problem machine) {
		return new Problem(medium, machine.baths(), machine.couplings(), machine.initialState());
	}

	private static int width(Representation representation) {
		return switch (representation) {
			case SYMMETRIC -> 1;
			case PERMUTATION_INVARIANT -> 2;
			case FULL -> 3;
			case LEVELS, PARTS, AUTOMATIC -> 0;
		};
	}
}
