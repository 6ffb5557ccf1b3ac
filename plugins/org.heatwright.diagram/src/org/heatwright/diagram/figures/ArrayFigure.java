// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.function.Function;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.heatwright.diagram.Texts;
import org.heatwright.picture.card.ArrayPlan;

/** An array of qubits: a circle for each, its frequency, the pairs that interact and the ends of the wires. */
public final class ArrayFigure extends CardFigure implements WireHost, ItemHost {

	private String name = "";
	private String size = "";
	private String frequency = "";
	private int terms;
	/** Until the first plan there is nothing to draw. */
	private Function<ArrayPlan.Room, ArrayPlan> planner;
	private ArrayPlan.Room room;
	private ArrayPlan plan;

	public ArrayFigure(Palette palette) {
		super(palette);
	}

	/**
	 * @param frequency all there is to say about it
	 * @param plans     what is drawn in a room; asked again when the card has another size
	 */
	public void show(String name, String size, String frequency, int terms, Function<ArrayPlan.Room, ArrayPlan> plans) {
		this.name = name;
		this.size = size;
		this.frequency = frequency;
		this.terms = terms;
		planner = plans;
		room = null;
		hover(Texts.of("array.hover", name, size, frequency, terms));
	}

	private ArrayPlan plan() {
		Rectangle area = inner();
		ArrayPlan.Room now = new ArrayPlan.Room(area.width, area.height, 18 + lineHeight(), sizeBox().y - 6 - area.y);
		if (!now.equals(room)) {
			room = now;
			plan = planner.apply(now);
		}
		return plan;
	}

	/** Where the size stands. */
	public Rectangle sizeBox() {
		return line(2);
	}

	/** Where the frequency stands. */
	public Rectangle frequencyBox() {
		return line(1);
	}

	/** A line of text, counted from the bottom; the terms of the Hamiltonian are below the frequency. */
	private Rectangle line(int fromBottom) {
		Rectangle area = inner();
		int bottom = area.bottom() - 8 - (fromBottom + terms) * lineHeight();
		return new Rectangle(area.x + 8, bottom, area.width - 16, lineHeight());
	}

	@Override
	public Rectangle boxOf(ItemFigure item, int index, int count) {
		return line(-index);
	}

	@Override
	public double share(String coupling) {
		return planner == null ? 0.5 : plan().share(coupling);
	}

	@Override
	protected Color fill() {
		return palette.card();
	}

	@Override
	protected Color edge() {
		return palette.accent();
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		if (planner != null) {
			paintPlan(graphics, area, plan());
		}
		centred(graphics, name, bold(), palette.text(), area, area.y + 9);
		centred(graphics, "L = " + size, bold(), palette.text(), area, sizeBox().y);
		centred(graphics, shortened("\u03c9 = " + frequency, getFont(), area.width - 16), getFont(), palette.faint(), area, frequencyBox().y);
	}

	private void paintPlan(Graphics graphics, Rectangle area, ArrayPlan drawn) {
		graphics.setLineWidth(2);
		graphics.setForegroundColor(palette.line());
		graphics.setBackgroundColor(palette.line());
		drawn.stubs().forEach(stub -> {
			paintLine(graphics, area, stub);
			graphics.fillOval(area.x + (int) Math.round(stub.x2()) - 3, area.y + (int) Math.round(stub.y2()) - 3, 6, 6);
		});
		graphics.setForegroundColor(palette.accent());
		drawn.bonds().forEach(bond -> paintLine(graphics, area, bond));
		graphics.setLineWidth(1);
		drawn.sites().forEach(site -> spin(graphics, area.x + (int) Math.round(site.x()), area.y + (int) Math.round(site.y()), (int) Math.round(site.radius()),
				site.frequency()));
		if (drawn.after() != null) {
			graphics.setFont(bold());
			graphics.setForegroundColor(palette.text());
			graphics.drawText(drawn.rest(), area.x + (int) (drawn.after().x() - drawn.after().radius()), area.y + (int) drawn.after().y() - lineHeight() / 2);
		}
	}

	private static void paintLine(Graphics graphics, Rectangle area, ArrayPlan.Line line) {
		graphics.drawLine(area.x + (int) Math.round(line.x1()), area.y + (int) Math.round(line.y1()), area.x + (int) Math.round(line.x2()),
				area.y + (int) Math.round(line.y2()));
	}

	/** A qubit: its frequency where it has one of its own and there is room, else an arrow. */
	private void spin(Graphics graphics, int x, int y, int radius, String own) {
		graphics.setAlpha(70);
		graphics.setBackgroundColor(palette.accent());
		graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
		graphics.setAlpha(255);
		int width = own.isEmpty() ? 0 : FigureUtilities.getTextWidth(own, bold());
		if (!own.isEmpty() && width <= 2 * radius - 2) {
			graphics.setFont(bold());
			graphics.setForegroundColor(palette.text());
			graphics.drawText(own, x - width / 2, y - lineHeight() / 2);
		} else if (radius >= 5) {
			graphics.setForegroundColor(palette.accent());
			graphics.setLineWidth(2);
			graphics.drawLine(x, y + radius - 3, x, y - radius + 5);
			graphics.setLineWidth(1);
			graphics.fillPolygon(new int[] { x, y - radius + 1, x - 4, y - radius + 8, x + 4, y - radius + 8 });
		}
	}
}
