// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.scaling;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Setting;
import org.heatwright.analysis.Status;
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
 */
public record Scaling(ParameterRange range, RecordedQuantity quantity, List<Double> results, ScalingFit fit) {

	public Scaling {
		results = List.copyOf(results);
	}

	/**
	 * Solves the machine at every value of the range.
	 *
	 * @throws StudyException                                   when the machine has no such quantity
	 * @throws org.heatwright.analysis.SettingException         when the machine has no such parameter
	 * @throws PointFailedException                             when the machine cannot be solved at one of the values
	 * @throws org.heatwright.study.StudyRefusedException       when fewer than two results are neither zero nor infinite
	 * @throws java.util.concurrent.CancellationException       when {@code progress} says so
	 */
	public static Scaling measure(LoadedDesign design, AnalysisOptions options, ParameterRange range, RecordedQuantity quantity, Progress progress) {
		List<Double> results = new ArrayList<>();
		for (double value : range.values()) {
			results.add(valueAt(design, options, range.name(), value, quantity, progress));
		}
		return new Scaling(range, quantity, results, ScalingFit.of(range.values(), results));
	}

	private static double valueAt(LoadedDesign design, AnalysisOptions options, String name, double value, RecordedQuantity quantity, Progress progress) {
		List<Setting> settings = new ArrayList<>(options.settings());
		settings.add(new Setting(name, ParameterRange.text(value)));
		Analysis analysis = Analyzer.analyze(design, options.withSettings(settings), progress);
		String where = design.name() + " with " + name + "=" + ParameterRange.text(value);
		if (analysis.status() != Status.SOLVED) {
			throw PointFailedException.of(where, analysis);
		}
		return quantity.of(analysis).orElseThrow(() -> new StudyException(where + ": the machine has no " + quantity.name()));
	}
}
