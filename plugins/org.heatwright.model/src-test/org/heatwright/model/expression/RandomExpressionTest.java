// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.heatwright.model.machine.MachineFactory;
import org.junit.jupiter.api.Test;

/** Random formulas: written down with just the brackets that precedence asks for, they are read as the value they were made with. */
class RandomExpressionTest {

	private static final int SUM = 0;
	private static final int PRODUCT = 1;
	private static final int SIGNED = 2;
	private static final int ATOM = 3;

	private final Random random = new Random(20260729);

	/** @param level what may stand here without brackets: a sum anywhere, an atom everywhere */
	private record Formula(String text, double value, int level) {

		Formula within(int needed) {
			return level >= needed ? this : new Formula("(" + text + ")", value, ATOM);
		}
	}

	@Test
	void precedenceBracketsAndSigns() {
		int read = 0;
		for (int n = 0; n < 20_000; n++) {
			Formula formula = formula(5);
			if (Double.isFinite(formula.value) && formula.text.length() < Expressions.LONGEST) {
				try {
					assertEquals(formula.value, value(formula.text), Math.abs(formula.value) * 1e-15, formula.text);
					read++;
				} catch (ExpressionException e) {
					// A part was infinite or no number although the whole is finite: 1/(1/0).
					assertEquals(true, e.getMessage().contains("division by zero") || e.getMessage().contains("not a number"), () -> formula.text + ": " + e.getMessage());
				}
			}
		}
		assertEquals(20_000, read, 4_000, "formulas that were read");
	}

	private Formula formula(int depth) {
		if (depth == 0) {
			return number();
		}
		Formula a = formula(depth - 1 - random.nextInt(depth));
		Formula b = formula(depth - 1 - random.nextInt(depth));
		return switch (random.nextInt(9)) {
			case 0 -> new Formula(a.text + space() + "+" + space() + b.within(PRODUCT).text, a.value + b.value, SUM);
			case 1 -> new Formula(a.text + space() + "-" + space() + b.within(PRODUCT).text, a.value - b.value, SUM);
			case 2 -> new Formula(a.within(PRODUCT).text + space() + "*" + space() + b.within(SIGNED).text, a.value * b.value, PRODUCT);
			case 3 -> new Formula(a.within(PRODUCT).text + "/" + space() + b.within(SIGNED).text, a.value / b.value, PRODUCT);
			case 4 -> new Formula("-" + space() + a.within(SIGNED).text, -a.value, SIGNED);
			case 5 -> new Formula(a.within(ATOM).text + space() + "^" + space() + b.within(SIGNED).text, Math.pow(a.value, b.value), SIGNED);
			case 6 -> new Formula("abs(" + space() + a.text + ")", Math.abs(a.value), ATOM);
			case 7 -> new Formula("max(" + a.text + "," + space() + b.text + ")", Math.max(a.value, b.value), ATOM);
			default -> new Formula("sin" + "(" + a.text + ")", Math.sin(a.value), ATOM);
		};
	}

	private Formula number() {
		double value = random.nextInt(5) == 0 ? random.nextDouble() * 1e3 : random.nextInt(10);
		return new Formula(Double.toString(value), value, ATOM);
	}

	private String space() {
		return random.nextInt(3) == 0 ? " " : "";
	}

	private static double value(String text) {
		return Scope.of(MachineFactory.eINSTANCE.createMachine()).evaluate(text, Dimension.ANY).value();
	}
}
