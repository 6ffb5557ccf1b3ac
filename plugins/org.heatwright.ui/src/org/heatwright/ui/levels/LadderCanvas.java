// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.levels;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Look;

/** Draws a ladder: levels with their populations as bars, and for each bath a lane with the transitions it drives. Up and down choose a level. */
final class LadderCanvas extends Canvas {

	private static final int PAD = 14;
	private static final int LABELS = 110;
	private static final double LEAST = 1e-8;

	private final IntConsumer chosenListener;
	private Optional<Ladder> ladder = Optional.empty();
	private String message = "";
	private boolean logarithmic;
	private int chosen = -1;

	/** @param chosenListener gets the number of the level that is chosen, -1 for none */
	LadderCanvas(Composite parent, IntConsumer chosenListener) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.chosenListener = chosenListener;
		addPaintListener(this::paint);
		addListener(SWT.MouseMove, event -> choose(at(event.y, event.x)));
		addListener(SWT.MouseDown, event -> setFocus());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		Look.follow(this, this::redraw);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = Texts.of("levels.accessible", ladder.map(known -> known.rungs().size()).orElse(0));
			}
		});
	}

	void show(Ladder shown) {
		ladder = Optional.of(shown);
		chosen = -1;
		redraw();
	}

	void say(String words) {
		ladder = Optional.empty();
		message = words;
		redraw();
	}

	/** Bars for the logarithm of the populations, from 1e-8 to 1. */
	void setLogarithmic(boolean on) {
		logarithmic = on;
		redraw();
	}

	private void key(Event event) {
		if (ladder.isEmpty() || event.keyCode != SWT.ARROW_UP && event.keyCode != SWT.ARROW_DOWN) {
			return;
		}
		int[] order = IntStream.range(0, ladder.get().rungs().size()).boxed().sorted(Comparator.comparingDouble(i -> ladder.get().rungs().get(i).energy()))
				.mapToInt(i -> i).toArray();
		int place = IntStream.range(0, order.length).filter(i -> order[i] == chosen).findFirst().orElse(-1);
		choose(order[Math.clamp(place + (event.keyCode == SWT.ARROW_UP ? 1 : -1), 0, order.length - 1)]);
	}

	private void choose(int rung) {
		if (rung != chosen) {
			chosen = rung;
			chosenListener.accept(rung);
			redraw();
		}
	}

	private Rectangle lines() {
		Rectangle all = getClientArea();
		int lanes = lanesWidth(all);
		return new Rectangle(LABELS, 3 * PAD + 14, Math.max(60, all.width - lanes - LABELS - 2 * PAD), Math.max(20, all.height - 4 * PAD - 28));
	}

	private int lanesWidth(Rectangle all) {
		int count = ladder.map(known -> known.lanes().size()).orElse(0);
		return count == 0 ? 0 : Math.max(60 * count, Math.min(150 * count, all.width * 45 / 100));
	}

	private int at(int y, int x) {
		if (ladder.isEmpty()) {
			return -1;
		}
		LadderLayout layout = new LadderLayout(ladder.get(), lines());
		int best = -1;
		int nearest = 12;
		for (int i = 0; i < ladder.get().rungs().size(); i++) {
			int distance = Math.abs(layout.y(ladder.get().rungs().get(i).energy()) - y);
			boolean beside = x < LABELS || x >= layout.left(i) && x <= layout.left(i) + layout.width(i);
			if (beside && distance < nearest) {
				nearest = distance;
				best = i;
			}
		}
		return best;
	}

	private void paint(PaintEvent event) {
		GC gc = event.gc;
		Scheme scheme = Look.scheme();
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		gc.setFont(JFaceResources.getDialogFont());
		gc.setBackground(Look.color(scheme.sheet()));
		gc.fillRectangle(getClientArea());
		if (ladder.isEmpty()) {
			gc.setForeground(Look.color(scheme.faint()));
			gc.drawText(message, PAD, PAD, true);
			return;
		}
		LadderLayout layout = new LadderLayout(ladder.get(), lines());
		rungs(gc, scheme, layout);
		Rectangle lines = lines();
		Rectangle lanes = new Rectangle(lines.x + lines.width + PAD, lines.y, lanesWidth(getClientArea()), lines.height);
		LaneArrows.paint(gc, scheme, ladder.get(), layout, lanes, chosen);
	}

	private void rungs(GC gc, Scheme scheme, LadderLayout layout) {
		Ladder known = ladder.orElseThrow();
		double largest = known.rungs().stream().mapToDouble(Ladder.Rung::population).max().orElse(1);
		int line = gc.getFontMetrics().getHeight();
		int lastLabel = Integer.MAX_VALUE;
		int thick = Math.clamp(lines().height / Math.max(1, known.rungs().size()) - 4, 3, 12);
		for (int i : IntStream.range(0, known.rungs().size()).boxed().sorted(Comparator.comparingDouble(k -> known.rungs().get(k).energy())).toList()) {
			Ladder.Rung rung = known.rungs().get(i);
			int y = layout.y(rung.energy());
			gc.setForeground(Look.color(i == chosen ? scheme.text() : scheme.line()));
			gc.setLineWidth(i == chosen ? 2 : 1);
			gc.drawLine(layout.left(i), y, layout.left(i) + layout.width(i), y);
			int bar = (int) Math.round(share(rung.population(), largest) * layout.width(i));
			if (bar > 0) {
				gc.setBackground(Look.color(i == chosen ? scheme.good() : scheme.accent()));
				gc.fillRectangle(layout.left(i), y - thick, bar, thick);
			}
			if (layout.isFirst(i) && lastLabel - y >= line) {
				label(gc, scheme, rung, y, line, i);
				lastLabel = y;
			}
		}
		gc.setForeground(Look.color(scheme.faint()));
		gc.drawText(Texts.of("levels.energy"), PAD, PAD / 2, true);
		gc.drawText(Texts.of(logarithmic ? "levels.logPopulation" : "levels.population"), LABELS, PAD / 2, true);
	}

	private double share(double population, double largest) {
		if (!logarithmic) {
			return largest > 0 ? population / largest : 0;
		}
		return Math.clamp(1 - Math.log(population) / Math.log(LEAST), 0, 1);
	}

	private static void label(GC gc, Scheme scheme, Ladder.Rung rung, int y, int line, int number) {
		gc.setForeground(Look.color(scheme.text()));
		String name = rung.name();
		while (name.length() > 3 && gc.textExtent(name).x > LABELS - PAD - 8) {
			name = name.substring(0, name.length() - 2) + "\u2026";
		}
		gc.drawText(name, PAD, y - line / 2, true);
	}
}
