// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.io.IOException;
import java.util.EventObject;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.domain.IEditingDomainProvider;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.palette.PaletteRoot;
import org.eclipse.gef.ui.palette.FlyoutPaletteComposite.FlyoutPreferences;
import org.eclipse.gef.ui.palette.PaletteViewerProvider;
import org.eclipse.gef.ui.parts.GraphicalEditorWithFlyoutPalette;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.commands.ModelCommandStack;
import org.heatwright.diagram.commands.ModelCommands;
import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.diagram.figures.Flag;
import org.heatwright.diagram.figures.Heat;
import org.heatwright.diagram.figures.Palette;
import org.heatwright.diagram.parts.Drawing;
import org.heatwright.diagram.parts.MachinePart;
import org.heatwright.diagram.parts.MessagePart;
import org.heatwright.diagram.parts.Sheet;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.workspace.live.AnalysisSource;

/** Draws a machine, solves it in the background after every change, and writes the currents on the wires. */
public final class MachineEditor extends GraphicalEditorWithFlyoutPalette implements IEditingDomainProvider, ITabbedPropertySheetPageContributor, Drawing {

	/** The tabs of the Properties view are contributed under this name. */
	public static final String PROPERTIES = "org.heatwright.properties";

	private final MachineDocument document = new MachineDocument();
	private final FileReactions reactions = new FileReactions(this, document);
	private LiveAnalysis live;
	private FileFollower follower;
	private Theme theme;
	private Palette palette;
	private Sheet sheet;
	private Banner banner;
	private PaletteRoot paletteRoot;

	public MachineEditor() {
		DefaultEditDomain domain = new DefaultEditDomain(this);
		domain.setCommandStack(new ModelCommandStack(document.stack()));
		setEditDomain(domain);
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof IFileEditorInput)) {
			throw new PartInitException("a machine is drawn from a file in the workspace");
		}
		live = new LiveAnalysis(site.getShell().getDisplay(), this::redraw);
		theme = new Theme(this::recolour);
		palette = theme.palette();
		sheet = new Sheet(machine(), live.latestAnalysis());
		super.init(site, input);
		document.stack().addCommandStackListener(event -> machineChanged());
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
		return ((IFileEditorInput) getEditorInput()).getFile();
	}

	@Override
	public Machine machine() {
		return document.machine();
	}

	@Override
	public void createPartControl(Composite parent) {
		banner = Banner.above(parent);
		banner.paintWith(palette);
		super.createPartControl(banner.below());
	}

	@Override
	protected void configureGraphicalViewer() {
		super.configureGraphicalViewer();
		Viewers.configure(getGraphicalViewer(), this, getActionRegistry());
		EditorKeys.activate(getSite(), getActionRegistry());
	}

	@Override
	@SuppressWarnings("unchecked")
	protected void createActions() {
		super.createActions();
		Viewers.createActions(this, getActionRegistry(), getSelectionActions());
		ClipActions.create(this, getActionRegistry(), getSelectionActions());
		ArrangeActions.create(this, getActionRegistry(), getSelectionActions());
	}

	@Override
	protected void initializeGraphicalViewer() {
		super.initializeGraphicalViewer();
		getGraphicalViewer().addDropTargetListener(new CreationDrop(getGraphicalViewer()));
		load();
		Viewers.fitSoon(getGraphicalViewer(), getActionRegistry());
	}

	@Override
	protected PaletteRoot getPaletteRoot() {
		if (paletteRoot == null) {
			paletteRoot = MachinePalette.create();
		}
		return paletteRoot;
	}

	@Override
	protected FlyoutPreferences getPalettePreferences() {
		return new PalettePreferences();
	}

	@Override
	protected PaletteViewerProvider createPaletteViewerProvider() {
		return new DraggingPalette(getEditDomain());
	}

	/** Reads the file and shows the machine, or why there is none. */
	void load() {
		try {
			document.load(file());
			show();
			machineChanged();
		} catch (IOException | CoreException e) {
			if (document.isReadable()) {
				reactions.unreadable(e);
			} else {
				live.forget();
				getGraphicalViewer().setContents(new MessagePart.Message("This file cannot be drawn", e.getMessage()));
			}
		}
	}

	private void show() {
		sheet = new Sheet(machine(), live.latestAnalysis());
		getGraphicalViewer().setContents(machine());
	}

	private void recolour() {
		if (isOpen() && theme.palette().isDark() != palette.isDark()) {
			palette = theme.palette();
			banner.paintWith(palette);
			getGraphicalControl().setBackground(palette.sheet());
			if (document.isReadable()) {
				show();
				redraw();
			}
		}
	}

	boolean isOpen() {
		return getGraphicalControl() != null && !getGraphicalControl().isDisposed();
	}

	private void machineChanged() {
		if (document.isReadable() && isOpen()) {
			live.solve(machine());
		}
		firePropertyChange(PROP_DIRTY);
	}

	/** Brings figures, wires and banner up to date. */
	private void redraw() {
		if (isOpen() && getGraphicalViewer().getContents() instanceof MachinePart part) {
			sheet = new Sheet(machine(), live.latestAnalysis());
			part.refreshAll();
			Advice.give(banner, this, document);
		}
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
		return document.isDirty();
	}

	@Override
	public boolean isSaveAsAllowed() {
		return document.isReadable();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		try {
			document.save(file(), monitor);
		} catch (IOException | CoreException e) {
			monitor.setCanceled(true);
			StatusManager.getManager().handle(Status.error("Not saved: " + e.getMessage(), e), StatusManager.SHOW);
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
		document.moved(to);
	}

	/** The document is no longer what the file holds. */
	void orphaned() {
		setPartName(file().getName() + (file().exists() ? "" : " (deleted)"));
		firePropertyChange(PROP_DIRTY);
		redraw();
	}

	@Override
	public void dispose() {
		if (follower != null) {
			follower.stop();
			live.dispose();
			theme.dispose();
		}
		super.dispose();
		document.dispose();
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
	public Palette palette() {
		return palette;
	}

	@Override
	public Heat heat() {
		return sheet.heat();
	}

	@Override
	public Rectangle placeOf(Element element) {
		return sheet.placeOf(element);
	}

	@Override
	public Flag flagOf(Element element) {
		return sheet.flagOf(element);
	}

	@Override
	public Optional<Analysis> latestAnalysis() {
		return live.latestAnalysis();
	}

	@Override
	public boolean isStale() {
		return live.isStale();
	}
}
