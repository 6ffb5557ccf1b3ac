// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.rulers.RulerProvider;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.insert.QuickInsert;
import org.heatwright.diagram.drawing.Drawing;

/** Rulers, grid and snapping as switches that all drawings share and that are remembered; and the action that begins to insert. */
final class ViewActions {

	static final String INSERT = "org.heatwright.diagram.insert";
	static final String PALETTE = "org.heatwright.diagram.palette";
	static final String GRID = "org.heatwright.diagram.grid";
	static final String SNAP = "org.heatwright.diagram.snap";
	static final String GUIDES = "org.heatwright.diagram.guides";

	static final String RULERS = "org.heatwright.diagram.rulers";

	private static final IEclipsePreferences PREFERENCES = InstanceScope.INSTANCE.getNode("org.heatwright.diagram");

	private ViewActions() {
	}

	static void create(GraphicalViewer viewer, Drawing drawing, ActionRegistry registry) {
		registry.registerAction(new Switch(viewer, GRID, SnapToGrid.PROPERTY_GRID_VISIBLE, State.OFF));
		registry.registerAction(new Switch(viewer, SNAP, SnapToGrid.PROPERTY_GRID_ENABLED, State.ON));
		registry.registerAction(new Switch(viewer, GUIDES, SnapToGeometry.PROPERTY_SNAP_ENABLED, State.ON));
		registry.registerAction(new Switch(viewer, RULERS, RulerProvider.PROPERTY_RULER_VISIBILITY, State.OFF));
		registry.registerAction(new Insert(viewer, drawing));
	}

	static List<String> switches() {
		return List.of(PALETTE, RULERS, GRID, SNAP, GUIDES);
	}

	static void createPaletteSwitch(PaletteSide side, ActionRegistry registry) {
		registry.registerAction(new PaletteSwitch(side));
	}

	/** Whether the palette is beside the drawing. */
	private static final class PaletteSwitch extends Action {

		private final PaletteSide side;

		PaletteSwitch(PaletteSide side) {
			super(Texts.of(PALETTE), IAction.AS_CHECK_BOX);
			this.side = side;
			setId(PALETTE);
			setActionDefinitionId(PALETTE);
			setToolTipText(Texts.of(PALETTE));
		}

		@Override
		public boolean isChecked() {
			return side.isShown();
		}

		@Override
		public void run() {
			boolean shown = !isChecked();
			side.show(shown);
			firePropertyChange(CHECKED, !shown, shown);
		}
	}

	private enum State {
		ON, OFF
	}

	/** A property of the viewer that is on or off. */
	private static final class Switch extends Action {

		private final GraphicalViewer viewer;
		private final String property;

		Switch(GraphicalViewer viewer, String id, String property, State first) {
			super(Texts.of(id), IAction.AS_CHECK_BOX);
			this.viewer = viewer;
			this.property = property;
			setId(id);
			setActionDefinitionId(id);
			setToolTipText(Texts.of(id));
			viewer.setProperty(property, PREFERENCES.getBoolean(id, first == State.ON));
		}

		@Override
		public boolean isChecked() {
			return Boolean.TRUE.equals(viewer.getProperty(property));
		}

		@Override
		public void run() {
			boolean on = !isChecked();
			viewer.setProperty(property, on);
			PREFERENCES.putBoolean(getId(), on);
			firePropertyChange(CHECKED, !on, on);
		}
	}

	private static final class Insert extends Action {

		private final GraphicalViewer viewer;
		private final Drawing drawing;

		Insert(GraphicalViewer viewer, Drawing drawing) {
			super(Texts.of(INSERT));
			this.viewer = viewer;
			this.drawing = drawing;
			setId(INSERT);
			setActionDefinitionId(INSERT);
			setToolTipText(Texts.of(INSERT));
			setImageDescriptor(ArrangeActions.icon("insert"));
		}

		@Override
		public void run() {
			QuickInsert.open(viewer, drawing, MachineKeys.place(viewer), QuickInsert.Aim.NEAR, "");
		}
	}
}
