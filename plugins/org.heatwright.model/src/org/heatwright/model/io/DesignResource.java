// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.heatwright.model.machine.Machine;

/** A design in an editing domain: read and written exactly as {@link DesignFile} does. */
public final class DesignResource extends XMIResourceImpl {

	private LoadedDesign loaded;

	public DesignResource(URI uri) {
		super(uri);
	}

	@Override
	public void doLoad(InputStream in, Map<?, ?> options) throws IOException {
		loaded = DesignFile.load(in, getURI().lastSegment());
		getContents().add(loaded.machine());
	}

	@Override
	public void doSave(OutputStream out, Map<?, ?> options) throws IOException {
		if (getContents().size() != 1 || !(getContents().get(0) instanceof Machine machine)) {
			throw new IOException(getURI() + ": a design file holds one machine");
		}
		out.write(DesignFile.toReadableBytes(machine, getURI().lastSegment()));
	}

	/** What was read, with its lines and notices; null before a load. */
	public LoadedDesign loaded() {
		return loaded;
	}
}
