// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content of newer versions is reported and written back as it was. */
class UnknownContentTest {

	@ParameterizedTest
	@ValueSource(strings = { "  <baths id=\"b\" role=\"HOT\" colour=\"r&lt;d\"/>\n", "  <gizmos id=\"g\"/>\n",
			"  <gizmos id=\"g\">\n    <part a=\"1\" b=\"2\"/>\n    <part>words &amp; more</part>\n  </gizmos>\n",
			"  <baths id=\"b\" role=\"HOT\">\n    <spectrum xsi:type=\"bath:FutureSpectrum\" slope=\"3\"/>\n  </baths>\n",
			"  <f:gizmos xmlns:f=\"urn:f\" f:a=\"1\">\n    <f:part/>\n  </f:gizmos>\n",
			"  <gizmos xmlns=\"urn:f\">\n    <part xmlns=\"\"/>\n  </gizmos>\n", "  <baths id=\"b\" role=\"HOT\" xmlns:f=\"urn:f\" f:colour=\"red\"/>\n",
			"  <gizmos>a<b/>c</gizmos>\n" })
	void isKeptByteForByte(String content) throws IOException {
		String text = Designs.around("", content);
		LoadedDesign loaded = Designs.load(text);
		assertEquals(text, Designs.text(loaded.machine()));
		assertEquals(1, loaded.notices().size());
		assertEquals(content.contains("<spectrum") ? 7 : 6, loaded.notices().get(0).line());
	}

	@Test
	void declarationsOnTheRootStayForTheirUsers() throws IOException {
		String text = Designs.around(" xmlns:f=\"urn:f\" f:made=\"by\"", "  <f:gizmos a=\"1\"/>\n");
		LoadedDesign loaded = Designs.load(text);
		assertEquals(text, Designs.text(loaded.machine()));
		assertEquals(2, loaded.notices().size());
		assertTrue(loaded.machine().getBaths().isEmpty());
	}

	/** An element of another namespace is not ours, even when it is called like one of ours. */
	@Test
	void foreignElementsAreNotTakenForOurs() throws IOException {
		LoadedDesign loaded = Designs.load(Designs.around(" xmlns:f=\"urn:f\"", "  <f:baths id=\"b\"/>\n"));
		assertTrue(loaded.machine().getBaths().isEmpty());
		assertEquals(1, loaded.notices().size());
	}
}
