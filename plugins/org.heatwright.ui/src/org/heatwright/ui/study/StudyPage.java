// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.EditorPart;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.study.Study;
import org.heatwright.report.study.StudyFigures;
import org.heatwright.study.StudyException;
import org.heatwright.study.result.ResultFolder;
import org.heatwright.workspace.MachineProject;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Look;

/**
 * A study file: what it varies and records as lines, how far it is, and its map, which grows while points arrive. Opening a study from another day shows what
 * is done; Start goes on from there.
 */
public final class StudyPage extends EditorPart implements StudyRuns.Page {

	/** Id of the editor. */
	public static final String ID = "org.heatwright.ui.study.page";

	private static final int BAR = 1000;

	private final List<Runnable> historyListeners = new CopyOnWriteArrayList<>();
	private final IResourceChangeListener outside = event -> onScreen(this::reloadWhenChanged);
	private IFile file;
	private StudyDocument document;
	private boolean dirty;
	private StudyLines lines;
	private Label status;
	private ProgressBar bar;
	private Button start;
	private Button optimize;
	private Button apply;
	private byte[] best;
	private Combo choice;
	private Canvas canvas;
	private Image image;
	private Display display;
	private StudyRuns runs;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		if (!(input instanceof IFileEditorInput files)) {
			throw new PartInitException(Texts.of("study.project"));
		}
		file = files.getFile();
		setPartName(file.getName());
		try {
			document = new StudyDocument(file);
		} catch (IOException e) {
			throw new PartInitException(e.getMessage(), e);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		runs = new StudyRuns(this);
		parent.setLayout(new GridLayout(4, false));
		lines = new StudyLines(parent, document, this::linesChanged);
		GridData wide = new GridData(SWT.FILL, SWT.FILL, true, false, 3, 1);
		wide.heightHint = 6 * lines.control().getLineHeight();
		lines.control().setLayoutData(wide);
		Button change = new Button(parent, SWT.PUSH);
		change.setText(Texts.of("study.change"));
		change.setToolTipText(Texts.of("study.change.hint"));
		change.setData("name", "study.change");
		change.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, false, false));
		change.addListener(SWT.Selection, event -> change());
		Composite buttons = new Composite(parent, SWT.NONE);
		buttons.setLayout(new RowLayout());
		start = new Button(buttons, SWT.PUSH);
		start.setText(Texts.of("study.start"));
		start.addListener(SWT.Selection, event -> toggle());
		optimize = new Button(buttons, SWT.PUSH);
		optimize.setText(Texts.of("study.optimize"));
		optimize.setToolTipText(Texts.of("study.optimize.hint"));
		optimize.addListener(SWT.Selection, event -> runs.optimize());
		apply = new Button(buttons, SWT.PUSH);
		apply.setText(Texts.of("study.apply"));
		apply.setToolTipText(Texts.of("study.apply.hint"));
		apply.setEnabled(false);
		apply.addListener(SWT.Selection, event -> openBest());
		bar = new ProgressBar(parent, SWT.HORIZONTAL);
		bar.setMaximum(BAR);
		status = new Label(parent, SWT.NONE);
		status.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		choice = new Combo(parent, SWT.READ_ONLY);
		choice.setData("name", "study.choice");
		choice.addListener(SWT.Selection, event -> runs.look());
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
		canvas.addPaintListener(event -> paint(event.gc));
		document.stack().addCommandStackListener(event -> studyChanged());
		ResourcesPlugin.getWorkspace().addResourceChangeListener(outside, IResourceChangeEvent.POST_CHANGE);
		Look.follow(canvas, runs::look);
		fillChoice();
		runs.look();
	}

	private void fillChoice() {
		int selected = Math.max(0, choice.getSelectionIndex());
		choice.setItems(StudyFigures.titles(document.study().getQuantities()).toArray(String[]::new));
		if (choice.getItemCount() > 0) {
			choice.select(Math.min(selected, choice.getItemCount() - 1));
		}
		choice.getParent().layout(new Control[] { choice });
		optimize.setEnabled(!document.study().getObjectives().isEmpty());
	}

	private void linesChanged() {
		lines.problem().ifPresent(status::setText);
		historyChanged();
	}

	/** After a command, an undo or a redo. */
	private void studyChanged() {
		if (!canvas.isDisposed()) {
			lines.show();
			fillChoice();
			historyChanged();
			runs.look();
		}
	}

	private void historyChanged() {
		markDirty(document.stack().isSaveNeeded() || lines.isPending());
		historyListeners.forEach(Runnable::run);
	}

	/** Somebody else, such as a version control, has written the file: a study without unsaved changes follows. */
	private void reloadWhenChanged() {
		if (!isDirty() && file.exists() && document.differs()) {
			try {
				document.load();
				studyChanged();
			} catch (IOException e) {
				status.setText(String.valueOf(e.getMessage()));
			}
		}
	}

	/** Asks for axes and quantities in a dialog; what is chosen is one step of the history. */
	private void change() {
		if (!lines.take()) {
			return;
		}
		StudyDraft draft = new StudyDraft(EcoreUtil.copy(document.study()));
		try {
			draft.setDesign(design());
		} catch (IOException | StudyException e) {
			status.setText(String.valueOf(e.getMessage()));
			return;
		}
		new WizardDialog(getSite().getShell(), new ChangeStudyWizard(draft, chosen -> document.replace(Texts.of("study.changing"), chosen))).open();
	}

	/** Takes the last step back; lines that cannot be read go first. */
	public void undo() {
		if (lines.isPending() && !lines.take()) {
			lines.drop();
			status.setText("");
			historyChanged();
		} else if (document.stack().canUndo()) {
			document.stack().undo();
		}
	}

	public void redo() {
		if (document.stack().canRedo()) {
			document.stack().redo();
		}
	}

	boolean canUndo() {
		return document.stack().canUndo() || lines != null && lines.isPending();
	}

	boolean canRedo() {
		return document.stack().canRedo();
	}

	String undoLabel() {
		return document.stack().canUndo() && !lines.isPending() ? document.stack().getUndoCommand().getLabel() : Texts.of("study.typing");
	}

	String redoLabel() {
		return document.stack().getRedoCommand().getLabel();
	}

	void addHistoryListener(Runnable listener) {
		historyListeners.add(listener);
	}

	void removeHistoryListener(Runnable listener) {
		historyListeners.remove(listener);
	}

	/** The study as it is edited now; to be changed by its commands alone. */
	public Study study() {
		return document.study();
	}

	private void paint(org.eclipse.swt.graphics.GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setBackground(Look.color(Look.scheme().sheet()));
		gc.setForeground(Look.color(Look.scheme().text()));
		gc.fillRectangle(area);
		if (image == null) {
			gc.drawText(Texts.of("study.nothing"), 12, 12);
			return;
		}
		Rectangle size = image.getBounds();
		double scale = Math.min((double) area.width / size.width, (double) area.height / size.height);
		gc.setInterpolation(SWT.HIGH);
		int width = (int) (size.width * scale);
		int height = (int) (size.height * scale);
		gc.drawImage(image, 0, 0, size.width, size.height, (area.width - width) / 2, (area.height - height) / 2, width, height);
	}

	@Override
	public LoadedDesign design() throws IOException {
		if (document.study().getDesign() == null) {
			throw new StudyException(Texts.of("study.noDesign"));
		}
		return DesignFile.load(StudyFile.design(document.path(), document.study().getDesign()));
	}

	@Override
	public Path folder() {
		return ResultFolder.of(document.path());
	}

	@Override
	public int shown() {
		return choice.getSelectionIndex();
	}

	/** What the button does: starts, goes on, or pauses. */
	public void toggle() {
		if (runs.pause()) {
			return;
		}
		if (isDirty()) {
			getSite().getPage().saveEditor(this, false);
		}
		if (!isDirty()) {
			runs.compute();
		}
	}

	/** Looks for the optimum or the front of the study's objectives, or stops looking. */
	public void optimize() {
		runs.optimize();
	}

	@Override
	public boolean take() {
		return lines.take();
	}

	@Override
	public void say(String sentence) {
		status.setText(sentence);
	}

	@Override
	public void running(boolean computes, boolean searches) {
		start.setText(Texts.of(computes ? "study.pause" : "study.start"));
		optimize.setText(Texts.of(searches ? "study.pause" : "study.optimize"));
	}

	@Override
	public void best(byte[] design) {
		onScreen(() -> {
			best = design;
			apply.setEnabled(true);
		});
	}

	/** The best design that was found becomes a file beside the study, and is opened. */
	public void openBest() {
		if (best == null) {
			return;
		}
		try {
			IFile made = MachineProject.create(file.getParent(), file.getFullPath().removeFileExtension().lastSegment() + "-best", best);
			IDE.openEditor(getSite().getPage(), made);
		} catch (CoreException e) {
			status.setText(String.valueOf(e.getMessage()));
		}
	}

	@Override
	public void ended() {
		try {
			file.getParent().refreshLocal(IResource.DEPTH_INFINITE, null);
		} catch (CoreException e) {
			// The explorer shows the results at its next refresh.
		}
	}

	/** Asked by a job, which waits; a page that was closed meanwhile, or a workbench that ends, answers neither. */
	@Override
	public Answer otherBuild(String question) {
		AtomicReference<Answer> answer = new AtomicReference<>(Answer.NEITHER);
		try {
			display.syncExec(() -> {
				if (!canvas.isDisposed()) {
					String[] buttons = { Texts.of("study.build.accept"), Texts.of("study.build.anew"), Texts.of("study.build.neither") };
					int pressed = MessageDialog.open(MessageDialog.QUESTION, canvas.getShell(), Texts.of("study.build.title"), question, SWT.NONE, buttons);
					answer.set(pressed < 0 ? Answer.NEITHER : Answer.values()[pressed]);
				}
			});
		} catch (SWTException e) {
			// The display is gone, and whoever could answer.
		}
		return answer.get();
	}

	@Override
	public void news(String sentence, double fraction, byte[] png) {
		onScreen(() -> {
			status.setText(sentence);
			bar.setSelection((int) (BAR * fraction));
			if (png != null) {
				Image before = image;
				image = new Image(canvas.getDisplay(), new ByteArrayInputStream(png));
				canvas.redraw();
				if (before != null) {
					before.dispose();
				}
			}
		});
	}

	/** Of the page's own display: a job and the workspace speak when the workbench, or the page, may be ending. */
	@Override
	public void onScreen(Runnable work) {
		try {
			if (display != null) {
				display.asyncExec(() -> {
					if (!canvas.isDisposed()) {
						work.run();
					}
				});
			}
		} catch (SWTException e) {
			// The display is gone; nobody looks any more.
		}
	}

	private void markDirty(boolean now) {
		if (dirty != now) {
			dirty = now;
			firePropertyChange(PROP_DIRTY);
		}
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		try {
			if (!lines.take()) {
				throw new IOException(lines.problem().orElseThrow());
			}
			document.save(monitor);
			historyChanged();
			runs.look();
		} catch (IOException | CoreException e) {
			status.setText(String.valueOf(e.getMessage()));
			if (monitor != null) {
				monitor.setCanceled(true);
			}
		}
	}

	@Override
	public boolean isDirty() {
		return dirty;
	}

	@Override
	public void doSaveAs() {
		// A study belongs to its place beside its design and its results.
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void setFocus() {
		lines.control().setFocus();
	}

	/** What the page says about the study. */
	public String status() {
		return status.getText();
	}

	/** Whether a map or a curve is shown. */
	public boolean hasPicture() {
		return image != null;
	}

	@Override
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(outside);
		if (document != null) {
			document.dispose();
		}
		if (runs != null) {
			runs.cancel();
		}
		if (image != null) {
			image.dispose();
		}
		super.dispose();
	}
}
