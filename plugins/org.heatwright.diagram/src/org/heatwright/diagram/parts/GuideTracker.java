// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.tools.SimpleDragTracker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Cursor;
import org.eclipse.swt.widgets.Display;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.commands.GuideCommands;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.figures.SheetFigure;
import org.heatwright.model.machine.Guide;
import org.heatwright.model.machine.GuideDirection;

/** Drags a guide across the drawing; let go over the rulers it is gone. */
public final class GuideTracker extends SimpleDragTracker {

	private static final int NEAR = 4;

	private final MachinePart sheet;
	private final Guide guide;
	private final Drawing drawing;

	GuideTracker(MachinePart sheet, Guide guide, Drawing drawing) {
		this.sheet = sheet;
		this.guide = guide;
		this.drawing = drawing;
		setDefaultCursor(cursor(guide.getDirection()));
		setDisabledCursor(getDefaultCursor());
	}

	/** How the mouse shows that a guide can be dragged. */
	public static Cursor cursor(GuideDirection direction) {
		return Display.getCurrent().getSystemCursor(direction == GuideDirection.VERTICAL ? SWT.CURSOR_SIZEWE : SWT.CURSOR_SIZENS);
	}

	/** The guide that a point of the sheet is on, as far as guides are shown. */
	static Optional<Guide> guideAt(MachinePart sheet, Point point, double zoom) {
		return sheet.shownGuides().stream().filter(guide -> Math.abs(position(guide.getDirection(), point) - guide.getPosition()) * zoom <= NEAR).findFirst();
	}

	private static int position(GuideDirection direction, Point point) {
		return direction == GuideDirection.VERTICAL ? point.x : point.y;
	}

	private int position() {
		Point point = getLocation().getCopy();
		sheet.getFigure().translateToRelative(point);
		return position(guide.getDirection(), point);
	}

	/** Whether the mouse is left of the drawing or above it. */
	private boolean isOff() {
		return getLocation().x < 0 || getLocation().y < 0
				|| !((FigureCanvas) sheet.getViewer().getControl()).getClientArea().contains(getLocation().x, getLocation().y);
	}

	@Override
	protected String getCommandName() {
		return Texts.of("command.guide.move");
	}

	@Override
	protected Command getCommand() {
		GuideCommands commands = drawing.commands().guides();
		return isOff() ? commands.remove(List.of(guide)) : commands.move(guide, position());
	}

	@Override
	protected void showSourceFeedback() {
		((SheetFigure) sheet.getFigure()).drag(isOff() ? null : new SheetFigure.Line(guide.getDirection(), position()));
	}

	@Override
	protected void eraseSourceFeedback() {
		((SheetFigure) sheet.getFigure()).drag(null);
	}
}
