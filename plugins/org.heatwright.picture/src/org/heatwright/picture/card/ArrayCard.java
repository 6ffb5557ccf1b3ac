// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Color;
import java.awt.Rectangle;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;

/** An array of qubits: a circle for each, its frequency, the pairs that interact and the ends of the wires. */
record ArrayCard(Sheet sheet, QubitArray array) implements Card {

	@Override
	public Rectangle bounds() {
		return sheet.place(array);
	}

	@Override
	public double share(Coupling wire) {
		return plan(Pen.inner(bounds())).shares().getOrDefault(wire, 0.5);
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = Pen.inner(bounds());
		pen.card(area, pen.scheme.card(), pen.scheme.accent(), () -> content(pen, area));
	}

	private static int words(Rectangle area) {
		return area.height - 2 * Pen.LINE_HEIGHT - 16;
	}

	private ArrayPlan plan(Rectangle area) {
		ArrayPlan.Room room = new ArrayPlan.Room(area.width, area.height, 18 + Pen.LINE_HEIGHT, words(area));
		return ArrayPlan.of(sheet.machine(), array, room,
				new ArrayPlan.Wires(sheet.wiresAt(Side.LEFT), sheet.wiresAt(Side.RIGHT), sheet.wiresAt(Side.TOP), sheet.wiresAt(Side.BOTTOM)));
	}

	private void content(Pen pen, Rectangle area) {
		ArrayPlan plan = plan(area);
		plan.stubs().forEach(stub -> {
			pen.line(area.x + stub.x1(), area.y + stub.y1(), area.x + stub.x2(), area.y + stub.y2(), 2, pen.scheme.line());
			pen.circle(area.x + stub.x2(), area.y + stub.y2(), 3, pen.scheme.line());
		});
		plan.bonds().forEach(bond -> pen.line(area.x + bond.x1(), area.y + bond.y1(), area.x + bond.x2(), area.y + bond.y2(), 2, pen.scheme.accent()));
		plan.sites().forEach(site -> spin(pen, area.x + site.x(), area.y + site.y(), site.radius(), site.frequency()));
		if (plan.after() != null) {
			pen.text(plan.rest(), pen.bold, pen.scheme.text(), area.x + plan.after().x() - plan.after().radius(), area.y + plan.after().y() - 9);
		}
		pen.centred(DesignLabels.name(array), pen.bold, pen.scheme.text(), area, area.y + 9);
		int top = area.y + words(area) + 6;
		int terms = array.getTerms().size();
		pen.centred("L = " + DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE), pen.bold, pen.scheme.text(), area, top);
		pen.centred("\u03c9 = " + ArrayPlan.frequencies(array) + (terms == 0 ? "" : " + " + terms + (terms == 1 ? " term" : " terms")), pen.plain,
				pen.scheme.faint(), area,
				top + Pen.LINE_HEIGHT);
	}

	/** A qubit: its frequency where it has one of its own and there is room, else an arrow. */
	private static void spin(Pen pen, double x, double y, double radius, String frequency) {
		Color accent = pen.scheme.accent();
		pen.circle(x, y, radius, Pen.clear(accent, 70));
		if (!frequency.isEmpty() && pen.width(frequency, pen.bold) <= 2 * radius - 2) {
			pen.text(frequency, pen.bold, pen.scheme.text(), x - pen.width(frequency, pen.bold) / 2, y - 9);
		} else if (radius >= 5) {
			pen.line(x, y + radius - 3, x, y - radius + 5, 2, accent);
			pen.triangle(accent, x, y - radius + 1, x - 4, y - radius + 8, x + 4, y - radius + 8);
		}
	}
}
