// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.requests.LocationRequest;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.drawing.EditSpot;

/** A part with words that can be edited in place: with F2 the first, with a double click the one that was hit, with Tab the next. */
public interface Editable extends GraphicalEditPart {

	/** From the first to the last, as Tab goes through them. */
	List<EditSpot> spots();

	/** Answers a request to edit in place; false for any other. */
	default boolean edited(Request request, Drawing drawing) {
		boolean asked = request.getType() == RequestConstants.REQ_DIRECT_EDIT || request.getType() == RequestConstants.REQ_OPEN;
		if (!asked || spots().isEmpty()) {
			return false;
		}
		int index = request instanceof LocationRequest located && located.getLocation() != null ? nearest(located.getLocation().getCopy()) : 0;
		new ValueEditor(this, drawing, index).show();
		return true;
	}

	private int nearest(Point location) {
		getFigure().translateToRelative(location);
		int best = 0;
		List<EditSpot> all = spots();
		for (int i = 1; i < all.size(); i++) {
			if (distance(all.get(i), location) < distance(all.get(best), location)) {
				best = i;
			}
		}
		return best;
	}

	private static double distance(EditSpot spot, Point point) {
		int dx = Math.max(0, Math.max(spot.box().x - point.x, point.x - spot.box().right()));
		int dy = Math.max(0, Math.max(spot.box().y - point.y, point.y - spot.box().bottom()));
		return Math.hypot(dx, dy);
	}
}
