// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;

/** Makes the resource of a {@code .qtm} file. */
public final class DesignResourceFactory implements Resource.Factory {

	@Override
	public Resource createResource(URI uri) {
		return new DesignResource(uri);
	}
}
