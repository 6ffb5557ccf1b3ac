// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.svg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

import org.heatwright.picture.Lettering;

/** Colours, strokes and fonts as the text of a style attribute. */
final class SvgStyle {

	/** Without quotation marks, since the list stands in an attribute. */
	static final String FONTS = Lettering.FAMILY + ",DejaVu Sans,Segoe UI,system-ui,sans-serif";

	private SvgStyle() {
	}

	static String fill(Color colour, double opacity) {
		return "fill:" + rgb(colour) + opacity("fill", opacity);
	}

	/** @param scale how much larger than in its own measure the stroke is drawn */
	static String stroke(Color colour, double opacity, BasicStroke stroke, double scale) {
		StringBuilder style = new StringBuilder("fill:none;stroke:").append(rgb(colour)).append(opacity("stroke", opacity));
		style.append(";stroke-width:").append(Markup.number(stroke.getLineWidth() * scale));
		style.append(switch (stroke.getEndCap()) {
			case BasicStroke.CAP_ROUND -> ";stroke-linecap:round";
			case BasicStroke.CAP_SQUARE -> ";stroke-linecap:square";
			default -> "";
		});
		style.append(switch (stroke.getLineJoin()) {
			case BasicStroke.JOIN_ROUND -> ";stroke-linejoin:round";
			case BasicStroke.JOIN_BEVEL -> ";stroke-linejoin:bevel";
			default -> ";stroke-miterlimit:" + Markup.number(stroke.getMiterLimit());
		});
		if (stroke.getDashArray() != null) {
			style.append(";stroke-dasharray:");
			for (int i = 0; i < stroke.getDashArray().length; i++) {
				style.append(i == 0 ? "" : ",").append(Markup.number(stroke.getDashArray()[i] * scale));
			}
			style.append(";stroke-dashoffset:").append(Markup.number(stroke.getDashPhase() * scale));
		}
		return style.toString();
	}

	static String font(Font font) {
		return ";font-family:" + FONTS + ";font-size:" + Markup.number(font.getSize2D()) + "px" + (font.isBold() ? ";font-weight:bold" : "")
				+ (font.isItalic() ? ";font-style:italic" : "");
	}

	private static String rgb(Color colour) {
		return "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
	}

	private static String opacity(String property, double opacity) {
		return opacity == 1 ? "" : ";" + property + "-opacity:" + Markup.number(opacity);
	}
}
