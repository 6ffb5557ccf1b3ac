// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.ConnectionLocator;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.card.Wire;

/** Shows a wire of the picture along the points that its anchors give. */
public final class CouplingFigure extends LineFigure {

	private final Scheme scheme;
	private final WireLabel label;
	private Wire wire;

	public CouplingFigure(Scheme scheme) {
		this.scheme = scheme;
		label = new WireLabel(scheme);
		setConnectionRouter(new WireRouter());
		add(label, new ConnectionLocator(this, ConnectionLocator.MIDDLE));
	}

	/** @param raised says that something is wrong with the coupling, or {@link Flag#NONE} */
	public void show(Wire shown, Flag raised) {
		wire = shown;
		setLineWidth(wire.width());
		setForegroundColor(Awt.color(wire.color(scheme)));
		label.show(wire, raised);
		setToolTip(new Label(" " + wire.words().replace("\n", "\n ") + " " + (raised.isRaised() ? "\n\n " + raised.text().replace("\n", " \n ") + " " : "")));
		revalidate();
		repaint();
	}

	/** What is shown; null before the first. */
	public Wire wire() {
		return wire;
	}

	/** What is written on the wire. */
	public IFigure label() {
		return label;
	}

	@Override
	public Rectangle getBounds() {
		return super.getBounds().getExpanded(Wire.WIDEST + 4, Wire.WIDEST + 4);
	}

	@Override
	protected void outlineShape(Graphics graphics) {
		PointList points = getPoints();
		if (points.size() < 2 || wire == null) {
			return;
		}
		double[] along = new double[2 * points.size()];
		for (int i = 0; i < points.size(); i++) {
			along[2 * i] = points.getPoint(i).x;
			along[2 * i + 1] = points.getPoint(i).y;
		}
		wire.paintLine(Draw2dPen.on(graphics, scheme), along);
	}
}
