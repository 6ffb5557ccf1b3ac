// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.junit.jupiter.api.Test;

/** Ids are readable, unique and never change by themselves. */
class DesignIdsTest {

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();

	@Test
	void freshIdsCountOn() {
		assertEquals("bath1", DesignIds.fresh(machine, BathPackage.Literals.BATH));
		add("bath1");
		add("bath2");
		assertEquals("bath3", DesignIds.fresh(machine, BathPackage.Literals.BATH));
		assertEquals("hot", DesignIds.fresh(machine, "hot"));
		add("hot");
		assertEquals("hot1", DesignIds.fresh(machine, "hot"));
	}

	@Test
	void assigningKeepsWhatIsThere() {
		machine.setId("m");
		add("bath1");
		add("mine");
		Bath bath = BathFactory.eINSTANCE.createBath();
		machine.getBaths().add(bath);
		Coupling coupling = BathFactory.eINSTANCE.createCoupling();
		coupling.getChannels().add(BathFactory.eINSTANCE.createChannel());
		machine.getCouplings().add(coupling);
		assertTrue(DesignIds.isIncomplete(machine));
		assertEquals(List.of(bath, coupling, coupling.getChannels().get(0)), DesignIds.assign(machine));
		assertFalse(DesignIds.isIncomplete(machine));
		assertEquals("bath2", bath.getId());
		assertEquals("mine", machine.getBaths().get(1).getId());
		assertEquals("coupling1", coupling.getId());
		assertEquals("coupling1.0", coupling.getChannels().get(0).getId());
	}

	@Test
	void newcomersGetIdsThatNothingHas() {
		add("hot");
		add("bath1");
		List<Bath> newcomers = Stream.of("hot", "bath1", "free", "hot").map(DesignIdsTest::bath).toList();
		DesignIds.admit(machine, newcomers);
		assertEquals(List.of("hot1", "bath2", "free", "hot2"), newcomers.stream().map(Bath::getId).toList());
	}

	@Test
	void anIdIsOneWord() {
		assertTrue(DesignIds.isId("pump.0") && DesignIds.isId("b\u00e4th"));
		assertFalse(DesignIds.isId("") || DesignIds.isId("a b") || DesignIds.isId("a\n"));
	}

	private void add(String id) {
		machine.getBaths().add(bath(id));
	}

	private static Bath bath(String id) {
		Bath bath = BathFactory.eINSTANCE.createBath();
		bath.setId(id);
		return bath;
	}

	/** What a hand has typed without ids is read, and has the same ids each time. */
	@Test
	void whatWasTypedWithoutIdsIsNamedOnReading() throws IOException {
		String typed = Designs.maser().replaceAll("<(baths|levels|channels|couplings|cycle|parameters)( xsi:type=\"[^\"]*\")? id=\"[^\"]*\"", "<$1$2");
		String bare = typed.replaceAll(" (bath|couplings|lower|upper)=\"[^\"]*\"", "").replaceAll(" level=\"[^\"]*\"", "");
		LoadedDesign loaded = Designs.load(bare);
		assertFalse(DesignIds.isIncomplete(loaded.machine()));
		assertTrue(loaded.notices().stream().allMatch(notice -> notice.kind() == FileNotice.Kind.ID && notice.line() > 0), loaded.notices()::toString);
		assertEquals("coupling1.0", loaded.machine().getCouplings().get(0).getChannels().get(0).getId());
		String text = Designs.text(loaded.machine());
		assertEquals(text, Designs.text(Designs.load(text).machine()));
		assertEquals(text, Designs.text(Designs.load(bare).machine()));
	}
}
