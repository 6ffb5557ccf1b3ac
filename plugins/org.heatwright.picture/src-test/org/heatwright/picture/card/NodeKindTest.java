// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.HamiltonianTerm;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.edit.NewElements;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Note;
import org.heatwright.physics.Progress;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.FigureFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of node that the metamodels know has a size, a place and a card that can be painted. */
class NodeKindTest {

	private static Stream<EClass> concrete(EClass... families) {
		return Stream.of(ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE, MachinePackage.eINSTANCE)
				.flatMap(metamodel -> metamodel.getEClassifiers().stream()).filter(EClass.class::isInstance).map(EClass.class::cast)
				.filter(type -> !type.isAbstract() && Stream.of(families).anyMatch(family -> family.isSuperTypeOf(type)));
	}

	static Stream<EClass> nodes() {
		return concrete(ArrayPackage.Literals.WORKING_MEDIUM, BathPackage.Literals.BATH, CyclePackage.Literals.CYCLE, MachinePackage.Literals.NOTE);
	}

	static Stream<EClass> terms() {
		return concrete(ArrayPackage.Literals.HAMILTONIAN_TERM);
	}

	@ParameterizedTest
	@MethodSource("nodes")
	void everyKindOfNodeIsDrawn(EClass type) {
		Machine machine = Gallery.find("three-level-maser").orElseThrow().open().machine();
		machine.setLayout(null);
		Element node = (Element) NewElements.of(type);
		node.setName("the new one");
		switch (node) {
			case WorkingMedium medium -> machine.setMedium(medium);
			case Cycle cycle -> machine.setCycle(cycle);
			case org.heatwright.model.bath.Bath bath -> machine.getBaths().add(bath);
			case Note note -> machine.getNotes().add(note);
			default -> throw new IllegalStateException("a machine has no place for a " + type.getName());
		}
		Sheet sheet = Sheet.of(machine, Optional.empty());
		Card card = sheet.card(node);
		assertSame(node, card.element());
		assertSame(card, sheet.card(node), "made once for a sheet");
		assertEquals(Places.of(machine, node), card.bounds());
		assertFalse(card.words() == null || card.spots().isEmpty());
		card.spots().forEach(spot -> assertTrue(card.bounds().contains(spot.box()), spot.attribute().getName()));
		String svg = new String(FigureFile.SVG.bytes(MachineDrawing.of(sheet), Scheme.LIGHT), StandardCharsets.UTF_8);
		assertTrue(node instanceof Note || svg.contains(">the new one<"), svg);
	}

	/** The terms are written below the array, as many as there are. */
	@ParameterizedTest
	@MethodSource("terms")
	void everyKindOfTermIsALineOfItsArray(EClass type) {
		Machine machine = Gallery.find("two-qubit-rectifier").orElseThrow().open().machine();
		machine.setLayout(null);
		HamiltonianTerm term = (HamiltonianTerm) NewElements.of(type);
		((QubitArray) machine.getMedium()).getTerms().add(term);
		Card card = Sheet.of(machine, Optional.empty()).card(machine.getMedium());
		Item line = card.items().stream().filter(item -> item.element() == term).findFirst().orElseThrow();
		assertEquals("+ " + DesignLabels.text(term), line.first());
		assertTrue(card.bounds().contains(line.box()));
		assertFalse(line.attributes().isEmpty(), "its number can be typed over");
		String svg = new String(FigureFile.SVG.bytes(MachineDrawing.of(machine, Optional.empty()), Scheme.LIGHT), StandardCharsets.UTF_8);
		assertTrue(svg.contains(">" + line.first() + "<"), line.first());
	}

	@Test
	void whatIsNoNodeIsRefusedByName() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
				() -> Sheet.of(machine, Optional.empty()).card(BathFactory.eINSTANCE.createCoupling()));
		assertTrue(refused.getMessage().contains("Coupling"), refused.getMessage());
	}

	/** What the design asks for stands on its card, with the bath that it is about. */
	@Test
	void theCardOfTheDesignListsItsParametersRequirementsAndCitations() {
		Machine machine = Gallery.find("three-level-maser").orElseThrow().open().machine();
		var limit = MachineFactory.eINSTANCE.createLimitRequirement();
		limit.setBath(machine.getBaths().get(0));
		limit.setValue("0.001");
		machine.getRequirements().add(limit);
		Card card = Sheet.of(machine, Optional.empty()).card(machine);
		assertEquals(machine.getParameters().size() + 1 + machine.getCitations().size(), card.items().size());
		String words = card.items().stream().filter(item -> item.element() == limit).findFirst().orElseThrow().first();
		assertTrue(words.contains(" of hot ") && words.endsWith("0.001"), words);
	}

	/** A tick with what is reached, or a cross with what the bound allows; the cycle has the cross too. */
	@Test
	void aSolvedRequirementSaysWhetherItIsMet() {
		for (String asked : new String[] { "0.001", "100" }) {
			Machine machine = Gallery.find("three-level-maser").orElseThrow().open().machine();
			LimitRequirement power = MachineFactory.eINSTANCE.createLimitRequirement();
			power.setId("asked");
			power.setMetric(Metric.POWER);
			power.setValue(asked);
			machine.getRequirements().add(power);
			Sheet sheet = Sheet.of(machine, Optional.of(Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE)));
			Item line = sheet.card(machine).items().stream().filter(item -> item.element() == power).findFirst().orElseThrow();
			boolean met = asked.equals("0.001");
			assertTrue(line.second().startsWith(met ? "\u2713 0.00167" : "\u2717 Bound 2 allows 0.009"), line.second());
			assertEquals(met ? Item.Tone.GOOD : Item.Tone.BAD, line.tone());
			assertEquals(met ? "engine" : "engine \u2717", ((CycleCard) sheet.card(machine.getCycle())).badge());
		}
	}
}
