// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.heatwright.diagram.editor.MachineEditor;
import org.heatwright.gallery.Gallery;
import org.heatwright.workspace.MachineProject;

/**
 * The running workbench as a test sees it: opens machines, waits with the event loop running, sends real mouse events, takes pictures, collects logged errors.
 */
final class Workbench implements AutoCloseable {

	/** How long a turn sleeps at most, in milliseconds. */
	private static final int TURN = 10;
	/** Turns in a row without any work, after which nothing will come any more. */
	private static final int QUIET_TURNS = 2_000;
	/** Turns after which work that never ends is given up. */
	private static final int MOST_TURNS = 60_000;

	private final List<String> errors = new ArrayList<>();
	private final ILogListener listener = (status, plugin) -> {
		if (status.getSeverity() == IStatus.ERROR) {
			errors.add(plugin + ": " + status.getMessage() + " " + status.getException());
		}
	};

	Workbench() {
		Platform.addLogListener(listener);
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}

	static Shell shell() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
	}

	MachineEditor open(String template, String name) throws CoreException {
		IProject project = MachineProject.open("Tests");
		return open(MachineProject.create(project, name, Gallery.find(template).orElseThrow().bytes()));
	}

	MachineEditor open(IFile file) throws CoreException {
		MachineEditor editor = (MachineEditor) IDE.openEditor(page(), file);
		turns(20);
		return editor;
	}

	/**
	 * Waits until a condition holds, with the event loop running. What is waited for comes of something that goes on: only turns in which no job runs or waits
	 * count against it, so that a busy machine does not
	 * matter.
	 */
	static void until(BooleanSupplier condition, String what) {
		int quiet = 0;
		for (int turn = 0; !condition.getAsBoolean(); turn++) {
			quiet = isWorking() ? 0 : quiet + 1;
			if (quiet > QUIET_TURNS || turn > MOST_TURNS) {
				fail("waited in vain until " + what);
			}
			turns(1);
		}
	}

	/** Whether a job runs or would run if a thread were free. */
	private static boolean isWorking() {
		return Arrays.stream(Job.getJobManager().find(null)).anyMatch(job -> job.getState() == Job.RUNNING || job.getState() == Job.WAITING);
	}

	/** Turns of the event loop. In each, everything that waits for the display is dealt with, and so is what comes while it would sleep. */
	static void turns(int count) {
		Display display = Display.getCurrent();
		for (int turn = 0; turn < count; turn++) {
			boolean[] over = new boolean[1];
			display.timerExec(TURN, () -> over[0] = true);
			while (!over[0]) {
				if (!display.readAndDispatch()) {
					display.sleep();
				}
			}
			while (display.readAndDispatch()) {
				// until the queue is empty
			}
		}
	}

	static GraphicalViewer viewer(MachineEditor editor) {
		return (GraphicalViewer) editor.getAdapter(GraphicalViewer.class);
	}

	/** A left click into the drawing, as the mouse would send it; places are those of the sheet, whatever the zoom. */
	static void click(MachineEditor editor, int x, int y) {
		send(editor, SWT.MouseMove, x, y, 0);
		send(editor, SWT.MouseDown, x, y, 0);
		send(editor, SWT.MouseUp, x, y, SWT.BUTTON1);
		turns(5);
	}

	static void drag(MachineEditor editor, int fromX, int fromY, int toX, int toY) {
		send(editor, SWT.MouseMove, fromX, fromY, 0);
		send(editor, SWT.MouseDown, fromX, fromY, 0);
		for (int i = 1; i <= 10; i++) {
			send(editor, SWT.MouseMove, fromX + (toX - fromX) * i / 10, fromY + (toY - fromY) * i / 10, SWT.BUTTON1);
		}
		send(editor, SWT.MouseUp, toX, toY, SWT.BUTTON1);
		turns(5);
	}

	private static void send(MachineEditor editor, int type, int x, int y, int state) {
		FigureCanvas canvas = (FigureCanvas) viewer(editor).getControl();
		org.eclipse.draw2d.geometry.Point at = new org.eclipse.draw2d.geometry.Point(x, y);
		((org.eclipse.gef.GraphicalEditPart) viewer(editor).getContents()).getFigure().translateToAbsolute(at);
		Event event = new Event();
		event.type = type;
		event.x = at.x;
		event.y = at.y;
		event.button = type == SWT.MouseMove ? 0 : 1;
		event.count = 1;
		event.stateMask = state;
		event.widget = canvas;
		event.display = canvas.getDisplay();
		canvas.notifyListeners(type, event);
	}

	/** Presses a key on the drawing. */
	static void key(MachineEditor editor, int keyCode, char character, int state) {
		press(viewer(editor).getControl(), keyCode, character, state);
		turns(3);
	}

	/** A key goes down and up on a control. */
	static void press(Control control, int keyCode, char character, int state) {
		for (int type : new int[] { SWT.KeyDown, SWT.KeyUp }) {
			if (!control.isDisposed()) {
				Event event = new Event();
				event.type = type;
				event.keyCode = keyCode;
				event.character = character;
				event.stateMask = state;
				event.widget = control;
				event.display = control.getDisplay();
				control.notifyListeners(type, event);
			}
		}
	}

	/** Types on the drawing: the first letter opens the field of type-to-insert, the rest goes into it, Enter takes the first suggestion. */
	static void insert(MachineEditor editor, String words) {
		key(editor, words.charAt(0), words.charAt(0), 0);
		Text field = typing(editor);
		field.insert(words.substring(1));
		turns(3);
		press(field, SWT.CR, '\r', 0);
		turns(5);
	}

	/** The text field that lies on the drawing. */
	static Text typing(MachineEditor editor) {
		Text field = text((Composite) viewer(editor).getControl());
		if (field == null) {
			fail("nothing is being typed on the drawing");
		}
		return field;
	}

	private static Text text(Composite composite) {
		for (Control child : composite.getChildren()) {
			if (child instanceof Text text && text.isVisible()) {
				return text;
			}
			Text inner = child instanceof Composite nested ? text(nested) : null;
			if (inner != null) {
				return inner;
			}
		}
		return null;
	}

	/** Whether a text field lies on the drawing. */
	static boolean isTyping(MachineEditor editor) {
		return text((Composite) viewer(editor).getControl()) != null;
	}

	/** Types a value into the field that lies on the drawing and presses Enter. */
	static void typeOver(MachineEditor editor, String value) {
		Text field = typing(editor);
		field.setText(value);
		Event enter = new Event();
		enter.type = SWT.DefaultSelection;
		enter.widget = field;
		field.notifyListeners(SWT.DefaultSelection, enter);
		turns(5);
	}

	static void doubleClick(MachineEditor editor, int x, int y) {
		click(editor, x, y);
		send(editor, SWT.MouseDown, x, y, 0);
		send(editor, SWT.MouseDoubleClick, x, y, 0);
		send(editor, SWT.MouseUp, x, y, SWT.BUTTON1);
		turns(5);
	}

	/** Runs an action of the editor as its menu would. */
	static void run(MachineEditor editor, String action) {
		page().activate(editor);
		((org.eclipse.gef.ui.actions.ActionRegistry) editor.getAdapter(org.eclipse.gef.ui.actions.ActionRegistry.class)).getAction(action).run();
		turns(5);
	}

	static void select(MachineEditor editor, Object... elements) {
		page().activate(editor);
		viewer(editor).deselectAll();
		for (Object element : elements) {
			viewer(editor).appendSelection((org.eclipse.gef.EditPart) viewer(editor).getEditPartRegistry().get(element));
		}
		turns(2);
	}

	/** The control that has a name for somebody who cannot see it, or null. */
	static Control named(Composite composite, String name) {
		for (Control child : composite.getChildren()) {
			if (name.equals(child.getData("name"))) {
				return child;
			}
			Control inner = child instanceof Composite nested ? named(nested, name) : null;
			if (inner != null) {
				return inner;
			}
		}
		return null;
	}

	/** The strip above a drawing. */
	static Control banner(MachineEditor editor) {
		Composite at = viewer(editor).getControl().getParent();
		while (at != null) {
			Control banner = named(at, "banner");
			if (banner != null) {
				return banner;
			}
			at = at.getParent();
		}
		return null;
	}

	/** An element of the machine of an editor. */
	static org.heatwright.model.machine.Element element(MachineEditor editor, String id) {
		var contents = editor.machine().eAllContents();
		while (contents.hasNext()) {
			if (contents.next() instanceof org.heatwright.model.machine.Element element && id.equals(element.getId())) {
				return element;
			}
		}
		fail("the machine has no element " + id);
		return null;
	}

	/** An empty machine in a new file. */
	MachineEditor empty(String name) throws CoreException {
		var machine = org.heatwright.model.machine.MachineFactory.eINSTANCE.createMachine();
		machine.setId("machine");
		return open(MachineProject.create(MachineProject.open("Tests"), name, org.heatwright.model.io.DesignFile.toBytes(machine)));
	}

	/** The first field of the properties that edits an attribute, or null. */
	static Text field(Control control, String attribute) {
		if (control instanceof Text text && attribute.equals(text.getData("attribute"))) {
			return text;
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				Text found = field(child, attribute);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/** A picture of the window under {@code target/screenshots}. */
	static void picture(String name) {
		picture(shell(), name);
	}

	/** The same of another window, such as a dialog. */
	static void picture(Shell shell, String name) {
		turns(30);
		ViewPictures.save(ViewPictures.image(shell), name);
	}

	@Override
	public void close() {
		page().closeAllEditors(false);
		turns(10);
		Platform.removeLogListener(listener);
		if (!errors.isEmpty()) {
			fail("errors were logged: " + errors);
		}
	}

	/** The card that the figure of an element shows. */
	static org.heatwright.picture.card.Card card(MachineEditor editor, Object element) {
		var part = (org.eclipse.gef.GraphicalEditPart) viewer(editor).getEditPartRegistry().get(element);
		return ((org.heatwright.diagram.figures.CardFigure) part.getFigure()).card();
	}
}
