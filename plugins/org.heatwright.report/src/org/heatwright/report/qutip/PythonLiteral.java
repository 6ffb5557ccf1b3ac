// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.qutip;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes values as Python literals. Words of the user become strings of plain ASCII and can never be code. */
final class PythonLiteral {

	private final StringBuilder out = new StringBuilder();

	private PythonLiteral() {
	}

	static String of(Object value) {
		PythonLiteral literal = new PythonLiteral();
		literal.write(value, 0);
		return literal.out.toString();
	}

	private void write(Object value, int depth) {
		switch (value) {
			case null -> out.append("None");
			case String words -> words(words);
			case Double number -> number(number);
			case Integer number -> out.append(number.intValue());
			case Map<?, ?> map -> map(map, depth);
			case List<?> list -> list(list, depth);
			case double[] numbers -> list(Arrays.stream(numbers).boxed().toList(), depth);
			case double[][] rows -> list(List.of((Object[]) rows), depth);
			default -> throw new IllegalArgumentException("no Python literal for " + value.getClass().getName());
		}
	}

	private void number(double number) {
		if (Double.isNaN(number)) {
			throw new IllegalArgumentException("NaN is no number of a machine");
		}
		out.append(Double.isInfinite(number) ? number > 0 ? "float(\"inf\")" : "-float(\"inf\")" : Double.toString(number == 0 ? 0.0 : number));
	}

	private void words(String words) {
		out.append('"');
		words.codePoints().forEach(point -> {
			boolean plain = point >= 0x20 && point < 0x7f && point != '"' && point != '\\';
			out.append(plain ? Character.toString(point) : String.format(point > 0xffff ? "\\U%08x" : "\\u%04x", point));
		});
		out.append('"');
	}

	private void map(Map<?, ?> map, int depth) {
		out.append('{');
		for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext();) {
			Map.Entry<?, ?> entry = entries.next();
			line(depth);
			words((String) entry.getKey());
			out.append(": ");
			write(entry.getValue(), depth + 1);
			out.append(entries.hasNext() ? "," : "");
		}
		out.append('}');
	}

	private void list(List<?> list, int depth) {
		out.append('[');
		for (int i = 0; i < list.size(); i++) {
			if (list.get(i) instanceof Map<?, ?>) {
				line(depth);
			}
			write(list.get(i), depth + 1);
			out.append(i < list.size() - 1 ? ", " : "");
		}
		out.append(']');
	}

	/** Entries of the outer two levels stand on lines of their own. */
	private void line(int depth) {
		if (depth < 2) {
			out.append('\n').append("    ".repeat(depth + 1));
		} else if (out.charAt(out.length() - 1) == ',') {
			out.append(' ');
		}
	}
}
