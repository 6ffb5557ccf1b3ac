// SPDX-License-Identifier: EPL-2.0
package org.heatwright.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A double logarithmic plot of seconds over states as SVG: one marker shape and colour per family, labels at the last point, grid lines at the decades. */
final class CostPlot {

	private static final String[] COLOURS = { "#0b6e8f", "#b3471d", "#5a7d1e", "#7a3f8f" };
	private static final double LEFT = 80;
	private static final double TOP = 48;
	private static final double WIDTH = 560;
	private static final double HEIGHT = 380;
	private static final int[] X = { 0, 6 };
	private static final int[] Y = { -4, 1 };

	private record Curve(String title, List<double[]> points) {
	}

	private final List<Curve> curves = new ArrayList<>();

	void add(String title, List<double[]> points) {
		curves.add(new Curve(title, points));
	}

	private static double x(double states) {
		return LEFT + WIDTH * (Math.log10(states) - X[0]) / (X[1] - X[0]);
	}

	private static double y(double seconds) {
		return TOP + HEIGHT * (Y[1] - Math.log10(seconds)) / (Y[1] - Y[0]);
	}

	String svg() {
		StringBuilder out = new StringBuilder(
				"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 500\" font-family=\"sans-serif\" font-size=\"14\" fill=\"#222\">\n");
		out.append(
				"<rect width=\"960\" height=\"500\" fill=\"#fff\"/>\n<text x=\"80\" y=\"28\" font-size=\"17\">Cost of a whole solve against the size of its space</text>\n"
						+ "");
		for (int decade = X[0]; decade <= X[1]; decade++) {
			line(out, x(Math.pow(10, decade)), TOP, x(Math.pow(10, decade)), TOP + HEIGHT);
			out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">10<tspan dy=\"-5\" font-size=\"10\">%d</tspan></text>%n",
					x(Math.pow(10, decade)), TOP + HEIGHT + 20, decade));
		}
		for (int decade = Y[0]; decade <= Y[1]; decade++) {
			line(out, LEFT, y(Math.pow(10, decade)), LEFT + WIDTH, y(Math.pow(10, decade)));
			out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">10<tspan dy=\"-5\" font-size=\"10\">%d</tspan></text>%n",
					LEFT - 10, y(Math.pow(10, decade)) + 5, decade));
		}
		out.append(String.format(Locale.ROOT,
				"<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">states</text>%n<text transform=\"translate(24 %.1f) rotate(-90)\" text-anchor=\"middle\">CPU seconds"
						+ "</text>%n",
				LEFT + WIDTH / 2, TOP + HEIGHT + 44, TOP + HEIGHT / 2));
		for (int c = 0; c < curves.size(); c++) {
			curve(out, curves.get(c), c);
		}
		return out.append("</svg>\n").toString();
	}

	private static void line(StringBuilder out, double x1, double y1, double x2, double y2) {
		out.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n", x1, y1, x2, y2));
	}

	private static void curve(StringBuilder out, Curve curve, int number) {
		StringBuilder path = new StringBuilder();
		for (double[] point : curve.points) {
			path.append(String.format(Locale.ROOT, "%s%.1f,%.1f ", path.isEmpty() ? "M" : "L", x(point[0]), y(point[1])));
		}
		out.append(String.format(Locale.ROOT, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n", path.toString().strip(), COLOURS[number]));
		for (double[] point : curve.points) {
			marker(out, x(point[0]), y(point[1]), number);
		}
		double row = TOP + 24 + 30 * number;
		marker(out, LEFT + WIDTH + 26, row - 5, number);
		out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>%n", LEFT + WIDTH + 40, row, COLOURS[number], curve.title));
	}

	private static void marker(StringBuilder out, double x, double y, int number) {
		String shape = switch (number) {
			case 0 -> String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"5\"", x, y);
			case 1 -> String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"10\" height=\"10\"", x - 5, y - 5);
			case 2 -> String.format(Locale.ROOT, "<path d=\"M%.1f,%.1f l6,10 h-12 z\"", x, y - 6);
			default -> String.format(Locale.ROOT, "<path d=\"M%.1f,%.1f l6,6 l-6,6 l-6,-6 z\"", x, y - 6);
		};
		out.append(shape).append(" fill=\"").append(COLOURS[number]).append("\"/>\n");
	}
}
