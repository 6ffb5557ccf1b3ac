// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.Viewport;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.rulers.RulerProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.heatwright.diagram.commands.GuideCommands;
import org.heatwright.diagram.commands.ModelCommand;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.diagram.figures.SheetFigure;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.parts.MachinePart;
import org.heatwright.model.machine.Guide;
import org.heatwright.model.machine.GuideDirection;
import org.heatwright.picture.Scheme;

/** A drawing with a ruler above it and one at its left, which are there when the viewer's property for rulers says so. Guides are made and moved on them. */
final class Rulers {

	private final Composite all;
	private final Composite sheet;
	private final Drawing drawing;
	private final Ruler top;
	private final Ruler left;
	private GraphicalViewer viewer;

	Rulers(Composite parent, Drawing drawing) {
		this.drawing = drawing;
		all = new Composite(parent, SWT.NONE);
		top = new Ruler(all, GuideDirection.VERTICAL, this);
		left = new Ruler(all, GuideDirection.HORIZONTAL, this);
		sheet = new Composite(all, SWT.NONE);
		sheet.setLayout(new FillLayout());
		all.addListener(SWT.Resize, event -> layout());
	}

	/** Where the drawing goes. */
	Composite sheet() {
		return sheet;
	}

	/** The rulers follow this viewer from now on. */
	void follow(GraphicalViewer shown) {
		viewer = shown;
		viewer.addPropertyChangeListener(event -> {
			if (RulerProvider.PROPERTY_RULER_VISIBILITY.equals(event.getPropertyName())) {
				layout();
				sheetPart().ifPresent(MachinePart::refresh);
			}
		});
		viewport().addPropertyChangeListener(event -> redraw());
		root().getZoomManager().addZoomListener(zoom -> redraw());
		layout();
	}

	void paintWith(Scheme scheme) {
		all.setBackground(Awt.color(scheme.groove()));
		redraw();
	}

	Scheme scheme() {
		return drawing.scheme();
	}

	void redraw() {
		if (!top.isDisposed() && top.isVisible()) {
			top.redraw();
			left.redraw();
		}
	}

	private void layout() {
		boolean shown = viewer != null && Boolean.TRUE.equals(viewer.getProperty(RulerProvider.PROPERTY_RULER_VISIBILITY));
		int width = all.getClientArea().width;
		int height = all.getClientArea().height;
		int breadth = shown ? Ruler.BREADTH : 0;
		top.setVisible(shown);
		left.setVisible(shown);
		top.setBounds(breadth, 0, width - breadth, breadth);
		left.setBounds(0, breadth, breadth, height - breadth);
		sheet.setBounds(breadth, breadth, width - breadth, height - breadth);
	}

	private ScalableFreeformRootEditPart root() {
		return (ScalableFreeformRootEditPart) viewer.getRootEditPart();
	}

	private Viewport viewport() {
		return ((FigureCanvas) viewer.getControl()).getViewport();
	}

	double zoom() {
		return root().getZoomManager().getZoom();
	}

	/** The place on the sheet below a pixel of the canvas. */
	int toSheet(GuideDirection direction, int pixel) {
		int scrolled = direction == GuideDirection.VERTICAL ? viewport().getViewLocation().x : viewport().getViewLocation().y;
		return (int) Math.round((pixel + scrolled) / zoom());
	}

	/** The pixel of the canvas above a place on the sheet. */
	int toPixel(GuideDirection direction, int place) {
		int scrolled = direction == GuideDirection.VERTICAL ? viewport().getViewLocation().x : viewport().getViewLocation().y;
		return (int) Math.round(place * zoom()) - scrolled;
	}

	List<Guide> guides(GuideDirection direction) {
		return GuideCommands.of(drawing.machine()).stream().filter(guide -> guide.getDirection() == direction).toList();
	}

	GuideCommands commands() {
		return drawing.commands().guides();
	}

	void execute(ModelCommand command) {
		if (command.canExecute()) {
			viewer.getEditDomain().getCommandStack().execute(command);
		}
	}

	/** Shows on the drawing where a guide would stand; null shows nothing. */
	void preview(SheetFigure.Line line) {
		sheetPart().ifPresent(part -> ((SheetFigure) part.getFigure()).drag(line));
	}

	private Optional<MachinePart> sheetPart() {
		return Optional.ofNullable(viewer.getContents()).filter(MachinePart.class::isInstance).map(MachinePart.class::cast);
	}
}
