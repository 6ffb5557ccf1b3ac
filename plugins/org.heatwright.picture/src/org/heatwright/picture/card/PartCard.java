// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Spin;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;

/** One part of a medium: a sign of its kind, its name and the number that matters most. */
final class PartCard {

	private static final int SIGN = 40;

	private PartCard() {
	}

	/** What can be edited in place. */
	static List<EAttribute> attributes(WorkingMedium part) {
		return switch (part) {
			case Oscillator oscillator -> List.of(MachinePackage.Literals.ELEMENT__NAME, ArrayPackage.Literals.OSCILLATOR__FREQUENCY);
			case Spin spin -> List.of(MachinePackage.Literals.ELEMENT__NAME, ArrayPackage.Literals.SPIN__FREQUENCY);
			case QubitArray array -> List.of(MachinePackage.Literals.ELEMENT__NAME, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY);
			case LevelSystem levels -> List.of(MachinePackage.Literals.ELEMENT__NAME);
			case CompositeMedium nested -> List.of(MachinePackage.Literals.ELEMENT__NAME);
			default -> throw new UnknownKindException(part);
		};
	}

	private static String number(WorkingMedium part) {
		return switch (part) {
			case Oscillator oscillator -> "\u03c9 = " + DesignLabels.value(oscillator, ArrayPackage.Literals.OSCILLATOR__FREQUENCY);
			case Spin spin -> "S = " + DesignLabels.value(spin, ArrayPackage.Literals.SPIN__SPIN) + ", \u03c9 = "
					+ DesignLabels.value(spin, ArrayPackage.Literals.SPIN__FREQUENCY);
			case QubitArray array -> ("1".equals(array.getSize()) ? "" : DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE) + " qubits, ") + "\u03c9 = "
					+ ArrayPlan.frequencies(array);
			case LevelSystem levels -> levels.getLevels().size() + " levels";
			case CompositeMedium nested -> nested.getParts().size() + " parts";
			default -> throw new UnknownKindException(part);
		};
	}

	static void paint(Pen pen, WorkingMedium part, Rectangle box) {
		pen.fillRound(box, 12, pen.scheme().card());
		pen.drawRound(box, 12, 2, pen.scheme().accent());
		boolean room = box.width > SIGN + 70;
		int left = room ? SIGN : 0;
		Rectangle words = new Rectangle(box.x + left, box.y, box.width - left, box.height);
		int top = box.y + Math.max(2, (box.height - 2 * pen.lineHeight()) / 2);
		pen.centred(DesignLabels.name(part), Type.BOLD, pen.scheme().text(), words, top);
		pen.centred(number(part), Type.PLAIN, pen.scheme().faint(), words, (double) top + pen.lineHeight());
		if (room) {
			sign(pen, part, box.x + 6 + SIGN / 2.0, box.getCenterY());
		}
	}

	private static void sign(Pen pen, WorkingMedium part, double x, double y) {
		Color color = pen.scheme().accent();
		switch (part) {
			case Oscillator oscillator -> parabola(pen, x, y, color);
			case LevelSystem levels -> List.of(-12, 2, 11).forEach(rung -> pen.draw(2, color, x - 13, y + rung, x + 13, y + rung));
			case QubitArray array when !"1".equals(array.getSize()) -> List.of(-9, 9).forEach(shift -> arrow(pen, x + shift, y, color));
			case QubitArray qubit -> arrow(pen, x, y, color);
			case Spin spin -> arrow(pen, x, y, color);
			case CompositeMedium nested -> pen.drawRound(new Rectangle((int) x - 12, (int) y - 12, 24, 24), 4, 2, color);
			default -> throw new UnknownKindException(part);
		}
	}

	/** A parabola with four rungs. */
	private static void parabola(Pen pen, double x, double y, Color color) {
		double[] points = new double[34];
		for (int k = 0; k < 17; k++) {
			double u = (k - 8) / 8.0;
			points[2 * k] = x + 16 * u;
			points[2 * k + 1] = y + 15 - 30 * u * u;
		}
		pen.draw(2, color, points);
		for (int n = 0; n < 4; n++) {
			double height = 3 + 7.0 * n;
			double half = 16 * Math.sqrt(height / 30);
			pen.draw(1, color, x - half, y + 15 - height, x + half, y + 15 - height);
		}
	}

	private static void arrow(Pen pen, double x, double y, Color color) {
		pen.circle(x, y, 11, Pen.clear(color, 70));
		pen.draw(2, color, x, y + 8, x, y - 5);
		pen.fill(color, x, y - 10, x - 4, y - 3, x + 4, y - 3);
	}
}
