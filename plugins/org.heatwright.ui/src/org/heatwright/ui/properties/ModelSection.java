// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.heatwright.model.machine.Machine;

/** A section that follows the selected element and every command on the machine that it is part of. */
abstract class ModelSection extends AbstractPropertySection {

	private final CommandStackListener listener = event -> changed();
	private EObject element;
	private EditingDomain domain;

	/** Another element is selected, or the first one. */
	abstract void selected();

	/** A command has changed the machine, or undone or redone a change. */
	abstract void changed();

	@Override
	public void setInput(IWorkbenchPart part, ISelection selection) {
		super.setInput(part, selection);
		forget();
		Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
		element = first == null ? null : Adapters.adapt(first, EObject.class);
		domain = Adapters.adapt(part, EditingDomain.class);
		if (domain != null) {
			domain.getCommandStack().addCommandStackListener(listener);
		}
		selected();
	}

	/** The selected element; empty when nothing of a machine is selected or it has been removed meanwhile. */
	final Optional<EObject> element() {
		return Optional.ofNullable(element).filter(selected -> EcoreUtil.getRootContainer(selected) instanceof Machine);
	}

	final Machine machine() {
		return (Machine) EcoreUtil.getRootContainer(element);
	}

	final EditingDomain domain() {
		return domain;
	}

	private void forget() {
		if (domain != null) {
			domain.getCommandStack().removeCommandStackListener(listener);
		}
	}

	@Override
	public void dispose() {
		forget();
		super.dispose();
	}

	@Override
	public boolean shouldUseExtraSpace() {
		return true;
	}
}
