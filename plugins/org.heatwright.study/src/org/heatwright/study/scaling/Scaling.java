// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Setting;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.VerdictChoice;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;
import org.heatwright.study.PointFailedException;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;

/**
 * One number of a machine along one parameter, with the power law that fits its last decade.
 *
 * @param range    the parameter and its values
 * @param quantity what was recorded
 * @param results  one number per value
 * @param fit      |quantity| = prefactor × parameter^exponent
 * @param bounds   the powers of the bounds of every bath beside it
 * @param leftOut  values at which the design describes no machine (a state M = 0 of an odd number of qubits), each with the reason
 */
public record Scaling(ParameterRange range, RecordedQuantity quantity, List<Double> results, ScalingFit fit, List<BoundScaling> bounds, List<String> leftOut) {

	/** A local slope that differs by more from the one before is a crossover. */
	private static final double CROSSOVER = 0.3;

	public Scaling {
		results = List.copyOf(results);
		bounds = List.copyOf(bounds);
		leftOut = List.copyOf(leftOut);
	}

	/** Where the local slope changes most, if it changes by more than 0.3 from one interval to the next; empty when one power law serves for all. */
	public OptionalDouble crossover() {
		double largest = CROSSOVER;
		OptionalDouble where = OptionalDouble.empty();
		for (int i = 2; i < results.size(); i++) {
			OptionalDouble before = ScalingFit.localSlope(range.values(), results, i - 1);
			OptionalDouble after = ScalingFit.localSlope(range.values(), results, i);
			if (before.isPresent() && after.isPresent() && Math.abs(after.getAsDouble() - before.getAsDouble()) > largest) {
				largest = Math.abs(after.getAsDouble() - before.getAsDouble());
				where = OptionalDouble.of(range.values().get(i - 1));
			}
		}
		return where;
	}

	/** What keeps the machine from growing as Bound 2 allows, one sentence each. */
	public List<String> warnings() {
		return bounds.stream().map(BoundScaling::obstacle).flatMap(Optional::stream).toList();
	}

	/**
	 * Solves the machine at every value of the range.
	 *
	 * @throws StudyException                                   when the machine has no such quantity
	 * @throws org.heatwright.analysis.refusal.SettingException         when the machine has no such parameter
	 * @throws PointFailedException                             when the machine cannot be solved at one of the values
	 * @throws org.heatwright.study.StudyRefusedException       when fewer than two results are neither zero nor infinite
	 * @throws java.util.concurrent.CancellationException       when {@code progress} says so
	 */
	public static Scaling measure(LoadedDesign design, AnalysisOptions options, ParameterRange range, RecordedQuantity quantity, Progress progress) {
		List<Double> results = new ArrayList<>();
		List<Double> values = new ArrayList<>();
		List<String> leftOut = new ArrayList<>();
		List<Analysis> analyses = new ArrayList<>();
		for (double value : range.values()) {
			Analysis analysis = analysisAt(design, options, range.setting(value), progress);
			if (analysis.status() == Status.REJECTED && isPossible(leftOut, range)) {
				leftOut.add(PointFailedException.of(range.setting(value).toString(), analysis).getMessage());
				continue;
			}
			requireSolved(analysis, design.name() + " with " + range.setting(value));
			analyses.add(analysis);
			values.add(value);
			results.add(quantity.of(analysis)
					.orElseThrow(() -> new StudyException(design.name() + " with " + range.setting(value) + ": the machine has no " + quantity.name())));
		}
		ParameterRange solved = new ParameterRange(range.name(), range.unit(), values);
		return new Scaling(solved, quantity, results, ScalingFit.of(values, results), BoundScaling.of(solved, analyses), leftOut);
	}

	/** Whether enough values are left for a fit when one more has none. */
	private static boolean isPossible(List<String> leftOut, ParameterRange range) {
		return leftOut.size() + 1 < range.values().size() - 1;
	}

	private static void requireSolved(Analysis analysis, String where) {
		if (analysis.status() != Status.SOLVED) {
			throw PointFailedException.of(where, analysis);
		}
	}

	private static Analysis analysisAt(LoadedDesign design, AnalysisOptions options, Setting setting, Progress progress) {
		List<Setting> settings = new ArrayList<>(options.settings());
		settings.add(setting);
		return Analyzer.analyze(design, options.withSettings(settings).with(VerdictChoice.NEVER), progress);
	}
}
