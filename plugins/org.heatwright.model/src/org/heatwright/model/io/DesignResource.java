// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.xmi.DOMHandler;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.heatwright.model.machine.Machine;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

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

	/** A source of bytes is read like a file. EMF's other ways in and out are closed: they know neither the limits nor the canonical form. */
	@Override
	public void doLoad(InputSource source, Map<?, ?> options) throws IOException {
		if (source.getByteStream() == null) {
			throw new IOException(getURI() + ": a design is read from bytes");
		}
		doLoad(source.getByteStream(), options);
	}

	@Override
	public void doLoad(Node node, Map<?, ?> options) throws IOException {
		throw new IOException(getURI() + ": a design is read from bytes");
	}

	@Override
	public void doSave(Writer out, Map<?, ?> options) throws IOException {
		throw new IOException(getURI() + ": a design is written as bytes");
	}

	@Override
	public Document save(Document document, Map<?, ?> options, DOMHandler handler) {
		throw new UnsupportedOperationException(getURI() + ": a design is written as bytes");
	}

	/** What was read, with its lines and notices; null before a load. */
	public LoadedDesign loaded() {
		return loaded;
	}
}
