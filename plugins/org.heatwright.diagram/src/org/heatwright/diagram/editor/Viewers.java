// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.List;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.KeyHandler;
import org.eclipse.gef.KeyStroke;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.MouseWheelZoomHandler;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.DirectEditAction;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.gef.ui.actions.ZoomInAction;
import org.eclipse.gef.ui.actions.ZoomOutAction;
import org.eclipse.gef.tools.SelectionTool;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.actions.ActionFactory;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.diagram.insert.QuickInsert;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.parts.MachinePartFactory;
import org.heatwright.diagram.parts.SheetRoot;

/** Sets up the viewer of a drawing: zoom, grid, keys, context menu. */
final class Viewers {

	private Viewers() {
	}

	/** Renaming under the id of GEF for its keys, and under that of the workbench for the Edit menu. */
	static void createActions(IWorkbenchPart part, ActionRegistry registry, List<Object> selectionActions) {
		for (String id : List.of(GEFActionConstants.DIRECT_EDIT, ActionFactory.RENAME.getId())) {
			DirectEditAction rename = new DirectEditAction(part);
			rename.setId(id);
			rename.setText(Texts.of("edit.rename"));
			registry.registerAction(rename);
			selectionActions.add(id);
		}
	}

	static void configure(GraphicalViewer viewer, Drawing drawing, ActionRegistry registry) {
		SheetRoot root = new SheetRoot(drawing);
		viewer.setRootEditPart(root);
		viewer.setEditPartFactory(new MachinePartFactory(drawing));
		ViewActions.create(viewer, drawing, registry);
		viewer.setProperty(SnapToGrid.PROPERTY_GRID_SPACING, new org.eclipse.draw2d.geometry.Dimension(12, 12));
		viewer.setProperty(MouseWheelHandler.KeyGenerator.getKey(SWT.MOD1), MouseWheelZoomHandler.SINGLETON);
		viewer.getControl().setBackground(Awt.color(drawing.scheme().sheet()));
		FitAction fit = new FitAction(root.getZoomManager());
		registry.registerAction(fit);
		viewer.getControl().addListener(SWT.Resize, event -> event.display.asyncExec(() -> {
			if (viewer.getControl() != null && !viewer.getControl().isDisposed()) {
				fit.keep();
			}
		}));
		viewer.getControl().addListener(SWT.MouseDoubleClick, event -> insertAt(viewer, drawing, event));
		zoom(root.getZoomManager(), registry);
		viewer.setKeyHandler(new MachineKeys(viewer, drawing).setParent(keys(registry)));
		viewer.setContextMenu(new MachineMenu(viewer, registry));
	}

	/** A double click on the empty sheet asks what to insert there. */
	private static void insertAt(GraphicalViewer viewer, Drawing drawing, Event event) {
		EditPart hit = viewer.findObjectAt(new org.eclipse.draw2d.geometry.Point(event.x, event.y));
		boolean empty = hit == viewer.getContents() || hit == viewer.getRootEditPart();
		if (event.button == 1 && empty && viewer.getEditDomain().getActiveTool() instanceof SelectionTool) {
			QuickInsert.open(viewer, drawing, new org.eclipse.swt.graphics.Point(event.x, event.y), QuickInsert.Aim.EXACT, "");
		}
	}

	/** Fits the drawing once the window is laid out. */
	static void fitSoon(GraphicalViewer viewer, ActionRegistry registry) {
		viewer.getControl().getDisplay().asyncExec(() -> {
			if (viewer.getControl() != null && !viewer.getControl().isDisposed()) {
				registry.getAction(FitAction.ID).run();
			}
		});
	}

	private static void zoom(ZoomManager zoom, ActionRegistry registry) {
		zoom.setZoomLevelContributions(List.of(ZoomManager.FIT_ALL, ZoomManager.FIT_WIDTH));
		registry.registerAction(new ZoomInAction(zoom));
		registry.registerAction(new ZoomOutAction(zoom));
	}

	private static KeyHandler keys(ActionRegistry registry) {
		KeyHandler keys = new KeyHandler();
		keys.put(KeyStroke.getPressed(SWT.F2, 0), registry.getAction(GEFActionConstants.DIRECT_EDIT));
		return keys;
	}
}
