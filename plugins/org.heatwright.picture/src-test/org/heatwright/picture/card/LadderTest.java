// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.heatwright.gallery.Gallery;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;
import org.junit.jupiter.api.Test;

/** Levels to scale and the coherent drive between two of them. */
class LadderTest {

	private static final Rectangle AREA = new Rectangle(100, 50, 216, 226);

	private static Machine driven(String frequency) {
		Machine machine = Gallery.find("driven-maser").orElseThrow().open().machine();
		((ContinuousCycle) machine.getCycle()).getDrive().setFrequency(frequency);
		return machine;
	}

	private static LadderPlan plan(String frequency) {
		Machine machine = driven(frequency);
		return new LadderPlan(Ladder.of(machine, (LevelSystem) machine.getMedium(), Optional.empty()), AREA, 19, 2);
	}

	@Test
	void levelsStandToScale() {
		LadderPlan plan = plan("2");
		int span = plan.height(0) - plan.height(3);
		assertEquals(span / 3.0, plan.height(0) - plan.height(1), 1);
		assertTrue(AREA.contains(AREA.x + 1, plan.height(0)) && AREA.contains(AREA.x + 1, plan.height(3)));
	}

	@Test
	void aResonantDriveReachesFromLevelToLevel() {
		LadderPlan plan = plan("2");
		Ladder.Drive drive = plan.ladder().drive().orElseThrow();
		assertTrue(drive.isResonant());
		assertEquals("resonant", drive.tuning());
		assertEquals("\u03b5 = 0.05", drive.strength());
		assertEquals(plan.height(1) - 3, plan.drive().bottom());
		assertEquals(plan.height(3) + 3, plan.drive().top());
		assertTrue(plan.drive().x() > plan.slot(1), "behind the arrows of the wires");
		assertTrue(plan.drive().x() < plan.left() + plan.length());
	}

	@Test
	void aDetunedDriveEndsWhereItsQuantumEnds() {
		LadderPlan plan = plan("1.5");
		Ladder.Drive drive = plan.ladder().drive().orElseThrow();
		assertFalse(drive.isResonant());
		assertEquals(1.5, drive.quantum(), 1e-12);
		assertEquals("\u0394 = \u22120.5", drive.tuning());
		assertEquals(plan.height(2.5) + 3, plan.drive().top());
		assertEquals("\u0394 = +0.25", plan("2.25").ladder().drive().orElseThrow().tuning());
	}

	@Test
	void theWaveLeavesTheLineAndStaysBetweenTheTips() {
		LadderPlan.DriveMark mark = plan("2").drive();
		int widest = 0;
		for (int i = 0; i < mark.wave().length; i += 2) {
			widest = Math.max(widest, Math.abs(mark.wave()[i] - mark.x()));
			assertTrue(mark.wave()[i + 1] <= mark.bottom() && mark.wave()[i + 1] >= mark.top());
		}
		assertEquals(4, widest);
	}

	@Test
	void itsWordsStandClearOfTheNames() {
		LadderPlan plan = plan("2");
		int top = plan.drive().labelTop();
		plan.labels().values().forEach(name -> assertTrue(name >= top + 2 * 19 - 3 || top >= name + 19 - 3, name + " and " + top));
	}

	@Test
	void withoutADriveOrBetweenNoLevelsThereIsNoWave() {
		Machine machine = driven("2");
		((ContinuousCycle) machine.getCycle()).getDrive().setUpper("nowhere");
		assertTrue(Ladder.of(machine, (LevelSystem) machine.getMedium(), Optional.empty()).drive().isEmpty());
		((ContinuousCycle) machine.getCycle()).setDrive(null);
		assertTrue(Ladder.of(machine, (LevelSystem) machine.getMedium(), Optional.empty()).drive().isEmpty());
	}

	@Test
	void theDrawingInReportsSaysTheDetuning() {
		String svg = new String(FigureFile.SVG.bytes(MachineDrawing.of(driven("1.5"), Optional.empty()), Scheme.LIGHT), StandardCharsets.UTF_8);
		assertTrue(svg.contains("\u0394 = \u22120.5") || svg.contains("&#x394; = &#x2212;0.5") || svg.contains("&#916; = &#8722;0.5"), svg);
		assertTrue(svg.contains("\u223f drive<"), svg);
	}
}
