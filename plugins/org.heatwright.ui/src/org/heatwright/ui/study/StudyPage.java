// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.StudyFile;
import org.heatwright.model.study.Study;
import org.heatwright.study.StudyException;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.plan.StudyText;

/** A study file: what it varies and records as lines, how far it is, and its map, which grows while points arrive. Opening a study from another day shows what is done; Start goes on from there. */
public final class StudyPage extends EditorPart {

	/** Id of the editor. */
	public static final String ID = "org.heatwright.ui.study.page";

	private static final int BAR = 1000;

	private IFile file;
	private Study study;
	private boolean dirty;
	private Text lines;
	private Label status;
	private ProgressBar bar;
	private Button start;
	private Combo choice;
	private Canvas canvas;
	private Image image;
	private StudyJob job;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		if (!(input instanceof IFileEditorInput files)) {
			throw new PartInitException("a study is opened from a project");
		}
		file = files.getFile();
		setPartName(file.getName());
		try {
			study = StudyFile.load(file.getLocation().toPath()).study();
		} catch (IOException e) {
			throw new PartInitException(e.getMessage(), e);
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		parent.setLayout(new GridLayout(4, false));
		lines = new Text(parent, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL);
		lines.setText(StudyText.write(study));
		lines.setToolTipText("over NAME=A..B:N    record QUANTITY    set NAME=EXPRESSION    samples N    seed N");
		GridData wide = new GridData(SWT.FILL, SWT.FILL, true, false, 4, 1);
		wide.heightHint = 6 * lines.getLineHeight();
		lines.setLayoutData(wide);
		lines.addModifyListener(event -> markDirty(true));
		start = new Button(parent, SWT.PUSH);
		start.setText("Start");
		start.addListener(SWT.Selection, event -> toggle());
		bar = new ProgressBar(parent, SWT.HORIZONTAL);
		bar.setMaximum(BAR);
		status = new Label(parent, SWT.NONE);
		status.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		choice = new Combo(parent, SWT.READ_ONLY);
		choice.addListener(SWT.Selection, event -> look());
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		canvas.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
		canvas.addPaintListener(event -> paint(event.gc));
		fillChoice();
		look();
	}

	private void fillChoice() {
		int selected = Math.max(0, choice.getSelectionIndex());
		choice.setItems(study.getQuantities().toArray(String[]::new));
		if (choice.getItemCount() > 0) {
			choice.select(Math.min(selected, choice.getItemCount() - 1));
		}
	}

	private void paint(org.eclipse.swt.graphics.GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.fillRectangle(area);
		if (image == null) {
			gc.drawText("No point is computed yet.", 12, 12);
			return;
		}
		Rectangle size = image.getBounds();
		double scale = Math.min((double) area.width / size.width, (double) area.height / size.height);
		gc.setInterpolation(SWT.HIGH);
		gc.drawImage(image, 0, 0, size.width, size.height, 0, 0, (int) (size.width * scale), (int) (size.height * scale));
	}

	private StudyPlan plan() throws IOException {
		if (study.getDesign() == null) {
			throw new StudyException("the study names no design");
		}
		return StudyPlan.of(DesignFile.load(file.getLocation().toPath().resolveSibling(study.getDesign()).normalize()), study);
	}

	/** Where journal and results lie: as the command line puts them. */
	private Path folder() {
		Path path = file.getLocation().toPath();
		String name = file.getName();
		return name.equals("study.qts") ? path.getParent() : path.resolveSibling(name.substring(0, name.length() - ".qts".length()) + ".results");
	}

	/** Shows what is recorded, without computing anything. */
	private void look() {
		if (job == null) {
			begin(StudyJob.Task.LOOK);
		} else {
			job.show(choice.getSelectionIndex());
		}
	}

	/** What the button does: starts, goes on, or pauses. */
	public void toggle() {
		if (job != null) {
			job.cancel();
			return;
		}
		if (isDirty()) {
			getSite().getPage().saveEditor(this, false);
		}
		if (!isDirty()) {
			begin(StudyJob.Task.COMPUTE);
		}
	}

	private void begin(StudyJob.Task task) {
		try {
			StudyJob begun = new StudyJob(plan(), folder(), task, this::news);
			begun.show(choice.getSelectionIndex());
			begun.addJobChangeListener(new JobChangeAdapter() {

				@Override
				public void done(IJobChangeEvent event) {
					onScreen(() -> ended(task));
				}
			});
			job = begun;
			start.setText(task == StudyJob.Task.COMPUTE ? "Pause" : "Start");
			begun.schedule();
		} catch (IOException | StudyException e) {
			status.setText(String.valueOf(e.getMessage()));
		}
	}

	private void ended(StudyJob.Task task) {
		job = null;
		start.setText("Start");
		if (task == StudyJob.Task.COMPUTE) {
			try {
				file.getParent().refreshLocal(IResource.DEPTH_INFINITE, null);
			} catch (CoreException e) {
				// The explorer shows the results at its next refresh.
			}
		}
	}

	/** Called from the job's thread. */
	private void news(String sentence, double fraction, byte[] png) {
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

	private void onScreen(Runnable work) {
		canvas.getDisplay().asyncExec(() -> {
			if (!canvas.isDisposed()) {
				work.run();
			}
		});
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
			StudyText.read(lines.getText(), study);
			StudyFile.save(study, file.getLocation().toPath());
			file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			markDirty(false);
			fillChoice();
			look();
		} catch (StudyException | IOException | CoreException e) {
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
		lines.setFocus();
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
		if (job != null) {
			job.cancel();
		}
		if (image != null) {
			image.dispose();
		}
		super.dispose();
	}
}
