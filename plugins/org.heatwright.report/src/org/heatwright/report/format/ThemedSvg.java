// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;
import org.heatwright.picture.figure.SvgFigure;

/** A figure that follows the colour scheme of the page: drawn light and dark, and where both differ the style sheet decides. */
final class ThemedSvg {

	private static final Pattern COLOUR = Pattern.compile("(fill|stroke): ?(rgb\\([0-9,]+\\))");

	private ThemedSvg() {
	}

	static String of(Figure figure) {
		String light = SvgFigure.element(figure, Scheme.LIGHT);
		Matcher inDark = COLOUR.matcher(SvgFigure.element(figure, Scheme.DARK));
		return COLOUR.matcher(light).replaceAll(match -> {
			if (!inDark.find()) {
				throw new IllegalStateException("the figure " + figure.name() + " has fewer strokes in the dark");
			}
			String property = match.group(1);
			String colour = match.group(2);
			boolean same = colour.equals(inDark.group(2));
			return property + ":" + colour + (same ? "" : ";" + property + ":light-dark(" + colour + "," + inDark.group(2) + ")");
		});
	}
}
