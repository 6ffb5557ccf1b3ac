// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.ui.analysis.AnalysisSheet;
import org.heatwright.ui.analysis.AnalysisView;
import org.heatwright.ui.levels.Ladder;
import org.heatwright.ui.levels.LevelsView;
import org.heatwright.ui.scaling.ScalingCharts;
import org.heatwright.ui.scaling.ScalingSeries;
import org.heatwright.ui.scaling.ScalingView;
import org.heatwright.ui.traces.TracesView;
import org.heatwright.workspace.MachineProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The views around the drawing, each with what a known machine must show in it, and their pictures. */
class ViewsTest {

	private static final String OTTO = """
			<?xml version="1.0" encoding="UTF-8"?>
			<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
			xmlns:machine="http://www.heatwright.org/machine/1.0"
			    xmlns:array="http://www.heatwright.org/array/1.0" xmlns:bath="http://www.heatwright.org/bath/1.0" xmlns:cycle="http://www.heatwright.org/cycle/1.0" \
			    id="otto" name="Otto engine">
			  <parameters id="w" name="w" expression="2"/>
			  <medium xsi:type="array:QubitArray" id="qubit" size="1" frequency="w"/>
			  <baths id="hot" role="HOT" temperature="4">
			    <spectrum xsi:type="bath:OhmicSpectrum" strength="0.1" cutoff="20"/>
			  </baths>
			  <baths id="cold" role="COLD" temperature="0.5">
			    <spectrum xsi:type="bath:OhmicSpectrum" strength="0.1" cutoff="20"/>
			  </baths>
			  <couplings id="heat" bath="hot">
			    <channels id="heat.0" strength="0.3"><operator xsi:type="bath:CollectiveOperator"/></channels>
			  </couplings>
			  <couplings id="cool" bath="cold">
			    <channels id="cool.0" strength="0.3"><operator xsi:type="bath:CollectiveOperator"/></channels>
			  </couplings>
			  <cycle xsi:type="cycle:StrokeCycle" id="cycle">
			    <strokes xsi:type="cycle:ThermalStroke" id="heating" duration="30" couplings="heat"/>
			    <strokes xsi:type="cycle:WorkStroke" id="expansion" duration="1" protocol="LINEAR"><changes parameter="w" to="1"/></strokes>
			    <strokes xsi:type="cycle:ThermalStroke" id="cooling" duration="30" couplings="cool"/>
			    <strokes xsi:type="cycle:WorkStroke" id="compression" duration="1" protocol="LINEAR"><changes parameter="w" to="2"/></strokes>
			  </cycle>
			</machine:Machine>
			""";

	private Workbench workbench;

	@BeforeEach
	void begin() {
		workbench = new Workbench();
		Workbench.shell().setBounds(0, 0, 1500, 950);
	}

	@AfterEach
	void end() {
		workbench.close();
	}

	private MachineEditor solved(String template, String name) throws Exception {
		MachineEditor editor = workbench.open(template, name);
		Workbench.until(() -> editor.latestAnalysis().flatMap(Analysis::solved).isPresent(), template + " is solved");
		return editor;
	}

	@Test
	void analysisOfTheMaser() throws Exception {
		solved("three-level-maser", "analysed");
		AnalysisView view = (AnalysisView) Workbench.page().showView(AnalysisView.ID);
		ViewPictures.take(view, "view-analysis", () -> Workbench.until(() -> view.shown().contains("0.0016790251055869"), "the power is shown"));
		assertTrue(view.shown().startsWith("Engine"), view.shown());
		String latex = view.table().latex();
		assertTrue(latex.contains("hot & $5$ & $0.0025185376583") && latex.startsWith("\\begin{tabular}") && latex.endsWith("\\end{tabular}\n"), latex);
		assertEquals(4, view.table().tabbed().lines().count());
	}

	@Test
	void levelsOfTheMaser() throws Exception {
		MachineEditor editor = solved("three-level-maser", "levelled");
		LevelsView view = (LevelsView) Workbench.page().showView(LevelsView.ID);
		ViewPictures.take(view, "view-levels", () -> Workbench.until(() -> view.ladder().isPresent(), "the levels are there"));
		Ladder ladder = view.ladder().orElseThrow();
		assertEquals(3, ladder.rungs().size());
		assertEquals(1, ladder.rungs().stream().mapToDouble(Ladder.Rung::population).sum(), 1e-12);
		Ladder.Transition pumped = ladder.lanes().get(0).transitions().get(0);
		assertEquals(3, pumped.gap(), 1e-12);
		double heat = editor.latestAnalysis().orElseThrow().bath("hot").orElseThrow().heatCurrent();
		assertEquals(heat, pumped.gap() * pumped.flow(), 1e-15, "the flow up times its gap is the heat current");
	}

	@Test
	void levelsOfALadder() throws Exception {
		solved("dicke-ladder-three-baths", "dicke");
		LevelsView view = (LevelsView) Workbench.page().showView(LevelsView.ID);
		ViewPictures.take(view, "view-levels-dicke", () -> Workbench.until(() -> view.ladder().isPresent(), "the levels are there"));
		assertEquals(3, view.ladder().orElseThrow().lanes().size());
	}

	@Test
	void tracesOfTheMaser() throws Exception {
		MachineEditor editor = solved("three-level-maser", "traced");
		TracesView view = (TracesView) Workbench.page().showView(TracesView.ID);
		ViewPictures.take(view, "view-traces", () -> Workbench.until(() -> view.traces().charts().size() == 3, "three charts are there"));
		Chart currents = view.traces().charts().get("Heat currents");
		Curve hot = currents.curves().get(0);
		double[] y = hot.y();
		assertEquals(editor.latestAnalysis().orElseThrow().bath("hot").orElseThrow().instantaneousHeatCurrent(), y[0], 1e-13, "begins with the current at the start");
		assertEquals(0.00251853765838, y[y.length - 1], 3e-5, "and settles");
		view.choose("Populations");
		Workbench.turns(30);
		ViewPictures.take(view, "view-traces-populations", () -> Workbench.turns(30));
	}

	@Test
	void aCycleInItsPlane() throws Exception {
		MachineEditor editor = workbench.open(MachineProject.create(MachineProject.open("Tests"), "cycled", OTTO.getBytes(StandardCharsets.UTF_8)));
		Workbench.until(() -> editor.latestAnalysis().flatMap(Analysis::solved).isPresent(), "the Otto engine is solved");
		TracesView view = (TracesView) Workbench.page().showView(TracesView.ID);
		ViewPictures.take(view, "view-traces-cycle", () -> Workbench.until(() -> !view.traces().charts().isEmpty(), "the cycle is there"));
		Chart plane = view.traces().charts().values().iterator().next();
		assertEquals("cycle", plane.name());
		Curve first = plane.curves().get(0);
		Curve last = plane.curves().get(plane.curves().size() - 1);
		assertEquals(first.y()[0], last.y()[last.y().length - 1], 1e-9, "the cycle closes");
		String title = List.copyOf(view.traces().charts().keySet()).get(3);
		ViewPictures.take(view, "view-traces-strokes", () -> view.choose(title));
		Chart populations = view.traces().charts().get(title);
		assertEquals("populations", populations.name());
		Curve excited = populations.curves().get(populations.curves().size() - 1);
		double period = 62;
		assertEquals(4 * period, excited.x()[excited.x().length - 1], 1e-9, "four periods from the start");
		assertEquals(valueAt(excited, 2.5 * period), valueAt(excited, 3.5 * period), 1e-6, "it has fallen into its cycle");
	}

	private static double valueAt(Curve curve, double x) {
		int nearest = (int) Math.round(x / curve.x()[curve.x().length - 1] * (curve.x().length - 1));
		return curve.y()[nearest];
	}

	@Test
	void theSheetTellsOfTheCycle() throws Exception {
		Machine otto = DesignFile.load(new ByteArrayInputStream(OTTO.getBytes(StandardCharsets.UTF_8)), "otto").machine();
		Analysis analysis = Analyzer.analyze(otto, AnalysisOptions.defaults(), Progress.NONE);
		AnalysisSheet.Group cycle = AnalysisSheet.of(analysis).stream().filter(group -> group.title().equals("Cycle")).findFirst().orElseThrow();
		String efficiency = cycle.rows().stream().filter(row -> row.quantity().equals("efficiency")).findFirst().orElseThrow().value();
		assertEquals(0.5, Double.parseDouble(efficiency), 1e-9, "1 - w_cold / w_hot of a frictionless Otto cycle");
		assertEquals(2, cycle.rows().stream().filter(row -> row.quantity().startsWith("heat of")).count());
	}

	@Test
	void scalingOfTheSuperradiantBurst() throws Exception {
		solved("superradiance", "scaled");
		ScalingView view = (ScalingView) Workbench.page().showView(ScalingView.ID);
		ViewPictures.take(view, "view-scaling", () -> Workbench.until(() -> view.series().isPresent(), "the scaling is there"));
		ScalingSeries series = view.series().orElseThrow();
		assertEquals("L", series.parameter());
		String bath = series.analyses().get(0).baths().get(0).id();
		assertEquals(3, series.fit(new RecordedQuantity("bound1:" + bath)).exponent(), 1e-9, "Bound 1 of 2 g J_x");
		assertEquals(2, series.fit(new RecordedQuantity("bound2:" + bath)).exponent(), 1e-9, "Bound 2 of 2 g J_x");
		assertTrue(series.values().stream().allMatch(size -> size % 2 == 1), "the state M = 1/2 exists for odd L only: " + series.values());
		assertEquals(2, series.fit(new RecordedQuantity("instantaneousHeatCurrent:" + bath)).exponent(), 0.2, "the burst grows as (L + 1)^2");
		Chart chart = ScalingCharts.bounds(series, bath, "J", each -> each.instantaneousHeatCurrent(), Double.NaN, null, Tint.INK);
		double[] first = chart.curves().get(1).y();
		double[] second = chart.curves().get(2).y();
		for (int i = 0; i < first.length; i++) {
			assertTrue(second[i] <= first[i] * (1 + 1e-12), "Bound 2 forbids more than Bound 1");
		}
	}
}
