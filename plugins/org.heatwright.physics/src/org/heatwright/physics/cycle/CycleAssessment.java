// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bound.BathLimits;
import org.heatwright.physics.bound.FlowLimits;
import org.heatwright.physics.bound.WorkAgent;
import org.heatwright.physics.problem.HamiltonianSummary;
import org.heatwright.physics.problem.OperatorResult;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.ValidityCheck;

/**
 * What can be said about a stroke cycle without solving it. Each thermal stroke is a machine that stands still with the Hamiltonian and the couplings of that
 * stroke; mean flows are limited by the sum of
 * its bounds weighted with its share of the period. Verified by {@code CycleSolverTest} on random cycles.
 */
public final class CycleAssessment {

	private CycleAssessment() {
	}

	/**
	 * @throws org.heatwright.physics.SolverRefusedException when a stroke does not fit, or its representation is not exact
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Assessment of(CycleProblem problem, SolverOptions options, Progress progress) {
		CycleMedia media = CycleMedia.of(problem, options);
		List<Assessment> strokes = new ArrayList<>();
		for (int s = 0; s < problem.strokes().size(); s++) {
			strokes.add(Assessment.of(media.stroke(s), options, progress));
		}
		return of(problem, strokes);
	}

	/** @param strokes one per stroke; those without baths have their Hamiltonian alone */
	static Assessment of(CycleProblem problem, List<Assessment> strokes) {
		List<BathLimits> baths = merged(strokes, Assessment::baths, limits -> limits.bath().id(),
				BinaryOperator.maxBy(Comparator.comparingDouble(limits -> limits.bounds().bound2())));
		List<OperatorResult> operators = merged(strokes, Assessment::operators, operator -> operator.couplingId() + '/' + operator.channelId(),
				BinaryOperator.maxBy(Comparator.comparingDouble(OperatorResult::transferLimit)));
		List<ValidityCheck> validity = merged(strokes, Assessment::validity, check -> check.name() + '/' + check.bath(),
				BinaryOperator.maxBy(Comparator.comparingDouble(ValidityCheck::value)));
		return new Assessment(strokes.get(0).representation(), strokes.get(0).dimension(), inOrder(problem, baths), operators, hamiltonian(strokes), validity,
				flows(problem, strokes));
	}

	private static <T> List<T> merged(List<Assessment> strokes, Function<Assessment, List<T>> part, Function<T, String> key, BinaryOperator<T> worse) {
		Map<String, T> byKey = new LinkedHashMap<>();
		strokes.stream().map(part).flatMap(Collection::stream).forEach(each -> byKey.merge(key.apply(each), each, worse));
		return List.copyOf(byKey.values());
	}

	private static List<BathLimits> inOrder(CycleProblem problem, List<BathLimits> baths) {
		return problem.machine().baths().stream().flatMap(bath -> baths.stream().filter(limits -> limits.bath().id().equals(bath.id()))).toList();
	}

	private static HamiltonianSummary hamiltonian(List<Assessment> strokes) {
		List<HamiltonianSummary> all = strokes.stream().map(Assessment::hamiltonian).toList();
		return new HamiltonianSummary(all.stream().mapToDouble(HamiltonianSummary::norm).max().orElse(0),
				all.stream().mapToDouble(HamiltonianSummary::minEnergy).min().orElse(0),
				all.stream().mapToDouble(HamiltonianSummary::maxEnergy).max().orElse(0));
	}

	private static FlowLimits flows(CycleProblem problem, List<Assessment> strokes) {
		double period = problem.strokes().stream().mapToDouble(Stroke::duration).sum();
		if (period == 0) {
			return new FlowLimits(List.of(),
					new WorkAgent.Nothing("the strokes of the cycle take no time, so that it has heat and work per cycle and no flow of either"));
		}
		List<FlowLimits.Phase> phases = new ArrayList<>();
		for (int s = 0; s < strokes.size(); s++) {
			phases.add(new FlowLimits.Phase(problem.strokes().get(s).duration() / period, strokes.get(s).baths()));
		}
		return new FlowLimits(phases, new WorkAgent.Parameters());
	}
}
