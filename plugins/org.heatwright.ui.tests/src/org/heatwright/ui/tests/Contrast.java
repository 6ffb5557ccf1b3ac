// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;

/**
 * How well one sees what is written: the contrast ratio (L1 + 0.05) / (L2 + 0.05) of two colours with the relative luminances L1 &gt; L2, from 1 to 21. WCAG
 * 2.1 wants 4.5 of text (criterion 1.4.3) and 3 of
 * what is no text (1.4.11).
 */
final class Contrast {

	static final double TEXT = 4.5;
	static final double SHAPE = 3;

	private Contrast() {
	}

	static double ratio(RGB one, RGB other) {
		double first = luminance(one);
		double second = luminance(other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	private static double luminance(RGB colour) {
		return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	/** The mean contrast of every pixel of a part against its commonest colour: how much ink there is, and how strong. */
	static double mean(ImageData picture, Rectangle part) {
		Map<Integer, Integer> seen = colours(picture, part);
		RGB behind = ground(picture, seen);
		double sum = seen.entrySet().stream().mapToDouble(entry -> entry.getValue() * ratio(behind, picture.palette.getRGB(entry.getKey()))).sum();
		return sum / seen.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** The contrast of what stands out most in a part of a picture against its commonest colour. */
	static double within(ImageData picture, Rectangle part) {
		Map<Integer, Integer> seen = colours(picture, part);
		RGB behind = ground(picture, seen);
		return seen.keySet().stream().mapToDouble(pixel -> ratio(behind, picture.palette.getRGB(pixel))).max().orElse(1);
	}

	private static Map<Integer, Integer> colours(ImageData picture, Rectangle part) {
		Rectangle area = part.intersection(new Rectangle(0, 0, picture.width, picture.height));
		Map<Integer, Integer> seen = new HashMap<>();
		for (int y = area.y; y < area.y + area.height; y++) {
			for (int x = area.x; x < area.x + area.width; x++) {
				seen.merge(picture.getPixel(x, y), 1, Integer::sum);
			}
		}
		return seen;
	}

	private static RGB ground(ImageData picture, Map<Integer, Integer> seen) {
		return picture.palette.getRGB(seen.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0));
	}

	/** How many pixels of two pictures of the same thing stand apart as a shape must. */
	static int apart(ImageData one, ImageData other) {
		int count = 0;
		for (int y = 0; y < one.height; y++) {
			for (int x = 0; x < one.width; x++) {
				count += ratio(one.palette.getRGB(one.getPixel(x, y)), other.palette.getRGB(other.getPixel(x, y))) >= SHAPE ? 1 : 0;
			}
		}
		return count;
	}
}
