// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything on the card of a ladder stands: levels at heights to scale, names a line apart from each other, transitions and the drive side by side.
 * Lengths in pixels at 100 %.
 * Verified by {@code LadderTest}.
 *
 * @param area        what the card fills
 * @param lineHeight  of its writing
 * @param transitions how many arrows of wires there are
 */
public record LadderPlan(Ladder ladder, Rectangle area, int lineHeight, int transitions) {

	private static final int MARGIN = 18;
	private static final int HEAD = 8;
	private static final int SWING = 4;
	private static final int WAVE = 12;

	/**
	 * The drive on the card: a wave between two arrow heads, from the lower level to where its quantum ends. Off resonance that is not at the upper level: a
	 * broken line stands there.
	 *
	 * @param bottom the tip at the lower level
	 * @param top    the tip where the quantum ends
	 * @param wave   its points, x and y in turn
	 */
	public record DriveMark(int x, int bottom, int top, int[] wave, int labelX, int labelTop) {
	}

	/** Where the levels begin. */
	public int left() {
		return area.x + MARGIN;
	}

	/** How long a level is drawn. */
	public int length() {
		return (area.width - 2 * MARGIN) * 55 / 100;
	}

	/** Where an energy stands. */
	public int height(double energy) {
		double lowest = ladder.levels().stream().mapToDouble(Ladder.Rung::energy).min().orElse(0);
		double highest = ladder.levels().stream().mapToDouble(Ladder.Rung::energy).max().orElse(1);
		double share = highest > lowest ? (energy - lowest) / (highest - lowest) : 0;
		int top = area.y + 2 * lineHeight + 12;
		int bottom = area.y + area.height - MARGIN - 2;
		return bottom - (int) Math.round(Math.clamp(share, -1, 2) * (bottom - top));
	}

	/** Where the arrow of a wire stands, and behind them all the drive. */
	public int slot(int index) {
		return left() + length() * (index + 1) / (transitions + 1 + (ladder.drive().isPresent() ? 1 : 0));
	}

	/** Where the names stand: at their levels, but a line apart from each other, from the lowest to the highest. */
	public Map<String, Integer> labels() {
		Map<String, Integer> places = new HashMap<>();
		int free = area.y + area.height - lineHeight - 2;
		for (Ladder.Rung level : ladder.levels().stream().sorted(Comparator.comparingDouble(Ladder.Rung::energy)).toList()) {
			int place = Math.min(free, height(level.energy()) - lineHeight / 2);
			places.put(level.id(), place);
			free = place - lineHeight + 3;
		}
		return places;
	}

	/** Where the drive stands; there must be one. */
	public DriveMark drive() {
		Ladder.Drive drive = ladder.drive().orElseThrow();
		int x = slot(transitions);
		int bottom = height(drive.lower().energy()) - 3;
		int end = height(drive.lower().energy() + drive.quantum()) + 3;
		int top = Math.clamp(end, area.y + lineHeight + HEAD, Math.max(area.y + lineHeight + HEAD, bottom - 2 * HEAD));
		return new DriveMark(x, bottom, top, wave(x, bottom - HEAD, top + HEAD), x + SWING + 6, labelTop((bottom + top) / 2 - lineHeight));
	}

	/** One and a half points to each step keeps the wave round at every zoom. */
	private static int[] wave(int x, int from, int to) {
		int steps = Math.max(2, (from - to) / 2);
		double turns = Math.max(1, Math.round((from - to) / (double) WAVE));
		int[] points = new int[2 * steps + 2];
		for (int i = 0; i <= steps; i++) {
			points[2 * i] = x + (int) Math.round(SWING * Math.sin(2 * Math.PI * turns * i / steps));
			points[2 * i + 1] = from + Math.round((to - from) * i / (float) steps);
		}
		return points;
	}

	/** The two lines of the drive keep clear of the names where there is room, as near to its middle as possible. */
	private int labelTop(int wanted) {
		List<Integer> names = List.copyOf(labels().values());
		for (int off = 0; off < area.height; off += 3) {
			for (int top : new int[] { wanted - off, wanted + off }) {
				if (top > area.y + lineHeight + 4 && top + 2 * lineHeight < area.y + area.height
						&& names.stream().noneMatch(name -> name < top + 2 * lineHeight - 3 && top < name + lineHeight - 3)) {
					return top;
				}
			}
		}
		return wanted;
	}
}
