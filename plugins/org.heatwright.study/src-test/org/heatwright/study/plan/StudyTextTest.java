// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.model.study.Objective;
import org.heatwright.model.study.Goal;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.study.StudyException;
import org.junit.jupiter.api.Test;

class StudyTextTest {

	private static final String TEXT = """
			over hot.temperature[mK]=10..50:9
			over g=0.1..2*pi:log20
			over L=2,4,8
			over a=0..1:random
			over b=1..9:sobol log
			record power
			record heatCurrent:hot
			set cold.temperature=0.4
			samples 1000
			seed 7
			""";

	@Test
	void whatIsReadIsWrittenAlike() {
		Study study = StudyFactory.eINSTANCE.createStudy();
		StudyText.read(TEXT, study);
		assertEquals(TEXT, StudyText.write(study));
	}

	@Test
	void objectivesAndLimitsAreLines() {
		String lines = "over hot.temperature=1..10:50\nrecord power\nmaximize power\nminimize powerFano\nkeep efficiency>=0.5\nkeep heatCurrent:hot<=0.01\n";
		Study study = StudyFactory.eINSTANCE.createStudy();
		StudyText.read(lines, study);
		assertEquals("powerFano", study.getObjectives().get(1).getQuantity());
		assertEquals(Goal.MINIMIZE, study.getObjectives().get(1).getGoal());
		assertEquals(Relation.AT_MOST, study.getConstraints().get(1).getRelation());
		assertEquals(lines, StudyText.write(study));
		Objective kept = study.getObjectives().get(0);
		StudyText.read(lines.replace("1..10", "2..9"), study);
		assertSame(kept, study.getObjectives().get(0));
		assertThrows(StudyException.class, () -> StudyText.read("keep efficiency=0.5", study));
		assertThrows(StudyException.class, () -> StudyText.read("maximize", study));
	}

	@Test
	void aWrongLineChangesNothing() {
		Study study = StudyFactory.eINSTANCE.createStudy();
		StudyText.read(TEXT, study);
		StudyException refusal = assertThrows(StudyException.class, () -> StudyText.read("record power\nsamples many", study));
		assertTrue(refusal.getMessage().startsWith("line 2"), refusal::getMessage);
		assertThrows(StudyException.class, () -> StudyText.read("sweep everything", study));
		assertEquals(TEXT, StudyText.write(study));
	}
}
