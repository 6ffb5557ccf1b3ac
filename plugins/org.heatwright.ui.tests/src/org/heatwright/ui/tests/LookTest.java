// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.ui.handlers.IHandlerService;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.insert.Ingredient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Light and dark; pictures for the documentation. */
class LookTest {

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

	private static void toggle() throws Exception {
		Workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand("org.heatwright.rcp.darkTheme", null);
		Workbench.turns(50);
	}

	@Test
	void darkAndLightAgainWhileDrawing() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "dark");
		Workbench.until(() -> editor.latestAnalysis().isPresent() && !editor.isStale(), "the maser is solved");
		assertFalse(editor.scheme().isDark());
		toggle();
		try {
			Workbench.until(() -> editor.scheme().isDark(), "the drawing is dark");
			var ground = Workbench.viewer(editor).getControl().getBackground();
			assertTrue(ground.getRed() < 80 && ground.getGreen() < 80, "the sheet is dark");
			Workbench.picture("workbench-maser-dark");
			Workbench.key(editor, 'b', 'b', 0);
			Workbench.turns(20);
			Workbench.picture("insert-dark");
			Workbench.press(Workbench.typing(editor), SWT.ESC, (char) 27, 0);
			Workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand("org.heatwright.rcp.welcome", null);
			Workbench.turns(200);
			Workbench.picture("welcome-dark");
		} finally {
			toggle();
		}
		Workbench.until(() -> !editor.scheme().isDark(), "the drawing is light again");
	}

	/** In both themes: the frequencies, and the wires to the qubits. */
	@Test
	void anArrayIsDrawnAsItIs() throws Exception {
		MachineEditor editor = workbench.open("absorption-refrigerator", "array");
		Workbench.until(() -> !editor.isStale(), "the refrigerator is solved");
		Workbench.picture("array");
		toggle();
		try {
			Workbench.until(() -> editor.scheme().isDark(), "the drawing is dark");
			Workbench.picture("array-dark");
		} finally {
			toggle();
		}
		Workbench.until(() -> !editor.scheme().isDark(), "the drawing is light again");
	}

	@Test
	void typeToInsertShowsWhatFits() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "typing");
		Workbench.select(editor, Workbench.element(editor, "cold"));
		Workbench.key(editor, 's', 's', 0);
		Workbench.typing(editor).setText("sp");
		Workbench.turns(20);
		Workbench.picture("insert");
		Workbench.press(Workbench.typing(editor), SWT.ESC, (char) 27, 0);
	}

	@Test
	void everyIngredientHasAnIconAndWords() {
		for (Ingredient ingredient : Ingredient.values()) {
			assertTrue(ingredient.icon().getImageData(100) != null, ingredient.name());
			assertFalse(ingredient.label().equals(ingredient.name()) || ingredient.description().contains(".description"), ingredient.name());
		}
	}
}
