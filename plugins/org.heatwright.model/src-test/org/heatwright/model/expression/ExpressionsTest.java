// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.heatwright.model.machine.MachineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Precedence, functions, limits, and where and what a parse error says. */
class ExpressionsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1+2*3 | 7", "(1+2)*3 | 9", "7-4-2 | 1", "8/4/2 | 1", "2^3^2 | 512", "-3^2 | -9", "2^-1 | 0.5", "--4 | 4", "+4 | 4",
			"2*-3 | -6", "1e3 | 1000", "1.5E-1 | 0.15",
			".5 | 0.5", "5. | 5", "sqrt(9) | 3", "exp(0) | 1", "ln(exp(2)) | 2", "sin(0) | 0", "cos(pi) | -1", "min(3, 1, 2) | 1", "max(3, 1, 2) | 3",
			"abs(-2) | 2", "2 pi | 6.283185307179586",
			"2 pi^2 | 19.739208802178716", "1/2 pi | 0.15915494309189535", "2^(1 pi) | 8.824977827076287", "1/inf | 0", "( ( 1 ) ) | 1" })
	void valuesAndPrecedence(String text, double expected) {
		assertEquals(expected, value(text), 1e-15 * Math.abs(expected));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "2* | 2 | a number", "(1+2 | 4 | \")\"", "1 2 | 2 | an operator", "a b | 2 | an operator",
			"2^3 L | 4 | an operator", "max(1) | 0 | two or more",
			"sqrt(1, 2) | 0 | one", "foo(1) | 0 | sqrt, exp", ". | 0 | a number", ".E2 | 0 | a number", "1+*2 | 2 | a number", "3! | 1 | an operator",
			"1e999 | 0 | inf", "1+1e-400 | 2 | 0", ") | 0 | a number", "sqrt() | 5 | a number" })
	void errorsSayWhereAndWhatWasExpected(String text, int position, String expected) {
		ExpressionException e = assertThrows(ExpressionException.class, () -> Expressions.parse(text));
		assertEquals(position, e.position(), e.getMessage());
		assertTrue(e.expected().contains(expected), e.expected());
	}

	@Test
	void anEmptyExpressionExpectsANumber() {
		assertEquals(0, assertThrows(ExpressionException.class, () -> Expressions.parse("")).position());
	}

	@Test
	void lengthIsLimited() {
		assertEquals(2048, value("1" + "+1".repeat(2047)), 0);
		assertThrows(ExpressionException.class, () -> Expressions.parse("1" + "+1".repeat(2048)));
	}

	@Test
	void depthIsLimitedWithoutAStackOverflow() {
		assertEquals(1, value("(".repeat(50) + "1" + ")".repeat(50)), 0);
		for (String open : new String[] { "(", "-", "sqrt(", "2^", "+" }) {
			String text = open.repeat(4000 / open.length()) + "1";
			assertTrue(assertThrows(ExpressionException.class, () -> Expressions.parse(text)).getMessage().contains("nested"), open);
		}
	}

	@Test
	void namesOfParameters() {
		assertTrue(Expressions.isName("omega_1") && Expressions.isName("\u03c9"));
		assertFalse(Expressions.isName("") || Expressions.isName("1a") || Expressions.isName("a b") || Expressions.isName("a.b"));
	}

	/** Whatever the text, there is a value that is a number or an {@link ExpressionException} whose position lies in the text. */
	@Test
	void noTextBreaksTheParser() {
		String alphabet = "0123456789.eE+-*/^(), piLsqrtmaxinf_\u03c9!\u0663\u00b2\u221e\uff11\ud835\udfd9";
		Random random = new Random(20230905);
		for (int n = 0; n < 20_000; n++) {
			StringBuilder text = new StringBuilder();
			for (int length = random.nextInt(12); length >= 0; length--) {
				text.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			try {
				assertFalse(Double.isNaN(value(text.toString())), text::toString);
			} catch (ExpressionException e) {
				assertTrue(e.position() >= 0 && e.position() <= text.length(), text::toString);
			}
		}
	}

	private static double value(String text) {
		return Scope.of(MachineFactory.eINSTANCE.createMachine()).evaluate(text, Dimension.ANY).value();
	}
}
