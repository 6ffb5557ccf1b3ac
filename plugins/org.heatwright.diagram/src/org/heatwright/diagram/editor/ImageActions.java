// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.WorkbenchPartAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPart;
import org.heatwright.diagram.Texts;
import org.heatwright.model.io.AtomicFile;
import org.heatwright.picture.card.MachineDrawing;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;

/** Writes the drawing with its newest result as a picture: SVG, PDF or PNG, as the ending of the file says; on white paper whatever the theme. */
public final class ImageActions {

	static final String ID = "org.heatwright.diagram.picture";

	private ImageActions() {
	}

	static void create(MachineEditor editor, ActionRegistry registry) {
		registry.registerAction(new Export(editor));
	}

	/** Writes in the background; the file is there completely or not at all. */
	public static Job write(MachineEditor editor, Path file) {
		var machine = EcoreUtil.copy(editor.machine());
		var analysis = editor.isStale() ? java.util.Optional.<org.heatwright.analysis.Analysis>empty() : editor.latestAnalysis();
		Job job = Job.create(Texts.of("picture.job", file.getFileName()), monitor -> {
			try {
				byte[] bytes = format(file).bytes(MachineDrawing.of(machine, analysis), Scheme.LIGHT);
				AtomicFile.write(file, bytes);
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error(Texts.of("picture.failed", file, e.getMessage()), e);
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}

	private static FigureFile format(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return Arrays.stream(FigureFile.values()).filter(format -> name.endsWith("." + format.ending())).findFirst().orElse(FigureFile.PNG);
	}

	private static final class Export extends WorkbenchPartAction {

		private final MachineEditor editor;

		Export(MachineEditor editor) {
			super((IWorkbenchPart) editor);
			this.editor = editor;
			setId(ID);
			setActionDefinitionId(ID);
			setText(Texts.of(ID));
			setImageDescriptor(ArrangeActions.icon("picture"));
		}

		@Override
		protected boolean calculateEnabled() {
			return true;
		}

		@Override
		public void run() {
			FileDialog dialog = new FileDialog(editor.getSite().getShell(), SWT.SAVE);
			dialog.setText(Texts.of("picture.title"));
			dialog.setOverwrite(true);
			dialog.setFilterNames(new String[] { Texts.of("picture.svg"), Texts.of("picture.pdf"), Texts.of("picture.png") });
			dialog.setFilterExtensions(new String[] { "*.svg", "*.pdf", "*.png" });
			dialog.setFileName(editor.getTitle().replaceFirst("\\.qtm.*$", "") + ".svg");
			String chosen = dialog.open();
			if (chosen != null) {
				write(editor, Path.of(chosen));
			}
		}
	}
}
