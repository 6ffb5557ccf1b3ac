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
		LevelsView levels = (LevelsView) Workbench.page().showView(LevelsView.ID);
		TracesView traces = (TracesView) Workbench.page().showView(TracesView.ID);
		Workbench.page().activate(editor);
		select(editor.machine().getCouplings().get(0));
		tab("org.heatwright.ui.operator");
		settled(levels, traces);
		MachineState first = LiveMachine.stateOf(editor.machine());
		EFactory factory = MachinePackage.eINSTANCE.getEFactoryInstance();
		MachinePackage.eINSTANCE.setEFactoryInstance(new Counting());
		try {
			edit("6");
			settled(levels, traces);
			Workbench.turns(30);
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

	private void settled(LevelsView levels, TracesView traces) {
		Workbench.until(() -> !editor.isStale() && levels.ladder().isPresent() && !levels.isFaded() && !traces.traces().charts().isEmpty() && !traces.isFaded(),
				"all who look are shown the result");
		Workbench.until(() -> LiveMachine.stateOf(editor.machine()).work().readings() > 0, "the problems are written");
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
