// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Inline;

/** Every number of the design: as it was typed and as it was evaluated, in natural and in laboratory units. */
final class ParametersChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		Machine machine = subject.machine();
		BothUnits units = BothUnits.of(machine, options.energyUnit());
		List<Block> blocks = new ArrayList<>();
		blocks.add(Phrases.paragraph(units.explanation()));
		if (!subject.options().settings().isEmpty()) {
			blocks.add(new Block.Callout(Block.Tone.DOUBTFUL, Inline.of("For this report the file was changed: ",
					new Inline.Code(String.join(", ", subject.options().settings().stream().map(Object::toString).toList())), ".")));
		}
		List<List<Cell>> parameters = new ArrayList<>();
		DesignValues.ofParameters(machine).forEach(value -> parameters.add(row(value, units, comment(machine, value.name()))));
		if (!parameters.isEmpty()) {
			blocks.add(new Block.Table("parameters", "Parameters that expressions of the design refer to by name.", columns("parameter"), parameters));
		}
		List<List<Cell>> attributes = new ArrayList<>();
		DesignValues.ofElements(machine).forEach(value -> attributes.add(row(value, units, "").subList(0, 4)));
		blocks.add(new Block.Table("values", "Values of the elements.", columns("element and attribute").subList(0, 4), attributes));
		return Optional.of(blocks);
	}

	private static List<Column> columns(String first) {
		return List.of(Column.text(first), Column.text("expression"), Column.number("natural"), Column.number("laboratory"), Column.text("meaning"));
	}

	private static String comment(Machine machine, String name) {
		return machine.getParameters().stream().filter(parameter -> name.equals(parameter.getName())).map(Parameter::getComment)
				.filter(comment -> comment != null).findFirst().orElse("");
	}

	private static List<Cell> row(DesignValues.Value value, BothUnits units, String comment) {
		List<Cell> row = new ArrayList<>(List.of(Cell.of(value.name()), Cell.of(new Inline.Code(value.expression()))));
		if (value.number().isEmpty()) {
			row.addAll(List.of(Cell.of("no value"), Cell.of("\u2013")));
		} else {
			row.addAll(List.of(Cell.of(units.natural(value)), Cell.of(units.laboratory(value))));
		}
		row.add(Cell.of(comment));
		return row;
	}

	/** Whether the design is written in units of the laboratory. */
	static boolean isLaboratory(Machine machine) {
		return machine.getUnits() == Units.LABORATORY;
	}
}
