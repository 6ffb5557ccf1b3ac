// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.util.Arrays;

import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.model.study.Axis;
import org.heatwright.model.study.GridAxis;
import org.heatwright.model.study.ListAxis;
import org.heatwright.model.study.LogAxis;
import org.heatwright.model.study.RandomAxis;
import org.heatwright.model.study.RangeAxis;
import org.heatwright.model.study.SampledAxis;
import org.heatwright.model.study.SobolAxis;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.ui.Texts;

/** The kinds of axes that a list offers. */
enum AxisKind {
	GRID, LOG, LIST, RANDOM, SOBOL;

	String label() {
		return Texts.of("study.axis." + name());
	}

	/** Whether it has its own number of values; drawn axes share the number of samples. */
	boolean hasCount() {
		return this == GRID || this == LOG;
	}

	static AxisKind of(Axis axis) {
		return switch (axis) {
			case LogAxis log -> LOG;
			case ListAxis list -> LIST;
			case RandomAxis random -> RANDOM;
			case SobolAxis sobol -> SOBOL;
			case GridAxis grid -> GRID;
			default -> throw new UnknownKindException(axis);
		};
	}

	/** An axis of this kind over the same number, as far as possible with the same values. */
	Axis from(Axis before) {
		Axis axis = switch (this) {
			case GRID -> StudyFactory.eINSTANCE.createGridAxis();
			case LOG -> StudyFactory.eINSTANCE.createLogAxis();
			case LIST -> StudyFactory.eINSTANCE.createListAxis();
			case RANDOM -> StudyFactory.eINSTANCE.createRandomAxis();
			case SOBOL -> StudyFactory.eINSTANCE.createSobolAxis();
		};
		axis.setTarget(before.getTarget());
		axis.setUnit(before.getUnit());
		if (axis instanceof RangeAxis range) {
			range.setFrom(from(before, true));
			range.setTo(from(before, false));
			setCount(axis, count(before));
		} else if (axis instanceof ListAxis list && before instanceof RangeAxis ends) {
			list.getValues().addAll(Arrays.asList(ends.getFrom(), ends.getTo()));
		}
		return axis;
	}

	private static String from(Axis axis, boolean first) {
		if (axis instanceof RangeAxis range) {
			return first ? range.getFrom() : range.getTo();
		}
		ListAxis list = (ListAxis) axis;
		return list.getValues().isEmpty() ? null : list.getValues().get(first ? 0 : list.getValues().size() - 1);
	}

	static int count(Axis axis) {
		return switch (axis) {
			case GridAxis grid -> grid.getCount();
			case LogAxis log -> log.getCount();
			case ListAxis list -> 21;
			case SampledAxis drawn -> 21;
			default -> throw new UnknownKindException(axis);
		};
	}

	static void setCount(Axis axis, int count) {
		if (axis instanceof GridAxis grid) {
			grid.setCount(count);
		} else if (axis instanceof LogAxis log) {
			log.setCount(count);
		}
	}
}
