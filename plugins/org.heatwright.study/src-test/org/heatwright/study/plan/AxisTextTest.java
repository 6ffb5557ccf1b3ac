// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.heatwright.model.study.GridAxis;
import org.heatwright.model.study.LogAxis;
import org.heatwright.model.study.Spacing;
import org.heatwright.model.study.SobolAxis;
import org.heatwright.study.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of an axis, read and written again. */
class AxisTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "hot.temperature=1..10:50", "hot.temperature=1..10:log50", "pump.0.strength=0.05*g..2*g:random", "x=1..2:sobol",
			"x=1..2:sobol log", "L=2,4,8",
			"hot.temperature[mK]=10..50:9" })
	void whatIsReadIsWrittenAgain(String text) {
		assertEquals(text, AxisText.write(AxisText.parse(text)));
	}

	@Test
	void theFormsMeanWhatTheySay() {
		GridAxis grid = (GridAxis) AxisText.parse(" hot.temperature [mK] = 10 .. 50 : 9 ");
		assertEquals("hot.temperature", grid.getTarget());
		assertEquals("mK", grid.getUnit());
		assertEquals("10", grid.getFrom());
		assertEquals("50", grid.getTo());
		assertEquals(9, grid.getCount());
		assertEquals(50, ((LogAxis) AxisText.parse("x=1..10:log50")).getCount());
		assertEquals(Spacing.LOGARITHMIC, ((SobolAxis) AxisText.parse("x=1..10:sobol log")).getSpacing());
	}

	@ParameterizedTest
	@ValueSource(strings = { "hot.temperature", "=1..10:5", "x=", "x=1..2:random7" })
	void anythingElseIsRefused(String text) {
		assertThrows(StudyException.class, () -> AxisText.parse(text));
	}
}
