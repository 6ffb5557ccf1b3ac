// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.model.study.Axis;
import org.heatwright.model.study.GridAxis;
import org.heatwright.model.study.ListAxis;
import org.heatwright.model.study.LogAxis;
import org.heatwright.model.study.RandomAxis;
import org.heatwright.model.study.RangeAxis;
import org.heatwright.model.study.SampledAxis;
import org.heatwright.model.study.Spacing;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.study.StudyException;

/**
 * An axis as one types it: {@code hot.temperature=1..10:50} (a grid), {@code ...:log50}, {@code ...:random}, {@code ...:sobol}, {@code ...:sobol log}, or
 * {@code L=2,4,8}. In a laboratory design the
 * name carries the unit: {@code hot.temperature[mK]=10..50:9}. Verified by {@code AxisTextTest}.
 */
public final class AxisText {

	private static final Pattern FORM = Pattern.compile("\\s*([^=\\[]+?)\\s*(?:\\[([^\\]]*)\\])?\\s*=\\s*(.+?)\\s*");
	private static final Pattern RANGE = Pattern.compile("(.+?)\\s*\\.\\.\\s*(.+?)(?:\\s*:\\s*(log|random|sobol)?\\s*(log)?\\s*(\\d+)?)?");
	private static final Pattern DOTS = Pattern.compile("\\.\\.\\s*\\.|\\.\\s*\\.\\.");

	private AxisText() {
	}

	/** @throws StudyException when the text has none of these forms */
	public static Axis parse(String text) {
		Matcher form = FORM.matcher(text);
		if (!form.matches()) {
			throw wrong(text);
		}
		if (DOTS.matcher(form.group(3)).find()) {
			throw new StudyException(text + ": three dots may mean .1 or 1.0; write two, with a digit on either side, as in 1..10 or 0.5..10");
		}
		Matcher range = RANGE.matcher(form.group(3));
		Axis axis = range.matches() ? range(range, text) : list(form.group(3));
		axis.setTarget(form.group(1));
		axis.setUnit(form.group(2) == null || form.group(2).isBlank() ? null : form.group(2).strip());
		return axis;
	}

	private static Axis list(String values) {
		ListAxis list = StudyFactory.eINSTANCE.createListAxis();
		Arrays.stream(values.split(",")).map(String::strip).filter(value -> !value.isEmpty()).forEach(list.getValues()::add);
		return list;
	}

	private static Axis range(Matcher range, String text) {
		String kind = range.group(3) == null ? "grid" : range.group(3);
		RangeAxis axis = switch (kind) {
			case "log" -> log(range.group(5), text);
			case "random" -> sampled(StudyFactory.eINSTANCE.createRandomAxis(), range.group(4));
			case "sobol" -> sampled(StudyFactory.eINSTANCE.createSobolAxis(), range.group(4));
			default -> grid(range.group(5), text);
		};
		if (axis instanceof SampledAxis && range.group(5) != null) {
			throw new StudyException(text + ": random and Sobol axes draw their points together; give the number once, as samples");
		}
		axis.setFrom(range.group(1));
		axis.setTo(range.group(2));
		return axis;
	}

	private static GridAxis grid(String count, String text) {
		GridAxis grid = StudyFactory.eINSTANCE.createGridAxis();
		if (count != null) {
			grid.setCount(count(count, text));
		}
		return grid;
	}

	private static LogAxis log(String count, String text) {
		LogAxis log = StudyFactory.eINSTANCE.createLogAxis();
		if (count != null) {
			log.setCount(count(count, text));
		}
		return log;
	}

	private static int count(String count, String text) {
		long number = count.length() > 18 ? Long.MAX_VALUE : Long.parseLong(count);
		if (number > StudyPlan.MOST_POINTS) {
			throw new StudyException(text + ": too many points; a study has at most " + StudyPlan.MOST_POINTS);
		}
		return (int) number;
	}

	private static SampledAxis sampled(SampledAxis axis, String log) {
		axis.setSpacing(log == null ? Spacing.LINEAR : Spacing.LOGARITHMIC);
		return axis;
	}

	private static StudyException wrong(String text) {
		return new StudyException(
				text + ": expected NAME=A..B:N, NAME=A..B:logN, NAME=A..B:random, NAME=A..B:sobol or NAME=V,V,V, for example hot.temperature=1..10:50");
	}
	/** The text that {@link #parse} reads as this axis. */
	public static String write(Axis axis) {
		String name = axis.getTarget() + (axis.getUnit() == null ? "" : "[" + axis.getUnit() + "]") + "=";
		return name + switch (axis) {
			case ListAxis list -> String.join(",", list.getValues());
			case GridAxis grid -> ends(grid) + ":" + grid.getCount();
			case LogAxis log -> ends(log) + ":log" + log.getCount();
		case SampledAxis sampled ->
			ends(sampled) + (sampled instanceof RandomAxis ? ":random" : ":sobol") + (sampled.getSpacing() == Spacing.LOGARITHMIC ? " log" : "");
			default -> throw new StudyException("an axis of the kind " + axis.eClass().getName() + " is unknown");
		};
	}

	private static String ends(RangeAxis axis) {
		return axis.getFrom() + ".." + axis.getTo();
	}
}
