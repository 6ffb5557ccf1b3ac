// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.levels;

import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.look.Look;

/** One lane a bath: an arrow for each allowed transition, in the direction of the net flow of population and the wider the more flows. */
final class LaneArrows {

	private static final int MOST = 60;
	private static final double WIDEST = 5;

	private LaneArrows() {
	}

	static void paint(GC gc, Scheme scheme, Ladder ladder, LadderLayout layout, Rectangle area, int chosen) {
		double largest = ladder.lanes().stream().flatMap(lane -> lane.transitions().stream()).mapToDouble(transition -> Math.abs(transition.flow())).max().orElse(0);
		for (int i = 0; i < ladder.lanes().size(); i++) {
			int left = area.x + area.width * i / ladder.lanes().size();
			int width = area.width / ladder.lanes().size() - 10;
			lane(gc, scheme, ladder, ladder.lanes().get(i), layout, new Rectangle(left, area.y, width, area.height), largest, chosen);
		}
	}

	private static void lane(GC gc, Scheme scheme, Ladder ladder, Ladder.Lane lane, LadderLayout layout, Rectangle area, double largest, int chosen) {
		Color color = Look.color(scheme.flow(lane.heat()));
		gc.setForeground(color);
		gc.setClipping(area.x, area.y - 54, area.width, area.height + 74);
		gc.drawText(lane.name(), area.x, area.y - 48, true);
		gc.setClipping((Rectangle) null);
		gc.setForeground(Look.color(scheme.groove()));
		gc.setLineWidth(1);
		gc.drawLine(area.x - 5, area.y - 10, area.x - 5, area.y + area.height + 10);
		List<Ladder.Transition> strongest = lane.transitions().stream()
				.sorted(Comparator.comparingDouble((Ladder.Transition transition) -> Math.abs(transition.flow())).reversed()).limit(MOST)
				.sorted(Comparator.comparingInt(Ladder.Transition::lower).thenComparingInt(Ladder.Transition::upper)).toList();
		for (int k = 0; k < strongest.size(); k++) {
			Ladder.Transition transition = strongest.get(k);
			boolean touches = chosen < 0 || transition.lower() == chosen || transition.upper() == chosen;
			gc.setAlpha(touches ? 255 : 60);
			int x = area.x + (int) ((k + 0.5) * area.width / strongest.size());
			arrow(gc, color, x, layout.y(ladder.rungs().get(transition.lower()).energy()), layout.y(ladder.rungs().get(transition.upper()).energy()),
					transition.flow(), largest);
		}
		gc.setAlpha(255);
	}

	private static void arrow(GC gc, Color color, int x, int low, int high, double flow, double largest) {
		double share = largest > 0 ? Math.abs(flow) / largest : 0;
		gc.setForeground(color);
		gc.setBackground(color);
		gc.setLineWidth(Math.max(1, (int) Math.round(WIDEST * share)));
		gc.drawLine(x, low, x, high);
		if (share > 1e-9 && low != high) {
			int head = 4 + (int) Math.round(3 * share);
			int tip = flow > 0 ? high : low;
			int back = flow > 0 ? tip + 2 * head : tip - 2 * head;
			gc.fillPolygon(new int[] { x, tip, x - head, back, x + head, back });
		}
	}
}
