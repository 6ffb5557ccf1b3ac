// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report;

import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.ProblemAssembler;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Problem;
import org.heatwright.report.study.StudyRecord;

/**
 * What a report is about: a design, what was asked for, and what came out.
 *
 * @param machine  the design with the settings applied
 * @param design   the design as it was read
 * @param options  deviations from the file
 * @param analysis its result; every number of the report comes from here
 * @param study    a study of the design whose maps belong into the report
 */
public record Subject(Machine machine, LoadedDesign design, AnalysisOptions options, Analysis analysis, Optional<StudyRecord> study) {

	/**
	 * Analyses a design for a report.
	 *
	 * @throws org.heatwright.analysis.refusal.SettingException when a setting does not fit the design
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Subject analyzed(LoadedDesign design, AnalysisOptions options, Progress progress) {
		return new Subject(Analyzer.changed(design.machine(), options), design, options, Analyzer.analyze(design, options, progress), Optional.empty());
	}

	/** The same with a study of the design. */
	public Subject with(StudyRecord record) {
		return new Subject(machine, design, options, analysis, Optional.of(record));
	}

	/** The machine as the solver sees it; empty when it was not solved. */
	public Optional<Problem> problem() {
		return analysis.solved().map(solved -> ProblemAssembler.assemble(machine));
	}

	/** What the report is called. */
	public String title() {
		return analysis.designName().isEmpty() ? "Machine without a name" : analysis.designName();
	}
}
