// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.editor;

import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.jface.action.Action;
import org.heatwright.diagram.Texts;

/** Shows the whole machine, never larger than life. */
final class FitAction extends Action {

	static final String ID = "org.heatwright.diagram.fit";

	private final ZoomManager zoom;
	private double fitted = Double.NaN;

	FitAction(ZoomManager zoom) {
		super(Texts.of("view.fit"));
		setId(ID);
		setActionDefinitionId(ID);
		setImageDescriptor(ArrangeActions.icon("fit"));
		setToolTipText(Texts.of("view.fit"));
		this.zoom = zoom;
	}

	@Override
	public void run() {
		zoom.setZoomAsText(ZoomManager.FIT_ALL);
		if (zoom.getZoom() > 1) {
			zoom.setZoom(1);
		}
		fitted = zoom.getZoom();
	}

	/** Fits again after the window has another size, unless the user has chosen another zoom since. */
	void keep() {
		if (zoom.getZoom() == fitted) {
			run();
		}
	}
}
