// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.analysis.Setting;
import org.heatwright.study.StudyException;

/**
 * The values of {@code --over NAME=A..B[:N|:log N]}: N values from A to B, evenly or logarithmically spaced; whole numbers when NAME is {@code L}. In a
 * laboratory design the name carries the unit:
 * {@code hot.temperature[mK]=10..50}.
 */
public record ParameterRange(String name, String unit, List<Double> values) {

	/** A range of plain numbers. */
	public ParameterRange(String name, List<Double> values) {
		this(name, "", values);
	}


	private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
	private static final Pattern FORM = Pattern
			.compile("([^=\\[]+?)\\s*(?:\\[([^\\]]*)\\])?\\s*=\\s*(" + NUMBER + ")\\.\\.(" + NUMBER + ")(?::\\s*(log)?\\s*(\\d{1,6})?)?");
	private static final int DEFAULT_COUNT = 8;

	/** @throws StudyException when the text has another form or the values are not positive and increasing */
	public static ParameterRange parse(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw new StudyException("--over " + text + ": expected NAME=A..B, NAME=A..B:N or NAME=A..B:logN, for example L=4..64:log8");
		}
		double from = Double.parseDouble(matcher.group(3));
		double to = Double.parseDouble(matcher.group(4));
		boolean even = matcher.group(5) == null && matcher.group(6) != null;
		int count = matcher.group(6) == null ? DEFAULT_COUNT : Integer.parseInt(matcher.group(6));
		if (!(from > 0 && to > from) || count < 2) {
			throw new StudyException("--over " + text + ": a scaling needs 0 < A < B and at least two values");
		}
		String name = matcher.group(1).strip();
		return new ParameterRange(name, matcher.group(2) == null ? "" : matcher.group(2).strip(), values(from, to, count, even, name.equals("L")));
	}

	private static List<Double> values(double from, double to, int count, boolean even, boolean whole) {
		List<Double> values = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			double share = (double) i / (count - 1);
			double value = even ? from + share * (to - from) : from * Math.pow(to / from, share);
			value = i == count - 1 ? to : value;
			value = whole ? Math.rint(value) : value;
			if (values.isEmpty() || value > values.get(values.size() - 1)) {
				values.add(value);
			}
		}
		return values;
	}

	/** What a value does to the design. */
	public Setting setting(double value) {
		return new Setting(name, unit.isEmpty() ? text(value) : text(value) + " " + unit);
	}

	/** The value as an expression, without a needless ".0". */
	public static String text(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}
}
