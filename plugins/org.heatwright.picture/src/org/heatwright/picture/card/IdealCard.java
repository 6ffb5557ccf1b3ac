// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import java.util.Locale;

import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.picture.Pen;

/** An ideal cycle: its loop in the plane of entropy, to the right, and energy, upwards: the hot part above the cold one. */
public final class IdealCard extends CycleCard {

	private static final int PLANE = 64;

	IdealCard(Sheet sheet, IdealCycle cycle) {
		super(sheet, cycle, "Ideal " + capital(cycle.getKind().getName()) + " cycle", List.of());
	}

	private static String capital(String name) {
		return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
	}

	@Override
	void content(Pen pen, Rectangle area) {
		super.content(pen, area);
		Rectangle plane = new Rectangle(area.x + area.width - PLANE - 16, area.y + area.height - PLANE - 12, PLANE, PLANE);
		int bottom = plane.y + plane.height;
		int right = plane.x + plane.width;
		pen.draw(1, pen.scheme().faint(), plane.x - 6, plane.y - 4, plane.x - 6, bottom + 4, right + 4, bottom + 4);
		int[] x = { plane.x + 4, plane.x + 4, right - 8, right - 8 };
		int[] y = { bottom - 14, plane.y + 14, plane.y, bottom - 28 };
		Color[] colors = { pen.scheme().strong(Double.NaN), pen.scheme().strong(1), pen.scheme().strong(Double.NaN), pen.scheme().strong(0) };
		for (int i = 0; i < x.length; i++) {
			pen.draw(3, colors[i], x[i], y[i], x[(i + 1) % x.length], y[(i + 1) % y.length]);
		}
	}
}
