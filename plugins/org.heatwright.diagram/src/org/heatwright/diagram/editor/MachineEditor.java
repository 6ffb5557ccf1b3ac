// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.io.IOException;
import java.util.EventObject;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.domain.IEditingDomainProvider;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.palette.PaletteRoot;
import org.eclipse.gef.ui.palette.FlyoutPaletteComposite.FlyoutPreferences;
import org.eclipse.gef.ui.palette.PaletteViewerProvider;
import org.eclipse.gef.ui.parts.GraphicalEditorWithFlyoutPalette;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.commands.ModelCommandStack;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.diagram.figures.Heat;
import org.heatwright.diagram.figures.Palette;
import org.heatwright.diagram.parts.Drawing;
import org.heatwright.diagram.parts.MachinePart;
import org.heatwright.diagram.parts.MessagePart;
import org.heatwright.model.machine.Machine;
import org.heatwright.workspace.live.AnalysisSource;

/** Draws a machine, solves it in the background after every change, and writes the currents on the wires. */
public final class MachineEditor extends GraphicalEditorWithFlyoutPalette implements IEditingDomainProvider, ITabbedPropertySheetPageContributor, Drawing, FileFollower.Reader {

	/** The tabs of the Properties view are contributed under this name. */
	public static final String PROPERTIES = "org.heatwright.properties";

	private final MachineDocument document = new MachineDocument();
	private LiveAnalysis live;
	private FileFollower follower;
	private Theme theme;
	private Palette palette;
	private Heat heat;
	private Banner banner;
	private PaletteRoot paletteRoot;
	private boolean asking;

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
		heat = Heat.of(document.machine());
		super.init(site, input);
		document.stack().addCommandStackListener(event -> machineChanged());
		follower = new FileFollower(this::file, this, site.getShell().getDisplay());
		follower.start();
	}

	@Override
	protected void setInput(IEditorInput input) {
		super.setInput(input);
		setPartName(input.getName());
	}

	private IFile file() {
		return ((IFileEditorInput) getEditorInput()).getFile();
	}

	public Machine machine() {
		return document.machine();
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
		banner = new Banner(all);
		banner.paintWith(palette);
		Composite rest = new Composite(all, SWT.NONE);
		rest.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		rest.setLayout(new FillLayout());
		super.createPartControl(rest);
	}

	@Override
	protected void configureGraphicalViewer() {
		super.configureGraphicalViewer();
		Viewers.configure(getGraphicalViewer(), this, getActionRegistry());
	}

	@Override
	@SuppressWarnings("unchecked")
	protected void createActions() {
		super.createActions();
		Viewers.createActions(this, getActionRegistry(), getSelectionActions());
	}

	@Override
	protected void initializeGraphicalViewer() {
		super.initializeGraphicalViewer();
		getGraphicalViewer().addDropTargetListener(new CreationDrop(getGraphicalViewer()));
		load();
		getGraphicalControl().getDisplay().asyncExec(this::fit);
	}

	private void fit() {
		if (isOpen()) {
			getActionRegistry().getAction(FitAction.ID).run();
		}
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
	private void load() {
		try {
			document.load(file());
			show();
			machineChanged();
		} catch (IOException | CoreException e) {
			if (document.isReadable()) {
				StatusManager.getManager().handle(Status.error(file().getName() + " was changed and can no longer be read: " + e.getMessage(), e), StatusManager.SHOW);
			} else {
				live.forget();
				getGraphicalViewer().setContents(new MessagePart.Message("This file cannot be drawn", e.getMessage()));
			}
		}
	}

	private void show() {
		heat = Heat.of(machine());
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

	private boolean isOpen() {
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
			heat = Heat.of(machine());
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
		SaveAsDialog dialog = new SaveAsDialog(getSite().getShell());
		dialog.setOriginalFile(file());
		if (dialog.open() == Window.OK) {
			setInput(new FileEditorInput(ResourcesPlugin.getWorkspace().getRoot().getFile(dialog.getResult())));
			doSave(new org.eclipse.core.runtime.NullProgressMonitor());
		}
	}

	@Override
	public void fileMoved(IFile to) {
		setInput(new FileEditorInput(to));
		document.moved(to);
	}

	@Override
	public void fileDeleted() {
		if (file().exists()) {
			return;
		}
		if (document.isDirty()) {
			document.orphan();
			setPartName(file().getName() + " (deleted)");
			firePropertyChange(PROP_DIRTY);
			redraw();
		} else {
			getSite().getPage().closeEditor(this, false);
		}
	}

	@Override
	public void fileChanged() {
		try {
			if (!isOpen() || asking || !file().exists() || !document.differs(file())) {
				return;
			}
			asking = true;
			boolean reload = !document.isDirty()
					|| MessageDialog.openQuestion(getSite().getShell(), "File changed", file().getName() + " was changed by another program. Load it and lose what you changed here?");
			if (reload) {
				load();
			}
		} catch (IOException | CoreException e) {
			StatusManager.getManager().handle(new Status(IStatus.ERROR, "org.heatwright.diagram", e.getMessage(), e), StatusManager.SHOW);
		} finally {
			asking = false;
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
		if (type == IPropertySheetPage.class) {
			return new TabbedPropertySheetPage(this);
		}
		if (type == AnalysisSource.class) {
			return live;
		}
		if (type == EditingDomain.class) {
			return getEditingDomain();
		}
		if (type == GraphicalViewer.class) {
			return getGraphicalViewer();
		}
		if (type == IContentOutlinePage.class) {
			return getGraphicalViewer() == null ? null : new MachineOutline((ScalableFreeformRootEditPart) getGraphicalViewer().getRootEditPart());
		}
		if (type == ZoomManager.class) {
			return getGraphicalViewer() == null ? null : ((ScalableFreeformRootEditPart) getGraphicalViewer().getRootEditPart()).getZoomManager();
		}
		return super.getAdapter(type);
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
		return heat;
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
