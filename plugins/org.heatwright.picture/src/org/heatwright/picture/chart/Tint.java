// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.awt.Color;

import org.heatwright.picture.Scheme;

/** A colour that each scheme has its own shade of. */
@FunctionalInterface
public interface Tint {

	Color in(Scheme scheme);

	Tint INK = Scheme::text;
	Tint FAINT = Scheme::faint;
	Tint ACCENT = Scheme::accent;
	Tint GOOD = Scheme::good;
	Tint BAD = Scheme::bad;

	/** The colour of a bath; NaN for work. */
	static Tint heat(double heat) {
		return scheme -> scheme.flow(heat);
	}
}
