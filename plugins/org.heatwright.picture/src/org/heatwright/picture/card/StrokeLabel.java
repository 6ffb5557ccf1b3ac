// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathHeat;
import org.heatwright.analysis.Figures;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.Digits;

/**
 * What stands below the name of a stroke, short enough for its box: its duration with the protocol of a work stroke or the heat that a solved thermal stroke
 * takes in. Verified by {@code MachineDrawingTest}.
 */
public final class StrokeLabel {

	private static final int DIGITS = 3;

	private StrokeLabel() {
	}

	public static String of(Machine machine, Stroke stroke, Optional<Analysis> analysis) {
		return "\u03c4 = " + duration(machine, stroke)
				+ (stroke instanceof WorkStroke work ? ", " + work.getProtocol().getName().toLowerCase(Locale.ROOT) : heat(stroke, analysis));
	}

	/** In a laboratory's units the label of the design has the unit; in natural ones three digits do. */
	private static String duration(Machine machine, Stroke stroke) {
		String label = DesignLabels.value(stroke, CyclePackage.Literals.STROKE__DURATION);
		try {
			double value = Scope.of(machine).value(stroke, CyclePackage.Literals.STROKE__DURATION);
			return label.contains(" ") ? label : Figures.of(value, DIGITS);
		} catch (ExpressionException e) {
			return label;
		}
	}

	private static String heat(Stroke stroke, Optional<Analysis> analysis) {
		OptionalDouble heat = analysis.flatMap(Analysis::cycle).stream().flatMap(cycle -> cycle.strokes().stream())
				.filter(solved -> solved.id().equals(stroke.getId()))
				.mapToDouble(solved -> solved.heat().stream().mapToDouble(BathHeat::heat).sum()).findFirst();
		return heat.isPresent() ? ", Q = " + Digits.energy(heat.getAsDouble(), DIGITS, analysis.orElseThrow().units()) : "";
	}
}
