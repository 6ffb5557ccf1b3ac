// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.gef.EditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.DrudeLorentzSpectrum;
import org.heatwright.ui.chart.ChartPane;
import org.junit.jupiter.api.Test;

/** What one does in the properties: each through the widgets, each undone to the machine that was there before. */
class PropertiesTest extends PropertiesFixture {

	@Test
	void changesTheKindOfASpectrum() {
		select(editor.machine().getBaths().get(0));
		CCombo kind = find(CCombo.class, combo -> "spectrum".equals(combo.getData("attribute")));
		kind.select(Arrays.asList(kind.getItems()).indexOf("Drude lorentz spectrum"));
		kind.notifyListeners(SWT.Selection, new Event());
		Workbench.turns(30);
		assertInstanceOf(DrudeLorentzSpectrum.class, editor.machine().getBaths().get(0).getSpectrum());
		assertNotNull(Workbench.field(page(), "reorganization"), "the fields are those of the new spectrum");
		undone();
		assertNotNull(Workbench.field(page(), "cutoff"), "the fields follow the undo");
	}

	private void chooseCycle(String kind) {
		CCombo combo = find(CCombo.class, candidate -> "cycle".equals(candidate.getData("attribute")));
		combo.select(Arrays.asList(combo.getItems()).indexOf(kind));
		combo.notifyListeners(SWT.Selection, new Event());
		Workbench.turns(30);
	}

	@Test
	void theSelectedCycleBecomesEveryOtherKindAndStaysWhereItIs() {
		var place = editor.placeOf(editor.machine().getCycle()).getTopLeft();
		String id = editor.machine().getCycle().getId();
		for (String kind : new String[] { "Stroke cycle", "Ideal cycle", "Charging protocol", "Continuous cycle" }) {
			select(editor.machine().getCycle());
			chooseCycle(kind);
			assertEquals(kind.replace(" ", "").toLowerCase(java.util.Locale.ROOT), editor.machine().getCycle().eClass().getName().toLowerCase(java.util.Locale.ROOT));
			assertEquals(id, editor.machine().getCycle().getId());
			assertEquals(place, editor.placeOf(editor.machine().getCycle()).getTopLeft(), "it stands where the other one stood");
			assertEquals(editor.machine().getCycle(), ((EditPart) Workbench.viewer(editor).getSelectedEditParts().get(0)).getModel(),
					"it is selected instead of the other one");
			assertTrue(find(CCombo.class, combo -> "cycle".equals(combo.getData("attribute"))).getText().equals(kind));
			if (kind.equals("Stroke cycle")) {
				var heating = (org.heatwright.model.cycle.ThermalStroke) ((org.heatwright.model.cycle.StrokeCycle) editor.machine().getCycle()).getStrokes().get(0);
				assertEquals(java.util.List.of(Workbench.element(editor, "pump")), heating.getCouplings(), "it heats by the hot bath");
				Workbench.picture("properties-cycle");
				undone();
				editor.getEditingDomain().getCommandStack().redo();
				Workbench.turns(20);
			}
		}
	}

	@Test
	void theMachineGetsACycleOfAnyKindAndNone() {
		select(editor.machine());
		chooseCycle("Charging protocol");
		assertInstanceOf(org.heatwright.model.cycle.ChargingProtocol.class, editor.machine().getCycle());
		undone();
		select(editor.machine());
		chooseCycle("none");
		assertEquals(null, editor.machine().getCycle());
		undone();
	}

	@Test
	void saysWhatAnExpressionMeansAsOneTypes() {
		select(editor.machine().getBaths().get(0));
		Text temperature = Workbench.field(page(), "temperature");
		temperature.setText("2*3+");
		assertNotNull(find(CLabel.class, label -> label.getText().contains("the expression ends")), "what is missing is said");
		temperature.setText("2*3.5");
		assertNotNull(find(CLabel.class, label -> label.getText().startsWith("= 7 ") && label.getText().contains("temperature")), "the value and its dimension");
		assertEquals("5", editor.machine().getBaths().get(0).getTemperature(), "nothing is changed while one types");
		temperature.setText("-1");
		temperature.notifyListeners(SWT.DefaultSelection, new Event());
		assertNotNull(find(CLabel.class, label -> label.getText().startsWith("= \u22121") && label.getText().length() > 20), "a rule speaks up beside its field");
		undone();
	}

	@Test
	void levelsAreATable() {
		LevelSystem medium = (LevelSystem) editor.machine().getMedium();
		select(medium);
		Table levels = find(Table.class, table -> "levels".equals(table.getData("list")));
		assertEquals(3, levels.getItemCount());
		assertEquals("upper", levels.getItem(2).getText(0));
		button("add");
		assertEquals(4, medium.getLevels().size());
		assertEquals(4, find(Table.class, table -> "levels".equals(table.getData("list"))).getItemCount());
		undone();
	}

	@Test
	void aRowIsMovedAndDuplicatedAndRemoved() {
		LevelSystem medium = (LevelSystem) editor.machine().getMedium();
		select(medium);
		Table levels = find(Table.class, table -> "levels".equals(table.getData("list")));
		levels.setSelection(1);
		levels.notifyListeners(SWT.Selection, new Event());
		button("down");
		assertEquals("middle", medium.getLevels().get(2).getId());
		undone();
		levels.setSelection(1);
		levels.notifyListeners(SWT.Selection, new Event());
		button("duplicate");
		assertEquals("1", medium.getLevels().get(2).getEnergy());
		assertEquals(4, medium.getLevels().stream().map(level -> level.getId()).distinct().count(), "each level has an id of its own");
		undone();
	}

	@Test
	void parametersOfTheMachine() {
		select(editor.machine());
		assertNotNull(find(Table.class, table -> "parameters".equals(table.getData("list"))), "the machine has a table of parameters");
		button("add");
		assertEquals(1, editor.machine().getParameters().size());
		undone();
	}

	@Test
	void showsTheCurvesOfASpectrum() {
		select(editor.machine().getBaths().get(0));
		pictures("properties-bath");
		tab("org.heatwright.ui.spectrum");
		Workbench.until(() -> find(ChartPane.class, pane -> pane.chart() != null) != null, "the curves are drawn");
		pictures("properties-spectrum");
		ChartPane density = find(ChartPane.class, pane -> pane.chart() != null && pane.chart().name().equals("spectral-density"));
		double[] x = density.chart().curves().get(0).x();
		double[] y = density.chart().curves().get(0).y();
		assertEquals(0.1 * x[50] * Math.exp(-x[50] / 20), y[50], 1e-12, "J = eta omega exp(-omega / omega_c)");
	}

	@Test
	void showsAnOperatorAsAHeatMap() {
		select(editor.machine().getCouplings().get(0));
		pictures("properties-coupling");
		tab("org.heatwright.ui.operator");
		Workbench.until(() -> find(org.eclipse.swt.widgets.Label.class, label -> label.getText().contains("0.3")) != null, "the largest element is read out");
		pictures("properties-operator");
	}

	private void pictures(String name) {
		ViewPictures.take(sheet, name, () -> Workbench.turns(50));
	}
}
