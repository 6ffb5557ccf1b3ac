// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.ide.IDE;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.ui.problems.Resolutions;
import org.heatwright.ui.problems.RuleView;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SeverityProfile;
import org.heatwright.workspace.DesignCheck;
import org.heatwright.workspace.DesignMarkers;
import org.heatwright.workspace.MachineProject;
import org.heatwright.workspace.SeverityPreferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Problems in the running product: they follow what is drawn, are put right by quick fixes and come back with undo; the Problems view, the pages of the rules,
 * severities of a project.
 */
class ProblemsTest {

	private static final String NEGATIVE = "bath.temperature.positive";
	private static final String INFINITE = "bath.xi.infinite";

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
	void aBrokenBathIsMarkedFixedAndBrokenAgainByUndo() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "broken");
		IFile file = fileOf(editor);
		heat(editor, "-5");
		Workbench.until(() -> find(file, NEGATIVE).isPresent(), "the negative temperature is marked without a save");
		IMarker marker = find(file, NEGATIVE).orElseThrow();
		assertEquals("hot", marker.getAttribute(DesignMarkers.ELEMENT, ""));
		assertEquals("temperature", marker.getAttribute(DesignMarkers.ATTRIBUTE, ""));
		assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
		fix(marker, "Set it to 5");
		Workbench.until(() -> find(file, NEGATIVE).isEmpty(), "the fix clears the marker");
		assertEquals("5", hot(editor).getTemperature());
		editor.getEditingDomain().getCommandStack().undo();
		Workbench.until(() -> find(file, NEGATIVE).isPresent(), "undo brings the marker back");
		editor.getEditingDomain().getCommandStack().undo();
		Workbench.until(() -> find(file, NEGATIVE).isEmpty(), "the machine is whole again");
		assertFalse(editor.isDirty());
	}

	@Test
	void goingToAProblemSelectsItsElement() throws Exception {
		MachineEditor editor = workbench.open("three-level-maser", "goto");
		heat(editor, "-5");
		Workbench.until(() -> find(fileOf(editor), NEGATIVE).isPresent(), "the negative temperature is marked");
		IDE.gotoMarker(editor, find(fileOf(editor), NEGATIVE).orElseThrow());
		Workbench.turns(10);
		EditPart selected = (EditPart) Workbench.viewer(editor).getSelectedEditParts().get(0);
		assertEquals(hot(editor), selected.getModel());
	}

	@Test
	void theProblemsViewHasOurColumns() throws Exception {
		MachineEditor editor = workbench.open("dicke-heat-valve", "columns");
		heat(editor, "-5");
		Workbench.until(() -> find(fileOf(editor), NEGATIVE).isPresent(), "the negative temperature is marked");
		IViewPart view = Workbench.page().showView(IPageLayout.ID_PROBLEM_VIEW);
		Workbench.until(() -> tree(Workbench.shell(), "Rule") != null, "the Problems view is filled");
		List<String> columns = Arrays.stream(tree(Workbench.shell(), "Rule").getColumns()).map(TreeColumn::getText).toList();
		assertTrue(columns.containsAll(List.of("Rule", "Element", "Equation")), columns::toString);
		Workbench.until(() -> Arrays.stream(tree(Workbench.shell(), "Rule").getItems()).anyMatch(item -> item.getText().startsWith("Errors")), "the error is listed");
		Arrays.stream(tree(Workbench.shell(), "Rule").getItems()).forEach(item -> expand(tree(Workbench.shell(), "Rule"), item));
		Workbench.page().bringToTop(view);
		Workbench.page().activate(editor);
		Workbench.picture("problems");
	}

	@Test
	void theFileSpeaksForItselfWhenNothingIsOpen() throws Exception {
		IFile file = MachineProject.create(MachineProject.open("Tests"), "closed", broken("three-level-maser", "temperature=\"5\"", "temperature=\"-5\""));
		Workbench.until(() -> find(file, NEGATIVE).isPresent(), "the builder marks the file");
		long before = file.findMarkers(DesignMarkers.TYPE, false, IResource.DEPTH_ZERO).length;
		long id = find(file, NEGATIVE).orElseThrow().getId();
		file.getProject().build(IncrementalProjectBuilder.FULL_BUILD, null);
		settle();
		assertEquals(before, file.findMarkers(DesignMarkers.TYPE, false, IResource.DEPTH_ZERO).length, "markers are replaced, not doubled");
		assertEquals(id, find(file, NEGATIVE).orElseThrow().getId(), "a finding that stays keeps its marker");
		fix(find(file, NEGATIVE).orElseThrow(), "Set it to 5");
		Workbench.until(() -> find(file, NEGATIVE).isEmpty(), "the fix in the file clears the marker");
	}

	@Test
	void whatNeedsASolveIsFoundInTheBackground() throws Exception {
		IFile file = MachineProject.create(MachineProject.open("Tests"), "requirement", broken("qubit-two-baths", "</machine:Machine>",
				"  <requirements xsi:type=\"machine:LimitRequirement\" id=\"asked\" metric=\"HEAT_CURRENT\" bath=\"hot\" value=\"1000\"/>\n</machine:Machine>"));
		Workbench.until(() -> find(file, "requirement.bound.exceeded").isPresent(), "the bound is computed in the background");
		IMarker marker = find(file, "requirement.bound.exceeded").orElseThrow();
		assertEquals("asked", marker.getAttribute(DesignMarkers.ELEMENT, ""));
		IMarkerResolution lower = Arrays.stream(new Resolutions().getResolutions(marker))
				.filter(resolution -> resolution.getLabel().startsWith("Lower the requirement")).findFirst().orElseThrow();
		lower.run(marker);
		Workbench.until(() -> find(file, "requirement.bound.exceeded").isEmpty(), "the requirement is lowered to the bound");
	}

	@Test
	void everyFixOfAProblemIsOfferedWithThePageOfItsRule() throws Exception {
		IFile file = MachineProject.create(MachineProject.open("Tests"), "offered",
				broken("three-level-maser", "<spectrum xsi:type=\"bath:OhmicSpectrum\" strength=\"0.1\" cutoff=\"20\"/>",
				"<spectrum xsi:type=\"bath:BoxSpectrum\" height=\"0.1\" from=\"2\" to=\"4\"/>"));
		Workbench.until(() -> find(file, INFINITE).isPresent(), "the box is marked");
		List<String> labels = Arrays.stream(new Resolutions().getResolutions(find(file, INFINITE).orElseThrow())).map(IMarkerResolution::getLabel).toList();
		assertEquals(List.of("Use a triangle filter in place of the box", "Accept with a reason...", "Explain the rule"), labels);
		fix(find(file, INFINITE).orElseThrow(), "Explain the rule");
		RuleView view = (RuleView) Workbench.page().findView(RuleView.ID);
		assertTrue(view.shown().startsWith(INFINITE + "\n"), view.shown());
		assertTrue(view.shown().contains("triangle filter"), view.shown());
		Workbench.page().hideView(view);
	}

	@Test
	void aProjectMayMakeLessOfARule() throws Exception {
		IProject project = MachineProject.open("Lenient");
		IFile file = MachineProject.create(project, "lenient",
				broken("three-level-maser", "<spectrum xsi:type=\"bath:OhmicSpectrum\" strength=\"0.1\" cutoff=\"20\"/>",
				"<spectrum xsi:type=\"bath:BoxSpectrum\" height=\"0.1\" from=\"2\" to=\"4\"/>"));
		Workbench.until(() -> find(file, INFINITE).isPresent(), "the box is marked");
		SeverityPreferences.store(project, new SeverityProfile(Map.of(INFINITE, Optional.of(Severity.ERROR))));
		Workbench.until(() -> find(file, INFINITE).filter(marker -> marker.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR).isPresent(),
				"the project makes an error of it");
		SeverityPreferences.store(project, new SeverityProfile(Map.of(INFINITE, Optional.empty())));
		Workbench.until(() -> find(file, INFINITE).isEmpty(), "the project ignores it");
		settle();
		project.delete(true, null);
	}

	private static byte[] broken(String machine, String whole, String broken) {
		String text = new String(Gallery.find(machine).orElseThrow().bytes(), StandardCharsets.UTF_8);
		String changed = text.replaceFirst(java.util.regex.Pattern.quote(whole), java.util.regex.Matcher.quoteReplacement(broken));
		assertFalse(changed.equals(text), "nothing was broken");
		return changed.getBytes(StandardCharsets.UTF_8);
	}

	private static void settle() {
		Workbench.until(() -> Job.getJobManager().find(DesignCheck.class).length == 0, "the checks have ended");
		Workbench.turns(20);
	}

	static void heat(MachineEditor editor, String temperature) {
		EditingDomain domain = editor.getEditingDomain();
		domain.getCommandStack().execute(SetCommand.create(domain, hot(editor), BathPackage.Literals.BATH__TEMPERATURE, temperature));
	}

	/** Whether the temperature is marked that {@link #heat} has set. */
	static boolean isNegative(MachineEditor editor) {
		return find(fileOf(editor), NEGATIVE).isPresent();
	}

	private static Bath hot(MachineEditor editor) {
		return editor.machine().getBaths().stream().filter(bath -> "hot".equals(bath.getId())).findFirst().orElseThrow();
	}

	private static void fix(IMarker marker, String label) {
		Arrays.stream(new Resolutions().getResolutions(marker)).filter(resolution -> resolution.getLabel().equals(label)).findFirst().orElseThrow().run(marker);
	}

	private static IFile fileOf(MachineEditor editor) {
		return ((org.eclipse.ui.IFileEditorInput) editor.getEditorInput()).getFile();
	}

	private static Optional<IMarker> find(IFile file, String rule) {
		try {
			return Arrays.stream(file.findMarkers(DesignMarkers.TYPE, false, IResource.DEPTH_ZERO))
					.filter(marker -> marker.getAttribute(DesignMarkers.RULE, "").equals(rule)).findFirst();
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	/** As a click on its triangle does. */
	private static void expand(Tree tree, TreeItem item) {
		Event event = new Event();
		event.item = item;
		tree.notifyListeners(SWT.Expand, event);
		item.setExpanded(true);
	}

	/** The tree that has a column of that name. */
	private static Tree tree(Control control, String column) {
		if (control instanceof Tree tree && Arrays.stream(tree.getColumns()).anyMatch(candidate -> candidate.getText().equals(column))) {
			return tree;
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				Tree found = tree(child, column);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}
}
