// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.List;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.swt.graphics.Color;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/**
 * The sign on an element that something is wrong with it: a round one for an error, a triangle for a warning.
 *
 * @param text what is wrong, one finding a line
 */
public record Flag(Severity severity, String text) {

	/** Nothing is wrong. */
	public static final Flag NONE = new Flag(Severity.INFORMATION, "");

	private static final int SIZE = 16;

	/** The worst of some findings decides the sign. */
	public static Flag of(List<Diagnostic> findings) {
		List<Diagnostic> serious = findings.stream().filter(finding -> finding.severity() != Severity.INFORMATION).toList();
		if (serious.isEmpty()) {
			return NONE;
		}
		boolean error = serious.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
		return new Flag(error ? Severity.ERROR : Severity.WARNING, String.join("\n", serious.stream().map(Diagnostic::message).map(Flag::wrapped).toList()));
	}

	public boolean isRaised() {
		return !text.isEmpty();
	}

	/** A hover text has no line breaks of its own. */
	private static String wrapped(String text) {
		StringBuilder lines = new StringBuilder();
		int column = 0;
		for (String word : text.split(" ")) {
			if (column > 0 && column + word.length() > 80) {
				lines.append("\n");
				column = 0;
			}
			lines.append(column == 0 ? "" : " ").append(word);
			column += word.length() + 1;
		}
		return lines.toString();
	}

	void paint(Graphics graphics, Palette palette, int x, int y) {
		if (!isRaised()) {
			return;
		}
		Color color = severity == Severity.ERROR ? palette.error() : palette.warning();
		graphics.setBackgroundColor(color);
		graphics.setForegroundColor(palette.sheet());
		graphics.setLineWidth(1);
		if (severity == Severity.ERROR) {
			graphics.fillOval(x, y, SIZE, SIZE);
			graphics.drawOval(x, y, SIZE, SIZE);
		} else {
			int[] triangle = { x + SIZE / 2, y - 1, x + SIZE + 2, y + SIZE, x - 2, y + SIZE };
			graphics.fillPolygon(triangle);
			graphics.drawPolygon(triangle);
		}
		graphics.setFont(CardFigure.bold());
		int width = FigureUtilities.getTextWidth("!", CardFigure.bold());
		graphics.drawText("!", x + (SIZE - width) / 2 + 1, y + (SIZE - CardFigure.lineHeight()) / 2 + 2);
	}
}
