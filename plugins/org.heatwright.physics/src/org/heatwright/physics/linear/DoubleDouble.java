// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

/**
 * Sums of products in numbers of two doubles, about 32 digits: the unevaluated sum of a double and of what rounding took from it. Source: T. J. Dekker, Numer.
 * Math. 18, 224 (1971); Y. Hida, X. S. Li,
 * D. H. Bailey, 15th IEEE Symposium on Computer Arithmetic, 155 (2001). Verified by {@code DoubleDoubleTest}.
 */
public final class DoubleDouble {

	private DoubleDouble() {
	}

	/** (high, low)[at] += x y. */
	public static void addProduct(double[] high, double[] low, int at, double x, double y) {
		double product = x * y;
		double rest = Math.fma(x, y, -product);
		double h = high[at];
		double sum = h + product;
		double part = sum - h;
		double error = (h - (sum - part)) + (product - part) + low[at] + rest;
		double next = sum + error;
		low[at] = error - (next - sum);
		high[at] = next;
	}

	/** sum += x (high + low), sum = {high, low}. */
	public static void addProduct(double[] sum, double x, double high, double low) {
		double product = x * high;
		double rest = Math.fma(x, high, -product) + x * low;
		double h = sum[0];
		double s = h + product;
		double part = s - h;
		double error = (h - (s - part)) + (product - part) + sum[1] + rest;
		double next = s + error;
		sum[1] = error - (next - s);
		sum[0] = next;
	}

	/** sum += (xh + xl) (high + low), sum = {high, low}. */
	public static void addProduct(double[] sum, double xh, double xl, double high, double low) {
		double product = xh * high;
		double rest = Math.fma(xh, high, -product) + (xh * low + xl * high);
		double h = sum[0];
		double s = h + product;
		double part = s - h;
		double error = (h - (s - part)) + (product - part) + sum[1] + rest;
		double next = s + error;
		sum[1] = error - (next - s);
		sum[0] = next;
	}

	/** (high, low)[at] -= (fh + fl) (ph + pl). */
	public static void subtractProduct(double[] high, double[] low, int at, double fh, double fl, double ph, double pl) {
		double product = fh * ph;
		double rest = Math.fma(fh, ph, -product) + (fh * pl + fl * ph);
		double h = high[at];
		double sum = h - product;
		double part = sum - h;
		double error = (h - (sum - part)) - (product + part) + low[at] - rest;
		double next = sum + error;
		low[at] = error - (next - sum);
		high[at] = next;
	}

	/** out = {high, low} of (ah + al) / (bh + bl). */
	public static void divide(double ah, double al, double bh, double bl, double[] out) {
		double first = ah / bh;
		double rest = Math.fma(-first, bh, ah) + al - first * bl;
		double second = rest / bh;
		out[0] = first + second;
		out[1] = second - (out[0] - first);
	}

	/** x = {high, low} times a factor. */
	public static void scale(double[] x, double factor) {
		double product = x[0] * factor;
		double rest = Math.fma(x[0], factor, -product) + x[1] * factor;
		x[0] = product + rest;
		x[1] = rest - (x[0] - product);
	}
}
