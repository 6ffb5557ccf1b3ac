// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.analysis.RequirementAnalysis;
import org.heatwright.analysis.RequirementAnalysis.Verdict;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.machine.Requirement;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Block.Tone;
import org.heatwright.report.document.Inline;
import org.heatwright.study.PointFailedException;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.scaling.ParameterRange;
import org.heatwright.study.scaling.Scaling;

/** What was asked of the machine, what it does, and the verdict. */
final class RequirementsChapter implements Chapter {

	private static final double EXPONENT_TOLERANCE = 0.05;

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		if (subject.machine().getRequirements().isEmpty()) {
			return Optional.empty();
		}
		List<List<Cell>> rows = new ArrayList<>();
		for (Requirement requirement : subject.machine().getRequirements()) {
			progress.check();
			rows.add(requirement instanceof ScalingClaim claim ? claim(subject, claim, progress) : limit(subject, (LimitRequirement) requirement));
		}
		return Optional.of(List.of(new Block.Table("requirements", "Requirements of the design and whether the machine meets them.",
				List.of(Column.text("requirement"), Column.text("asks for"), Column.number("required"), Column.number("computed"), Column.text("verdict")), rows)));
	}

	private static List<Cell> limit(Subject subject, LimitRequirement requirement) {
		String words = Phrases.words(requirement.getMetric()) + of(requirement.getBath()) + (requirement.getRelation() == Relation.AT_LEAST ? " at least" : " at most");
		Optional<RequirementAnalysis> found = subject.analysis().requirements().stream().filter(each -> each.id().equals(requirement.getId())).findFirst();
		OptionalDouble required = found.map(each -> OptionalDouble.of(each.required())).orElse(OptionalDouble.empty());
		OptionalDouble computed = found.map(RequirementAnalysis::reached).orElse(OptionalDouble.empty());
		String unit = found.map(each -> each.unit(subject.analysis().units())).orElse("");
		Verdict verdict = found.map(RequirementAnalysis::verdict).orElse(Verdict.NOT_EVALUATED);
		return List.of(Cell.of(DesignLabels.name(requirement)), Cell.of(words), Cell.of(number(required, unit)), Cell.of(number(computed, unit)), Cell.of(new Inline.Verdict(tone(verdict), verdict.words())));
	}

	private static Tone tone(Verdict verdict) {
		return switch (verdict) {
			case MET -> Tone.GOOD;
			case NOT_MET -> Tone.BAD;
			case NOT_EVALUATED -> Tone.DOUBTFUL;
		};
	}

	private static List<Cell> claim(Subject subject, ScalingClaim claim, Progress progress) {
		String parameter = claim.getParameter() == null ? "L" : claim.getParameter().getName();
		String words = Phrases.words(claim.getMetric()) + of(claim.getBath()) + " grows with a power of " + parameter;
		OptionalDouble required = value(subject, claim, MachinePackage.Literals.SCALING_CLAIM__EXPONENT, 1);
		Cell name = Cell.of(DesignLabels.name(claim));
		try {
			double from = value(subject, claim, MachinePackage.Literals.SCALING_CLAIM__FROM, 1).orElseThrow(() -> new StudyException("the range of the claim has no value"));
			double to = value(subject, claim, MachinePackage.Literals.SCALING_CLAIM__TO, 1).orElseThrow(() -> new StudyException("the range of the claim has no value"));
			RecordedQuantity quantity = Metrics.recorded(claim.getMetric(), claim.getBath()).orElseThrow(() -> new StudyException("no study records " + Phrases.words(claim.getMetric())));
			Scaling scaling = Scaling.measure(subject.design(), subject.options(), ParameterRange.parse(parameter + "=" + ParameterRange.text(from) + ".." + ParameterRange.text(to)), quantity, progress);
			double exponent = scaling.fit().exponent();
			boolean met = required.isPresent() && Math.abs(exponent - required.getAsDouble()) <= EXPONENT_TOLERANCE;
			return List.of(name, Cell.of(words + " from " + ParameterRange.text(from) + " to " + ParameterRange.text(to)), Cell.of(number(required, "")), Cell.of(number(exponent)),
					Cell.of(met ? new Inline.Verdict(Tone.GOOD, "met") : new Inline.Verdict(Tone.BAD, "not met")));
		} catch (StudyException | StudyRefusedException | PointFailedException e) {
			return List.of(name, Cell.of(words), Cell.of(number(required, "")), Cell.of("\u2013"), Cell.of(new Inline.Verdict(Tone.DOUBTFUL, "not evaluated: " + e.getMessage())));
		}
	}

	private static String of(Bath bath) {
		return bath == null ? "" : " of " + DesignLabels.name(bath);
	}

	private static OptionalDouble value(Subject subject, Requirement requirement, EAttribute attribute, double scale) {
		try {
			return OptionalDouble.of(Scope.of(subject.machine()).value(requirement, attribute) * scale);
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}
}
