// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EventObject;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.domain.IEditingDomainProvider;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.ui.parts.GraphicalEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.commands.ModelCommandStack;
import org.heatwright.diagram.commands.ModelCommands;
import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.diagram.drawing.Findings;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.diagram.figures.Draw2dPen;
import org.heatwright.diagram.figures.Flag;
import org.heatwright.picture.Scheme;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.parts.MachinePart;
import org.heatwright.diagram.parts.MessagePart;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.card.Sheet;
import org.heatwright.workspace.AnalysisListener;
import org.heatwright.workspace.AnalysisSource;
import org.heatwright.workspace.LiveMachine;

/** Draws a machine, solves it in the background after every change, and writes the currents on the wires. */
public final class MachineEditor extends GraphicalEditor implements IEditingDomainProvider, ITabbedPropertySheetPageContributor, Drawing {

	/** The tabs of the Properties view are contributed under this name. */
	public static final String PROPERTIES = "org.heatwright.properties";

	private final Runnable documentListener = this::documentChanged;
	private final CommandStackListener stackListener = event -> machineChanged();
	private MachineDocument document;
	private FileReactions reactions;
	private LiveMachine live;
	private FileFollower follower;
	private Theme theme;
	private Scheme scheme;
	private Sheet sheet;
	private Findings findings;
	private Banner banner;
	private PaletteSide side;
	private Rulers rulers;

	/** Figures, wires and banner follow the result. */
	private final class Redrawing implements AnalysisListener {

		@Override
		public void solved(Analysis analysis) {
			redraw();
		}

		@Override
		public void outdated() {
			redraw();
		}
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof IFileEditorInput)) {
			throw new PartInitException(Texts.of("file.only"));
		}
		document = Documents.acquire(((IFileEditorInput) input).getFile());
		document.addListener(documentListener);
		reactions = new FileReactions(this, document);
		DefaultEditDomain domain = new DefaultEditDomain(this);
		domain.setCommandStack(new ModelCommandStack(document.stack()));
		setEditDomain(domain);
		Display display = site.getShell().getDisplay();
		live = new LiveMachine(this::file, what -> Later.run(display, what));
		live.addAnalysisListener(new Redrawing());
		theme = new Theme(this::recolour);
		scheme = theme.scheme();
		picture();
		super.init(site, input);
		document.stack().addCommandStackListener(stackListener);
		follower = new FileFollower(this::file, reactions, site.getShell().getDisplay());
		follower.start();
	}

	@Override
	protected void setInput(IEditorInput input) {
		super.setInput(input);
		setPartName(input.getName());
	}

	/** The file that is drawn. */
	IFile file() {
		return document.file();
	}

	/** The files of the earlier generations of the file, the youngest first. */
	public List<Path> generations() {
		return document.generations();
	}

	/** Makes the machine what it was in an earlier generation; undo takes that back. */
	public void goBackTo(Path generation) throws IOException {
		document.goBackTo(generation);
	}

	@Override
	public Machine machine() {
		return document.machine();
	}

	@Override
	public void createPartControl(Composite parent) {
		banner = Banner.above(parent);
		banner.paintWith(scheme);
		side = new PaletteSide(banner.below(), getEditDomain());
		side.paintWith(scheme);
		getEditDomain().setPaletteRoot(MachinePalette.create());
		rulers = new Rulers(side.drawing(), this);
		rulers.paintWith(scheme);
		super.createPartControl(rulers.sheet());
	}

	@Override
	protected void configureGraphicalViewer() {
		super.configureGraphicalViewer();
		Viewers.configure(getGraphicalViewer(), this, getActionRegistry());
		// Without this nobody else, such as the export of reports, can put an entry into the menu of the drawing.
		getEditorSite().registerContextMenu(getGraphicalViewer().getContextMenu(), getGraphicalViewer(), false);
		rulers.follow(getGraphicalViewer());
		ViewActions.createPaletteSwitch(side, getActionRegistry());
		EditorKeys.activate(getSite(), getActionRegistry());
	}

	@Override
	@SuppressWarnings("unchecked")
	protected void createActions() {
		super.createActions();
		Viewers.createActions(this, getActionRegistry(), getSelectionActions());
		ClipActions.create(this, getActionRegistry(), getSelectionActions());
		GuideActions.create(this, getActionRegistry(), getSelectionActions());
		ArrangeActions.create(this, getActionRegistry(), getSelectionActions());
		ImageActions.create(this, getActionRegistry());
		getActionRegistry().registerAction(new PrintDrawing(this));
	}

	@Override
	protected void initializeGraphicalViewer() {
		getGraphicalViewer().addDropTargetListener(new CreationDrop(getGraphicalViewer()));
		load();
		Viewers.fitSoon(getGraphicalViewer(), getActionRegistry());
	}

	/** Reads the file, unless another editor has, and shows the machine, or why there is none. */
	private void load() {
		try {
			if (!document.isReadable()) {
				document.load();
			} else {
				show();
				machineChanged();
			}
		} catch (IOException | CoreException e) {
			live.forget();
			getGraphicalViewer().setContents(new MessagePart.Message(Texts.of("message.undrawable"), e.getMessage()));
		}
	}

	/** Reads the file again after it was changed from outside. */
	void reload() {
		try {
			document.load();
		} catch (IOException | CoreException e) {
			if (document.isReadable()) {
				reactions.unreadable(e);
			} else {
				load();
			}
		}
	}

	private void documentChanged() {
		if (isOpen()) {
			if (document.isReadable() && (getGraphicalViewer().getContents() == null || getGraphicalViewer().getContents().getModel() != machine())) {
				show();
			}
			setPartName(file().exists() ? file().getName() : Texts.of("file.deleted", file().getName()));
			machineChanged();
		}
	}

	/** Works out what all parts of the drawing look up, once for every refresh. */
	private void picture() {
		sheet = new Sheet(machine(), live.latestAnalysis(), live.isStale(), Draw2dPen.lineHeightOfFont());
		findings = new Findings(live.latestAnalysis());
	}

	private void show() {
		picture();
		getGraphicalViewer().setContents(machine());
	}

	private void recolour() {
		if (isOpen() && theme.scheme().isDark() != scheme.isDark()) {
			scheme = theme.scheme();
			banner.paintWith(scheme);
			side.paintWith(scheme);
			rulers.paintWith(scheme);
			getGraphicalViewer().getControl().setBackground(Awt.color(scheme.sheet()));
			if (document.isReadable()) {
				show();
				redraw();
			}
		}
	}

	boolean isOpen() {
		return getGraphicalViewer() != null && getGraphicalViewer().getControl() != null && !getGraphicalViewer().getControl().isDisposed();
	}

	private void machineChanged() {
		if (document.isReadable() && isOpen()) {
			live.edited(machine());
		}
		firePropertyChange(PROP_DIRTY);
	}

	/** Brings figures, wires and banner up to date. */
	private void redraw() {
		if (isOpen() && getGraphicalViewer().getContents() instanceof MachinePart part) {
			picture();
			part.refreshAll();
			rulers.redraw();
			Advice.give(banner, this, document);
		}
	}

	/** Guides that were just made are to be seen. */
	void showRulers() {
		var action = getActionRegistry().getAction(ViewActions.RULERS);
		if (!action.isChecked()) {
			action.run();
		}
	}

	/** Selects an element, or what contains it on the drawing, and brings it into sight. */
	public void show(Element element) {
		GoToElement.show(getGraphicalViewer(), element);
	}

	/** What the strip above the drawing says; empty when it is not there. */
	public String bannerText() {
		return banner.text();
	}

	@Override
	public void commandStackChanged(EventObject event) {
		firePropertyChange(PROP_DIRTY);
		super.commandStackChanged(event);
	}

	@Override
	public boolean isDirty() {
		return document != null && document.isDirty();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return document.isReadable();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		try {
			document.save(monitor);
		} catch (IOException | CoreException e) {
			monitor.setCanceled(true);
			StatusManager.getManager().handle(Status.error(Texts.of("save.failed", e.getMessage()), e), StatusManager.SHOW);
		}
		setPartName(file().getName());
		firePropertyChange(PROP_DIRTY);
		redraw();
	}

	@Override
	public void doSaveAs() {
		FileReactions.askForFile(this).ifPresent(to -> {
			follow(to);
			doSave(new NullProgressMonitor());
		});
	}

	/** The editor goes on with a file of another name. */
	void follow(IFile to) {
		setInput(new FileEditorInput(to));
		if (!document.file().equals(to)) {
			document.moved(to);
		}
	}

	@Override
	public void dispose() {
		if (follower != null) {
			follower.stop();
			live.dispose();
			theme.dispose();
		}
		super.dispose();
		if (document != null) {
			document.stack().removeCommandStackListener(stackListener);
			document.removeListener(documentListener);
			Documents.release(document);
		}
	}

	@Override
	public EditingDomain getEditingDomain() {
		return document.domain();
	}

	@Override
	public String getContributorId() {
		return PROPERTIES;
	}

	@Override
	public Object getAdapter(Class type) {
		if (type == AnalysisSource.class) {
			return live;
		}
		Object adapter = EditorAdapters.of(this, getGraphicalViewer(), type);
		return adapter != null ? adapter : super.getAdapter(type);
	}

	@Override
	public ModelCommands commands() {
		return document.commands();
	}

	@Override
	public Scheme scheme() {
		return scheme;
	}

	@Override
	public Sheet sheet() {
		return sheet;
	}

	@Override
	public Rectangle placeOf(Element element) {
		return Awt.rectangle(sheet.place(element));
	}

	@Override
	public Flag flagOf(Element element) {
		return findings.flagOf(element);
	}

	/** The latest result; it may be older than the machine, see {@link #isStale()}. */
	public Optional<Analysis> latestAnalysis() {
		return live.latestAnalysis();
	}

	/** Whether the machine has changed since the latest result. */
	public boolean isStale() {
		return live.isStale();
	}
}
