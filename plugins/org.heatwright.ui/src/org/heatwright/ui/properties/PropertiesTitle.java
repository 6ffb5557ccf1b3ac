// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.heatwright.model.edit.DesignLabels;

/** What stands above the properties: the element and its kind. */
public final class PropertiesTitle extends LabelProvider {

	@Override
	public String getText(Object selection) {
		Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : selection;
		EObject element = first == null ? null : Adapters.adapt(first, EObject.class);
		return element == null ? "" : DesignLabels.name(element) + "  (" + DesignLabels.kind(element).toLowerCase(java.util.Locale.ROOT) + ")";
	}
}
