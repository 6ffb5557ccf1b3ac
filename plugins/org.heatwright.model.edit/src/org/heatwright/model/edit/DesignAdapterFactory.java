// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.util.List;

import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.heatwright.model.array.provider.ArrayItemProviderAdapterFactory;
import org.heatwright.model.bath.provider.BathItemProviderAdapterFactory;
import org.heatwright.model.cycle.provider.CycleItemProviderAdapterFactory;
import org.heatwright.model.machine.provider.MachineItemProviderAdapterFactory;

/** The item providers of all four packages. One per editing domain; dispose it with the domain. Labels come from {@link DesignLabels}. */
public final class DesignAdapterFactory extends ComposedAdapterFactory {

	public DesignAdapterFactory() {
		super(List.of(new MachineItemProviderAdapterFactory(), new ArrayItemProviderAdapterFactory(), new BathItemProviderAdapterFactory(),
				new CycleItemProviderAdapterFactory()));
	}
}
