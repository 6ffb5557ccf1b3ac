// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.svg;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Shapes as the data of a path. */
final class SvgPath {

	private SvgPath() {
	}

	/** The segments of a shape, such as "M0,0L2,0L2,3Z". */
	static String data(Shape shape) {
		StringBuilder data = new StringBuilder();
		double[] at = new double[6];
		for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
			int segment = path.currentSegment(at);
			data.append("MLQCZ".charAt(segment)); // in the order of the constants of PathIterator
			int points = switch (segment) {
				case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
				case PathIterator.SEG_QUADTO -> 2;
				case PathIterator.SEG_CUBICTO -> 3;
				case PathIterator.SEG_CLOSE -> 0;
				default -> throw new IllegalStateException("a path has no other segments");
			};
			for (int i = 0; i < 2 * points; i++) {
				data.append(i == 0 ? "" : ",").append(Markup.number(at[i]));
			}
		}
		return data.toString();
	}

	/** Whether what is inside is told by crossings. */
	static boolean isEvenOdd(Shape shape) {
		return shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
	}
}
