// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.array.QubitArray;
import org.heatwright.physics.Progress;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Inline;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.scaling.ScalingFit;

/**
 * How heat currents and bounds grow with the number of qubits, and where the design stands between Θ(L²) and Θ(L³): the chart that Fig. 2 of
 * Phys. Rev. Lett. 131, 090401 is about.
 */
final class ScalingChapter implements Chapter {

	private static final int DIGITS = 4;

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		if (!(subject.machine().getMedium() instanceof QubitArray) || subject.analysis().baths().isEmpty()) {
			return Optional.empty();
		}
		SizeSeries series;
		try {
			series = SizeSeries.measure(subject, progress);
		} catch (SettingException e) {
			return Optional.empty();
		}
		if (series.sizes().size() < 2) {
			return Optional.empty();
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(Phrases.paragraph("The machine was solved again for L = "
				+ String.join(", ", series.sizes().stream().map(size -> Integer.toString(size)).toList())
				+ " qubits, everything else as it is written in the design. "
				+ "Exponents are those of the best power law over the last decade; the drift is half the spread of the slopes between neighbours, not a statistical error."
				+ series.remark()));
		blocks.add(exponents(subject, series));
		blocks.add(new Block.Picture(currents(subject, series),
				Inline.of("Heat currents over the number of qubits, both axes logarithmic; dashed lines grow like L, L\u00b2 and L\u00b3.")));
		blocks.add(new Block.Picture(plane(subject, series), Inline.of("The design among the universal bounds, after Fig. 2 of ", new Inline.Cite("1"),
				": the current of the bath that comes closest to Bound 2, with its Bounds 1 and 2; the large dot is the design as it is.")));
		return Optional.of(blocks);
	}

	private static Block exponents(Subject subject, SizeSeries series) {
		List<List<Cell>> rows = new ArrayList<>();
		for (BathAnalysis bath : subject.analysis().baths()) {
			row(rows, series, "|J| of " + bath.name(), analysis -> current(analysis, bath.id()));
			row(rows, series, "Bound 2 of " + bath.name(), analysis -> bound(analysis, bath.id(), each -> each.bounds().bound2()));
			row(rows, series, "Bound 1 of " + bath.name(), analysis -> bound(analysis, bath.id(), each -> each.bounds().bound1()));
		}
		if (subject.analysis().power().isPresent()) {
			row(rows, series, "power", analysis -> analysis.power().orElse(Double.NaN));
		}
		return new Block.Table("exponents", "Exponents of L.",
				List.of(Column.text("quantity"), Column.number("exponent"), Column.number("drift"), Column.number("at the largest L")), rows);
	}

	private static void row(List<List<Cell>> rows, SizeSeries series, String name, ToDoubleFunction<Analysis> value) {
		List<Double> values = series.values(value);
		Cell last = Cell.of(number(values.get(values.size() - 1)));
		try {
			ScalingFit fit = ScalingFit.of(series.sizes().stream().map(Integer::doubleValue).toList(), values);
			rows.add(List.of(Cell.of(name), Cell.of(new Inline.Measure(fit.exponent(), DIGITS, "")), Cell.of(Phrases.error(fit.drift(), "")), last));
		} catch (StudyRefusedException e) {
			rows.add(List.of(Cell.of(name), Cell.of("\u2013"), Cell.of("\u2013"), last));
		}
	}

	static double current(Analysis analysis, String bath) {
		return analysis.bath(bath).map(each -> Math.abs(BoundsChapter.current(analysis, each))).orElse(Double.NaN);
	}

	private static double bound(Analysis analysis, String bath, ToDoubleFunction<BathAnalysis> value) {
		return analysis.bath(bath).map(value::applyAsDouble).orElse(Double.NaN);
	}

	private static Chart currents(Subject subject, SizeSeries series) {
		List<Curve> curves = new ArrayList<>();
		double[] sizes = series.sizeArray();
		double first = 0;
		for (BathAnalysis bath : subject.analysis().baths()) {
			double[] values = series.array(analysis -> current(analysis, bath.id()));
			first = Math.max(first, values[0]);
			curves.add(new Curve("|J| " + bath.name(), sizes, values, Curve.Mark.LINE_AND_DOTS, BathFigures.tint(subject, bath.id())));
		}
		for (int power = 1; power <= 3; power++) {
			curves.add(guide(sizes, first, power));
		}
		return Chart.of("scaling", "Heat currents over the number of qubits",
				Axis.logarithmic("number of qubits L").between(sizes[0] * 0.85, sizes[sizes.length - 1] * 1.15), Axis.logarithmic("heat current"), curves);
	}

	private static Curve guide(double[] sizes, double first, int power) {
		double[] values = new double[sizes.length];
		for (int i = 0; i < sizes.length; i++) {
			values[i] = first * Math.pow(sizes[i] / sizes[0], power);
		}
		return new Curve(power == 1 ? "L" : power == 2 ? "L\u00b2" : "L\u00b3", sizes, values, Curve.Mark.DASHED, Tint.FAINT);
	}

	private static Chart plane(Subject subject, SizeSeries series) {
		BathAnalysis closest = subject.analysis().baths().stream().max(Comparator.comparingDouble(bath -> bath.saturationBound2().orElse(-1))).orElseThrow();
		double[] sizes = series.sizeArray();
		Tint tint = BathFigures.tint(subject, closest.id());
		List<Curve> curves = List.of(
				new Curve("Bound 1", sizes, series.array(analysis -> bound(analysis, closest.id(), each -> each.bounds().bound1())), Curve.Mark.LINE, Tint.BAD),
				new Curve("Bound 2", sizes, series.array(analysis -> bound(analysis, closest.id(), each -> each.bounds().bound2())), Curve.Mark.LINE, Tint.ACCENT),
				new Curve("spectral", sizes, series.array(analysis -> bound(analysis, closest.id(), each -> each.bounds().spectral())), Curve.Mark.DASHED, Tint.FAINT),
				new Curve("|J| " + closest.name(), sizes, series.array(analysis -> current(analysis, closest.id())), Curve.Mark.LINE_AND_DOTS, tint),
				new Curve("this design", new double[] { series.ownSize() }, new double[] { current(subject.analysis(), closest.id()) }, Curve.Mark.BIG_DOT, Tint.INK));
		return Chart.of("bound-plane", "The design among the universal bounds",
				Axis.logarithmic("number of qubits L").between(Math.min(sizes[0], series.ownSize()) * 0.85,
						Math.max(sizes[sizes.length - 1], series.ownSize()) * 1.15),
				Axis.logarithmic("heat current"), curves);
	}
}
