// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.HamiltonianTerm;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;

/** An array of qubits: a circle for each, its frequency, the pairs that interact, the ends of the wires, and the terms of its Hamiltonian. */
public final class ArrayCard implements Card {

	private final Sheet sheet;
	private final QubitArray array;
	private final Rectangle bounds;
	private final ArrayPlan plan;
	private final String name;
	private final String size;
	private final String frequency;
	private final List<Item> terms = new ArrayList<>();

	ArrayCard(Sheet sheet, QubitArray array) {
		this.sheet = sheet;
		this.array = array;
		bounds = sheet.place(array);
		name = DesignLabels.name(array);
		size = DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
		frequency = ArrayPlan.frequencies(array);
		for (HamiltonianTerm term : array.getTerms()) {
			terms.add(Item.line(term, line(terms.size()), "+ " + DesignLabels.text(term),
					term.eClass().getEAllAttributes().stream().filter(Scope::isExpression).filter(attribute -> !attribute.isMany()).toList()));
		}
		Rectangle area = Card.inner(bounds);
		plan = ArrayPlan.of(sheet.machine(), array, new ArrayPlan.Room(area.width, area.height, 18 + sheet.lineHeight(), line(-2).y - 6.0 - area.y),
				new ArrayPlan.Wires(sheet.wiresAt(Side.LEFT), sheet.wiresAt(Side.RIGHT), sheet.wiresAt(Side.TOP), sheet.wiresAt(Side.BOTTOM)));
	}

	/** A line of text at the bottom: the size, the frequency, and from 0 the terms. */
	private Rectangle line(int index) {
		Rectangle area = Card.inner(bounds);
		return new Rectangle(area.x + 8, area.y + area.height - 8 - (array.getTerms().size() - index) * sheet.lineHeight(), area.width - 16, sheet.lineHeight());
	}

	@Override
	public QubitArray element() {
		return array;
	}

	@Override
	public Rectangle bounds() {
		return bounds;
	}

	@Override
	public double share(Coupling wire) {
		return plan.shares().getOrDefault(wire, 0.5);
	}

	@Override
	public List<Item> items() {
		return terms;
	}

	@Override
	public String words() {
		String further = terms.isEmpty() ? "no further term" : terms.size() == 1 ? "one further term" : terms.size() + " further terms";
		return name + ": " + size + " qubits of frequency " + frequency + ", " + further + " in the Hamiltonian";
	}

	@Override
	public List<Spot> spots() {
		Rectangle area = Card.inner(bounds);
		return List.of(new Spot(array, MachinePackage.Literals.ELEMENT__NAME, new Rectangle(area.x + 6, area.y + 4, area.width - 12, sheet.lineHeight() + 6)),
				new Spot(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE, line(-2)), new Spot(array, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY, line(-1)));
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = Card.inner(bounds);
		pen.card(area, pen.scheme().card(), pen.scheme().accent(), () -> content(pen, area));
	}

	private void content(Pen pen, Rectangle area) {
		Color wire = pen.scheme().line();
		plan.stubs().forEach(stub -> {
			line(pen, area, stub, wire);
			pen.circle(area.x + stub.x2(), area.y + stub.y2(), 3, wire);
		});
		plan.bonds().forEach(bond -> line(pen, area, bond, pen.scheme().accent()));
		plan.sites().forEach(site -> spin(pen, area.x + site.x(), area.y + site.y(), site.radius(), site.frequency()));
		if (plan.after() != null) {
			pen.text(plan.rest(), Type.BOLD, pen.scheme().text(), area.x + plan.after().x() - plan.after().radius(), area.y + plan.after().y() - 9);
		}
		pen.centred(name, Type.BOLD, pen.scheme().text(), area, area.y + 9.0);
		pen.centred("L = " + size, Type.BOLD, pen.scheme().text(), area, line(-2).y);
		pen.centred("\u03c9 = " + frequency, Type.PLAIN, pen.scheme().faint(), area, line(-1).y);
	}

	private static void line(Pen pen, Rectangle area, ArrayPlan.Line line, Color color) {
		pen.draw(2, color, area.x + line.x1(), area.y + line.y1(), area.x + line.x2(), area.y + line.y2());
	}

	/** A qubit: its frequency where it has one of its own and there is room, else an arrow. */
	private static void spin(Pen pen, double x, double y, double radius, String own) {
		Color accent = pen.scheme().accent();
		pen.circle(x, y, radius, Pen.clear(accent, 70));
		if (!own.isEmpty() && pen.width(own, Type.BOLD) <= 2 * radius - 2) {
			pen.text(own, Type.BOLD, pen.scheme().text(), x - pen.width(own, Type.BOLD) / 2, y - 9);
		} else if (radius >= 5) {
			pen.draw(2, accent, x, y + radius - 3, x, y - radius + 5);
			pen.fill(accent, x, y - radius + 1, x - 4, y - radius + 8, x + 4, y - radius + 8);
		}
	}
}
