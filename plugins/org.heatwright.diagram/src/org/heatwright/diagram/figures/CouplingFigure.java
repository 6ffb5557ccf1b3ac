// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.ConnectionLocator;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.heatwright.diagram.Texts;

/** A wire: as wide as its heat current compared with the largest one, with an arrow in the direction of the heat, its operator and its number. */
public final class CouplingFigure extends LineFigure {

	private static final int WIDEST = 9;
	private static final int NARROWEST = 2;
	private static final double NOTHING = 1e-12;

	private final Palette palette;
	private final WireLabel label;
	private int direction;
	private String hover = "";

	public CouplingFigure(Palette palette) {
		this.palette = palette;
		label = new WireLabel(palette);
		setConnectionRouter(new WireRouter());
		add(label, new ConnectionLocator(this, ConnectionLocator.MIDDLE));
	}

	/**
	 * @param operator what stands on the wire, {@code detail} what its hover text adds
	 * @param current  positive into the medium; NaN when it is not known
	 * @param largest  of all currents of the machine
	 * @param heat     how hot the bath is, NaN for work
	 * @param doubtful whether the equation is doubted that the current was found by: the wire is dashed
	 */
	public void show(String operator, String detail, String text, double current, double largest, double heat, boolean stale, boolean doubtful) {
		boolean known = !Double.isNaN(current) && largest > 0 && Math.abs(current) > NOTHING * largest;
		direction = !known ? 0 : current > 0 ? 1 : -1;
		setLineWidth(known ? NARROWEST + (int) Math.round((WIDEST - NARROWEST) * Math.sqrt(Math.abs(current) / largest)) : NARROWEST);
		setLineStyle(known && doubtful ? Graphics.LINE_DASH : Graphics.LINE_SOLID);
		setForegroundColor(known ? palette.heatFlow(heat, stale) : palette.line());
		label.show(text, operator, getForegroundColor(), stale ? palette.faint() : palette.text());
		hover = detail + (text.isEmpty() ? "" : "\n " + text + (known ? ", " + Texts.of(current > 0 ? "wire.in" : "wire.out") : "")
				+ (known && doubtful ? "\n " + Texts.of("wire.doubtful") : ""));
		flag(label.flag());
		revalidate();
		repaint();
	}

	/** What is written on the wire. */
	public IFigure label() {
		return label;
	}

	/** Raises or lowers the flag that says that something is wrong with the coupling. */
	public void flag(Flag raised) {
		label.flag(raised);
		setToolTip(new Label(" " + hover + " " + (raised.isRaised() ? "\n\n " + raised.text().replace("\n", " \n ") + " " : "")));
	}

	private int arrowLength() {
		return 9 + getLineWidth();
	}

	@Override
	public Rectangle getBounds() {
		return super.getBounds().getExpanded(WIDEST + 4, WIDEST + 4);
	}

	@Override
	protected void outlineShape(Graphics graphics) {
		PointList points = getPoints();
		if (points.size() < 2) {
			return;
		}
		graphics.setAntialias(SWT.ON);
		graphics.setLineJoin(SWT.JOIN_ROUND);
		if (direction == 0) {
			graphics.drawPolyline(points);
			return;
		}
		PointList along = direction > 0 ? points.getCopy() : reversed(points);
		Point tip = along.getLastPoint();
		while (along.size() > 2 && along.getPoint(along.size() - 2).getDistance(tip) < arrowLength()) {
			along.removePoint(along.size() - 1);
		}
		Point base = along.getPoint(along.size() - 2).getCopy();
		along.setPoint(base(base, tip), along.size() - 1);
		graphics.drawPolyline(along);
		paintArrow(graphics, along.getLastPoint(), tip);
	}

	/** Where the arrow head begins, on the way from a point to the tip. */
	private Point base(Point from, Point tip) {
		double share = Math.min(1, (arrowLength() - 2) / Math.max(1, from.getDistance(tip)));
		return new Point((int) Math.round(tip.x + share * (from.x - tip.x)), (int) Math.round(tip.y + share * (from.y - tip.y)));
	}

	private void paintArrow(Graphics graphics, Point base, Point tip) {
		double length = Math.max(1, base.getDistance(tip));
		double half = 4 + 0.8 * getLineWidth();
		int dx = (int) Math.round(half * (tip.y - base.y) / length);
		int dy = (int) Math.round(half * (tip.x - base.x) / length);
		graphics.setBackgroundColor(getForegroundColor());
		graphics.fillPolygon(new int[] { tip.x, tip.y, base.x + dx, base.y - dy, base.x - dx, base.y + dy });
	}

	private static PointList reversed(PointList points) {
		PointList reversed = new PointList(points.size());
		for (int i = points.size() - 1; i >= 0; i--) {
			reversed.addPoint(points.getPoint(i));
		}
		return reversed;
	}
}
