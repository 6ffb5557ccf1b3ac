// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.ui.IViewSite;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BatteryAnalysis;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.ui.analysis.AnalysisSheet;
import org.heatwright.ui.analysis.AnalysisView;
import org.heatwright.ui.levels.Ladder;
import org.heatwright.ui.levels.LevelsView;
import org.heatwright.ui.scaling.ScalingView;
import org.heatwright.ui.traces.TracesView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What stands in the views besides what {@code ViewsTest} looks at: clipboard, provenance, bath windows, the chart of Fig. 2 with its dot, the charging of a
 * battery.
 */
class ViewContentsTest {

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

	private MachineEditor solved(String template) throws Exception {
		MachineEditor editor = workbench.open(template, "contents");
		Workbench.until(() -> editor.latestAnalysis().flatMap(Analysis::solved).isPresent(), template + " is solved");
		return editor;
	}

	private static String copied(IViewSite site, String words) {
		IAction action = Arrays.stream(site.getActionBars().getMenuManager().getItems()).filter(ActionContributionItem.class::isInstance)
				.map(item -> ((ActionContributionItem) item).getAction())
				.filter(candidate -> candidate.getText().equals(words)).findFirst().orElseThrow();
		action.run();
		Clipboard clipboard = new Clipboard(Workbench.shell().getDisplay());
		try {
			return (String) clipboard.getContents(TextTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	void theAnalysisIsCopiedAsATableAndAsLatex() throws Exception {
		solved("three-level-maser");
		AnalysisView view = (AnalysisView) Workbench.page().showView(AnalysisView.ID);
		Workbench.until(() -> view.shown().contains("0.0016790251055869"), "the power is shown");
		List<String> rows = copied(view.getViewSite(), "Copy as Table").lines().toList();
		assertEquals(4, rows.size());
		String[] hot = rows.get(1).split("\t");
		assertEquals("hot", hot[0]);
		assertEquals(0.0025185376583804, Double.parseDouble(hot[2].strip()), 1e-16);
		String latex = copied(view.getViewSite(), "Copy as LaTeX");
		assertTrue(latex.startsWith("\\begin{tabular}{lrrrrr}\n\\toprule\n") && latex.endsWith("\\bottomrule\n\\end{tabular}\n"), latex);
		assertTrue(latex.contains("cold & $0.5$ & $-0.00083951255"), latex);
		String all = copied(view.getViewSite(), "Copy Everything");
		for (String quantity : List.of("Performance: power\t0.0016790251055869", "Bath hot: Bound 2\t", "Certificate: residual\t", "Provenance: Heatwright\t")) {
			assertTrue(all.contains(quantity), quantity + " is not in " + all);
		}
	}

	@Test
	void theSheetSaysHowAndWithWhatItWasMade() throws Exception {
		Analysis analysis = solved("three-level-maser").latestAnalysis().orElseThrow();
		Map<String, List<AnalysisSheet.Row>> groups = AnalysisSheet.of(analysis).stream()
				.collect(Collectors.toMap(AnalysisSheet.Group::title, AnalysisSheet.Group::rows));
		Map<String, String> provenance = groups.get("Provenance").stream().collect(Collectors.toMap(AnalysisSheet.Row::quantity, AnalysisSheet.Row::value));
		assertEquals(analysis.provenance().java(), provenance.get("Java"));
		assertEquals(analysis.provenance().os(), provenance.get("system"));
		assertTrue(Double.parseDouble(provenance.get("time").replaceAll("[^0-9.e-]", "")) >= 0, provenance.toString());
		assertTrue(groups.get("Certificate").stream().anyMatch(row -> row.quantity().contains("residual")), groups.keySet().toString());
	}

	@Test
	void theWindowsOfTheBathsStandOverTheGaps() throws Exception {
		solved("three-level-maser");
		LevelsView view = (LevelsView) Workbench.page().showView(LevelsView.ID);
		Workbench.until(() -> view.ladder().isPresent() && view.windows() != null, "the levels are there");
		Ladder ladder = view.ladder().orElseThrow();
		List<Curve> curves = view.windows().curves();
		assertEquals(2 * ladder.lanes().size(), curves.size(), "a window and the dots at its gaps for each bath");
		for (int i = 0; i < ladder.lanes().size(); i++) {
			Ladder.Lane lane = ladder.lanes().get(i);
			Ladder.Transition transition = lane.transitions().get(0);
			Curve gaps = curves.get(2 * i + 1);
			assertArrayEquals(new double[] { transition.gap() }, gaps.x(), 1e-12);
			assertEquals(lane.bath().rate(transition.gap()), gaps.y()[0], 1e-15);
			double g = 0.3;
			assertEquals(transition.down(), g * g * gaps.y()[0], 1e-12 * transition.down(), "the rate of the transition is the squared coupling times its window");
		}
	}

	@Test
	void theDesignIsTheDotBetweenTheForbiddenRegionsAndMovesWithL() throws Exception {
		MachineEditor editor = solved("superradiance");
		ScalingView view = (ScalingView) Workbench.page().showView(ScalingView.ID);
		Workbench.until(() -> view.boundsChart() != null && dot(view.boundsChart()).x()[0] == 5, "the chart of this machine is there");
		dotIsTheDesign(editor, view.boundsChart());
		Curve dark = view.boundsChart().curves().get(0);
		Curve light = view.boundsChart().curves().get(1);
		assertEquals(Curve.Mark.AREA, dark.mark());
		assertEquals(Curve.Mark.AREA, light.mark());
		String vacuum = editor.latestAnalysis().orElseThrow().baths().get(0).id();
		List<BathAnalysis> baths = view.series().orElseThrow().analyses().stream().map(each -> each.bath(vacuum).orElseThrow()).toList();
		assertArrayEquals(baths.stream().mapToDouble(bath -> bath.bounds().bound1()).toArray(), light.y(), 1e-12,
				"light grey ends at Bound 1, where dark grey begins");
		theRegionOfAsManyBodiesHoldsTheCurrents(view.boundsChart(), view.series().orElseThrow().values(), baths);
		var set = SetCommand.create(editor.getEditingDomain(), editor.machine().getMedium(), ArrayPackage.Literals.QUBIT_ARRAY__SIZE, "11");
		editor.getEditingDomain().getCommandStack().execute(set);
		Workbench.until(() -> !editor.isStale() && dot(view.boundsChart()).x()[0] == 11, "the dot has moved");
		dotIsTheDesign(editor, view.boundsChart());
	}

	/** Certified on ladders of up to 32 qubits: no operator of one body carries more from the initial state, and that of the design no more than that. */
	private static void theRegionOfAsManyBodiesHoldsTheCurrents(Chart chart, List<Double> sizes, List<BathAnalysis> baths) {
		Curve region = chart.curves().stream().filter(curve -> curve.label().contains("-body terms")).findFirst().orElseThrow();
		assertEquals(Curve.Mark.AREA, region.mark());
		for (int i = 0; i < region.x().length; i++) {
			BathAnalysis bath = baths.get(sizes.indexOf(region.x()[i]));
			assertTrue(region.y()[i] >= Math.abs(bath.instantaneousHeatCurrent()) * (1 - 1e-9), "L = " + region.x()[i]);
			assertTrue(region.y()[i] <= bath.bounds().bound1() * (1 + 1e-9), "L = " + region.x()[i]);
		}
	}

	private static Curve dot(Chart chart) {
		return chart.curves().stream().filter(curve -> curve.mark() == Curve.Mark.BIG_DOT).findFirst().orElseThrow();
	}

	private static void dotIsTheDesign(MachineEditor editor, Chart chart) {
		BathAnalysis vacuum = editor.latestAnalysis().orElseThrow().baths().get(0);
		Curve dot = dot(chart);
		assertEquals(Double.parseDouble(((QubitArray) editor.machine().getMedium()).getSize()), dot.x()[0], 0);
		assertEquals(Math.abs(vacuum.instantaneousHeatCurrent()), dot.y()[0], 1e-15);
		assertTrue(dot.y()[0] <= vacuum.bounds().bound2() && vacuum.bounds().bound2() <= vacuum.bounds().bound1(), "no design stands in the grey");
	}

	@Test
	void theChargingOfABattery() throws Exception {
		MachineEditor editor = solved("collective-battery");
		TracesView view = (TracesView) Workbench.page().showView(TracesView.ID);
		ViewPictures.take(view, "view-traces-charging", () -> Workbench.until(() -> view.traces().charts().containsKey("Energy and ergotropy"),
				"the charging is there: " + view.traces().charts().keySet()));
		BatteryAnalysis battery = editor.latestAnalysis().orElseThrow().battery().orElseThrow();
		Map<String, Curve> curves = view.traces().charts().get("Energy and ergotropy").curves().stream().collect(Collectors.toMap(Curve::label, curve -> curve));
		double[] ergotropy = curves.get("ergotropy").y();
		assertEquals(0, ergotropy[0], 1e-12, "an empty battery");
		assertEquals(battery.ergotropy(), ergotropy[ergotropy.length - 1], 1e-9 * battery.capacity(), "ends with what the Analysis says");
		assertTrue(Arrays.stream(ergotropy).allMatch(value -> value <= battery.capacity() * (1 + 1e-12)), "never more than fits in");
	}
}
