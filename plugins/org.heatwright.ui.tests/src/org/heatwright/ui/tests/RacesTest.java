// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ide.IDE;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.ui.follow.Background;
import org.heatwright.workspace.DesignCheck;
import org.heatwright.workspace.DesignMarkers;
import org.heatwright.workspace.LiveProblems;
import org.heatwright.workspace.MachineProject;
import org.heatwright.workspace.MachineState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Several threads at the same design in the running product, many times: the problems are those of the newest look, each once, and nothing is logged. The order
 * itself is tested without a workbench.
 */
class RacesTest {

	private static final String NEGATIVE = "bath.temperature.positive";
	private static final int BUILDS = 300;

	private Workbench workbench;

	@BeforeEach
	void begin() {
		workbench = new Workbench();
	}

	@AfterEach
	void end() {
		workbench.close();
	}

	private static IFile file(String name) throws CoreException {
		return MachineProject.create(MachineProject.open("Races"), name, Gallery.find("three-level-maser").orElseThrow().bytes());
	}

	/** The maser, its hot bath with a temperature that cannot be. */
	private static Machine broken() throws Exception {
		Machine machine = DesignFile.load(new ByteArrayInputStream(Gallery.find("three-level-maser").orElseThrow().bytes()), "maser").machine();
		Bath hot = machine.getBaths().stream().filter(bath -> "hot".equals(bath.getId())).findFirst().orElseThrow();
		hot.setTemperature("-5");
		return machine;
	}

	private static void checked() {
		Workbench.until(() -> Job.getJobManager().find(DesignCheck.class).length == 0, "the checks have ended");
	}

	private static List<String> problems(IFile file) throws CoreException {
		return Arrays.stream(file.findMarkers(DesignMarkers.TYPE, false, IResource.DEPTH_ZERO)).map(marker -> marker.getAttribute(DesignMarkers.RULE, "")
				+ " " + marker.getAttribute(DesignMarkers.ELEMENT, "") + " " + marker.getAttribute(IMarker.MESSAGE, "")).sorted().toList();
	}

	/** Something in another thread, while the display goes on; what it throws is thrown. */
	private static void beside(Callable<Void> what) throws Exception {
		FutureTask<Void> task = new FutureTask<>(what);
		new Thread(task, "beside").start();
		while (!task.isDone()) {
			Workbench.turns(1);
		}
		task.get();
	}

	private static void build(IFile file, int times) throws Exception {
		for (int i = 0; i < times; i++) {
			file.getProject().build(IncrementalProjectBuilder.FULL_BUILD, null);
		}
	}

	@Test
	void checksOfTheSameFileOneUponTheOther() throws Exception {
		IFile file = file("checked");
		build(file, 1);
		checked();
		List<String> once = problems(file);
		beside(() -> {
			build(file, BUILDS);
			return null;
		});
		checked();
		assertEquals(once, problems(file));
	}

	/** The file is checked while two editors draw another state of it: theirs is shown, as long as they are open. */
	@Test
	void editorsAndChecksOfTheSameFile() throws Exception {
		IFile file = file("drawn");
		build(file, 1);
		checked();
		List<String> saved = problems(file);
		LiveProblems one = new LiveProblems(() -> file);
		LiveProblems two = new LiveProblems(() -> file);
		Machine machine = broken();
		beside(() -> {
			for (int i = 0; i < BUILDS / 10; i++) {
				one.edited(MachineState.of(machine));
				build(file, 5);
				two.edited(MachineState.of(machine));
				build(file, 5);
			}
			return null;
		});
		Workbench.until(() -> has(file, NEGATIVE), "what is drawn is marked");
		checked();
		assertTrue(has(file, NEGATIVE), "and stays so");
		two.closed();
		Workbench.until(() -> has(file, NEGATIVE), "one editor is left");
		one.closed();
		Workbench.until(() -> saved.equals(unchecked(file)), "the file speaks for itself");
	}

	private static List<String> unchecked(IFile file) {
		try {
			return problems(file);
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}

	private static boolean has(IFile file, String rule) {
		return unchecked(file).stream().anyMatch(problem -> problem.startsWith(rule + " "));
	}

	@Test
	void anEditThatIsThrownAwayLeavesNoProblem() throws Exception {
		IFile file = file("thrown-away");
		Machine machine = broken();
		for (int round = 0; round < 30; round++) {
			LiveProblems live = new LiveProblems(() -> file);
			live.edited(MachineState.of(machine));
			for (int turn = 0; turn < round % 6; turn++) {
				Workbench.turns(1);
			}
			live.closed();
			Workbench.until(() -> !has(file, NEGATIVE), "the edit of round " + round + " is forgotten");
		}
		Workbench.turns(20);
		checked();
		assertTrue(!has(file, NEGATIVE));
	}

	@Test
	void aNewProjectOfTheSameNameKnowsNothingOfTheOldOne() throws Exception {
		IProject project = MachineProject.open("Forgotten");
		String text = new String(Gallery.find("three-level-maser").orElseThrow().bytes(), StandardCharsets.UTF_8).replaceFirst("temperature=\"5\"",
				"temperature=\"-5\"");
		IFile file = MachineProject.create(project, "design", text.getBytes(StandardCharsets.UTF_8));
		Workbench.until(() -> has(file, NEGATIVE), "the builder marks the file");
		checked();
		assertTrue(DesignMarkers.findingOf(file.findMarkers(DesignMarkers.TYPE, false, IResource.DEPTH_ZERO)[0]).isPresent());
		project.delete(true, null);
		project.create(null);
		project.open(null);
		file.create(new ByteArrayInputStream(new byte[0]), true, null);
		IMarker alike = file.createMarker(DesignMarkers.TYPE, Map.of(DesignMarkers.RULE, NEGATIVE, DesignMarkers.ELEMENT, "hot"));
		assertEquals(Optional.empty(), DesignMarkers.findingOf(alike));
		project.delete(true, null);
	}

	/** Markers, labels and the outline follow in the thread of the workspace while the editor they belong to closes. */
	@Test
	void editorsThatCloseWhileProblemsCome() throws Exception {
		Workbench.page().showView(IPageLayout.ID_OUTLINE);
		IFile file = file("closing");
		for (int round = 0; round < 6; round++) {
			IEditorPart editor = IDE.openEditor(Workbench.page(), file);
			FutureTask<Void> changes = new FutureTask<>(() -> {
				for (int i = 0; i < 20; i++) {
					file.createMarker(DesignMarkers.TYPE, Map.of(DesignMarkers.RULE, NEGATIVE, IMarker.SEVERITY, IMarker.SEVERITY_ERROR)).delete();
					file.touch(null);
				}
				return null;
			});
			new Thread(changes, "changes").start();
			for (int turn = 0; turn < round; turn++) {
				Workbench.turns(1);
			}
			Workbench.page().closeEditor(editor, false);
			while (!changes.isDone()) {
				Workbench.turns(1);
			}
			changes.get();
		}
		checked();
	}

	@Test
	void whatAViewWorksOutEndsWhateverIsThrown() {
		Shell shell = new Shell(Display.getCurrent());
		List<String> reasons = new ArrayList<>();
		for (Throwable what : List.of(new IllegalArgumentException("wrong"), new OutOfMemoryError("heap"))) {
			new Background<String>(shell, "defect").run(progress -> {
				if (what instanceof Error error) {
					throw error;
				}
				throw (RuntimeException) what;
			}, answer -> reasons.add("answered"), reasons::add);
			Workbench.until(() -> !reasons.isEmpty(), "the view is told of " + what);
			assertEquals(1, reasons.size());
			assertTrue(reasons.remove(0).matches("wrong|the memory of this program.*"));
		}
		shell.dispose();
	}

	@Test
	void aThousandViewsThatCloseWhileTheyWork() {
		for (int i = 0; i < 1_000; i++) {
			Shell shell = new Shell(Display.getCurrent());
			new Background<String>(shell, "closing").run(progress -> "done", answer -> {
			}, reason -> {
			});
			if (i % 10 == 0) {
				Workbench.turns(1);
			}
			shell.dispose();
		}
	}
}
