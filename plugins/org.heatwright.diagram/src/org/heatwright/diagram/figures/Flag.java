// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.awt.Color;
import java.util.List;

import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;
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

	void paint(Pen pen, int x, int y) {
		if (!isRaised()) {
			return;
		}
		Color paper = pen.scheme().sheet();
		if (severity == Severity.ERROR) {
			pen.fillOval(x, y, SIZE, SIZE, pen.scheme().error());
			pen.drawOval(x, y, SIZE, SIZE, 1, paper);
		} else {
			double[] triangle = { x + SIZE / 2, y - 1, x + SIZE + 2, y + SIZE, x - 2, y + SIZE, x + SIZE / 2, y - 1 };
			pen.fill(pen.scheme().warning(), triangle);
			pen.draw(1, paper, triangle);
		}
		pen.text("!", Type.BOLD, paper, x + (SIZE - pen.width("!", Type.BOLD)) / 2 + 1, y + (SIZE - pen.lineHeight()) / 2 + 2.0);
	}
}
