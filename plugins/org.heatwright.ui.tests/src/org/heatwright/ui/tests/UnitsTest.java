// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.IMarkerResolution;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.machine.Units;
import org.heatwright.ui.Texts;
import org.heatwright.ui.problems.Resolutions;
import org.heatwright.workspace.DesignMarkers;
import org.junit.jupiter.api.Test;

/** The switch of units asks for one energy and converts everything in one step: from the properties and as the fix of a number with a unit. */
class UnitsTest extends PropertiesFixture {

	private Bath hot() {
		return editor.machine().getBaths().get(0);
	}

	/** Types into the question as soon as it is there, sees whether OK can be pressed, and presses it or Escape. */
	private static void answer(String wrong, String right) {
		Workbench.shell().getDisplay().asyncExec(() -> {
			Shell dialog = Arrays.stream(Workbench.shell().getDisplay().getShells()).filter(shell -> shell.getText().equals(Texts.of("units.ask.title"))).findFirst()
					.orElseThrow();
			try {
				Text text = find(dialog, Text.class, field -> (field.getStyle() & SWT.READ_ONLY) == 0);
				Button ok = dialog.getDefaultButton();
				text.setText(wrong);
				assertFalse(ok.isEnabled(), wrong + " is no unit of energy");
				if (right != null) {
					text.setText(right);
					assertTrue(ok.isEnabled(), right);
					ok.notifyListeners(SWT.Selection, new Event());
				}
			} finally {
				if (!dialog.isDisposed()) {
					dialog.close();
				}
			}
		});
	}

	@Test
	void choosingLaboratoryUnitsConvertsTheMachine() throws Exception {
		select(editor.machine());
		answer("5", "5 GHz");
		choose("units", "Laboratory");
		assertEquals(Units.LABORATORY, editor.machine().getUnits());
		assertTrue(hot().getTemperature().endsWith(" K"), hot().getTemperature());
		LevelSystem levels = (LevelSystem) editor.machine().getMedium();
		assertTrue(levels.getLevels().stream().allMatch(level -> level.getEnergy().equals("0") || level.getEnergy().endsWith(" GHz")));
		Workbench.until(() -> editor.latestAnalysis().filter(analysis -> analysis.units() == UnitSystem.LABORATORY && analysis.solved().isPresent()).isPresent(),
				"it is solved in the new units");
		double power = editor.latestAnalysis().orElseThrow().power().orElseThrow();
		assertEquals(0.0016790251055869 * Math.pow(2 * Math.PI * 5e9, 2) * 6.62607015e-34 / (2 * Math.PI), power, 1e-10 * power);
		undone();
	}

	@Test
	void aSwitchThatIsNotAnsweredChangesNothing() {
		select(editor.machine());
		boolean dirty = editor.isDirty();
		answer("5 apples", null);
		choose("units", "Laboratory");
		assertEquals(Units.NATURAL, editor.machine().getUnits());
		assertEquals(dirty, editor.isDirty());
	}

	@Test
	void aNumberWithAUnitOffersTheSwitch() throws Exception {
		editor.getEditingDomain().getCommandStack()
				.execute(SetCommand.create(editor.getEditingDomain(), hot(), BathPackage.Literals.BATH__TEMPERATURE, "1.2 K"));
		IFile file = ((IFileEditorInput) editor.getEditorInput()).getFile();
		Workbench.until(() -> marker(file).isPresent(), "the unit is a problem");
		IMarkerResolution fix = Arrays.stream(new Resolutions().getResolutions(marker(file).orElseThrow()))
				.filter(resolution -> resolution.getLabel().equals(Texts.of("problems.units"))).findFirst().orElseThrow();
		answer("", "5 GHz");
		fix.run(marker(file).orElseThrow());
		assertEquals(Units.LABORATORY, editor.machine().getUnits());
		assertEquals("1.2 K", hot().getTemperature(), "what has its unit keeps it");
		Workbench.until(() -> marker(file).isEmpty(), "the problem is gone");
		editor.getEditingDomain().getCommandStack().undo();
		assertEquals(Units.NATURAL, editor.machine().getUnits());
		editor.getEditingDomain().getCommandStack().undo();
	}

	private static Optional<IMarker> marker(IFile file) {
		try {
			return Arrays.stream(file.findMarkers(DesignMarkers.TYPE, true, IResource.DEPTH_ZERO))
					.filter(marker -> marker.getAttribute(DesignMarkers.RULE, "").equals("expression.unit.natural")).findFirst();
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}
}
