// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionRelevance;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.ui.problems.ElementFixes;
import org.heatwright.ui.problems.Resolutions;
import org.heatwright.workspace.DesignMarkers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A flagged figure is put right from its own menu; a fix comes before accepting, and accepting before the page of the rule. */
class FixInPlaceTest {

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

	@Test
	void theMenuOfABathFixesItsTemperature() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "in-place");
		Bath hot = editor.machine().getBaths().get(0);
		set(editor, hot, "-5");
		Workbench.until(() -> !warnings(editor, hot).isEmpty(), "the temperature is flagged");
		MenuManager menu = new MenuManager();
		ElementFixes.fill(menu, warnings(editor, hot));
		List<IAction> actions = Arrays.stream(menu.getItems()).filter(ActionContributionItem.class::isInstance)
				.map(item -> ((ActionContributionItem) item).getAction())
				.toList();
		assertFalse(actions.get(0).isEnabled(), "the finding heads its fixes");
		actions.get(1).run();
		Workbench.until(() -> warnings(editor, hot).isEmpty(), "it is put right: " + actions.get(1).getText());
		assertTrue(Double.parseDouble(hot.getTemperature()) > 0, hot.getTemperature());
		editor.getEditingDomain().getCommandStack().undo();
		assertEquals("-5", hot.getTemperature());
	}

	@Test
	void whatPutsItRightComesFirst() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "first-fix");
		Bath hot = editor.machine().getBaths().get(0);
		set(editor, hot, "-5");
		Workbench.until(() -> !warnings(editor, hot).isEmpty(), "the temperature is flagged");
		IMarkerResolution[] resolutions = new Resolutions().getResolutions(warnings(editor, hot).get(0));
		List<Integer> ranks = Arrays.stream(resolutions).map(each -> ((IMarkerResolutionRelevance) each).getRelevanceForResolution()).toList();
		assertTrue(ranks.size() > 1, ranks::toString);
		for (int i = 1; i < ranks.size(); i++) {
			assertTrue(ranks.get(i - 1) > ranks.get(i), ranks::toString);
		}
		assertEquals("Explain the rule", resolutions[resolutions.length - 1].getLabel());
	}

	private static void set(MachineEditor editor, Bath bath, String temperature) {
		editor.getEditingDomain().getCommandStack().execute(SetCommand.create(editor.getEditingDomain(), bath, BathPackage.Literals.BATH__TEMPERATURE, temperature));
	}

	private static List<IMarker> warnings(MachineEditor editor, Bath bath) {
		IFile file = ((IFileEditorInput) editor.getEditorInput()).getFile();
		return ElementFixes.problems(file, bath).stream().filter(marker -> marker.getAttribute(DesignMarkers.RULE, "").equals("bath.temperature.positive")).toList();
	}
}
