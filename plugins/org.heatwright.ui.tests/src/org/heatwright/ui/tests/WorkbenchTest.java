// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.palette.PaletteContainer;
import org.eclipse.gef.palette.ToolEntry;
import org.eclipse.gef.requests.GroupRequest;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.properties.PropertySheet;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.ui.analysis.AnalysisView;
import org.heatwright.workspace.DesignMarkers;
import org.heatwright.workspace.MachineProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Journeys through the running product. */
class WorkbenchTest {

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
	void startsInItsPerspective() {
		assertEquals("org.heatwright.rcp.perspective", Workbench.page().getPerspective().getId());
		for (String view : new String[] { "org.eclipse.ui.navigator.ProjectExplorer", IPageLayout.ID_OUTLINE, IPageLayout.ID_PROP_SHEET,
				IPageLayout.ID_PROBLEM_VIEW, AnalysisView.ID }) {
			assertTrue(Arrays.stream(Workbench.page().getViewReferences()).anyMatch(reference -> reference.getId().equals(view)), view);
		}
	}

	@Test
	void solvesTheMaserOnTheDrawing() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "solved");
		Workbench.until(() -> editor.latestAnalysis().isPresent(), "the maser is solved");
		assertEquals(0.0016790251055868986, editor.latestAnalysis().orElseThrow().power().orElseThrow(), 1e-13);
		AnalysisView view = (AnalysisView) Workbench.page().showView(AnalysisView.ID);
		Workbench.page().activate(editor);
		Workbench.until(() -> view.shown().contains("0.0016790251055869"), "the analysis view shows the power");
		Workbench.picture("workbench-maser");
		assertFalse(editor.isDirty());
	}

	@Test
	void movesABathAndTakesItBack() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "moved");
		Machine before = EcoreUtil.copy(editor.machine());
		var node = editor.machine().getLayout().getNodes().stream().filter(candidate -> "hot".equals(candidate.getElement().getId())).findFirst().orElseThrow();
		int x = node.getX();
		Workbench.drag(editor, x + 40, node.getY() + 60, x + 120, node.getY() + 90);
		assertTrue(node.getX() > x, "the bath did not move");
		assertTrue(editor.isDirty());
		editor.getEditingDomain().getCommandStack().undo();
		assertTrue(EcoreUtil.equals(before, editor.machine()), "undo left something changed");
		assertFalse(editor.isDirty());
	}

	@Test
	void drawsAMachineFromThePalette() throws Exception {
		IFile file = MachineProject.create(MachineProject.open("Tests"), "drawn", DesignFile.toBytes(empty()));
		MachineEditor editor = workbench.open(file);
		place(editor, "Qubit array", 350, 160);
		place(editor, "Hot bath", 60, 80);
		place(editor, "Cold bath", 60, 300);
		connect(editor, 120, 130, 450, 260);
		connect(editor, 120, 350, 450, 260);
		assertEquals(2, editor.machine().getCouplings().size());
		Workbench.until(() -> editor.latestAnalysis().filter(analysis -> analysis.baths().size() == 2).isPresent(), "the drawn machine is solved");
		assertTrue(editor.latestAnalysis().orElseThrow().bath("hot").orElseThrow().heatCurrent() > 0);
		Machine drawn = EcoreUtil.copy(editor.machine());
		var stack = editor.getEditingDomain().getCommandStack();
		int undone = 0;
		while (stack.canUndo()) {
			stack.undo();
			undone++;
		}
		assertEquals(5, undone);
		assertTrue(EcoreUtil.equals(empty(), editor.machine()), "undo back to empty");
		while (stack.canRedo()) {
			stack.redo();
		}
		assertTrue(EcoreUtil.equals(drawn, editor.machine()), "redo to the end");
		editor.doSave(new org.eclipse.core.runtime.NullProgressMonitor());
		assertFalse(editor.isDirty());
		assertTrue(stack.canUndo(), "undo is still there after a save");
		try (var in = file.getContents(true)) {
			assertTrue(EcoreUtil.equals(drawn, DesignFile.load(in, "drawn").machine()), "the file holds what was drawn");
		}
	}

	@Test
	void deletesABathWithItsWires() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "deleted");
		Machine before = EcoreUtil.copy(editor.machine());
		Workbench.click(editor, 100, 120);
		GraphicalViewer viewer = Workbench.viewer(editor);
		EditPart selected = (EditPart) viewer.getSelectedEditParts().get(0);
		assertEquals("hot", ((org.heatwright.model.machine.Element) selected.getModel()).getId());
		GroupRequest delete = new GroupRequest(RequestConstants.REQ_DELETE);
		delete.setEditParts(viewer.getSelectedEditParts());
		viewer.getEditDomain().getCommandStack().execute(selected.getCommand(delete));
		assertEquals(2, editor.machine().getBaths().size());
		assertEquals(2, editor.machine().getCouplings().size());
		editor.getEditingDomain().getCommandStack().undo();
		assertTrue(EcoreUtil.equals(before, editor.machine()), "undo left something changed");
	}

	@Test
	void problemsAppearWithTheirLineAndGoAway() throws Exception {
		String good = new String(Gallery.find("three-level-maser").orElseThrow().bytes(), StandardCharsets.UTF_8);
		IFile file = MachineProject.create(MachineProject.open("Tests"), "problem",
				good.replace("temperature=\"0.5\"", "temperature=\"-0.5\"").getBytes(StandardCharsets.UTF_8));
		file.getProject().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
		IMarker[] markers = file.findMarkers(DesignMarkers.TYPE, true, IResource.DEPTH_ZERO);
		IMarker marker = Arrays.stream(markers).filter(candidate -> "bath.temperature.positive".equals(candidate.getAttribute(DesignMarkers.RULE, "")))
				.findFirst().orElseThrow();
		assertEquals("cold", marker.getAttribute(DesignMarkers.ELEMENT));
		assertTrue(marker.getAttribute(IMarker.LINE_NUMBER, 0) > 10);
		file.setContents(new ByteArrayInputStream(good.getBytes(StandardCharsets.UTF_8)), true, false, null);
		file.getProject().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
		// Warnings about the limits of the theory may follow from the background.
		assertEquals(0, Arrays.stream(file.findMarkers(DesignMarkers.TYPE, true, IResource.DEPTH_ZERO))
				.filter(each -> each.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR).count());
	}

	@Test
	void showsTheNewFileAfterAnExternalChange() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "external");
		IFile file = ((org.eclipse.ui.IFileEditorInput) editor.getEditorInput()).getFile();
		byte[] other = Gallery.find("qubit-two-baths").orElseThrow().bytes();
		file.setContents(new ByteArrayInputStream(other), true, false, null);
		Workbench.until(() -> editor.machine().getBaths().size() == 2, "the editor shows the new file");
		assertNotNull(editor.machine().getMedium());
	}

	@Test
	void editsANumberInThePropertiesView() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "edited");
		Workbench.until(() -> editor.latestAnalysis().isPresent(), "the maser is solved");
		double power = editor.latestAnalysis().orElseThrow().power().orElseThrow();
		PropertySheet sheet = (PropertySheet) Workbench.page().showView(IPageLayout.ID_PROP_SHEET);
		Workbench.page().activate(editor);
		GraphicalViewer viewer = Workbench.viewer(editor);
		viewer.select((EditPart) viewer.getEditPartRegistry().get(editor.machine().getBaths().get(0)));
		Workbench.until(() -> Workbench.field(sheet.getCurrentPage().getControl(), "temperature") != null, "the bath's temperature has a field");
		Text field = Workbench.field(sheet.getCurrentPage().getControl(), "temperature");
		assertEquals("5", field.getText());
		field.setText("2*4");
		field.notifyListeners(SWT.DefaultSelection, new Event());
		assertEquals("2*4", editor.machine().getBaths().get(0).getTemperature());
		Workbench.until(() -> editor.latestAnalysis().orElseThrow().power().orElseThrow() > power, "a hotter bath gives more power");
		Workbench.picture("workbench-properties");
		editor.getEditingDomain().getCommandStack().undo();
		assertEquals("5", editor.machine().getBaths().get(0).getTemperature());
		Workbench.until(() -> Workbench.field(sheet.getCurrentPage().getControl(), "temperature").getText().equals("5"), "the field follows the undo");
	}

	private static Machine empty() {
		Machine machine = org.heatwright.model.machine.MachineFactory.eINSTANCE.createMachine();
		machine.setId("machine");
		return machine;
	}

	private static void place(MachineEditor editor, String tool, int x, int y) {
		Workbench.viewer(editor).getEditDomain().setActiveTool(entry(editor, tool).createTool());
		Workbench.click(editor, x, y);
	}

	private static void connect(MachineEditor editor, int fromX, int fromY, int toX, int toY) {
		Workbench.viewer(editor).getEditDomain().setActiveTool(entry(editor, "Couple").createTool());
		Workbench.click(editor, fromX, fromY);
		Workbench.click(editor, toX, toY);
	}

	static void choose(MachineEditor editor, String tool) {
		Workbench.viewer(editor).getEditDomain().setActiveTool(entry(editor, tool).createTool());
	}

	private static ToolEntry entry(MachineEditor editor, String label) {
		var domain = Workbench.viewer(editor).getEditDomain();
		return find(domain.getPaletteViewer().getPaletteRoot(), label);
	}

	private static ToolEntry find(PaletteContainer container, String label) {
		for (Object child : container.getChildren()) {
			if (child instanceof ToolEntry tool && label.equals(tool.getLabel())) {
				return tool;
			}
			ToolEntry found = child instanceof PaletteContainer inner ? find(inner, label) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}
}
