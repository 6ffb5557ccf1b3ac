// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractPropertySection;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Layout;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;

/** Every attribute of the selected element and of what it contains, as fields; each change is one undoable command. */
public final class AttributesSection extends AbstractPropertySection {

	private static final int DEEPEST = 3;

	private Composite fields;
	private EObject element;
	private EditingDomain domain;
	private boolean writing;
	private final CommandStackListener refresher = event -> {
		if (!writing && fields != null && !fields.isDisposed()) {
			rebuild();
		}
	};

	@Override
	public void createControls(Composite parent, TabbedPropertySheetPage page) {
		super.createControls(parent, page);
		fields = getWidgetFactory().createComposite(parent);
		GridLayout layout = new GridLayout(3, false);
		layout.horizontalSpacing = 10;
		fields.setLayout(layout);
	}

	@Override
	public void setInput(IWorkbenchPart part, ISelection selection) {
		super.setInput(part, selection);
		Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
		EObject selected = first == null ? null : Adapters.adapt(first, EObject.class);
		forget();
		element = selected;
		domain = Adapters.adapt(part, EditingDomain.class);
		if (domain != null) {
			domain.getCommandStack().addCommandStackListener(refresher);
		}
		rebuild();
	}

	private void forget() {
		if (domain != null) {
			domain.getCommandStack().removeCommandStackListener(refresher);
		}
	}

	@Override
	public void dispose() {
		forget();
		super.dispose();
	}

	private void rebuild() {
		for (Control child : fields.getChildren()) {
			child.dispose();
		}
		if (element != null && domain != null) {
			add(element, 0);
		}
		fields.layout(true, true);
		for (Composite parent = fields.getParent(); parent != null && parent != fields.getShell(); parent = parent.getParent()) {
			parent.layout(true, true);
		}
	}

	private void add(EObject object, int depth) {
		if (depth > 0) {
			heading(object instanceof Element named && named.getId() != null ? DesignLabels.kind(object) + " " + DesignLabels.name(object) : DesignLabels.kind(object));
		}
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			boolean shown = !attribute.isMany() && (depth == 0 || attribute.getEContainingClass() != MachinePackage.Literals.ELEMENT);
			if (shown && !attribute.isID()) {
				new AttributeField(fields, getWidgetFactory(), domain, object, attribute, this::write);
			}
		}
		boolean contents = !(object instanceof Machine) && depth < DEEPEST;
		for (EReference reference : object.eClass().getEAllContainments()) {
			for (Object child : contents ? reference.isMany() ? (java.util.List<?>) object.eGet(reference) : java.util.Collections.singletonList(object.eGet(reference)) : java.util.List.of()) {
				if (child instanceof EObject inner && !(inner instanceof Layout)) {
					add(inner, depth + 1);
				}
			}
		}
	}

	/** Runs a change without building the fields anew under the cursor. */
	private void write(Runnable change) {
		writing = true;
		try {
			change.run();
		} finally {
			writing = false;
		}
	}

	private void heading(String text) {
		var label = getWidgetFactory().createCLabel(fields, text);
		label.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
		label.setLayoutData(new GridData(org.eclipse.swt.SWT.FILL, org.eclipse.swt.SWT.CENTER, true, false, 3, 1));
	}

	@Override
	public boolean shouldUseExtraSpace() {
		return true;
	}
}
