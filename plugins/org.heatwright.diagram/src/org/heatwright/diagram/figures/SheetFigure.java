// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.List;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.heatwright.model.machine.GuideDirection;
import org.heatwright.picture.Scheme;

/** What the nodes stand on. Guides run across all of it, below the nodes; they do not make it larger. */
public final class SheetFigure extends FreeformLayer {

	/** A guide as it is drawn; a guide that is being dragged is one too. */
	public record Line(GuideDirection direction, int position) {
	}

	private final Scheme scheme;
	private List<Line> guides = List.of();
	private Line dragged;

	public SheetFigure(Scheme scheme) {
		this.scheme = scheme;
		setLayoutManager(new FreeformLayout());
		setBorder(new MarginBorder(20));
	}

	public void guides(List<Line> shown) {
		if (!guides.equals(shown)) {
			guides = List.copyOf(shown);
			repaint();
		}
	}

	/** The guides that are drawn. */
	public List<Line> guides() {
		return guides;
	}

	/** Shows where a guide would come to stand; null shows nothing. */
	public void drag(Line line) {
		dragged = line;
		repaint();
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		super.paintFigure(graphics);
		Rectangle clip = graphics.getClip(new Rectangle());
		graphics.setLineStyle(SWT.LINE_DASH);
		graphics.setForegroundColor(Awt.color(scheme.guide()));
		guides.forEach(guide -> paint(graphics, clip, guide));
		if (dragged != null) {
			graphics.setForegroundColor(Awt.color(scheme.accent()));
			paint(graphics, clip, dragged);
		}
		graphics.setLineStyle(SWT.LINE_SOLID);
	}

	/** Drawn from the edges of the sheet, so that the dashes stay where they are while one scrolls. */
	private void paint(Graphics graphics, Rectangle clip, Line guide) {
		if (guide.direction() == GuideDirection.VERTICAL && guide.position() >= clip.x - 1 && guide.position() <= clip.right()) {
			graphics.drawLine(guide.position(), getBounds().y, guide.position(), getBounds().bottom());
		} else if (guide.direction() == GuideDirection.HORIZONTAL && guide.position() >= clip.y - 1 && guide.position() <= clip.bottom()) {
			graphics.drawLine(getBounds().x, guide.position(), getBounds().right(), guide.position());
		}
	}
}
