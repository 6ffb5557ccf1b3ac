// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.List;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** How the machine runs: a sign for the kind of cycle, the regime as a badge, power and efficiency; a drive stands at the bottom. */
public class CycleFigure extends CardFigure implements ItemHost {

	/** How the badge looks. */
	public enum Mood {
		GOOD, NEUTRAL, BAD
	}

	/**
	 * What a cycle says.
	 *
	 * @param badge empty for none
	 * @param lines the first is written bold
	 */
	public record Content(String kind, String badge, Mood mood, List<String> lines) {

		public Content {
			lines = List.copyOf(lines);
		}
	}

	protected static final int LEFT = 12;

	private Content content = new Content("", "", Mood.NEUTRAL, List.of());
	private boolean stale;

	public CycleFigure(Palette palette) {
		super(palette);
	}

	public void show(Content shown, boolean outOfDate) {
		content = shown;
		stale = outOfDate;
		hover(shown.kind() + (shown.badge().isEmpty() ? "" : ", " + shown.badge()) + (shown.lines().isEmpty() ? "" : "\n" + String.join("\n", shown.lines())));
	}

	protected final String kind() {
		return content.kind();
	}

	/** What the badge says. */
	public final String badge() {
		return content.badge();
	}

	protected final boolean isStale() {
		return stale;
	}

	@Override
	protected Color fill() {
		return palette.card();
	}

	@Override
	protected Color edge() {
		return palette.line();
	}

	@Override
	public Rectangle nameBox() {
		Rectangle area = inner();
		return new Rectangle(area.x + 34, area.y + 6, area.width - 44, lineHeight() + 4);
	}

	/** Items stand side by side along the bottom. */
	@Override
	public Rectangle boxOf(ItemFigure item, int index, int count) {
		Rectangle area = inner();
		int width = (area.width - 2 * LEFT) / Math.max(1, count);
		int height = 2 * lineHeight() + 6;
		return new Rectangle(area.x + LEFT + index * width, area.bottom() - height - 8, width - 2, height);
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		sign(graphics, area.x + LEFT, area.y + 10);
		graphics.setFont(getFont());
		graphics.setForegroundColor(palette.faint());
		graphics.drawText(content.kind(), area.x + 36, area.y + 9);
		results(graphics, area.x + LEFT, area.y + 14 + lineHeight());
	}

	/** The badge with the numbers below it. */
	protected final void results(Graphics graphics, int x, int top) {
		int y = top;
		if (!content.badge().isEmpty()) {
			paintBadge(graphics, x, y);
			y += lineHeight() + 10;
		}
		graphics.setForegroundColor(stale ? palette.faint() : palette.text());
		boolean first = true;
		for (String line : content.lines()) {
			graphics.setFont(first ? bold() : getFont());
			graphics.drawText(line, x, y);
			y += lineHeight();
			first = false;
		}
	}

	/** How high the badge and the numbers are together. */
	protected final int resultsHeight() {
		return (content.badge().isEmpty() ? 0 : lineHeight() + 10) + content.lines().size() * lineHeight();
	}

	/** How wide the badge and the numbers are together. */
	protected final int resultsWidth() {
		int width = FigureUtilities.getTextWidth(content.badge(), bold()) + 18;
		for (int i = 0; i < content.lines().size(); i++) {
			width = Math.max(width, FigureUtilities.getTextWidth(content.lines().get(i), i == 0 ? bold() : getFont()));
		}
		return width;
	}

	/** An open circle with an arrow. */
	protected void sign(Graphics graphics, int x, int y) {
		graphics.setForegroundColor(palette.good());
		graphics.setBackgroundColor(palette.good());
		graphics.setLineWidth(2);
		graphics.drawArc(x, y, 15, 15, 60, 270);
		graphics.setLineWidth(1);
		graphics.fillPolygon(new int[] { x + 9, y - 4, x + 9, y + 6, x + 16, y + 1 });
	}

	private void paintBadge(Graphics graphics, int x, int y) {
		int width = FigureUtilities.getTextWidth(content.badge(), bold()) + 18;
		graphics.setBackgroundColor(stale || content.mood() == Mood.NEUTRAL ? palette.line() : content.mood() == Mood.BAD ? palette.bad() : palette.good());
		graphics.fillRoundRectangle(new Rectangle(x, y, width, lineHeight() + 3), 12, 12);
		centred(graphics, content.badge(), bold(), palette.sheet(), new Rectangle(x, y, width, lineHeight()), y + 2);
	}
}
