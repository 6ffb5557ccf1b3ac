// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.scaling.ClaimVerdict;
import org.heatwright.study.scaling.ParameterRange;

/** What was asked of the machine, what it does, and the verdict. */
final class RequirementsChapter implements Chapter {

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
				List.of(Column.text("requirement"), Column.text("asks for"), Column.number("required"), Column.number("computed"), Column.text("a bound allows"),
						Column.text("verdict")), rows)));
	}

	private static List<Cell> limit(Subject subject, LimitRequirement requirement) {
		String words = Phrases.words(requirement.getMetric()) + of(requirement.getBath())
				+ (requirement.getRelation() == Relation.AT_LEAST ? " at least" : " at most");
		Optional<RequirementAnalysis> found = subject.analysis().requirements().stream().filter(each -> each.id().equals(requirement.getId())).findFirst();
		OptionalDouble required = found.map(each -> OptionalDouble.of(each.required())).orElse(OptionalDouble.empty());
		OptionalDouble computed = found.map(RequirementAnalysis::reached).orElse(OptionalDouble.empty());
		String unit = found.map(each -> each.unit(subject.analysis().units())).orElse("");
		Verdict verdict = found.map(RequirementAnalysis::verdict).orElse(Verdict.NOT_EVALUATED);
		boolean excluded = found.filter(RequirementAnalysis::excluded).isPresent();
		return List.of(Cell.of(DesignLabels.name(requirement)), Cell.of(words), Cell.of(number(required, unit)), Cell.of(number(computed, unit)),
				found.flatMap(RequirementAnalysis::limit).map(limit -> Cell.of(number(OptionalDouble.of(limit.value()), unit), " (" + limit.name() + ")"))
						.orElse(Cell.of("\u2013")),
				Cell.of(new Inline.Verdict(tone(verdict), verdict.words() + (excluded ? ", and cannot be" : ""))));
	}

	private static Tone tone(Verdict verdict) {
		return switch (verdict) {
			case MET -> Tone.GOOD;
			case NOT_MET -> Tone.BAD;
			case NOT_EVALUATED -> Tone.DOUBTFUL;
		};
	}

	private static List<Cell> claim(Subject subject, ScalingClaim claim, Progress progress) {
		String words = Phrases.words(claim.getMetric()) + of(claim.getBath()) + " grows with a power of " + ClaimVerdict.parameter(claim);
		Cell name = Cell.of(DesignLabels.name(claim));
		try {
			ClaimVerdict judged = ClaimVerdict.of(subject.design(), claim, subject.options(), progress);
			List<Double> range = judged.scaling().range().values();
			return List.of(name, Cell.of(words + " from " + ParameterRange.text(range.getFirst()) + " to " + ParameterRange.text(range.getLast())),
					Cell.of(number(judged.claimed())),
					Cell.of(number(judged.scaling().fit().exponent())), Cell.of("\u2013"), Cell.of(verdict(judged.verdict())));
		} catch (StudyException | StudyRefusedException | PointFailedException | ExpressionException e) {
			OptionalDouble required = claimed(subject, claim);
			return List.of(name, Cell.of(words), Cell.of(number(required, "")), Cell.of("\u2013"), Cell.of("\u2013"),
					Cell.of(new Inline.Verdict(Tone.DOUBTFUL, "not evaluated"), ": " + e.getMessage()));
		}
	}

	private static Inline verdict(ClaimVerdict.Verdict verdict) {
		return switch (verdict) {
			case HOLDS -> new Inline.Verdict(Tone.GOOD, "met");
			case DOUBTFUL -> new Inline.Verdict(Tone.DOUBTFUL, "doubtful");
			case FAILS -> new Inline.Verdict(Tone.BAD, "not met");
		};
	}

	private static String of(Bath bath) {
		return bath == null ? "" : " of " + DesignLabels.name(bath);
	}

	private static OptionalDouble claimed(Subject subject, ScalingClaim claim) {
		try {
			return OptionalDouble.of(Scope.of(subject.machine()).value(claim, MachinePackage.Literals.SCALING_CLAIM__EXPONENT));
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}
}
