// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.problems;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.heatwright.workspace.DesignMarkers;

/** Opens the page of the rule of the problem that is selected. */
public final class ExplainHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
			for (Object selected : selection) {
				IMarker marker = Adapters.adapt(selected, IMarker.class);
				String rule = marker == null ? "" : marker.getAttribute(DesignMarkers.RULE, "");
				if (!rule.isEmpty()) {
					RuleView.show(rule);
					return null;
				}
			}
		}
		return null;
	}
}
