// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.tools.ConnectionCreationTool;

/** Connects by two clicks, and also by a drag from one node to the other, which the tool of GEF 3.2 does not do. */
public final class CoupleTool extends ConnectionCreationTool {

	private static final int DRAG = 5;

	private Point pressed = new Point();

	@Override
	protected boolean handleButtonDown(int button) {
		pressed = getLocation().getCopy();
		return super.handleButtonDown(button);
	}

	@Override
	protected boolean handleButtonUp(int button) {
		boolean dragged = getLocation().getDistance(pressed) > DRAG;
		if (isInState(STATE_CONNECTION_STARTED) && dragged && getCurrentCommand() != null && getCurrentCommand().canExecute()) {
			setState(STATE_TERMINAL);
			handleCreateConnection();
		}
		return super.handleButtonUp(button);
	}
}
