// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.handlers.IHandlerService;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.diagram.parts.Editable;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.card.CycleCard;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.ui.gallery.GalleryCard;
import org.heatwright.ui.gallery.GalleryPage;
import org.heatwright.ui.scaling.ScalingSeries;
import org.heatwright.ui.scaling.ScalingView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Journeys of a day: from the gallery, with the keys of the workbench, with the frame and the space bar, with a file that others change. */
class JourneysTest {

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

	private static void solved(MachineEditor editor) {
		Workbench.until(() -> editor.latestAnalysis().isPresent() && !editor.isStale(), "the machine is solved");
	}

	/** Writes the number of qubits over the old one, on the drawing. */
	private static void writeSize(MachineEditor editor, String size) {
		QubitArray array = (QubitArray) editor.machine().getMedium();
		Rectangle box = ((Editable) Workbench.viewer(editor).getEditPartRegistry().get(array)).spots().get(1).box();
		Workbench.doubleClick(editor, box.getCenter().x, box.getCenter().y);
		Workbench.typeOver(editor, size);
	}

	@Test
	void aSuperradiantBatteryFromTheGalleryIsChargedFasterByEveryQubit() throws Exception {
		Workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand("org.heatwright.ui.gallery", null);
		Workbench.turns(20);
		GalleryPage gallery = (GalleryPage) Workbench.page().getActiveEditor();
		gallery.filter().setText("battery collectively");
		Workbench.turns(10);
		GalleryCard card = gallery.cards().stream().filter(GalleryCard::isShown).findFirst().orElseThrow();
		assertEquals("collective-battery", card.name());
		card.copy().notifyListeners(SWT.Selection, new Event());
		Workbench.until(() -> Workbench.page().getActiveEditor() instanceof MachineEditor, "the copy is open");
		MachineEditor editor = (MachineEditor) Workbench.page().getActiveEditor();
		solved(editor);
		double four = editor.latestAnalysis().orElseThrow().battery().orElseThrow().chargingPower();
		assertEquals(0.8529600278550867, editor.latestAnalysis().orElseThrow().battery().orElseThrow().energy(), 1e-10);
		writeSize(editor, "8");
		solved(editor);
		double eight = editor.latestAnalysis().orElseThrow().battery().orElseThrow().chargingPower();
		assertTrue(eight > 4 * four, "twice the qubits charge more than four times as fast in the beginning: " + four + " -> " + eight);
		String badge = ((CycleCard) Workbench.card(editor, editor.machine().getCycle())).badge();
		assertTrue(badge.startsWith("charged to"), badge);
		Workbench.picture("journey-collective-battery");
	}

	@Test
	void oneChangesLAndWatchesTheExponent() throws Exception {
		MachineEditor editor = workbench.open("superradiance", "exponent");
		solved(editor);
		ScalingView view = (ScalingView) Workbench.page().showView(ScalingView.ID);
		Workbench.page().activate(editor);
		String bath = editor.machine().getBaths().get(0).getId();
		Workbench.until(() -> view.series().filter(series -> series.analyses().get(0).bath(bath).isPresent()).isPresent(), "the scaling is there");
		ScalingSeries before = view.series().orElseThrow();
		assertEquals(2, before.fit(new RecordedQuantity("instantaneousHeatCurrent:" + bath)).exponent(), 0.2, "the burst grows as L^2");
		double five = Math.abs(editor.latestAnalysis().orElseThrow().bath(bath).orElseThrow().instantaneousHeatCurrent());
		int size = (int) Double.parseDouble(((QubitArray) editor.machine().getMedium()).getSize());
		writeSize(editor, Integer.toString(2 * size + 1));
		solved(editor);
		double eleven = Math.abs(editor.latestAnalysis().orElseThrow().bath(bath).orElseThrow().instantaneousHeatCurrent());
		assertEquals(Math.pow((2 * size + 2.0) / (size + 1), 2), eleven / five, 1e-9, "(L + 1)^2");
		Workbench.until(() -> view.series().orElseThrow() != before, "the scaling is measured again");
		assertNotSame(before, view.series().orElseThrow());
		assertEquals(2, view.series().orElseThrow().fit(new RecordedQuantity("instantaneousHeatCurrent:" + bath)).exponent(), 0.2);
		Workbench.picture("journey-exponent");
	}

	/** A key with a modifier, through the key bindings of the workbench. */
	private static void chord(MachineEditor editor, char letter, int modifier) {
		Workbench.page().activate(editor);
		Workbench.viewer(editor).getControl().setFocus();
		Workbench.press(Workbench.viewer(editor).getControl(), letter, letter, modifier);
		Workbench.turns(10);
	}

	/** Ctrl+Shift+Z under GTK, Command+Shift+Z on macOS, Ctrl+Y on Windows. */
	private static void redo(MachineEditor editor) {
		if (SWT.getPlatform().equals("win32")) {
			chord(editor, 'y', SWT.MOD1);
		} else {
			chord(editor, 'z', SWT.MOD1 | SWT.MOD2);
		}
	}

	@Test
	void keysCopyAMachineAcrossEditorsUndoItToEmptyAndRedoItToTheEnd() throws Exception {
		MachineEditor from = workbench.open("three-level-maser", "keys-from");
		chord(from, 'a', SWT.MOD1);
		chord(from, 'c', SWT.MOD1);
		MachineEditor to = workbench.empty("keys-to");
		Machine empty = EcoreUtil.copy(to.machine());
		chord(to, 'v', SWT.MOD1);
		Workbench.until(() -> to.latestAnalysis().filter(analysis -> analysis.power().isPresent()).isPresent(), "the pasted machine is solved");
		assertEquals(0.0016790251055868986, to.latestAnalysis().orElseThrow().power().orElseThrow(), 1e-13);
		Workbench.select(to, Workbench.element(to, "hot"));
		chord(to, 'd', SWT.MOD1);
		assertEquals(4, to.machine().getBaths().size());
		Machine full = EcoreUtil.copy(to.machine());
		var stack = to.getEditingDomain().getCommandStack();
		for (int i = 0; i < 5 && stack.canUndo(); i++) {
			chord(to, 'z', SWT.MOD1);
		}
		assertTrue(EcoreUtil.equals(empty, to.machine()), "undo back to empty");
		for (int i = 0; i < 5 && stack.canRedo(); i++) {
			redo(to);
		}
		assertTrue(EcoreUtil.equals(full, to.machine()), "redo to the end");
	}

	@Test
	void aFrameSelectsWhatIsInside() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "framed");
		Rectangle hot = editor.placeOf(Workbench.element(editor, "hot"));
		Rectangle cold = editor.placeOf(Workbench.element(editor, "cold"));
		WorkbenchTest.choose(editor, "Marquee");
		Workbench.drag(editor, hot.x - 20, hot.y - 20, hot.right() + 15, cold.bottom() + 15);
		List<?> selected = Workbench.viewer(editor).getSelectedEditParts();
		assertEquals(2, selected.stream().filter(part -> ((EditPart) part).getModel() instanceof Bath).count(), selected.toString());
		Workbench.select(editor);
		Workbench.viewer(editor).getEditDomain().loadDefaultTool();
		Workbench.drag(editor, hot.x - 20, hot.y - 20, hot.right() + 15, hot.bottom() + 15);
		assertTrue(Workbench.viewer(editor).getSelectedEditParts().stream().anyMatch(part -> ((EditPart) part).getModel() == Workbench.element(editor, "hot")),
				"a drag on the empty sheet is a frame too");
	}

	@Test
	void aDraggedNodeSnapsToTheGridUnlessThatIsSwitchedOff() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "gridded");
		Bath hot = (Bath) Workbench.element(editor, "hot");
		Workbench.run(editor, "org.heatwright.diagram.guides");
		try {
			Rectangle box = editor.placeOf(hot).getCopy();
			Workbench.drag(editor, box.getCenter().x, box.bottom() - 8, box.getCenter().x + 31, box.bottom() + 23);
			Point at = editor.placeOf(hot).getLocation();
			assertEquals(List.of(0, 0), List.of(at.x % 12, at.y % 12), "on the grid: " + at);
			Workbench.run(editor, "org.heatwright.diagram.snap");
			Rectangle again = editor.placeOf(hot).getCopy();
			Workbench.drag(editor, again.getCenter().x, again.bottom() - 8, again.getCenter().x + 31, again.bottom() + 23);
			assertFalse(editor.placeOf(hot).x % 12 == 0 && editor.placeOf(hot).y % 12 == 0, "free: " + editor.placeOf(hot));
			Workbench.run(editor, "org.heatwright.diagram.grid");
			Workbench.picture("journey-grid");
			Workbench.run(editor, "org.heatwright.diagram.grid");
			Workbench.run(editor, "org.heatwright.diagram.snap");
		} finally {
			Workbench.run(editor, "org.heatwright.diagram.guides");
		}
	}

	@Test
	void aNodeIsResizedByItsHandle() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "resized");
		Bath hot = (Bath) Workbench.element(editor, "hot");
		Rectangle box = editor.placeOf(hot).getCopy();
		Workbench.click(editor, box.getCenter().x, box.bottom() - 8);
		Workbench.drag(editor, box.right(), box.bottom(), box.right() + 48, box.bottom() + 36);
		assertTrue(editor.placeOf(hot).width > box.width + 20 && editor.placeOf(hot).height > box.height + 15, editor.placeOf(hot).toString());
		assertEquals(box.getLocation(), editor.placeOf(hot).getLocation());
		editor.getEditingDomain().getCommandStack().undo();
		assertEquals(box, editor.placeOf(hot));
	}

	private static Optional<Button> button(Composite parent, String text) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Button button && button.getText().replace("&", "").equals(text)) {
				return Optional.of(button);
			}
			Optional<Button> inner = child instanceof Composite nested ? button(nested, text) : Optional.empty();
			if (inner.isPresent()) {
				return inner;
			}
		}
		return Optional.empty();
	}

	/** Presses a button of the next dialog; the answer comes from inside its own event loop. */
	private static void answer(String text, int attempts) {
		Workbench.shell().getDisplay().timerExec(100, () -> {
			for (Shell shell : Workbench.shell().getDisplay().getShells()) {
				Optional<Button> button = shell == Workbench.shell() || !shell.isVisible() ? Optional.empty() : button(shell, text);
				if (button.isPresent()) {
					button.get().notifyListeners(SWT.Selection, new Event());
					return;
				}
			}
			if (attempts > 0) {
				answer(text, attempts - 1);
			}
		});
	}

	/** Presses the default button of the next dialog, and takes down what it says. */
	private static void pressReturn(StringBuilder said, int attempts) {
		Workbench.shell().getDisplay().timerExec(100, () -> {
			for (Shell shell : Workbench.shell().getDisplay().getShells()) {
				if (shell != Workbench.shell() && shell.isVisible() && shell.getDefaultButton() != null) {
					texts(shell, said);
					shell.getDefaultButton().notifyListeners(SWT.Selection, new Event());
					return;
				}
			}
			if (attempts > 0) {
				pressReturn(said, attempts - 1);
			}
		});
	}

	private static void texts(Composite parent, StringBuilder said) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Label label) {
				said.append(label.getText()).append('\n');
			}
			if (child instanceof Composite nested) {
				texts(nested, said);
			}
		}
	}

	private static void changeOutside(MachineEditor editor, String temperature) throws Exception {
		IFile file = ((IFileEditorInput) editor.getEditorInput()).getFile();
		String changed = new String(Gallery.find("three-level-maser").orElseThrow().bytes(), StandardCharsets.UTF_8).replace("temperature=\"5\"",
				"temperature=\"" + temperature + "\"");
		file.setContents(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)), true, false, null);
		Workbench.turns(150);
	}

	@Test
	void unsavedWorkIsAskedForBeforeAChangeFromOutsideTakesItsPlace() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "asked");
		editor.getEditingDomain().getCommandStack().execute(editor.commands().rename(Workbench.element(editor, "hot"), "Sun").command());
		StringBuilder asked = new StringBuilder();
		pressReturn(asked, 50);
		changeOutside(editor, "6");
		assertEquals("Sun", Workbench.element(editor, "hot").getName(), "Return keeps what is drawn");
		assertTrue(asked.toString().contains("temperature 5 \u2192 6"), asked.toString());
		assertTrue(editor.isDirty());
		answer("Load the File", 50);
		changeOutside(editor, "7");
		Workbench.until(() -> !"Sun".equals(Workbench.element(editor, "hot").getName()), "Load takes the file");
		assertFalse(editor.isDirty());
	}

	@Test
	void allIsSeenAfterFitAndAClickInTheThumbnailGoesThere() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "thumbnail");
		var outline = (org.eclipse.ui.views.contentoutline.ContentOutline) Workbench.page().showView(org.eclipse.ui.IPageLayout.ID_OUTLINE);
		Workbench.page().activate(editor);
		Workbench.turns(30);
		var canvas = (org.eclipse.draw2d.FigureCanvas) Workbench.viewer(editor).getControl();
		for (int i = 0; i < 4; i++) {
			Workbench.run(editor, org.eclipse.gef.ui.actions.GEFActionConstants.ZOOM_IN);
		}
		canvas.scrollTo(0, 0);
		Workbench.turns(30);
		Point before = canvas.getViewport().getViewLocation().getCopy();
		Control thumbnail = Workbench.named((Composite) outline.getCurrentPage().getControl(), "thumbnail");
		for (int type : new int[] { SWT.MouseDown, SWT.MouseUp }) {
			Event event = new Event();
			event.type = type;
			event.button = 1;
			event.x = thumbnail.getSize().x * 9 / 10;
			event.y = thumbnail.getSize().y / 3;
			thumbnail.notifyListeners(type, event);
		}
		Workbench.turns(10);
		assertTrue(canvas.getViewport().getViewLocation().x > before.x + 50, "from " + before + " to " + canvas.getViewport().getViewLocation());
		Workbench.run(editor, "org.heatwright.diagram.fit");
		for (Object part : Workbench.viewer(editor).getContents().getChildren()) {
			Rectangle box = ((GraphicalEditPart) part).getFigure().getBounds().getCopy();
			((GraphicalEditPart) part).getFigure().translateToAbsolute(box);
			assertTrue(new Rectangle(0, 0, canvas.getClientArea().width, canvas.getClientArea().height).contains(box), box + " is seen");
		}
	}

	@Test
	void theSpaceBarLetsTheMousePullTheSheet() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "panned");
		Workbench.run(editor, org.eclipse.gef.ui.actions.GEFActionConstants.ZOOM_IN);
		Workbench.run(editor, org.eclipse.gef.ui.actions.GEFActionConstants.ZOOM_IN);
		var canvas = (org.eclipse.draw2d.FigureCanvas) Workbench.viewer(editor).getControl();
		Point before = canvas.getViewport().getViewLocation().getCopy();
		Machine untouched = EcoreUtil.copy(editor.machine());
		Rectangle hot = editor.placeOf(Workbench.element(editor, "hot"));
		Event space = new Event();
		space.type = SWT.KeyDown;
		space.character = ' ';
		space.keyCode = ' ';
		canvas.notifyListeners(SWT.KeyDown, space);
		Workbench.drag(editor, hot.right() + 60, hot.bottom() + 80, hot.right() + 10, hot.bottom() + 50);
		space.type = SWT.KeyUp;
		canvas.notifyListeners(SWT.KeyUp, space);
		assertFalse(before.equals(canvas.getViewport().getViewLocation()), "the sheet has moved from " + before);
		assertTrue(EcoreUtil.equals(untouched, editor.machine()));
	}
}
