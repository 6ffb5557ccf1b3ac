// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

/** Points of a chart that belong together. Points that the axes cannot show (not finite, or not positive on a logarithmic axis) are left out. */
public record Curve(String label, double[] x, double[] y, Mark mark, Tint tint) {

	/** How points are shown. */
	public enum Mark {
		LINE, DASHED, DOTS, BIG_DOT, LINE_AND_DOTS, BARS, AREA
	}

	public Curve {
		x = x.clone();
		y = y.clone();
		if (x.length != y.length) {
			throw new IllegalArgumentException(label + ": " + x.length + " abscissae and " + y.length + " ordinates");
		}
	}

	/** The same with its abscissae in another unit. */
	public Curve across(double unit) {
		return new Curve(label, java.util.Arrays.stream(x).map(value -> value * unit).toArray(), y, mark, tint);
	}

	@Override
	public double[] x() {
		return x.clone();
	}

	@Override
	public double[] y() {
		return y.clone();
	}
}
