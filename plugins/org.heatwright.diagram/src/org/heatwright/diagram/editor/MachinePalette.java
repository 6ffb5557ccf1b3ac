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
import org.eclipse.gef.tools.PanningSelectionTool;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.insert.Ingredient;
import org.heatwright.model.bath.Coupling;

/** The tools at the side of the drawing: what every machine needs is in open drawers, the rest in closed ones. */
final class MachinePalette {

	private MachinePalette() {
	}

	static PaletteRoot create() {
		PaletteRoot root = new PaletteRoot();
		root.add(tools(root));
		for (Ingredient.Drawer drawer : Ingredient.Drawer.values()) {
			root.add(drawer(drawer));
		}
		return root;
	}

	private static PaletteGroup tools(PaletteRoot root) {
		PaletteGroup tools = new PaletteGroup(Texts.of("palette.tools"));
		SelectionToolEntry selection = new SelectionToolEntry(Texts.of("palette.select"));
		selection.setToolClass(PanningSelectionTool.class);
		root.setDefaultEntry(selection);
		tools.add(selection);
		tools.add(new MarqueeToolEntry(Texts.of("palette.marquee"), Texts.of("palette.marquee.description")));
		ConnectionCreationToolEntry couple = new ConnectionCreationToolEntry(Texts.of("palette.couple"), Texts.of("palette.couple.description"),
				new SimpleFactory(Coupling.class),
				ArrangeActions.icon("couple"), ArrangeActions.icon("couple"));
		couple.setToolClass(CoupleTool.class);
		tools.add(couple);
		return tools;
	}

	private static PaletteDrawer drawer(Ingredient.Drawer kind) {
		PaletteDrawer drawer = new PaletteDrawer(kind.label());
		drawer.setInitialState(kind.isOpenAtFirst() ? PaletteDrawer.INITIAL_STATE_OPEN : PaletteDrawer.INITIAL_STATE_CLOSED);
		for (Ingredient ingredient : Ingredient.values()) {
			if (ingredient.drawer() == kind) {
				drawer.add(new CombinedTemplateCreationEntry(ingredient.label(), ingredient.description(), ingredient, ingredient, ingredient.icon(), ingredient.icon()));
			}
		}
		return drawer;
	}
}
