// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.study.Axis;
import org.heatwright.model.study.LogAxis;
import org.heatwright.model.study.RangeAxis;
import org.heatwright.model.study.SampledAxis;
import org.heatwright.model.study.Spacing;
import org.heatwright.model.study.Study;
import org.heatwright.study.StudyException;

/** The box in which an optimum is looked for, mapped to the unit cube: linearly, or logarithmically for logarithmic axes. */
final class Variables {

	private record Range(double from, double to, boolean logarithmic) {
	}

	private final List<Range> ranges = new ArrayList<>();

	Variables(Study study, Machine machine) {
		Scope scope = Scope.of(machine);
		for (Axis axis : study.getAxes()) {
			if (!(axis instanceof RangeAxis range)) {
				throw new StudyException("an optimum is looked for between two ends; the axis " + axis.getTarget() + " lists values");
			}
			boolean logarithmic = axis instanceof LogAxis || axis instanceof SampledAxis sampled && sampled.getSpacing() == Spacing.LOGARITHMIC;
			double from = number(scope, axis, range.getFrom());
			double to = number(scope, axis, range.getTo());
			if (!(from < to) || logarithmic && !(from > 0)) {
				throw new StudyException("the axis " + axis.getTarget() + " cannot run from " + from + " to " + to);
			}
			ranges.add(new Range(from, to, logarithmic));
		}
		if (ranges.isEmpty()) {
			throw new StudyException("an optimum needs at least one number that may vary");
		}
	}

	private static double number(Scope scope, Axis axis, String text) {
		if (text == null || text.isBlank()) {
			throw new StudyException("the axis " + axis.getTarget() + " lacks one of its ends");
		}
		try {
			return scope.evaluate(text, Dimension.NONE).value();
		} catch (ExpressionException e) {
			throw new StudyException("the axis " + axis.getTarget() + ": " + e.getMessage());
		}
	}

	int count() {
		return ranges.size();
	}

	/** The values at a point of the unit cube; outside it, those of its border. */
	double[] values(double[] cube) {
		double[] values = new double[cube.length];
		for (int i = 0; i < cube.length; i++) {
			Range range = ranges.get(i);
			double share = Math.clamp(cube[i], 0.0, 1.0);
			values[i] = share == 1 ? range.to : range.logarithmic ? range.from * Math.pow(range.to / range.from, share) : range.from + share * (range.to - range.from);
		}
		return values;
	}

	/** d value / d coordinate of each axis. */
	double[] stretch(double[] cube) {
		double[] values = values(cube);
		double[] stretch = new double[cube.length];
		for (int i = 0; i < cube.length; i++) {
			Range range = ranges.get(i);
			stretch[i] = range.logarithmic ? values[i] * Math.log(range.to / range.from) : range.to - range.from;
		}
		return stretch;
	}
}
