// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.awt.geom.Point2D;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** Places and colours of the picture as Draw2d and SWT know them, and back. */
public final class Awt {

	private Awt() {
	}

	public static Rectangle rectangle(java.awt.Rectangle box) {
		return new Rectangle(box.x, box.y, box.width, box.height);
	}

	public static java.awt.Rectangle rectangle(Rectangle box) {
		return new java.awt.Rectangle(box.x, box.y, box.width, box.height);
	}

	public static Point point(Point2D point) {
		return new Point((int) Math.round(point.getX()), (int) Math.round(point.getY()));
	}

	public static Point2D point(Point point) {
		return new Point2D.Double(point.x, point.y);
	}

	public static Color color(java.awt.Color color) {
		return new Color(rgb(color));
	}

	public static RGB rgb(java.awt.Color color) {
		return new RGB(color.getRed(), color.getGreen(), color.getBlue());
	}
}
