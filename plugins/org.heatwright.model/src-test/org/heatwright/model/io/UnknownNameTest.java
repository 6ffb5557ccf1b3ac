// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.machine.Machine;
import org.junit.jupiter.api.Test;

/** A misspelled name is told from one of another version. */
class UnknownNameTest {

	@Test
	void aMisspelledAttributeIsOneThatIsMissing() throws IOException {
		Machine machine = Designs.load(Designs.around("", "  <baths id=\"b\" name=\"n\" role=\"COLD\" temprature=\"5\" colour=\"red\"/>\n")).machine();
		Bath bath = machine.getBaths().get(0);
		assertEquals(List.of(new UnknownName("temprature", true, Optional.of("temperature")), new UnknownName("colour", true, Optional.empty())),
				UnknownName.in(bath));
		assertEquals(Optional.empty(), UnknownName.of(bath, "nane", true).meant(), "what is given was not misspelled");
		assertEquals(UnknownName.in(bath), UnknownName.in(DesignCopy.of(machine).getBaths().get(0)));
	}

	@Test
	void aMisspelledElementToo() throws IOException {
		Machine machine = Designs.load(Designs.around(" xmlns:f=\"urn:f\"", "  <bath id=\"b\" role=\"HOT\"/>\n  <forecasts/>\n  <f:baths/>\n")).machine();
		assertEquals(List.of(new UnknownName("bath", false, Optional.of("baths")), new UnknownName("forecasts", false, Optional.empty()),
				new UnknownName("f:baths", false, Optional.empty())), UnknownName.in(machine));
	}

	@Test
	void theSentenceNamesTheRemedy() throws IOException {
		List<FileNotice> notices = Designs.load(Designs.around("", "  <baths id=\"b\" role=\"HOT\" temprature=\"5\"/>\n")).notices();
		assertEquals(1, notices.size());
		assertEquals("b", notices.get(0).element());
		assertTrue(notices.get(0).message().contains("temprature") && notices.get(0).message().contains("did you mean temperature?"), notices::toString);
	}
}
