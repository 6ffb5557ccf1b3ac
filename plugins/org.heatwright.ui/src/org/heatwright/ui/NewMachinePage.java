// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;

/** Chooses the published machine to begin with and a name. */
final class NewMachinePage extends WizardPage {

	private final List<GalleryMachine> machines = Gallery.machines();
	private org.eclipse.swt.widgets.List list;
	private Text name;
	private Label citation;

	NewMachinePage() {
		super("machine", "A machine to begin with", null);
		setDescription("Each is a published machine with numbers it reproduces; change it as you like.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		list = new org.eclipse.swt.widgets.List(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(420, 200).applyTo(list);
		machines.forEach(machine -> list.add(machine.title()));
		citation = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, SWT.DEFAULT).applyTo(citation);
		new Label(area, SWT.NONE).setText("File name");
		name = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		list.addListener(SWT.Selection, event -> chosen());
		name.addListener(SWT.Modify, event -> setPageComplete(!name.getText().isBlank() && !name.getText().matches(".*[/\\\\:*?\"<>|].*")));
		list.select(0);
		chosen();
		setControl(area);
	}

	private void chosen() {
		name.setText(machine().name());
		citation.setText(machine().citation());
	}

	GalleryMachine machine() {
		return machines.get(Math.max(0, list.getSelectionIndex()));
	}

	String fileName() {
		return name.getText().strip();
	}
}
