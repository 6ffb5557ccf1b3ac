// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.scaling;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.study.StudyRefusedException;

/**
 * Fits |y| = c x^a by least squares of ln |y| over ln x, on the last decade of x.
 *
 * <p>{@code drift} is half the spread of the slopes between neighbours inside that decade: how far the points still are from one power law.
 * It is no statistical error, the points carry none. Verified by {@code ScalingFitTest}.
 */
public record ScalingFit(double exponent, double prefactor, double drift, double from, double to, int points) {

	private static final int FEWEST_POINTS = 3;

	/**
	 * @param x increasing positive values
	 * @param y values of the same length; zeros and non-finite values are left out
	 * @throws StudyRefusedException when fewer than two points remain
	 */
	public static ScalingFit of(List<Double> x, List<Double> y) {
		double[][] logs = logs(x, y);
		int first = firstOfLastDecade(logs[0]);
		int count = logs[0].length - first;
		double meanX = 0;
		double meanY = 0;
		for (int i = first; i < logs[0].length; i++) {
			meanX += logs[0][i] / count;
			meanY += logs[1][i] / count;
		}
		double covariance = 0;
		double variance = 0;
		for (int i = first; i < logs[0].length; i++) {
			covariance += (logs[0][i] - meanX) * (logs[1][i] - meanY);
			variance += (logs[0][i] - meanX) * (logs[0][i] - meanX);
		}
		double exponent = covariance / variance;
		return new ScalingFit(exponent, Math.exp(meanY - exponent * meanX), drift(logs, first), Math.exp(logs[0][first]), Math.exp(logs[0][logs[0].length - 1]),
				count);
	}

	/** The slope between the point and the one before it; empty for the first. */
	public static OptionalDouble localSlope(List<Double> x, List<Double> y, int index) {
		if (index == 0) {
			return OptionalDouble.empty();
		}
		double slope = Math.log(Math.abs(y.get(index) / y.get(index - 1))) / Math.log(x.get(index) / x.get(index - 1));
		return Double.isFinite(slope) ? OptionalDouble.of(slope) : OptionalDouble.empty();
	}

	private static double[][] logs(List<Double> x, List<Double> y) {
		double[][] logs = new double[2][x.size()];
		int count = 0;
		for (int i = 0; i < x.size(); i++) {
			double log = Math.log(Math.abs(y.get(i)));
			if (Double.isFinite(log)) {
				logs[0][count] = Math.log(x.get(i));
				logs[1][count++] = log;
			}
		}
		if (count < 2) {
			throw new StudyRefusedException("a scaling needs two values that are neither zero nor infinite; " + count + " were found");
		}
		return new double[][] { Arrays.copyOf(logs[0], count), Arrays.copyOf(logs[1], count) };
	}

	private static int firstOfLastDecade(double[] logX) {
		double start = logX[logX.length - 1] - Math.log(10) - 1e-9;
		int first = 0;
		while (first < logX.length - FEWEST_POINTS && logX[first] < start) {
			first++;
		}
		return first;
	}

	private static double drift(double[][] logs, int first) {
		double smallest = Double.POSITIVE_INFINITY;
		double largest = Double.NEGATIVE_INFINITY;
		for (int i = first + 1; i < logs[0].length; i++) {
			double slope = (logs[1][i] - logs[1][i - 1]) / (logs[0][i] - logs[0][i - 1]);
			smallest = Math.min(smallest, slope);
			largest = Math.max(largest, slope);
		}
		return (largest - smallest) / 2;
	}
}
