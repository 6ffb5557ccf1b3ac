// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.machine.Machine;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What an editing domain reads and writes is what {@link DesignFile} does. */
class DesignResourceTest {

	private final Resource resource = resource();

	private static Resource resource() {
		ResourceSet resources = new ResourceSetImpl();
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("qtm", new DesignResourceFactory());
		return resources.createResource(URI.createURI("maser.qtm"));
	}

	@Test
	void sameBytes() throws IOException {
		load(Designs.maser());
		assertEquals(Designs.maser(), saved());
		assertSame(resource.getContents().get(0), ((DesignResource) resource).loaded().machine());
		assertEquals("hot", resource.getURIFragment(((Machine) resource.getContents().get(0)).getBaths().get(0)));
		assertSame(((Machine) resource.getContents().get(0)).getBaths().get(0), resource.getEObject("hot"));
	}

	@Test
	void sameSafety() {
		assertThrows(DesignFileException.class, () -> load("<!DOCTYPE x>\n" + Designs.maser().substring(Designs.maser().indexOf('\n') + 1)));
	}

	@Test
	void whatCouldNotBeReadAgainIsNotWritten() throws IOException {
		load(Designs.maser());
		((Machine) resource.getContents().get(0)).getBaths().remove(0);
		assertTrue(assertThrows(IOException.class, this::saved).getMessage().contains("not saved"));
	}

	@Test
	void aFileHoldsOneMachine() {
		assertThrows(IOException.class, this::saved);
		resource.getContents().add(BathFactory.eINSTANCE.createBath());
		assertThrows(IOException.class, this::saved);
	}

	/** EMF's own readers and writers have neither the limits nor the canonical form. */
	@Test
	void thereIsNoOtherWayInOrOut() throws IOException {
		DesignResource design = (DesignResource) resource;
		assertThrows(IOException.class, () -> design.load(new InputSource(new StringReader(Designs.maser())), null));
		assertThrows(IOException.class, () -> design.doLoad((Node) null, null));
		assertEquals(0, design.getContents().size());
		design.doLoad(new InputSource(new ByteArrayInputStream(Designs.maser().getBytes(StandardCharsets.UTF_8))), null);
		assertEquals(Designs.maser(), saved());
		StringWriter out = new StringWriter();
		assertThrows(IOException.class, () -> design.save(out, null));
		assertEquals("", out.toString());
		assertThrows(UnsupportedOperationException.class, () -> design.save(null, null, null));
	}

	private void load(String text) throws IOException {
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
	}

	private String saved() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		resource.save(out, null);
		return out.toString(StandardCharsets.UTF_8);
	}
}
