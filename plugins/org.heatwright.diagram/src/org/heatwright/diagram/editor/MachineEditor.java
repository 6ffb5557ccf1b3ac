// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EventObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.domain.IEditingDomainProvider;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.MouseWheelZoomHandler;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.dnd.TemplateTransferDragSourceListener;
import org.eclipse.gef.dnd.TemplateTransferDropTargetListener;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.palette.PaletteRoot;
import org.eclipse.gef.ui.actions.DirectEditAction;
import org.eclipse.gef.ui.actions.ZoomInAction;
import org.eclipse.gef.ui.actions.ZoomOutAction;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.gef.ui.palette.PaletteViewerProvider;
import org.eclipse.gef.ui.parts.GraphicalEditorWithFlyoutPalette;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.tabbed.ITabbedPropertySheetPageContributor;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.commands.ModelCommandStack;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.diagram.figures.Palette;
import org.heatwright.diagram.parts.Drawing;
import org.heatwright.diagram.parts.MachinePart;
import org.heatwright.diagram.parts.MachinePartFactory;
import org.heatwright.model.edit.DesignAdapterFactory;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.workspace.live.AnalysisSource;

/** Draws a machine, solves it in the background after every change, and writes the currents on the wires. */
public final class MachineEditor extends GraphicalEditorWithFlyoutPalette implements IEditingDomainProvider, ITabbedPropertySheetPageContributor, Drawing, AnalysisSource {

	/** The tabs of the Properties view are contributed under this name. */
	public static final String PROPERTIES = "org.heatwright.properties";

	private final DesignAdapterFactory adapters = new DesignAdapterFactory();
	private final BasicCommandStack stack = new BasicCommandStack();
	private final AdapterFactoryEditingDomain editingDomain = new AdapterFactoryEditingDomain(adapters, stack);
	private final AnalysisJob job = new AnalysisJob(this::receive);
	private final List<Consumer<Analysis>> analysisListeners = new CopyOnWriteArrayList<>();
	private final IResourceChangeListener fileListener = this::fileChanged;
	private Machine machine;
	private Palette palette;
	private Analysis analysis;
	private boolean stale;
	private boolean saving;
	private PaletteRoot paletteRoot;

	public MachineEditor() {
		DefaultEditDomain domain = new DefaultEditDomain(this);
		domain.setCommandStack(new ModelCommandStack(stack));
		setEditDomain(domain);
		stack.addCommandStackListener(event -> machineChanged());
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof IFileEditorInput)) {
			throw new PartInitException("a machine is drawn from a file in the workspace");
		}
		super.init(site, input);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(fileListener, IResourceChangeEvent.POST_CHANGE);
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
		return machine;
	}

	private void load() throws IOException, CoreException {
		try (var in = file().getContents(true)) {
			machine = DesignFile.load(in, file().getName()).machine();
		}
		org.heatwright.model.io.DesignResource resource = new org.heatwright.model.io.DesignResource(
				org.eclipse.emf.common.util.URI.createPlatformResourceURI(file().getFullPath().toString(), true));
		editingDomain.getResourceSet().getResources().clear();
		editingDomain.getResourceSet().getResources().add(resource);
		resource.getContents().add(machine);
		stack.flush();
		stack.saveIsDone();
	}

	@Override
	protected void configureGraphicalViewer() {
		super.configureGraphicalViewer();
		GraphicalViewer viewer = getGraphicalViewer();
		palette = new Palette(viewer.getControl().getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND).getRGB());
		ScalableFreeformRootEditPart root = new ScalableFreeformRootEditPart();
		viewer.setRootEditPart(root);
		viewer.setEditPartFactory(new MachinePartFactory(this));
		viewer.setKeyHandler(new GraphicalViewerKeyHandler(viewer));
		viewer.setProperty(SnapToGrid.PROPERTY_GRID_ENABLED, true);
		viewer.setProperty(SnapToGrid.PROPERTY_GRID_VISIBLE, false);
		viewer.setProperty(MouseWheelHandler.KeyGenerator.getKey(SWT.MOD1), MouseWheelZoomHandler.SINGLETON);
		viewer.getControl().setBackground(palette.sheet());
		ZoomManager zoom = root.getZoomManager();
		zoom.setZoomLevelContributions(List.of(ZoomManager.FIT_ALL, ZoomManager.FIT_WIDTH));
		getActionRegistry().registerAction(new ZoomInAction(zoom));
		getActionRegistry().registerAction(new ZoomOutAction(zoom));
	}

	@Override
	@SuppressWarnings("unchecked")
	protected void createActions() {
		super.createActions();
		DirectEditAction rename = new DirectEditAction((org.eclipse.ui.IWorkbenchPart) this);
		getActionRegistry().registerAction(rename);
		getSelectionActions().add(rename.getId());
	}

	@Override
	protected void initializeGraphicalViewer() {
		super.initializeGraphicalViewer();
		GraphicalViewer viewer = getGraphicalViewer();
		try {
			load();
			viewer.setContents(machine);
			viewer.addDropTargetListener(new TemplateTransferDropTargetListener(viewer) {

				@Override
				protected org.eclipse.gef.requests.CreationFactory getFactory(Object template) {
					return (Creation) template;
				}
			});
			job.request(machine);
		} catch (IOException | CoreException e) {
			FigureCanvas canvas = (FigureCanvas) viewer.getControl();
			canvas.setContents(new org.eclipse.draw2d.Label("This file cannot be drawn.\n\n" + e.getMessage()));
			viewer.setContents((Object) null);
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
	protected PaletteViewerProvider createPaletteViewerProvider() {
		return new PaletteViewerProvider(getEditDomain()) {

			@Override
			protected void configurePaletteViewer(PaletteViewer viewer) {
				super.configurePaletteViewer(viewer);
				viewer.addDragSourceListener(new TemplateTransferDragSourceListener(viewer));
			}
		};
	}

	private void machineChanged() {
		stale = true;
		redraw();
		firePropertyChange(PROP_DIRTY);
		if (machine != null) {
			job.request(machine);
		}
	}

	private void redraw() {
		if (getGraphicalViewer() != null && getGraphicalViewer().getContents() instanceof MachinePart part) {
			part.refreshAll();
		}
	}

	/** Called in the job's thread. */
	private void receive(Analysis result) {
		org.eclipse.swt.widgets.Display display = org.eclipse.ui.PlatformUI.getWorkbench().getDisplay();
		display.asyncExec(() -> {
			if (getGraphicalControl() != null && !getGraphicalControl().isDisposed()) {
				analysis = result;
				stale = false;
				redraw();
				analysisListeners.forEach(listener -> listener.accept(result));
			}
		});
	}

	@Override
	public Optional<Analysis> latestAnalysis() {
		return Optional.ofNullable(analysis);
	}

	@Override
	public void addAnalysisListener(Consumer<Analysis> listener) {
		analysisListeners.add(listener);
	}

	@Override
	public void removeAnalysisListener(Consumer<Analysis> listener) {
		analysisListeners.remove(listener);
	}

	@Override
	public void commandStackChanged(EventObject event) {
		firePropertyChange(PROP_DIRTY);
		super.commandStackChanged(event);
	}

	@Override
	public boolean isDirty() {
		return stack.isSaveNeeded();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		saving = true;
		try {
			if (file().getLocation() != null) {
				DesignFile.save(machine, file().getLocation().toFile().toPath());
				file().refreshLocal(IResource.DEPTH_ZERO, monitor);
			} else {
				file().setContents(new ByteArrayInputStream(DesignFile.toBytes(machine)), IResource.KEEP_HISTORY, monitor);
			}
			getCommandStack().markSaveLocation();
			firePropertyChange(PROP_DIRTY);
		} catch (IOException | CoreException e) {
			MessageDialog.openError(getSite().getShell(), "Not saved", e.getMessage());
		} finally {
			saving = false;
		}
	}

	private void fileChanged(IResourceChangeEvent event) {
		IResourceDelta delta = event.getDelta() == null ? null : event.getDelta().findMember(file().getFullPath());
		if (delta == null || saving) {
			return;
		}
		boolean removed = delta.getKind() == IResourceDelta.REMOVED;
		boolean changed = delta.getKind() == IResourceDelta.CHANGED && (delta.getFlags() & IResourceDelta.CONTENT) != 0;
		if (removed || changed) {
			getSite().getShell().getDisplay().asyncExec(() -> followFile(delta, removed));
		}
	}

	private void followFile(IResourceDelta delta, boolean removed) {
		if (getGraphicalControl() == null || getGraphicalControl().isDisposed()) {
			return;
		}
		if (removed && (delta.getFlags() & IResourceDelta.MOVED_TO) != 0) {
			setInput(new org.eclipse.ui.part.FileEditorInput(ResourcesPlugin.getWorkspace().getRoot().getFile(delta.getMovedToPath())));
		} else if (removed) {
			getSite().getPage().closeEditor(this, isDirty());
		} else if (!isDirty() || MessageDialog.openQuestion(getSite().getShell(), "File changed", file().getName() + " was changed by another program. Load it and lose what you changed here?")) {
			reload();
		}
	}

	private void reload() {
		try {
			load();
			getGraphicalViewer().setContents(machine);
			machineChanged();
		} catch (IOException | CoreException e) {
			MessageDialog.openError(getSite().getShell(), "Not loaded", e.getMessage());
		}
	}

	@Override
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(fileListener);
		job.cancel();
		adapters.dispose();
		super.dispose();
	}

	@Override
	public EditingDomain getEditingDomain() {
		return editingDomain;
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
		if (type == IContentOutlinePage.class) {
			return new MachineOutline((ScalableFreeformRootEditPart) getGraphicalViewer().getRootEditPart());
		}
		if (type == ZoomManager.class) {
			return ((ScalableFreeformRootEditPart) getGraphicalViewer().getRootEditPart()).getZoomManager();
		}
		if (type == EditingDomain.class) {
			return editingDomain;
		}
		if (type == GraphicalViewer.class) {
			return getGraphicalViewer();
		}
		return super.getAdapter(type);
	}

	@Override
	public ModelCommands commands() {
		return new ModelCommands(editingDomain, machine);
	}

	@Override
	public Palette palette() {
		return palette;
	}

	@Override
	public Analysis analysis() {
		return analysis;
	}

	@Override
	public boolean isStale() {
		return stale;
	}
}
