// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Note;

/** The line from a note to what it is about, from edge to edge of their boxes. */
public record NoteLine(Point2D from, Point2D to) {

	static NoteLine between(Rectangle note, Rectangle about) {
		return new NoteLine(edge(note, about), edge(about, note));
	}

	/** What is drawn that a note is about, or contains what it is about. */
	public static Optional<Element> end(Note note) {
		for (EObject at = note.getAbout(); at != null; at = at.eContainer()) {
			if (at instanceof Coupling || at.eContainer() instanceof Machine) {
				return Optional.of((Element) at);
			}
		}
		return Optional.empty();
	}

	/** Where the line between the centres of two boxes leaves the first one. */
	private static Point2D edge(Rectangle box, Rectangle other) {
		double dx = other.getCenterX() - box.getCenterX();
		double dy = other.getCenterY() - box.getCenterY();
		double reach = Math.min(dx == 0 ? Double.POSITIVE_INFINITY : box.width / 2.0 / Math.abs(dx),
				dy == 0 ? Double.POSITIVE_INFINITY : box.height / 2.0 / Math.abs(dy));
		double share = Math.min(1, reach);
		return new Point2D.Double(box.getCenterX() + share * dx, box.getCenterY() + share * dy);
	}
}
