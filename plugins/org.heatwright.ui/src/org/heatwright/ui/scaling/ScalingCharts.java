// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BodiesLimit;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.picture.Scheme;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.scaling.ScalingFit;
import org.heatwright.ui.Texts;
import org.heatwright.picture.Digits;

/**
 * The charts of a scaling: any number on logarithmic axes with its power law, and heat currents between the regions that the bounds forbid, as in Fig. 2 of the
 * paper.
 */
public final class ScalingCharts {

	private static final java.awt.Color DARK_GREY_ON_LIGHT = new java.awt.Color(150, 150, 150);
	private static final java.awt.Color LIGHT_GREY_ON_LIGHT = new java.awt.Color(222, 222, 222);
	private static final java.awt.Color DARK_GREY_ON_DARK = new java.awt.Color(70, 70, 70);
	private static final java.awt.Color LIGHT_GREY_ON_DARK = new java.awt.Color(112, 112, 112);

	private static final java.awt.Color REACHED_ON_LIGHT = new java.awt.Color(221, 236, 228);
	private static final java.awt.Color REACHED_ON_DARK = new java.awt.Color(38, 66, 54);

	private ScalingCharts() {
	}

	/** |number| over the parameter, with the fitted power law dashed. */
	public static Chart law(ScalingSeries series, RecordedQuantity quantity, String label) {
		double[] x = series.values().stream().mapToDouble(Double::doubleValue).toArray();
		double[] y = Arrays.stream(series.numbers(quantity)).map(Math::abs).toArray();
		List<Curve> curves = new ArrayList<>();
		try {
			ScalingFit fit = series.fit(quantity);
			double[] fitted = Arrays.stream(x).map(value -> fit.prefactor() * Math.pow(value, fit.exponent())).toArray();
			curves.add(new Curve(Texts.of("scaling.law", series.parameter(), Digits.of(fit.exponent(), 4), Digits.of(fit.drift(), 2)), x, fitted,
					Curve.Mark.DASHED, Tint.FAINT));
		} catch (StudyRefusedException e) {
			label = label + ": " + e.getMessage();
		}
		curves.add(new Curve(label, x, y, Curve.Mark.LINE_AND_DOTS, Tint.ACCENT));
		return Chart.of("scaling", Texts.of("scaling.description", label, series.parameter()), Axis.logarithmic(series.parameter()),
				Axis.logarithmic("|" + label + "|"), curves);
	}

	/**
	 * |J| of a bath over the parameter. What Bound 1 forbids is dark grey, what Bound 2 forbids beyond that light grey; the design as it is drawn is a big dot.
	 *
	 * @param current of the bath: steady or at the start
	 * @param design  value of the parameter in the design, NaN when it has none
	 * @param now     the bath in the design
	 */
	public static Chart bounds(ScalingSeries series, String bath, String label, ToDoubleFunction<BathAnalysis> current, double design, BathAnalysis now,
			Tint tint) {
		return bounds(series, bath, label, current, design, now, tint, false);
	}

	/** @param start whether the current is that at the start, for which the region that as many bodies can reach is known on ladders */
	public static Chart bounds(ScalingSeries series, String bath, String label, ToDoubleFunction<BathAnalysis> current, double design, BathAnalysis now,
			Tint tint, boolean start) {
		List<BathAnalysis> baths = series.bath(bath);
		double[] x = series.values().stream().limit(baths.size()).mapToDouble(Double::doubleValue).toArray();
		double[] first = baths.stream().mapToDouble(each -> each.bounds().bound1()).toArray();
		double[] second = baths.stream().mapToDouble(each -> each.bounds().bound2()).toArray();
		double[] currents = baths.stream().mapToDouble(each -> Math.abs(current.applyAsDouble(each))).toArray();
		double top = 3 * Arrays.stream(first).filter(Double::isFinite).max().orElse(Arrays.stream(currents).max().orElse(1));
		double bottom = Arrays.stream(currents).filter(value -> value > 0).min().orElse(top * 1e-6) / 3;
		List<Curve> curves = new ArrayList<>();
		boolean finite = Arrays.stream(second).anyMatch(Double::isFinite);
		if (finite) {
			double[] ceiling = new double[x.length];
			Arrays.fill(ceiling, top);
			curves.add(new Curve(Texts.of("scaling.forbidden1"), x, ceiling, Curve.Mark.AREA, scheme -> scheme == Scheme.DARK ? DARK_GREY_ON_DARK : DARK_GREY_ON_LIGHT));
			curves.add(new Curve(Texts.of("scaling.forbidden2"), x, first, Curve.Mark.AREA, scheme -> scheme == Scheme.DARK ? LIGHT_GREY_ON_DARK : LIGHT_GREY_ON_LIGHT));
			curves.add(new Curve("", x, second, Curve.Mark.AREA, Scheme::sheet));
			if (start) {
				reached(series, bath).ifPresent(curves::add);
			}
			curves.add(new Curve(law(series, "bound1:" + bath, Texts.of("sheet.bound1")), x, first, Curve.Mark.DASHED, Tint.INK));
			curves.add(new Curve(law(series, "bound2:" + bath, Texts.of("sheet.bound2")), x, second, Curve.Mark.LINE, Tint.INK));
		}
		curves.add(new Curve(label, x, currents, Curve.Mark.LINE_AND_DOTS, tint));
		if (Double.isFinite(design) && now != null) {
			curves.add(new Curve(Texts.of("scaling.design"), new double[] { design }, new double[] { Math.abs(current.applyAsDouble(now)) }, Curve.Mark.BIG_DOT,
					Tint.BAD));
		}
		String vertical = finite ? "|J|" : Texts.of("scaling.noBounds", baths.isEmpty() ? "" : baths.get(0).bounds().reason());
		return Chart.of("bounds", Texts.of("scaling.boundsDescription", label), Axis.logarithmic(series.parameter()).between(x[0], x[x.length - 1]),
				Axis.logarithmic(vertical).between(bottom, top), curves);
	}

	/** The region that symmetric operators of as many bodies can reach, as far as it is certified. */
	private static Optional<Curve> reached(ScalingSeries series, String bath) {
		List<double[]> points = new ArrayList<>();
		int bodies = 0;
		for (int i = 0; i < series.values().size(); i++) {
			BodiesLimit limit = series.bodies().get(i).get(bath);
			if (limit != null && limit.limit() > 0 && (bodies == 0 || limit.bodies() == bodies)) {
				bodies = limit.bodies();
				points.add(new double[] { series.values().get(i), limit.limit() });
			}
		}
		return points.size() < 2 ? Optional.empty()
				: Optional.of(new Curve(Texts.of("scaling.bodies", bodies), points.stream().mapToDouble(point -> point[0]).toArray(),
						points.stream().mapToDouble(point -> point[1]).toArray(), Curve.Mark.AREA,
						scheme -> scheme == Scheme.DARK ? REACHED_ON_DARK : REACHED_ON_LIGHT));
	}

	private static String law(ScalingSeries series, String quantity, String words) {
		try {
			return words + " \u221d " + series.parameter() + "^" + Digits.of(series.fit(new RecordedQuantity(quantity)).exponent(), 3);
		} catch (StudyRefusedException e) {
			return words;
		}
	}
}
