// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.study.Axis;
import org.heatwright.model.study.GridAxis;
import org.heatwright.model.study.ListAxis;
import org.heatwright.model.study.LogAxis;
import org.heatwright.model.study.RangeAxis;
import org.heatwright.model.study.SampledAxis;
import org.heatwright.model.study.SobolAxis;
import org.heatwright.model.study.Spacing;
import org.heatwright.model.study.Study;
import org.heatwright.study.StudyException;

/** Turns the axes of a study into numbers. */
final class AxisReader {

	private final Study study;
	private final Scope scope;
	private final List<AxisGroup> groups = new ArrayList<>();
	private final List<StudyAxis> axes = new ArrayList<>();

	AxisReader(Study study, Machine machine) {
		this.study = study;
		this.scope = Scope.of(machine);
		read();
	}

	List<AxisGroup> groups() {
		return groups;
	}

	/** In the order of the study. */
	List<StudyAxis> axes() {
		return axes;
	}

	private void read() {
		List<SampledValues.Column> sampled = new ArrayList<>();
		int listed = (int) study.getAxes().stream().filter(axis -> !(axis instanceof SampledAxis)).count();
		for (Axis axis : study.getAxes()) {
			if (axis.getTarget() == null || axis.getTarget().isBlank()) {
				throw new StudyException("an axis does not say what it varies");
			}
			String unit = Objects.requireNonNullElse(axis.getUnit(), "").strip();
			if (axis instanceof SampledAxis drawn) {
				axes.add(new StudyAxis(axis.getTarget().strip(), unit, listed, sampled.size()));
				boolean logarithmic = drawn.getSpacing() == Spacing.LOGARITHMIC;
				sampled.add(new SampledValues.Column(end(drawn, drawn.getFrom(), logarithmic), end(drawn, drawn.getTo(), logarithmic), logarithmic,
						drawn instanceof SobolAxis));
			} else {
				axes.add(new StudyAxis(axis.getTarget().strip(), unit, groups.size(), 0));
				groups.add(new ListedValues(whole(axis, values(axis))));
			}
		}
		if (!sampled.isEmpty()) {
			if (study.getSamples() < 1) {
				throw new StudyException("random and Sobol axes need the number of samples they draw, not " + study.getSamples());
			}
			groups.add(new SampledValues(study.getSamples(), study.getSeed(), sampled));
		}
	}

	private List<Double> values(Axis axis) {
		return switch (axis) {
			case ListAxis list -> list.getValues().stream().map(text -> number(axis, text)).toList();
			case GridAxis grid -> between(grid, grid.getCount(), false);
			case LogAxis log -> between(log, log.getCount(), true);
			default -> throw new StudyException("an axis of the kind " + axis.eClass().getName() + " is unknown");
		};
	}

	private List<Double> between(RangeAxis axis, int count, boolean logarithmic) {
		if (count < 1 || count > StudyPlan.MOST_POINTS) {
			throw new StudyException("the axis " + axis.getTarget() + " cannot have " + count + " values");
		}
		double from = end(axis, axis.getFrom(), logarithmic);
		double to = end(axis, axis.getTo(), logarithmic);
		List<Double> values = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			double share = count == 1 ? 0 : (double) i / (count - 1);
			double value = logarithmic ? from * Math.pow(to / from, share) : from + share * (to - from);
			values.add(i == count - 1 && count > 1 ? to : value);
		}
		return values;
	}

	private double end(RangeAxis axis, String text, boolean logarithmic) {
		double value = number(axis, text);
		if (logarithmic && !(value > 0)) {
			throw new StudyException("the logarithmic axis " + axis.getTarget() + " cannot begin or end at " + value);
		}
		return value;
	}

	private double number(Axis axis, String text) {
		if (text == null || text.isBlank()) {
			throw new StudyException("the axis " + axis.getTarget() + " lacks a value");
		}
		try {
			double value = scope.evaluate(text, Dimension.NONE).value();
			if (Double.isFinite(value) || axis instanceof ListAxis) {
				return value;
			}
			throw new StudyException("the axis " + axis.getTarget() + " ends at " + value);
		} catch (ExpressionException e) {
			throw new StudyException("the axis " + axis.getTarget() + ": " + text + ": " + e.getMessage());
		}
	}

	/** Numbers of qubits and of bodies are whole; each is taken once. */
	private static List<Double> whole(Axis axis, List<Double> values) {
		String target = axis.getTarget().strip();
		if (!target.equals("L") && !target.endsWith(".size") && !target.endsWith(".order")) {
			return values;
		}
		return values.stream().map(Math::rint).distinct().toList();
	}
}
