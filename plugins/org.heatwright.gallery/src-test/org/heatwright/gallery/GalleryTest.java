// SPDX-License-Identifier: EPL-2.0
package org.heatwright.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every machine is in canonical form, cites a source and expects numbers; the numbers themselves are held against the solver by the command line's tests. */
class GalleryTest {

	static List<GalleryMachine> machines() {
		return Gallery.machines();
	}

	@ParameterizedTest
	@MethodSource("machines")
	void isCanonicalCitedAndExpectsNumbers(GalleryMachine machine) {
		LoadedDesign design = machine.open();
		assertEquals(List.of(), design.notices());
		assertEquals(new String(machine.bytes(), StandardCharsets.UTF_8), new String(DesignFile.toBytes(design.machine()), StandardCharsets.UTF_8));
		assertArrayEquals(machine.bytes(), DesignFile.toBytes(design.machine()));
		assertFalse(design.machine().getCitations().isEmpty(), "no source");
		assertTrue(machine.expectations().size() >= 3, "fewer than three numbers");
	}

	@Test
	void readsToleranceAndConditions() {
		Expectation expectation = Expectation.parse("baths.hot.heatCurrent = -2.5e-3 +- 1e-6 when L=3 hot.temperature=1/2");
		assertEquals(new Expectation("baths.hot.heatCurrent", -2.5e-3, 1e-6, List.of("L=3", "hot.temperature=1/2"), Expectation.MasterEquation.GLOBAL, ""),
				expectation);
		assertTrue(expectation.accepts(-2.5e-3 * (1 + 9e-7)));
		assertFalse(expectation.accepts(-2.5e-3 * (1 + 2e-6)));
	}

	@Test
	void readsTheEquationAndTheSource() {
		Expectation expectation = Expectation.parse("cop = 0.5 when g=0.1 equation=local from Eq. (3) of the source");
		assertEquals(new Expectation("cop", 0.5, 1e-10, List.of("g=0.1"), Expectation.MasterEquation.LOCAL, "Eq. (3) of the source"), expectation);
		assertEquals(List.of("g=0.1", "equation=local"), expectation.conditions());
	}

	@Test
	void holdsEnoughMachines() {
		assertTrue(Gallery.machines().size() >= 18);
		assertTrue(Gallery.machines().stream().anyMatch(machine -> !machine.openClaims().isEmpty()));
	}
}
