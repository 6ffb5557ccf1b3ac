// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.util.stream.DoubleStream;

import org.heatwright.picture.Scheme;
import org.heatwright.picture.Lettering;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.LineBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYAreaRenderer;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Paints a chart with JFreeChart in the colours and letters of all figures. */
final class ChartPainter {

	private static final float LABEL = 12.5f;
	private static final float TICK = 11.5f;
	private static final double DOT = 7;
	private static final double MARGIN = 1.5;
	private static final int MOST_TICKS = 9;

	private final Chart chart;
	private final Scheme scheme;
	private final XYPlot plot = new XYPlot();

	private ChartPainter(Chart chart, Scheme scheme) {
		this.chart = chart;
		this.scheme = scheme;
	}

	static void paint(Chart chart, Graphics2D graphics, Rectangle area, Scheme scheme) {
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		new ChartPainter(chart, scheme).assembled().draw(graphics, area);
	}

	private JFreeChart assembled() {
		plot.setDomainAxis(axis(chart.horizontal()));
		plot.setRangeAxis(axis(chart.vertical()));
		plot.setBackgroundPaint(null);
		plot.setOutlinePaint(scheme.line());
		plot.setDomainGridlinePaint(scheme.groove());
		plot.setRangeGridlinePaint(scheme.groove());
		plot.setDomainGridlineStroke(new BasicStroke(0.7f));
		plot.setRangeGridlineStroke(new BasicStroke(0.7f));
		plot.setInsets(new RectangleInsets(6, 4, 2, 12));
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		for (int i = 0; i < chart.curves().size(); i++) {
			plot.setDataset(i, new XYSeriesCollection(series(chart.curves().get(i))));
			plot.setRenderer(i, renderer(chart.curves().get(i)));
		}
		spaced(plot.getDomainAxis());
		spaced(plot.getRangeAxis());
		JFreeChart assembled = new JFreeChart(null, null, plot, false);
		assembled.setBackgroundPaint(null);
		assembled.setPadding(RectangleInsets.ZERO_INSETS);
		if (chart.curves().stream().anyMatch(curve -> !curve.label().isEmpty())) {
			assembled.addSubtitle(legend());
		}
		return assembled;
	}

	/** Five to ten ticks at round numbers: the library would put as many as there is room for. */
	private static void spaced(ValueAxis axis) {
		if (axis instanceof NumberAxis linear && !(axis instanceof DecadeAxis)) {
			double rough = linear.getRange().getLength() / MOST_TICKS;
			double power = Math.pow(10, Math.floor(Math.log10(rough)));
			double step = power * (rough <= power ? 1 : rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
			if (step > 0 && Double.isFinite(step)) {
				linear.setTickUnit(new NumberTickUnit(step), false, true);
			}
		}
	}

	private LegendTitle legend() {
		LegendTitle legend = new Legend(plot, scheme.text());
		legend.setItemFont(Lettering.regular(TICK));
		legend.setBackgroundPaint(null);
		legend.setFrame(new BlockBorder(new Color(0, 0, 0, 0)));
		legend.setFrame(new LineBorder(new Color(0, 0, 0, 0), new BasicStroke(0), RectangleInsets.ZERO_INSETS));
		legend.setPosition(RectangleEdge.TOP);
		legend.setPadding(2, 2, 0, 2);
		return legend;
	}

	private XYSeries series(Curve curve) {
		XYSeries series = new XYSeries(curve.label(), false, true);
		double[] x = curve.x();
		double[] y = curve.y();
		for (int i = 0; i < x.length; i++) {
			if (shown(x[i], chart.horizontal()) && shown(y[i], chart.vertical())) {
				series.add(x[i], y[i]);
			}
		}
		return series;
	}

	private static boolean shown(double value, Axis axis) {
		return Double.isFinite(value) && (!axis.isLogarithmic() || value > 0);
	}

	private ValueAxis axis(Axis wanted) {
		ValueAxis axis = wanted.isLogarithmic() ? logarithmic(wanted) : linear(wanted);
		axis.setLabelFont(Lettering.regular(LABEL));
		axis.setTickLabelFont(Lettering.regular(TICK));
		axis.setLabelPaint(scheme.text());
		axis.setTickLabelPaint(scheme.faint());
		axis.setAxisLinePaint(scheme.line());
		axis.setTickMarkPaint(scheme.line());
		return axis;
	}

	private static ValueAxis linear(Axis wanted) {
		NumberAxis axis = new NumberAxis(wanted.label());
		axis.setAutoRangeIncludesZero(true);
		axis.setNumberFormatOverride(new TickFormat());
		if (Double.isFinite(wanted.from()) && wanted.to() > wanted.from()) {
			axis.setRange(wanted.from(), wanted.to());
		}
		return axis;
	}

	/** Without a wanted range, what the curves need and a little more. */
	private ValueAxis logarithmic(Axis wanted) {
		DecadeAxis axis = new DecadeAxis(wanted.label());
		if (wanted.from() > 0 && wanted.to() > wanted.from()) {
			axis.setRange(wanted.from(), wanted.to());
			return axis;
		}
		double[] values = chart.curves().stream().flatMapToDouble(curve -> DoubleStream.of(wanted == chart.horizontal() ? curve.x() : curve.y()))
				.filter(value -> value > 0 && Double.isFinite(value)).toArray();
		double smallest = DoubleStream.of(values).min().orElse(1);
		double largest = DoubleStream.of(values).max().orElse(10);
		axis.setRange(smallest / MARGIN, largest * MARGIN);
		return axis;
	}

	private XYItemRenderer renderer(Curve curve) {
		Color color = curve.tint().in(scheme);
		XYItemRenderer renderer = switch (curve.mark()) {
			case BARS -> bars();
			case AREA -> new XYAreaRenderer(XYAreaRenderer.AREA);
			case LINE, DASHED, DOTS, BIG_DOT, LINE_AND_DOTS -> lines(curve.mark());
		};
		renderer.setSeriesPaint(0, curve.mark() == Curve.Mark.AREA ? new Color(color.getRed(), color.getGreen(), color.getBlue(), 60) : color);
		renderer.setSeriesVisibleInLegend(0, !curve.label().isEmpty());
		return renderer;
	}

	private static XYBarRenderer bars() {
		XYBarRenderer bars = new XYBarRenderer(0.2);
		bars.setBarPainter(new StandardXYBarPainter());
		bars.setShadowVisible(false);
		return bars;
	}

	private static XYLineAndShapeRenderer lines(Curve.Mark mark) {
		XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(mark != Curve.Mark.DOTS && mark != Curve.Mark.BIG_DOT,
				mark != Curve.Mark.LINE && mark != Curve.Mark.DASHED);
		lines.setDrawSeriesLineAsPath(true);
		lines.setSeriesStroke(0, mark == Curve.Mark.DASHED ? new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] { 6, 4 }, 0)
				: new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		double dot = mark == Curve.Mark.BIG_DOT ? 2 * DOT : DOT;
		lines.setSeriesShape(0, new Ellipse2D.Double(-dot / 2, -dot / 2, dot, dot));
		return lines;
	}
}
