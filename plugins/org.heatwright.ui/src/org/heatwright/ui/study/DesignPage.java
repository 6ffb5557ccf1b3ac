// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.heatwright.model.io.DesignFile;
import org.heatwright.ui.Texts;
import org.heatwright.ui.help.ManualHelp;

/** Which design is studied, and what the study is called. */
final class DesignPage extends WizardPage {

	private final StudyDraft draft;
	private final List<IFile> designs = new ArrayList<>();
	private final Optional<IFile> first;
	private org.eclipse.swt.widgets.List list;
	private Text name;
	private boolean named;
	private boolean setting;

	/** @param first chosen from the beginning */
	DesignPage(StudyDraft draft, Optional<IFile> first) {
		super("design", Texts.of("study.design.title"), null);
		this.draft = draft;
		this.first = first;
		setDescription(Texts.of("study.design.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).spacing(8, 7).applyTo(area);
		find();
		list = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		list.setData("name", "study.designs");
		list.setItems(designs.stream().map(file -> file.getFullPath().makeRelative().toString()).toArray(String[]::new));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(420, 220).applyTo(list);
		list.addListener(SWT.Selection, event -> choose());
		new Label(area, SWT.NONE).setText(Texts.of("study.name"));
		name = new Text(area, SWT.BORDER);
		name.setData("name", "study.name");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		name.addListener(SWT.Modify, event -> {
			named |= !setting;
			check();
		});
		setControl(area);
		ManualHelp.tie(area, "newStudy");
		list.select(Math.max(0, first.map(designs::indexOf).orElse(0)));
		choose();
	}

	private void find() {
		try {
			ResourcesPlugin.getWorkspace().getRoot().accept(resource -> {
				if (resource instanceof IFile file && "qtm".equals(file.getFileExtension())) {
					designs.add(file);
				}
				return true;
			});
		} catch (CoreException e) {
			setErrorMessage(e.getMessage());
		}
	}

	private void choose() {
		design().ifPresent(file -> {
			setting = true;
			if (!named) {
				name.setText(freeName(file));
			}
			setting = false;
			try {
				draft.setDesign(DesignFile.load(file.getLocation().toPath()));
			} catch (IOException e) {
				setErrorMessage(e.getMessage());
				setPageComplete(false);
				return;
			}
			check();
		});
		if (designs.isEmpty()) {
			setErrorMessage(Texts.of("study.design.none"));
			setPageComplete(false);
		}
	}

	private static String freeName(IFile design) {
		String stem = design.getFullPath().removeFileExtension().lastSegment() + "-study";
		String free = stem;
		for (int number = 2; design.getParent().getFile(IPath.fromOSString(free + ".qts")).exists(); number++) {
			free = stem + "-" + number;
		}
		return free;
	}

	private void check() {
		if (design().isEmpty()) {
			return;
		}
		String text = name.getText().strip();
		IStatus status = ResourcesPlugin.getWorkspace().validateName(text + ".qts", IResource.FILE);
		String problem = text.isEmpty() ? Texts.of("study.name.missing")
				: !status.isOK() ? status.getMessage() : file().exists() ? Texts.of("study.name.taken", text) : null;
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	Optional<IFile> design() {
		int index = list.getSelectionIndex();
		return index < 0 || index >= designs.size() ? Optional.empty() : Optional.of(designs.get(index));
	}

	/** The study's file, beside its design. */
	IFile file() {
		return design().orElseThrow().getParent().getFile(IPath.fromOSString(name.getText().strip() + ".qts"));
	}
}
