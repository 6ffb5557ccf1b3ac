// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.function.BooleanSupplier;

import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.draw2d.SWTGraphics;
import org.eclipse.gef.dnd.TemplateTransferDragSourceListener;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.swt.graphics.GC;

/** The palette of GEF in light and dark, with entries that can be dragged onto the drawing. */
final class ThemedPalette extends PaletteViewer {

	private final BooleanSupplier dark;

	ThemedPalette(BooleanSupplier dark) {
		this.dark = dark;
		addDragSourceListener(new TemplateTransferDragSourceListener(this));
	}

	@Override
	protected LightweightSystem createLightweightSystem() {
		return new LightweightSystem() {

			@Override
			public void paint(GC gc) {
				if (dark.getAsBoolean()) {
					getUpdateManager().performUpdate();
					getRootFigure().paint(new NightGraphics(new SWTGraphics(gc)));
				} else {
					super.paint(gc);
				}
			}
		};
	}
}
