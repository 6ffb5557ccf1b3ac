// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.util.List;

import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;

/** How the machine runs: a sign and the kind or the name, what comes out, and what a kind of cycle has besides. */
public abstract class CycleCard implements Card {

	protected static final int LEFT = 12;

	final Sheet sheet;
	private final Cycle cycle;
	private final Rectangle bounds;
	private final CycleResults results;
	private final String title;

	/**
	 * @param kind     stands in the place of a name
	 * @param settings what the cycle says about itself, below what comes out
	 */
	CycleCard(Sheet sheet, Cycle cycle, String kind, List<String> settings) {
		this.sheet = sheet;
		this.cycle = cycle;
		bounds = sheet.place(cycle);
		results = CycleResults.of(sheet, settings);
		title = cycle.getName() == null || cycle.getName().isBlank() ? kind : cycle.getName();
	}

	@Override
	public Cycle element() {
		return cycle;
	}

	@Override
	public final Rectangle bounds() {
		return bounds;
	}

	/** The regime, the charge, or why there is neither; empty without an analysis. */
	public final String badge() {
		return results.badge();
	}

	final CycleResults results() {
		return results;
	}

	@Override
	public final String words() {
		return title + (badge().isEmpty() ? "" : ", " + badge()) + (results.lines().isEmpty() ? "" : "\n" + String.join("\n", results.lines()));
	}

	@Override
	public List<Spot> spots() {
		Rectangle area = Card.inner(bounds);
		return List.of(
				new Spot(cycle, MachinePackage.Literals.ELEMENT__NAME, new Rectangle(area.x + 34, area.y + 6, area.width - 44, sheet.lineHeight() + 4)));
	}

	@Override
	public final void paint(Pen pen) {
		Rectangle area = Card.inner(bounds);
		pen.card(area, pen.scheme().card(), pen.scheme().line(), () -> {
			content(pen, area);
			sign(pen, area.x + LEFT, area.y + 10);
			pen.text(pen.fitting(title, Type.PLAIN, area.width - 44.0), Type.PLAIN, pen.scheme().faint(), area.x + 36.0, area.y + 9.0);
		});
	}

	/** What is on the card besides its title: what comes out, below the title. */
	void content(Pen pen, Rectangle area) {
		results.paint(pen, area.x + LEFT, resultsTop(area));
	}

	final int resultsTop(Rectangle area) {
		return area.y + 14 + sheet.lineHeight();
	}

	/** An open circle with an arrow. */
	void sign(Pen pen, int x, int y) {
		pen.drawArc(new Rectangle(x, y, 15, 15), 60, 270, 2, pen.scheme().good());
		pen.fill(pen.scheme().good(), x + 9, y - 4, x + 9, y + 6, x + 16, y + 1);
	}
}
