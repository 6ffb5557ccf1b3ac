// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.ui.compare.Comparison;
import org.junit.jupiter.api.Test;

/** What differs between two designs and between their results. */
class ComparisonTest {

	private final Machine maser = Gallery.find("three-level-maser").orElseThrow().open().machine();
	private final Machine other = Gallery.find("three-level-maser").orElseThrow().open().machine();

	@Test
	void aMachineIsTheSameAsItself() {
		Comparison comparison = Comparison.of(maser, other, Progress.NONE);
		assertEquals(List.of(), comparison.design());
		assertTrue(comparison.results().size() > 20, comparison::toString);
		assertEquals(List.of(), comparison.results().stream().filter(Comparison.Row::differs).toList());
	}

	@Test
	void aChangedNumberIsNamedByItsElement() {
		other.getBaths().get(0).setTemperature("8");
		Comparison comparison = Comparison.of(maser, other, Progress.NONE);
		assertEquals(List.of(new Comparison.Row("hot.temperature", "5", "8", "", true)), comparison.design());
		assertTrue(row(comparison, "power").differs());
		assertTrue(row(comparison, "power").difference().startsWith("+"), row(comparison, "power")::toString);
		assertFalse(row(comparison, "efficiency").differs(), "the efficiency of the maser does not depend on temperatures");
	}

	@Test
	void whatOneDesignAloneHasStandsBesideADash() {
		other.getBaths().remove(0);
		other.getCouplings().remove(0);
		Comparison comparison = Comparison.of(maser, other, Progress.NONE);
		assertTrue(comparison.design().contains(new Comparison.Row("hot.temperature", "5", "\u2013", "", true)), comparison::toString);
		assertEquals("\u2013", row(comparison, "hot.heatCurrent").right());
	}

	@Test
	void theOrderOfElementsAndTheDrawingDoNotCount() {
		other.getBaths().move(0, 2);
		other.getLayout().getNodes().get(0).setX(7);
		assertEquals(List.of(), Comparison.of(maser, other, Progress.NONE).design());
	}

	private static Comparison.Row row(Comparison comparison, String name) {
		return comparison.results().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
	}
}
