// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.heatwright.gallery.Gallery;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.PairInteraction;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Topology;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An array is drawn as it is: as many circles as qubits, the pairs that interact, and each wire to the qubits it acts on. */
class ArrayPlanTest {

	private static final ArrayPlan.Room ROOM = new ArrayPlan.Room(216, 226, 37, 172);

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();
	private final QubitArray array = ArrayFactory.eINSTANCE.createQubitArray();

	private ArrayPlan plan(String size, Coupling... left) {
		array.setSize(size);
		machine.setMedium(array);
		return ArrayPlan.of(machine, array, ROOM, new ArrayPlan.Wires(List.of(left), List.of(), List.of(), List.of()));
	}

	private PairInteraction pairs(Topology topology, String list) {
		PairInteraction pairs = ArrayFactory.eINSTANCE.createPairInteraction();
		pairs.setTopology(topology);
		pairs.setPairs(list);
		array.getTerms().add(pairs);
		return pairs;
	}

	private static Coupling wire(String... sites) {
		Coupling wire = BathFactory.eINSTANCE.createCoupling();
		wire.setId("wire" + String.join("-", sites));
		Stream.of(sites).forEach(each -> {
			Channel channel = BathFactory.eINSTANCE.createChannel();
			channel.setStrength("0.1");
			LocalOperators local = BathFactory.eINSTANCE.createLocalOperators();
			local.setSites(each);
			channel.setOperator(local);
			wire.getChannels().add(channel);
		});
		return wire;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 7, 19, 20 })
	void aCircleForEachQubitInsideTheRoomAndApart(int size) {
		for (Topology topology : Topology.values()) {
			array.getTerms().clear();
			pairs(topology, null);
			ArrayPlan plan = plan(Integer.toString(size));
			assertEquals(size, plan.sites().size());
			assertEquals("", plan.rest());
			for (ArrayPlan.Site site : plan.sites()) {
				assertTrue(site.x() - site.radius() >= 0 && site.x() + site.radius() <= ROOM.width(), () -> topology + " " + site);
				assertTrue(site.y() - site.radius() >= ROOM.top() && site.y() + site.radius() <= ROOM.bottom(), () -> topology + " " + site);
				plan.sites().stream().filter(other -> other != site)
						.forEach(other -> assertTrue(Math.hypot(other.x() - site.x(), other.y() - site.y()) > site.radius() + other.radius(), topology + " " + size));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "21, 19, … 21", "50, 19, … 50", "1000000, 19, … 1000000" })
	void beyondTwentyTheRestIsANumber(String size, int circles, String rest) {
		ArrayPlan plan = plan(size);
		assertEquals(circles, plan.sites().size());
		assertEquals(rest, plan.rest());
		assertTrue(plan.sites().stream().noneMatch(site -> Math.hypot(site.x() - plan.after().x(), site.y() - plan.after().y()) < site.radius()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nonsense", "-3", "0", "1/0" })
	void whatCannotBeCountedIsNotDrawn(String size) {
		assertEquals(List.of(), plan(size, wire("1")).sites());
	}

	@ParameterizedTest
	@CsvSource({ "OPEN_CHAIN, 2, 1", "OPEN_CHAIN, 7, 6", "RING, 2, 1", "RING, 3, 3", "RING, 7, 7", "ALL_TO_ALL, 4, 6", "ALL_TO_ALL, 7, 21" })
	void interactionsAreLines(Topology topology, int size, int lines) {
		pairs(topology, null);
		assertEquals(lines, plan(Integer.toString(size)).bonds().size());
	}

	/** Else it would be drawn as two pairs. */
	@ParameterizedTest
	@EnumSource
	void noLineOfAPairPassesAThirdQubit(Topology topology) {
		pairs(topology, null);
		for (int size = 2; size <= 9; size++) {
			ArrayPlan plan = plan(Integer.toString(size));
			plan.bonds().forEach(bond -> assertEquals(0, plan.sites().stream().filter(site -> distance(site, bond) < site.radius() - 1).count(), topology + " " + bond));
		}
	}

	private static double distance(ArrayPlan.Site site, ArrayPlan.Line line) {
		double dx = line.x2() - line.x1();
		double dy = line.y2() - line.y1();
		double t = Math.clamp(((site.x() - line.x1()) * dx + (site.y() - line.y1()) * dy) / Math.max(1e-9, dx * dx + dy * dy), 0, 1);
		return Math.hypot(line.x1() + t * dx - site.x(), line.y1() + t * dy - site.y());
	}

	@Test
	void aListOfPairsIsDrawnAsItIsAndWhatIsNoSiteIsLeftToTheRules() {
		pairs(Topology.ALL_TO_ALL, "1-2, 2-3, 3-9");
		assertEquals(2, plan("3").bonds().size());
	}

	@Test
	void wiresEndOnTheQubitsTheyTouch() {
		Coupling first = wire("1");
		Coupling last = wire("3");
		Coupling both = wire("1, 2-3");
		ArrayPlan plan = plan("3", last, first, both);
		assertEquals(1 + 1 + 3, plan.stubs().size());
		assertTrue(plan.share("wire1") < plan.share("wire3"), "the wire to the upper qubit ends above that to the lower one");
		assertEquals(plan.sites().get(0).y(), plan.share("wire1") * ROOM.height(), 1e-9, "straight");
		plan.stubs().forEach(stub -> assertTrue(plan.sites().stream()
				.anyMatch(site -> Math.abs(Math.hypot(stub.x2() - site.x(), stub.y2() - site.y()) - site.radius()) < 1e-9), stub::toString));
	}

	@Test
	void twoWiresToOneQubitDoNotLieOnEachOther() {
		Coupling one = wire("2");
		Coupling two = wire("2", "2");
		ArrayPlan plan = plan("3", one, two);
		assertTrue(Math.abs(plan.share(one.getId()) - plan.share(two.getId())) * ROOM.height() > 8);
	}

	@Test
	void aWireToAllQubitsEndsAtTheCard() {
		assertEquals(List.of(), plan("3", wire(""), wire("1", "")).stubs());
	}

	@Test
	void theWireSaysTheQubits() {
		assertEquals("0.1 \u00d7 \u03c3x on 1, 3", WireText.onWire(wire("1, 3")));
		assertTrue(WireText.onWire(wire("")).contains("per site"));
	}

	@Test
	void theRefrigeratorOfThreeQubitsShowsTheirFrequencies() {
		Machine refrigerator = Gallery.find("absorption-refrigerator").orElseThrow().open().machine();
		QubitArray three = (QubitArray) refrigerator.getMedium();
		String svg = new String(FigureFile.SVG.bytes(MachineDrawing.of(refrigerator, Optional.empty()), Scheme.LIGHT), StandardCharsets.UTF_8);
		three.getSiteFrequencies().forEach(frequency -> assertTrue(svg.contains(">" + frequency + "<"), svg));
		assertTrue(svg.contains(">\u03c9 = " + String.join(", ", three.getSiteFrequencies())), svg);
		assertFalse(svg.contains(">\u03c9 = 1<"), "the frequency that no qubit has");
	}
}
