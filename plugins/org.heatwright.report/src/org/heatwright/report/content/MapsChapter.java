// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.machine.Relation;
import org.heatwright.model.study.Study;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Inline;
import org.heatwright.picture.figure.Figure;
import org.heatwright.report.study.FrontFigure;
import org.heatwright.report.study.StudyRecord;
import org.heatwright.study.optimum.Candidate;
import org.heatwright.study.plan.StudyAxis;
import org.heatwright.study.plan.StudyPlan;

/**
 * What a study of the design found: how much of it is done, where each quantity is smallest and largest, its maps, loops and families, and the front between
 * its objectives beside the bounds.
 */
final class MapsChapter implements Chapter {

	private static final int MOST_ROWS = 60;

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		return subject.study().map(MapsChapter::blocks);
	}

	private static List<Block> blocks(StudyRecord study) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(Phrases.paragraph("The study ", new Inline.Code(study.name()),
				" varies " + Phrases.enumeration(study.plan().axes().stream().map(axis -> axis(study.plan(), axis)).toList()) + "; the last one runs fastest. "
						+ done(study)));
		if (!study.ranges().isEmpty()) {
			blocks.add(ranges(study));
		}
		for (Figure figure : study.figures()) {
			blocks.add(new Block.Picture(figure, Inline.of(Phrases.capital(figure.description())
					+ (study.finished() < study.plan().points() ? " Points that are not computed yet are left out." : ""))));
		}
		if (!study.front().isEmpty()) {
			front(study, blocks);
		}
		return blocks;
	}

	private static String axis(StudyPlan plan, StudyAxis axis) {
		int index = plan.axes().indexOf(axis);
		int size = plan.shape()[axis.group()];
		double first = plan.value(index, 0);
		double last = plan.value(index, size - 1);
		boolean drawn = axis.column() > 0 || plan.axes().stream().filter(each -> each.group() == axis.group()).count() > 1;
		return axis.title() + (drawn ? " (one of " + size + " drawn points)"
				: " (" + size + " values from " + org.heatwright.analysis.Figures.of(first, 6) + " to " + org.heatwright.analysis.Figures.of(last, 6) + ")");
	}

	private static String done(StudyRecord study) {
		long points = study.plan().points();
		String part = study.finished() == points ? "All " + Phrases.count(points, "point is", "points are") + " computed"
				: study.finished() + " of " + Phrases.count(points, "point is", "points are") + " computed";
		return part + (study.failed() == 0 ? "." : ", " + study.failed() + " of them without numbers.");
	}

	private static Block ranges(StudyRecord study) {
		List<List<Cell>> rows = new ArrayList<>();
		for (StudyRecord.Range range : study.ranges()) {
			rows.add(List.of(Cell.of(range.quantity().name()), Cell.of(number(range.smallest())), Cell.of(study.plan().name(range.smallestAt())),
					Cell.of(number(range.largest())), Cell.of(study.plan().name(range.largestAt()))));
		}
		return new Block.Table("ranges", "Smallest and largest recorded values.",
				List.of(Column.text("quantity"), Column.number("smallest"), Column.text("at"), Column.number("largest"), Column.text("at")), rows);
	}

	private static void front(StudyRecord record, List<Block> blocks) {
		Study study = record.plan().study();
		List<String> wishes = study.getObjectives().stream()
				.map(objective -> (objective.getGoal() == org.heatwright.model.study.Goal.MAXIMIZE ? "large " : "small ") + objective.getQuantity()).toList();
		List<String> limits = study.getConstraints().stream()
				.map(limit -> limit.getQuantity() + (limit.getRelation() == Relation.AT_LEAST ? " \u2265 " : " \u2264 ") + limit.getValue()).toList();
		blocks.add(new Block.Heading("The front between " + Phrases.enumeration(wishes)));
		blocks.add(Phrases.paragraph("No design of the box beats another of the front in every objective."
				+ (limits.isEmpty() ? "" : " All keep " + Phrases.enumeration(limits) + ".")));
		blocks.add(new Block.Picture(FrontFigure.of(record.front(), study), Inline.of("The front with the bounds that hold for each of its designs.")));
		List<Column> columns = new ArrayList<>();
		record.plan().axes().forEach(axis -> columns.add(Column.number(axis.title())));
		study.getObjectives().forEach(objective -> columns.add(Column.number(objective.getQuantity())));
		List<List<Cell>> rows = new ArrayList<>();
		for (Candidate candidate : record.front().subList(0, Math.min(MOST_ROWS, record.front().size()))) {
			List<Cell> row = new ArrayList<>();
			for (double value : candidate.values()) {
				row.add(Cell.of(number(value)));
			}
			candidate.objectives().forEach(value -> row.add(Cell.of(number(value))));
			rows.add(row);
		}
		blocks.add(new Block.Table("front", "The designs of the front.", columns, rows));
	}
}
