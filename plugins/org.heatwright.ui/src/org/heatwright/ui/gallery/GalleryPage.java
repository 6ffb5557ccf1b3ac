// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Look;
import org.heatwright.ui.look.PageEditor;
import org.heatwright.workspace.MachineProject;

/**
 * The published machines: each with its picture, its source, and its published numbers beside those computed here and now. A copy of any of them opens with one
 * click.
 */
public final class GalleryPage extends PageEditor {

	public static final String ID = "org.heatwright.ui.gallery.page";

	private final List<GalleryCard> cards = new ArrayList<>();
	private ScrolledComposite scrolled;
	private Composite content;
	private Text filter;

	@Override
	public void createPartControl(Composite parent) {
		ResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.getVerticalBar().setIncrement(40);
		content = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(28, 22).spacing(0, 12).applyTo(content);
		Label title = new Label(content, SWT.NONE);
		title.setText(Texts.of("gallery.title"));
		title.setFont(resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setHeight(20).setStyle(SWT.BOLD)));
		Label subtitle = new Label(content, SWT.WRAP);
		subtitle.setText(Texts.of("gallery.subtitle"));
		GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(subtitle);
		filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
		filter.setMessage(Texts.of("gallery.filter"));
		filter.addListener(SWT.Modify, event -> narrow());
		GridDataFactory.fillDefaults().hint(360, SWT.DEFAULT).align(SWT.BEGINNING, SWT.CENTER).applyTo(filter);
		for (GalleryMachine machine : Gallery.machines()) {
			cards.add(new GalleryCard(content, resources, machine, () -> openCopy(machine), this::arrange));
		}
		scrolled.setContent(content);
		scrolled.addListener(SWT.Resize, event -> measure());
		Look.follow(scrolled, () -> cards.forEach(GalleryCard::solve));
		cards.forEach(GalleryCard::solve);
		measure();
	}

	private void measure() {
		scrolled.setMinSize(content.computeSize(Math.max(500, scrolled.getClientArea().width), SWT.DEFAULT));
	}

	/** Leaves the machines that the words of the filter speak of. */
	private void narrow() {
		String[] words = filter.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
		cards.forEach(card -> card.show(List.of(words)));
		arrange();
	}

	private void arrange() {
		content.layout(true, true);
		measure();
	}

	private void openCopy(GalleryMachine machine) {
		try {
			IFile file = MachineProject.create(MachineProject.open(Texts.of("project.first")), machine.name(), machine.bytes());
			IDE.openEditor(getSite().getPage(), file);
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	/** The cards in their order, for tests. */
	public List<GalleryCard> cards() {
		return List.copyOf(cards);
	}

	/** The words that narrow the list. */
	public Text filter() {
		return filter;
	}

	@Override
	public void setFocus() {
		filter.setFocus();
	}

	/** The page itself, for pictures in tests. */
	public Control control() {
		return scrolled;
	}
}
