// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.math.BigDecimal;
import java.math.MathContext;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;

/** An expression that is only a number, and its next one. Verified by {@code UiTextsTest}. */
public final class PlainNumber {

	private static final MathContext THREE = new MathContext(3);

	private PlainNumber() {
	}

	static boolean is(String text) {
		return text.strip().matches("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
	}

	/** Whether only whole numbers make sense. */
	static boolean isWhole(EAttribute attribute) {
		return attribute == ArrayPackage.Literals.QUBIT_ARRAY__SIZE || attribute == BathPackage.Literals.MANY_BODY_OPERATOR__ORDER;
	}

	/** The last digit of a number one up or down: 5 becomes 6, 0.25 becomes 0.24. */
	public static String step(String text, int direction, int times) {
		BigDecimal number = new BigDecimal(text.strip());
		BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-number.scale());
		BigDecimal next = number.add(step.multiply(BigDecimal.valueOf((long) direction * times)));
		return text.indexOf('e') >= 0 || text.indexOf('E') >= 0 ? next.toString() : next.toPlainString();
	}

	/** Three significant digits, as an expression reads them. */
	public static String rounded(double value) {
		BigDecimal three = new BigDecimal(value).round(THREE).stripTrailingZeros();
		return three.scale() > 8 || three.scale() < -8 ? three.toString().replace("E+", "e").replace('E', 'e') : three.toPlainString();
	}
}
