// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.ui.IPageLayout;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.impl.MachineFactoryImpl;
import org.heatwright.ui.levels.LevelsView;
import org.heatwright.ui.traces.TracesView;
import org.heatwright.workspace.LiveMachine;
import org.heatwright.workspace.MachineState;
import org.junit.jupiter.api.Test;

/** After an edit the drawing, the markers, Levels, Traces and the operator of the selected wire share one copy, one validation and one solve. */
class LiveMachineTest extends PropertiesFixture {

	/** Who made a machine, other than the vault, which keeps a copy of its own every two seconds, and rules that try a variant of the design. */
	private final List<String> made = new CopyOnWriteArrayList<>();

	@Test
	void anEditIsCopiedCheckedAndSolvedOnceForAllWhoShowIt() throws Exception {
		select(editor.machine().getCouplings().get(0));
		everybodyLooks();
		MachineState first = LiveMachine.stateOf(editor.machine());
		EFactory factory = MachinePackage.eINSTANCE.getEFactoryInstance();
		MachinePackage.eINSTANCE.setEFactoryInstance(new Counting());
		try {
			edit("6");
			everybodyLooks();
		} finally {
			MachinePackage.eINSTANCE.setEFactoryInstance(factory);
		}
		MachineState second = LiveMachine.stateOf(editor.machine());
		assertNotSame(first, second);
		assertSame(second, LiveMachine.stateOf(editor.machine()), "until the next edit it is the same for whoever asks");
		assertEquals(new MachineState.Work(1, 1, 1, 1), second.work());
		assertEquals(2, made.size(), "one copy, and what a save would write, read for its lines: " + made);
	}

	private void edit(String temperature) {
		var domain = editor.getEditingDomain();
		domain.getCommandStack().execute(SetCommand.create(domain, Workbench.element(editor, "hot"), BathPackage.Literals.BATH__TEMPERATURE, temperature));
	}

	/** One after the other: views that lie on each other are told nothing while they are hidden. */
	private void everybodyLooks() throws Exception {
		Workbench.until(() -> !editor.isStale(), "the drawing has its result");
		Workbench.until(() -> LiveMachine.stateOf(editor.machine()).work().readings() > 0, "the problems are written");
		LevelsView levels = (LevelsView) Workbench.page().showView(LevelsView.ID);
		Workbench.until(() -> levels.ladder().isPresent() && !levels.isFaded(), "the levels are shown");
		TracesView traces = (TracesView) Workbench.page().showView(TracesView.ID);
		Workbench.until(() -> !traces.traces().charts().isEmpty() && !traces.isFaded(), "the traces are shown");
		Workbench.page().showView(IPageLayout.ID_PROP_SHEET);
		Workbench.page().activate(editor);
		tab("org.heatwright.ui.operator");
	}

	private final class Counting extends MachineFactoryImpl {

		@Override
		public EObject create(EClass kind) {
			if (kind == MachinePackage.Literals.MACHINE) {
				String who = StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
						.filter(name -> name.startsWith("org.heatwright") && !name.contains("LiveMachineTest")).limit(6).toList().toString());
				if (!who.contains("Journal") && !who.contains("org.heatwright.analysis") && !who.contains("org.heatwright.validation")) {
					made.add(who);
				}
			}
			return super.create(kind);
		}
	}
}
