// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;

/**
 * How the name at the end of a text could go on: parameters first, then L, constants, functions, and units in laboratory designs. Verified by {@code
 * CompletionsTest}.
 */
public final class Completions {

	/** What a name stands for. */
	public enum Kind {
		PARAMETER, SIZE, CONSTANT, FUNCTION, UNIT
	}

	/**
	 * One way to go on.
	 *
	 * @param name    the whole name
	 * @param rest    what is to be typed after what is there; functions with their opening bracket
	 * @param meaning the expression of a parameter, otherwise empty
	 */
	public record Completion(String name, String rest, Kind kind, String meaning) {
	}

	private final String begun;
	private final boolean afterNumber;
	private final List<Completion> found = new ArrayList<>();

	private Completions(String begun, boolean afterNumber) {
		this.begun = begun;
		this.afterNumber = afterNumber;
	}

	/** @param text what stands before the caret */
	public static List<Completion> of(Machine machine, String text) {
		int start = text.length();
		while (start > 0 && isPart(text.charAt(start - 1))) {
			start--;
		}
		while (start < text.length() && Character.isDigit(text.charAt(start))) {
			start++;
		}
		String before = text.substring(0, start).stripTrailing();
		Completions completions = new Completions(text.substring(start), !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1)));
		completions.collect(machine);
		return completions.found;
	}

	private static boolean isPart(char character) {
		return Character.isLetterOrDigit(character) || character == '_';
	}

	private void collect(Machine machine) {
		boolean laboratory = machine.getUnits() == Units.LABORATORY;
		if (laboratory && afterNumber) {
			Unit.names().forEach(unit -> add(unit, "", Kind.UNIT, ""));
		}
		for (Parameter parameter : machine.getParameters()) {
			if (parameter.getName() != null) {
				add(parameter.getName(), "", Kind.PARAMETER, parameter.getExpression() == null ? "" : parameter.getExpression());
			}
		}
		Scope.sizedPart(machine).ifPresent(array -> add("L", "", Kind.SIZE, array.getSize() == null ? "" : array.getSize()));
		add("pi", "", Kind.CONSTANT, "3.14159\u2026");
		add("inf", "", Kind.CONSTANT, "\u221e");
		for (Expression.Function function : Expression.Function.values()) {
			add(function.name().toLowerCase(Locale.ROOT), "(", Kind.FUNCTION, "");
		}
		if (laboratory && !afterNumber) {
			Unit.names().forEach(unit -> add(unit, "", Kind.UNIT, ""));
		}
	}

	private void add(String name, String after, Kind kind, String meaning) {
		boolean known = found.stream().anyMatch(other -> other.name().equals(name));
		boolean fits = kind == Kind.UNIT ? name.startsWith(begun) : name.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT));
		if (fits && !known && !name.equals(begun)) {
			found.add(new Completion(name, name.substring(begun.length()) + after, kind, meaning));
		}
	}
}
