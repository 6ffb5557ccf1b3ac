// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.gef.palette.CombinedTemplateCreationEntry;
import org.eclipse.gef.palette.ConnectionCreationToolEntry;
import org.eclipse.gef.palette.MarqueeToolEntry;
import org.eclipse.gef.palette.PaletteDrawer;
import org.eclipse.gef.palette.PaletteGroup;
import org.eclipse.gef.palette.PaletteRoot;
import org.eclipse.gef.palette.SelectionToolEntry;
import org.eclipse.gef.requests.SimpleFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.heatwright.model.bath.Coupling;

/** The tools at the side of the drawing. */
final class MachinePalette {

	private MachinePalette() {
	}

	static PaletteRoot create() {
		PaletteRoot root = new PaletteRoot();
		root.add(tools(root));
		root.add(drawer("Medium", entry("Qubit array", "L qubits", Creation.QUBIT_ARRAY, "QubitArray"), entry("Level system", "A few levels of given energy", Creation.LEVEL_SYSTEM, "LevelSystem")));
		root.add(drawer("Baths", entry("Hot bath", "Source of heat", Creation.HOT_BATH, "HotBath"), entry("Cold bath", "Sink of heat", Creation.COLD_BATH, "ColdBath"),
				entry("Work bath", "Noise of infinite temperature that takes or gives work", Creation.WORK_BATH, "WorkBath")));
		root.add(drawer("Cycle", entry("Continuous cycle", "All baths act all the time", Creation.CYCLE, "Cycle")));
		root.add(drawer("Annotations", entry("Note", "Text on the drawing", Creation.NOTE, "Note")));
		return root;
	}

	private static PaletteGroup tools(PaletteRoot root) {
		PaletteGroup tools = new PaletteGroup("Tools");
		SelectionToolEntry selection = new SelectionToolEntry();
		root.setDefaultEntry(selection);
		tools.add(selection);
		tools.add(new MarqueeToolEntry());
		tools.add(new ConnectionCreationToolEntry("Couple", "Couple a bath to the medium: click one, then the other", new SimpleFactory(Coupling.class), icon("Coupling"), icon("Coupling")));
		return tools;
	}

	private static PaletteDrawer drawer(String label, CombinedTemplateCreationEntry... entries) {
		PaletteDrawer drawer = new PaletteDrawer(label);
		for (CombinedTemplateCreationEntry entry : entries) {
			drawer.add(entry);
		}
		return drawer;
	}

	private static CombinedTemplateCreationEntry entry(String label, String description, Creation creation, String icon) {
		return new CombinedTemplateCreationEntry(label, description, creation, creation, icon(icon), icon(icon));
	}

	private static ImageDescriptor icon(String name) {
		return ImageDescriptor.createFromURL(MachinePalette.class.getResource("/icons/" + name + ".png"));
	}
}
