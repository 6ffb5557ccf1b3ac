// SPDX-License-Identifier: EPL-2.0
package org.heatwright.rcp;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.heatwright.diagram.editor.Theme;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.picture.Scheme;

/** What one can begin with: a new machine, a file, the gallery, what was drawn last, some published machines. Needs no browser. */
final class WelcomePage {

	private static final List<String> SHOWN = List.of("three-level-maser", "superabsorption", "dicke-heat-valve", "superradiance");
	private static final int ROW = 5;
	private static final String GALLERY = "org.heatwright.ui.gallery";

	private final IWorkbenchWindow window;
	private final ScrolledComposite scrolled;
	private final LocalResourceManager resources;
	private final Theme theme = new Theme(this::rebuild);
	private Composite content;
	private List<IFile> recent = List.of();

	WelcomePage(Composite parent, IWorkbenchWindow window) {
		this.window = window;
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		resources = new LocalResourceManager(JFaceResources.getResources(), scrolled);
		scrolled.addListener(SWT.Dispose, event -> theme.dispose());
		scrolled.addListener(SWT.Resize, event -> measure());
		rebuild();
	}

	void setFocus() {
		content.setFocus();
	}

	/** Shows what was drawn since. */
	void refresh() {
		if (!RecentDesigns.list().equals(recent)) {
			rebuild();
		}
	}

	private void rebuild() {
		if (scrolled.isDisposed()) {
			return;
		}
		if (content != null) {
			content.dispose();
		}
		recent = RecentDesigns.list();
		content = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(48, 36).spacing(0, 10).applyTo(content);
		heading();
		cards(Texts.of("welcome.start"), actions());
		cards(Texts.of("welcome.recent"), recent.stream().limit(ROW).<Maker>map(file -> row -> card(row, file)).toList());
		cards(Texts.of("welcome.published"), SHOWN.stream().flatMap(name -> Gallery.find(name).stream()).<Maker>map(machine -> row -> card(row, machine)).toList());
		tips();
		scrolled.setContent(content);
		colour(theme.scheme());
		measure();
	}

	private void measure() {
		scrolled.setMinSize(content.computeSize(scrolled.getClientArea().width, SWT.DEFAULT));
		content.layout(true, true);
	}

	/** Makes a card in a row. */
	private interface Maker {

		void make(Composite row);
	}

	private void heading() {
		Label title = text(Texts.of("welcome.title"), FontDescriptor.createFrom(JFaceResources.getDefaultFont()).setHeight(24).setStyle(SWT.BOLD));
		title.setData("welcome", "title");
		text(Texts.of("welcome.subtitle"), FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(2)).setData("welcome", "faint");
	}

	private Label text(String words, FontDescriptor font) {
		Label label = new Label(content, SWT.WRAP);
		label.setText(words);
		label.setFont(resources.create(font));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		return label;
	}

	private void cards(String title, List<Maker> makers) {
		if (makers.isEmpty()) {
			return;
		}
		Label label = text(title, FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(1).setStyle(SWT.BOLD));
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 14).applyTo(label);
		Composite row = new Composite(content, SWT.NONE);
		RowLayout layout = new RowLayout(SWT.HORIZONTAL);
		layout.spacing = 14;
		layout.marginLeft = 0;
		row.setLayout(layout);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		makers.forEach(maker -> maker.make(row));
	}

	private List<Maker> actions() {
		List<Maker> makers = new ArrayList<>();
		makers.add(row -> new ActionCard(row, Texts.of("welcome.new"), Texts.of("welcome.new.sentence"), "new", () -> NewMachine.open(window)));
		makers.add(row -> new ActionCard(row, Texts.of("welcome.open"), Texts.of("welcome.open.sentence"), "open", () -> OpenDesign.ask(window)));
		Command gallery = window.getService(ICommandService.class).getCommand(GALLERY);
		if (gallery.isDefined()) {
			makers.add(row -> new ActionCard(row, Texts.of("welcome.gallery"), Texts.of("welcome.gallery.sentence"), "gallery", () -> run(GALLERY)));
		}
		return makers;
	}

	private void run(String command) {
		try {
			window.getService(IHandlerService.class).executeCommand(command, null);
		} catch (org.eclipse.core.commands.common.CommandException e) {
			StatusManager.getManager().handle(Status.error(e.getMessage(), e), StatusManager.SHOW);
		}
	}

	private void card(Composite row, IFile file) {
		new DesignCard(row, file.getName().replaceFirst("\\.qtm$", ""), file.getParent().getFullPath().toString().substring(1), () -> file.getContents(true),
				scheme(), () -> open(file));
	}

	private void card(Composite row, GalleryMachine machine) {
		new DesignCard(row, machine.title(), Texts.of("welcome.copy"), () -> new ByteArrayInputStream(machine.bytes()), scheme(), () -> {
			try {
				open(FirstProject.open(machine.name()));
			} catch (CoreException e) {
				StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
			}
		});
	}

	private void open(IFile file) {
		try {
			IDE.openEditor(window.getActivePage(), file);
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	private void tips() {
		Label label = text(Texts.of("welcome.tips"), FontDescriptor.createFrom(JFaceResources.getDefaultFont()));
		label.setData("welcome", "faint");
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 16).applyTo(label);
	}

	private Scheme scheme() {
		return theme.scheme().isDark() ? Scheme.DARK : Scheme.LIGHT;
	}

	/** After the style sheet of the theme, which also colours what it finds here. */
	private void colour(Scheme scheme) {
		scrolled.setBackground(Awt.color(scheme.sheet()));
		colour(content, scheme);
		scrolled.getDisplay().asyncExec(() -> {
			if (!content.isDisposed()) {
				colour(content, scheme);
			}
		});
	}

	private static void colour(Control control, Scheme scheme) {
		control.setBackground(Awt.color(scheme.sheet()));
		boolean faint = "faint".equals(control.getData("welcome"));
		boolean title = "title".equals(control.getData("welcome"));
		Color ink = Awt.color(faint ? scheme.faint() : title ? scheme.accent() : scheme.text());
		control.setForeground(ink);
		if (control instanceof WelcomeLink link) {
			link.paintWith(scheme);
		} else if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				colour(child, scheme);
			}
		}
	}
}
