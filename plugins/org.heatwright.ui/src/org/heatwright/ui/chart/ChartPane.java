// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Axis.Division;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Curve.Mark;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Look;
import org.heatwright.ui.look.Rows;

/**
 * The chart of a report, alive: zoom with wheel, rectangle or keys, readout of the nearest point, copies and files from the context menu, in the colours of the
 * theme. Verified by {@code ChartPaneTest}.
 */
public final class ChartPane extends Composite {

	private static final double MARGIN = 0.04;
	private static final int LARGEST_LEGEND = 12;
	private static final int ROOM_BESIDE = 900;

	private final org.eclipse.swtchart.Chart widget;
	private final VerticalTitle title;
	private final Label readout;
	private final Areas areas;
	private final Readout nearest;
	private Chart chart;
	private List<Points> points = List.of();

	public ChartPane(Composite parent) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(this);
		widget = new org.eclipse.swtchart.Chart(this, SWT.DOUBLE_BUFFERED);
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 180).applyTo(widget);
		title = new VerticalTitle(this, widget);
		title.moveAbove(widget);
		GridDataFactory.fillDefaults().grab(false, true).hint(SWT.DEFAULT, 100).applyTo(title);
		readout = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(8, 0).applyTo(readout);
		widget.getTitle().setVisible(false);
		areas = new Areas(widget);
		nearest = new Readout(this, widget);
		new ChartMouse(this, widget, nearest);
		new ChartKeys(this, widget, nearest);
		new ChartMenu(this, widget);
		widget.getPlotArea().getControl().getAccessible().addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = chart == null ? "" : chart.description();
			}
		});
		Look.follow(this, this::paintAnew);
		addListener(SWT.Resize, event -> placeLegend());
	}

	/** Beside the curves where there is room, else below them. */
	private void placeLegend() {
		int place = getSize().x < ROOM_BESIDE ? SWT.BOTTOM : SWT.RIGHT;
		if (widget.getLegend().getPosition() != place) {
			widget.getLegend().setPosition(place);
		}
	}

	/** Shows a chart in place of what was there; the view goes back to all of it. */
	public void show(Chart shown) {
		chart = shown;
		points = shown.curves().stream().map(curve -> Points.of(curve, shown)).toList();
		paintAnew();
		fit();
		nearest.forget();
	}

	/** Shows nothing any more. */
	public void clear() {
		if (chart == null) {
			return;
		}
		chart = null;
		points = List.of();
		widget.suspendUpdate(true);
		for (ISeries<?> series : widget.getSeriesSet().getSeries()) {
			widget.getSeriesSet().deleteSeries(series.getId());
		}
		areas.show(List.of(), Look.scheme());
		widget.suspendUpdate(false);
		title.setWords("");
		say("");
		nearest.forget();
		widget.redraw();
	}

	private void paintAnew() {
		Scheme scheme = Look.scheme();
		ChartColors.apply(widget, scheme);
		Color sheet = Look.color(scheme.sheet());
		setBackground(sheet);
		readout.setBackground(sheet);
		readout.setForeground(Look.color(scheme.text()));
		title.setBackground(sheet);
		title.setForeground(Look.color(scheme.text()));
		if (chart == null) {
			return;
		}
		widget.suspendUpdate(true);
		for (ISeries<?> series : widget.getSeriesSet().getSeries()) {
			widget.getSeriesSet().deleteSeries(series.getId());
		}
		axis(horizontal(), chart.horizontal());
		axis(vertical(), chart.vertical());
		vertical().getTitle().setVisible(false);
		title.setWords(chart.vertical().label());
		for (int i = 0; i < points.size(); i++) {
			add(points.get(i), i, scheme);
		}
		horizontal().enableLogScale(isLogarithmic(chart.horizontal()) && hasPoints());
		vertical().enableLogScale(isLogarithmic(chart.vertical()) && hasPoints());
		long named = points.stream().filter(curve -> !curve.label().isEmpty()).count();
		widget.getLegend().setVisible(named > 1 && named <= LARGEST_LEGEND);
		areas.show(points.stream().filter(curve -> curve.mark() == Mark.AREA).toList(), scheme);
		widget.suspendUpdate(false);
		widget.redraw();
	}

	private static void axis(IAxis axis, Axis description) {
		axis.enableLogScale(false);
		axis.getTitle().setText(description.label());
		axis.getTick().setFormat(new TickNumbers(axis));
	}

	private static boolean isLogarithmic(Axis axis) {
		return axis.division() == Division.LOGARITHMIC;
	}

	private boolean hasPoints() {
		return points.stream().anyMatch(curve -> curve.size() > 0);
	}

	private void add(Points curve, int number, Scheme scheme) {
		if (curve.size() == 0 || curve.mark() == Mark.AREA) {
			return;
		}
		String id = number + " " + curve.label();
		Color color = Look.color(curve.tint().in(scheme));
		if (curve.mark() == Mark.BARS) {
			IBarSeries<?> bars = (IBarSeries<?>) widget.getSeriesSet().createSeries(ISeries.SeriesType.BAR, id);
			bars.setBarColor(color);
			fill(bars, curve);
			return;
		}
		ILineSeries<?> line = (ILineSeries<?>) widget.getSeriesSet().createSeries(ISeries.SeriesType.LINE, id);
		boolean dots = curve.mark() == Mark.DOTS || curve.mark() == Mark.BIG_DOT;
		line.setLineStyle(dots ? LineStyle.NONE : curve.mark() == Mark.DASHED ? LineStyle.DASH : LineStyle.SOLID);
		line.setLineColor(color);
		line.setLineWidth(2);
		line.setAntialias(SWT.ON);
		line.setSymbolType(dots || curve.mark() == Mark.LINE_AND_DOTS ? PlotSymbolType.CIRCLE : PlotSymbolType.NONE);
		line.setSymbolSize(curve.mark() == Mark.BIG_DOT ? 6 : 3);
		line.setSymbolColor(color);
		fill(line, curve);
	}

	private static void fill(ISeries<?> series, Points curve) {
		series.setXSeries(curve.x());
		series.setYSeries(curve.y());
		series.setDescription(curve.label());
		series.setVisibleInLegend(!curve.label().isEmpty());
	}

	/** Shows all of the chart. */
	public void fit() {
		if (chart == null || !hasPoints()) {
			return;
		}
		range(horizontal(), chart.horizontal(), points.stream().map(Points::x).toList());
		range(vertical(), chart.vertical(), points.stream().map(Points::y).toList());
		widget.redraw();
	}

	private static void range(IAxis axis, Axis description, List<double[]> values) {
		double low = Double.POSITIVE_INFINITY;
		double high = Double.NEGATIVE_INFINITY;
		for (double[] some : values) {
			for (double value : some) {
				low = Math.min(low, value);
				high = Math.max(high, value);
			}
		}
		axis.setRange(axis.isLogScaleEnabled() ? logarithmic(description, low, high) : linear(description, low, high));
	}

	private static Range linear(Axis description, double low, double high) {
		double room = high > low ? MARGIN * (high - low) : Math.max(Math.abs(high) * 0.1, Double.MIN_NORMAL * 1e20);
		return new Range(given(description.from(), low - room), given(description.to(), high + room));
	}

	private static Range logarithmic(Axis description, double low, double high) {
		double factor = high > low ? Math.pow(high / low, MARGIN) : 2;
		return new Range(given(description.from(), low / factor), given(description.to(), high * factor));
	}

	private static double given(double value, double otherwise) {
		return Double.isFinite(value) ? value : otherwise;
	}

	IAxis horizontal() {
		return widget.getAxisSet().getXAxis(0);
	}

	IAxis vertical() {
		return widget.getAxisSet().getYAxis(0);
	}

	/** What part of the chart is seen: least and largest of the horizontal axis, then of the vertical one. */
	public double[] seen() {
		return new double[] { horizontal().getRange().lower, horizontal().getRange().upper, vertical().getRange().lower, vertical().getRange().upper };
	}

	/** The curves with the points that the axes can show. */
	List<Points> points() {
		return points;
	}

	/** What is shown; null before the first {@link #show}. */
	public Chart chart() {
		return chart;
	}

	/** The line below the chart. */
	void say(String words) {
		readout.setText(words);
		readout.getParent().layout(new org.eclipse.swt.widgets.Control[] { readout });
	}

	/** The words of the line below the chart: the point next to the mouse, or what the mouse can do. */
	public String said() {
		return readout.getText();
	}

	/** The numbers behind the chart, one row a point. */
	public Rows table() {
		Rows rows = new Rows().add(Texts.of("chart.curve"), chart.horizontal().label(), chart.vertical().label());
		for (Curve curve : chart.curves()) {
			double[] x = curve.x();
			double[] y = curve.y();
			for (int i = 0; i < x.length; i++) {
				rows.add(curve.label(), Double.toString(x[i]), Double.toString(y[i]));
			}
		}
		return rows;
	}

	/** GTK passes the focus on while a window closes, when parts of the chart are gone already. */
	@Override
	public boolean setFocus() {
		return !widget.isDisposed() && !widget.getPlotArea().getControl().isDisposed() && widget.getPlotArea().getControl().setFocus();
	}
}
