// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.gef.ui.palette.FlyoutPaletteComposite;
import org.eclipse.gef.ui.palette.FlyoutPaletteComposite.FlyoutPreferences;

/** How the user left the palette: at first it stands open at the right. */
final class PalettePreferences implements FlyoutPreferences {

	private static final int WIDTH = 160;

	private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.heatwright.diagram");

	@Override
	public int getDockLocation() {
		return preferences.getInt("palette.dock", PositionConstants.EAST);
	}

	@Override
	public int getPaletteState() {
		return preferences.getInt("palette.state", FlyoutPaletteComposite.STATE_PINNED_OPEN);
	}

	@Override
	public int getPaletteWidth() {
		return preferences.getInt("palette.width", WIDTH);
	}

	@Override
	public void setDockLocation(int location) {
		preferences.putInt("palette.dock", location);
	}

	@Override
	public void setPaletteState(int state) {
		preferences.putInt("palette.state", state);
	}

	@Override
	public void setPaletteWidth(int width) {
		preferences.putInt("palette.width", width);
	}
}
