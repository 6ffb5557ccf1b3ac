// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.net.URL;
import java.util.List;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.IEditingDomainItemProvider;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.heatwright.model.array.provider.ArrayItemProviderAdapterFactory;
import org.heatwright.model.bath.provider.BathItemProviderAdapterFactory;
import org.heatwright.model.cycle.provider.CycleItemProviderAdapterFactory;
import org.heatwright.model.machine.provider.MachineItemProviderAdapterFactory;

/**
 * The item providers of all four packages: property descriptors, children and commands are the generated ones, but that what is added gets an id ({@link
 * IdentifyingCommands}); labels and icons are ours ({@link DesignLabels}). One per editing domain; dispose it
 * with the domain.
 */
public final class DesignAdapterFactory extends ComposedAdapterFactory {

	private static final Labels LABELS = new Labels();

	private static final class Labels extends AdapterImpl implements IItemLabelProvider {

		@Override
		public String getText(Object object) {
			return DesignLabels.text((EObject) object);
		}

		@Override
		public Object getImage(Object object) {
			return icon(((EObject) object).eClass());
		}
	}

	public DesignAdapterFactory() {
		super(List.of(new MachineItemProviderAdapterFactory(), new ArrayItemProviderAdapterFactory(), new BathItemProviderAdapterFactory(),
				new CycleItemProviderAdapterFactory()));
	}

	@Override
	public Object adapt(Object object, Object type) {
		return type == IItemLabelProvider.class && object instanceof EObject ? LABELS : withIds(super.adapt(object, type), type);
	}

	@Override
	public Adapter adapt(Notifier notifier, Object type) {
		if (type == IItemLabelProvider.class && notifier instanceof EObject) {
			return LABELS;
		}
		return super.adapt(notifier, type);
	}

	private static Object withIds(Object adapter, Object type) {
		return type == IEditingDomainItemProvider.class && adapter instanceof IEditingDomainItemProvider generated ? new IdentifyingCommands(generated) : adapter;
	}

	/** The icon of a class or of its nearest superclass that has one. */
	static URL icon(EClass type) {
		URL icon = DesignAdapterFactory.class.getResource("/icons/" + type.getName() + ".png");
		if (icon != null || type.getESuperTypes().isEmpty()) {
			return icon != null ? icon : DesignAdapterFactory.class.getResource("/icons/Element.png");
		}
		return icon(type.getESuperTypes().get(0));
	}
}
