// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.card.Wire;

/** What is written on a wire, and a flag beside it when something is wrong. */
final class WireLabel extends Figure {

	private static final int FLAG = 22;

	private final Scheme scheme;
	private Wire wire;
	private Flag flag = Flag.NONE;

	WireLabel(Scheme scheme) {
		this.scheme = scheme;
	}

	void show(Wire shown, Flag raised) {
		wire = shown;
		flag = raised;
		setSize(getPreferredSize());
		revalidate();
		repaint();
	}

	@Override
	public Dimension getPreferredSize(int widthHint, int heightHint) {
		if (wire == null) {
			return new Dimension();
		}
		java.awt.Dimension size = wire.labelSize(Draw2dPen.measuring(scheme));
		return new Dimension(size.width + (flag.isRaised() && size.width > 0 ? FLAG : 0), size.height);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		if (wire != null && getBounds().width > 0) {
			Pen pen = Draw2dPen.on(graphics, scheme);
			Rectangle box = getBounds().getCopy().resize(-1, -1);
			wire.paintLabel(pen, Awt.rectangle(box), Awt.rectangle(box.getCopy().resize(flag.isRaised() ? -FLAG : 0, 0)));
			flag.paint(pen, box.right() - FLAG, box.y + 5);
		}
	}
}
