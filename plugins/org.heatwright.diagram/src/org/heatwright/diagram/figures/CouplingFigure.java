// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.ConnectionLocator;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.PolygonDecoration;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.jface.resource.JFaceResources;

/** A wire: as wide as its heat current compared with the largest one, with an arrow in the direction of the heat, its operator and its number. */
public final class CouplingFigure extends PolylineConnection {

	private static final int WIDEST = 9;
	private static final int NARROWEST = 2;

	private final Palette palette;
	private final Label label = new Label();

	public CouplingFigure(Palette palette) {
		this.palette = palette;
		label.setOpaque(true);
		label.setFont(JFaceResources.getDefaultFont());
		label.setBorder(new MarginBorder(1, 4, 1, 4));
		label.setTextAlignment(PositionConstants.CENTER);
		add(label, new ConnectionLocator(this, ConnectionLocator.MIDDLE));
	}

	/** @param current positive into the medium; NaN when it is not known */
	public void show(String operator, String text, double current, double largest, boolean stale) {
		boolean known = !Double.isNaN(current) && largest > 0 && Math.abs(current) > 1e-12 * largest;
		setLineWidth(known ? NARROWEST + (int) Math.round((WIDEST - NARROWEST) * Math.sqrt(Math.abs(current) / largest)) : NARROWEST);
		setForegroundColor(known ? palette.heatFlow(current > 0, stale) : palette.line());
		setTargetDecoration(known && current > 0 ? arrow() : null);
		setSourceDecoration(known && current < 0 ? arrow() : null);
		label.setText(text.isEmpty() ? operator : operator + "\n" + text);
		label.setBackgroundColor(palette.sheet());
		label.setForegroundColor(stale ? palette.faint() : palette.text());
		label.setFont(JFaceResources.getDefaultFont());
		setToolTip(new Label(" " + operator + (text.isEmpty() ? " " : ", " + text + (known ? current > 0 ? ", into the medium " : ", out of the medium " : " "))));
	}

	private PolygonDecoration arrow() {
		PolygonDecoration arrow = new PolygonDecoration();
		arrow.setScale(10 + getLineWidth(), 5 + getLineWidth());
		arrow.setBackgroundColor(getForegroundColor());
		return arrow;
	}
}
