// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import java.util.List;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.LayoutEditPolicy;
import org.eclipse.gef.editpolicies.NonResizableEditPolicy;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateRequest;
import org.heatwright.diagram.insert.Insertion;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.picture.card.LoopCard;

/**
 * What is dropped into a node: a spectrum on a bath, a level on a ladder, a stroke between two others. Strokes are put in another order by dragging them round
 * their loop.
 */
public final class ContentsPolicy extends LayoutEditPolicy {

	private final Drawing drawing;

	public ContentsPolicy(Drawing drawing) {
		this.drawing = drawing;
	}

	@Override
	protected EditPolicy createChildEditPolicy(EditPart child) {
		NonResizableEditPolicy policy = new NonResizableEditPolicy();
		policy.setDragAllowed(child.getModel() instanceof Stroke);
		return policy;
	}

	/** Null, as GEF wants it, for what is not dropped into this node. */
	@Override
	public EditPart getTargetEditPart(Request request) {
		if (request instanceof CreateRequest create && request.getType() == RequestConstants.REQ_CREATE) {
			return create.getNewObject() instanceof EObject product && !Insertion.isNode(product) && insertion(product).isPresent() ? getHost() : null;
		}
		boolean own = request instanceof ChangeBoundsRequest change && change.getEditParts() != null && getHost().getChildren().containsAll(change.getEditParts());
		// GEF asks for an addition until it knows that the part comes from here.
		return own && (request.getType() == RequestConstants.REQ_MOVE || request.getType() == RequestConstants.REQ_ADD) ? getHost() : null;
	}

	private java.util.Optional<Command> insertion(EObject product) {
		return new Insertion(drawing.commands(), drawing.machine()).of(product, (EObject) getHost().getModel(), new Rectangle());
	}

	@Override
	protected Command getCreateCommand(CreateRequest request) {
		EObject product = (EObject) request.getNewObject();
		if (product instanceof Stroke && getHost().getModel() instanceof StrokeCycle cycle) {
			int index = Math.min(cycle.getStrokes().size(), placeAt(request.getLocation(), cycle) + 1);
			return drawing.commands().contents().insertAt(product, cycle, CyclePackage.Literals.STROKE_CYCLE__STROKES, index);
		}
		return insertion(product).orElse(null);
	}

	@Override
	protected Command getMoveChildrenCommand(Request request) {
		ChangeBoundsRequest move = (ChangeBoundsRequest) request;
		List<?> parts = move.getEditParts();
		if (parts.size() != 1 || !(((EditPart) parts.get(0)).getModel() instanceof Stroke stroke) || move.getLocation() == null) {
			return null;
		}
		StrokeCycle cycle = (StrokeCycle) stroke.eContainer();
		int index = placeAt(move.getLocation(), cycle);
		return index == cycle.getStrokes().indexOf(stroke) ? null : drawing.commands().contents().reorder(stroke, index);
	}

	private int placeAt(Point location, StrokeCycle cycle) {
		Point at = location.getCopy();
		GraphicalEditPart host = (GraphicalEditPart) getHost();
		host.getFigure().translateToRelative(at);
		return drawing.sheet().card(cycle) instanceof LoopCard loop ? loop.placeAt(at.x, at.y, Math.max(1, cycle.getStrokes().size())) : 0;
	}
}
