// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.scaling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BodiesLimit;
import org.heatwright.analysis.Setting;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.VerdictChoice;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.scaling.ParameterRange;
import org.heatwright.study.scaling.ScalingFit;

/**
 * A machine solved along one parameter; any of its numbers can then be looked at without solving again. Verified by {@code ViewsTest}.
 *
 * @param values   of the parameter, increasing, where the machine was solved
 * @param analyses one for each value
 * @param leftOut  values without a result, each with the reason
 * @param bodies   for each value what operators of as many bodies as those of each bath can carry at the start, where it is known
 */
public record ScalingSeries(String parameter, List<Double> values, List<Analysis> analyses, List<String> leftOut, List<Map<String, BodiesLimit>> bodies) {

	/** The view is not kept waiting for the certificates of more qubits. */
	private static final int LARGEST_BODIES = 32;

	public ScalingSeries {
		values = List.copyOf(values);
		analyses = List.copyOf(analyses);
		leftOut = List.copyOf(leftOut);
		bodies = List.copyOf(bodies);
	}

	/**
	 * Solves a machine at every value; those that cannot be solved are left out with the reason. Where L is varied and a design does not exist for one L, the next
	 * one is taken.
	 */
	public static ScalingSeries measure(Machine machine, ParameterRange range, Progress progress) {
		List<Double> values = new ArrayList<>();
		List<Analysis> analyses = new ArrayList<>();
		List<String> leftOut = new ArrayList<>();
		List<Map<String, BodiesLimit>> bodies = new ArrayList<>();
		for (double value : range.values()) {
			progress.report((double) (values.size() + leftOut.size()) / range.values().size(), range.name() + " = " + ParameterRange.text(value));
			double taken = value;
			Analysis analysis = at(machine, range.name(), taken, progress);
			if (analysis.status() == Status.REJECTED && range.name().equals("L") && !range.values().contains(value + 1)) {
				// Some initial states exist for odd or for even L only.
				taken = value + 1;
				analysis = at(machine, range.name(), taken, progress);
			}
			if (analysis.status() == Status.SOLVED) {
				values.add(taken);
				analyses.add(analysis);
				bodies.add(range.name().equals("L") && taken <= LARGEST_BODIES ? bodies(machine, taken, analysis, progress) : Map.of());
			} else {
				String reason = analysis.diagnostics().isEmpty() ? analysis.status().name() : analysis.diagnostics().get(analysis.diagnostics().size() - 1).message();
				leftOut.add(range.name() + " = " + ParameterRange.text(value) + ": " + reason);
			}
		}
		return new ScalingSeries(range.name(), values, analyses, leftOut, bodies);
	}

	private static Analysis at(Machine machine, String name, double value, Progress progress) {
		return Analyzer.analyze(machine, options(name, value), quiet(progress));
	}

	private static AnalysisOptions options(String name, double value) {
		return AnalysisOptions.defaults().with(VerdictChoice.NEVER).withSettings(List.of(new Setting(name, ParameterRange.text(value))));
	}

	private static Map<String, BodiesLimit> bodies(Machine machine, double size, Analysis analysis, Progress progress) {
		Map<String, BodiesLimit> limits = new HashMap<>();
		for (BathAnalysis bath : analysis.baths()) {
			BodiesLimit.of(machine, analysis, bath.id(), options("L", size), quiet(progress)).ifPresent(limit -> limits.put(bath.id(), limit));
		}
		return limits;
	}

	/** Cancellation, but not the fractions of each single solve. */
	private static Progress quiet(Progress progress) {
		return new Progress() {

			@Override
			public boolean cancelled() {
				return progress.cancelled();
			}

			@Override
			public void report(double fraction, String task) {
				// the series reports its own
			}
		};
	}

	/** One number along the parameter; NaN where the machine has none. */
	public double[] numbers(RecordedQuantity quantity) {
		return analyses.stream().mapToDouble(analysis -> quantity.of(analysis).orElse(Double.NaN)).toArray();
	}

	/** The power law of the last decade, or why there is none. */
	public ScalingFit fit(RecordedQuantity quantity) {
		List<Double> present = new ArrayList<>();
		List<Double> where = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			OptionalDouble number = quantity.of(analyses.get(i));
			if (number.isPresent()) {
				present.add(number.getAsDouble());
				where.add(values.get(i));
			}
		}
		if (present.size() < 2) {
			throw new StudyRefusedException("the machine has no " + quantity.name());
		}
		return ScalingFit.of(where, present);
	}

	/** A bath at every value; empty where it is not coupled. */
	List<BathAnalysis> bath(String id) {
		return analyses.stream().map(analysis -> analysis.bath(id)).flatMap(java.util.Optional::stream).toList();
	}
}
