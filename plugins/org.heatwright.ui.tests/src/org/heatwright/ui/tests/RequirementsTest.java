// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.gef.GraphicalEditPart;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.figures.CardFigure;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.picture.card.Card;
import org.heatwright.picture.card.CycleCard;
import org.heatwright.ui.analysis.AnalysisView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A requirement beyond a bound is seen where one looks: on its row, on the badge, in the banner and in Analysis; one that is met gets a tick and nothing
 * shouts.
 */
class RequirementsTest {

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
	void whatABoundExcludesShoutsAndUndoSilencesIt() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "asked");
		AnalysisView view = (AnalysisView) Workbench.page().showView(AnalysisView.ID);
		Workbench.until(() -> badge(editor).equals("engine"), "the maser is solved");
		ask(editor, "100");
		Workbench.until(() -> !editor.bannerText().isEmpty(), "the banner speaks");
		assertTrue(editor.bannerText().matches("(?s)A requirement cannot be met: power 0.0016790\\d*, wanted \u2265 100, Bound 2 allows 0.009.*"),
				editor.bannerText());
		assertEquals("engine \u2717", badge(editor));
		assertTrue(row(editor).endsWith("\u2717 Bound 2 allows 0.009"), row(editor));
		Workbench.until(() -> view.shown().contains("\u2717 power \u2265 100"), "Analysis says so");
		assertTrue(view.shown().contains("\u2717 0 of 1 met"), view.shown());
		domain(editor).getCommandStack().undo();
		Workbench.until(() -> editor.bannerText().isEmpty() && badge(editor).equals("engine"), "nothing is asked any more");
	}

	@Test
	void whatIsMetGetsATick() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "met");
		ask(editor, "0.001");
		Workbench.until(() -> badge(editor).startsWith("engine") && row(editor).contains("\u2713 0.0016790"), "the row has its tick");
		assertEquals("engine", badge(editor));
		assertFalse(editor.bannerText().contains("requirement"), editor.bannerText());
	}

	private static void ask(MachineEditor editor, String power) {
		LimitRequirement requirement = MachineFactory.eINSTANCE.createLimitRequirement();
		requirement.setId("asked");
		requirement.setMetric(Metric.POWER);
		requirement.setValue(power);
		Command add = AddCommand.create(domain(editor), editor.machine(), MachinePackage.Literals.MACHINE__REQUIREMENTS, requirement);
		domain(editor).getCommandStack().execute(add);
	}

	private static EditingDomain domain(MachineEditor editor) {
		return editor.getEditingDomain();
	}

	private static String badge(MachineEditor editor) {
		return ((CycleCard) Workbench.card(editor, editor.machine().getCycle())).badge();
	}

	private static String row(MachineEditor editor) {
		return cards(editor).flatMap(card -> card.items().stream()).filter(item -> "asked".equals(item.element().getId()))
				.map(item -> item.first() + " " + item.second()).findFirst().orElse("");
	}

	/** What the figures show. */
	private static Stream<Card> cards(MachineEditor editor) {
		return ((List<?>) Workbench.viewer(editor).getContents().getChildren()).stream().map(part -> ((CardFigure) ((GraphicalEditPart) part).getFigure()).card());
	}
}
