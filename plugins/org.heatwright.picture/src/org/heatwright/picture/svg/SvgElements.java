// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.svg;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.LinkedHashMap;
import java.util.Map;

/** What all copies of one graphics write to: the elements one after the other, and the shapes that they are cut off by. */
final class SvgElements {

	private final String prefix;
	private final StringBuilder elements = new StringBuilder();
	private final Map<String, String> clips = new LinkedHashMap<>();

	SvgElements(String prefix) {
		this.prefix = prefix;
	}

	/** @param clip in pixels of the figure, or null */
	void path(Shape shape, String style, Shape clip) {
		String data = SvgPath.data(shape);
		if (!data.isEmpty()) {
			String rule = SvgPath.isEvenOdd(shape) && style.startsWith("fill:rgb") ? ";fill-rule:evenodd" : "";
			elements.append("<path d='").append(data).append("' style='").append(style).append(rule).append('\'').append(clipped(clip)).append("/>");
		}
	}

	/** @param length that the words were laid out with */
	void text(String words, double x, double y, String style, double length, AffineTransform transform, Shape clip) {
		String clipping = clipped(clip);
		elements.append(clipping.isEmpty() ? "" : "<g" + clipping + ">").append("<text x='").append(Markup.number(x)).append("' y='").append(Markup.number(y))
				.append("' style='").append(style).append("' textLength='").append(Markup.number(length))
				.append("' lengthAdjust='spacingAndGlyphs' xml:space='preserve'").append(matrix(transform)).append('>').append(Markup.escaped(words)).append("</text>")
				.append(clipping.isEmpty() ? "" : "</g>");
	}

	private static String matrix(AffineTransform transform) {
		if (transform.isIdentity()) {
			return "";
		}
		double[] m = new double[6];
		transform.getMatrix(m);
		StringBuilder matrix = new StringBuilder(" transform='matrix(");
		for (int i = 0; i < m.length; i++) {
			matrix.append(i == 0 ? "" : ",").append(i < 4 ? Markup.exactly(m[i]) : Markup.number(m[i]));
		}
		return matrix.append(")'").toString();
	}

	private String clipped(Shape clip) {
		return clip == null ? "" : " clip-path='url(#" + clips.computeIfAbsent(SvgPath.data(clip), path -> prefix + "clip-" + clips.size()) + ")'";
	}

	/** All of it, without the root element. */
	@Override
	public String toString() {
		StringBuilder all = new StringBuilder();
		if (!clips.isEmpty()) {
			all.append("<defs>");
			clips.forEach((path, id) -> all.append("<clipPath id='").append(id).append("'><path d='").append(path).append("'/></clipPath>"));
			all.append("</defs>");
		}
		return all.append(elements).toString();
	}
}
