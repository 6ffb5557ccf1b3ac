// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.GridLayer;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.requests.SelectionRequest;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.figures.Awt;

/** What is below the nodes: a drag on a guide moves it, a drag elsewhere draws a frame around what shall be selected. */
public final class SheetRoot extends ScalableFreeformRootEditPart {

	private final Drawing drawing;

	public SheetRoot(Drawing drawing) {
		this.drawing = drawing;
	}

	@Override
	protected GridLayer createGridLayer() {
		return new GridLayer() {

			@Override
			protected void paintGrid(Graphics graphics) {
				graphics.setForegroundColor(Awt.color(drawing.scheme().grid()));
				super.paintGrid(graphics);
			}
		};
	}

	@Override
	public DragTracker getDragTracker(Request request) {
		if (request instanceof SelectionRequest at && getContents() instanceof MachinePart sheet) {
			Point point = at.getLocation().getCopy();
			sheet.getFigure().translateToRelative(point);
			var guide = GuideTracker.guideAt(sheet, point, getZoomManager().getZoom());
			if (guide.isPresent()) {
				return sheet.guideTracker(guide.get());
			}
		}
		return super.getDragTracker(request);
	}
}
