// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** A slip of paper. */
public final class NoteFigure extends CardFigure {

	private String text = "";

	public NoteFigure(Palette palette) {
		super(palette);
	}

	public void show(String text) {
		this.text = text;
		hover(text);
	}

	@Override
	public Rectangle nameBox() {
		return inner();
	}

	@Override
	protected Color fill() {
		return palette.note();
	}

	@Override
	protected Color edge() {
		return palette.line();
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		paragraph(graphics, text, palette.text(), area.x + 10, area.y + 8, area.width - 20);
	}
}
