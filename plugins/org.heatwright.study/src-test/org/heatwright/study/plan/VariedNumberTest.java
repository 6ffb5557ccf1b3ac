// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.expression.Settings;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.study.GridAxis;
import org.heatwright.study.Studies;
import org.junit.jupiter.api.Test;

class VariedNumberTest {

	private static VariedNumber number(Machine machine, String target) {
		return VariedNumber.of(machine).stream().filter(each -> each.target().equals(target)).findFirst().orElseThrow(() -> new AssertionError(target));
	}

	@Test
	void everyOneCanBeSet() {
		for (String design : List.of(Studies.maser(), Studies.ladder())) {
			Machine machine = Studies.design(design).machine();
			List<VariedNumber> numbers = VariedNumber.of(machine);
			assertTrue(numbers.size() > 10, numbers::toString);
			for (VariedNumber number : numbers) {
				Settings.apply(EcoreUtil.copy(machine), number.target(), "1");
			}
		}
	}

	@Test
	void namesParametersTheSizeAndWhatLiesInside() {
		Machine ladder = Studies.design(Studies.ladder()).machine();
		assertEquals(List.of("warm", "chill", "L"), VariedNumber.of(ladder).stream().limit(3).map(VariedNumber::target).toList());
		assertEquals("10", number(ladder, "hot.spectrum.cutoff").expression());
		assertEquals("0.1*warm", number(ladder, "b.0.strength").expression());
		assertFalse(VariedNumber.of(ladder).stream().anyMatch(each -> each.target().equals("medium.size")), "L says it");
	}

	@Test
	void suggestsARange() {
		GridAxis axis = new VariedNumber("hot.temperature", "20 mK").axis();
		assertEquals("hot.temperature[mK]=10..40:21", AxisText.write(axis));
		assertEquals("L=1..12:21", AxisText.write(new VariedNumber("L", "6").axis()));
		assertEquals(null, new VariedNumber("b.0.strength", "0.1*warm").axis().getFrom());
	}
}
