// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.gef.EditPart;
import org.heatwright.diagram.editor.FindElement;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.model.machine.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every element of a machine can be looked for, and is selected on the drawing, or what contains it there. */
class FindTest {

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
	void eachElementIsShown() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "found");
		List<Element> elements = FindElement.elements(editor.machine());
		assertTrue(elements.size() > 8, elements::toString);
		for (Element element : elements) {
			Workbench.viewer(editor).deselectAll();
			editor.show(element);
			List<?> selected = Workbench.viewer(editor).getSelectedEditParts();
			assertEquals(1, selected.size(), element.getId());
			assertTrue(((EditPart) selected.get(0)).getModel() == element || element.eContainer() != editor.machine(), element.getId());
		}
	}
}
