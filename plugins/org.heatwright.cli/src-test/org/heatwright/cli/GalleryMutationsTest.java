// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.DesignValidation;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Citation;
import org.heatwright.model.machine.Layout;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.NodeLayout;
import org.heatwright.model.machine.Note;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Address;
import org.junit.jupiter.api.Test;

/**
 * Two hundred designs that differ from a gallery machine in one thing a hand could have done wrong: none crashes the validation, and each is caught at the
 * element that was changed.
 */
class GalleryMutationsTest {

	private static final int COUNT = 200;

	/** One thing done wrong. */
	record Mutant(String what, Machine machine, String element) {
	}

	/** Every mutation of every machine; the same ones each time. */
	static List<Mutant> all() throws IOException {
		List<Mutant> mutants = new ArrayList<>();
		for (GalleryMachine gallery : Gallery.machines()) {
			Machine machine = gallery.open().machine();
			List<EObject> objects = new ArrayList<>();
			machine.eAllContents().forEachRemaining(objects::add);
			for (EObject object : objects) {
				if (!(object instanceof Layout) && !(object instanceof NodeLayout) && !(object instanceof Note) && !(object instanceof Citation)) {
					mutate(gallery.name(), machine, object, mutants);
				}
			}
		}
		return mutants;
	}

	private static void mutate(String name, Machine machine, EObject object, List<Mutant> mutants) {
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (Scope.isExpression(attribute) && !attribute.isMany() && object.eIsSet(attribute)) {
				for (String wrong : List.of("(" + object.eGet(attribute), "2*undeclared", "1/0")) {
					add(name, machine, object, attribute, wrong, mutants);
				}
				if (Set.of("temperature", "cutoff", "width", "rate", "order", "size", "peak", "center").contains(attribute.getName())
						&& !"0".equals(object.eGet(attribute))) {
					add(name, machine, object, attribute, "-(" + object.eGet(attribute) + ")", mutants);
				}
			}
			if (Set.of("upper", "lower").contains(attribute.getName())) {
				add(name, machine, object, attribute, "nowhere", mutants);
				add(name, machine, object, attribute, null, mutants);
			}
		}
		for (EReference reference : object.eClass().getEAllReferences()) {
			boolean needed = Set.of("spectrum", "operator", "channels", "bath", "couplings").contains(reference.getName())
					&& !(object instanceof LimitRequirement) && !(object instanceof ScalingClaim);
			if (needed && object.eIsSet(reference)) {
				add(name, machine, object, reference, null, mutants);
			}
		}
	}

	private static void add(String name, Machine machine, EObject object, EStructuralFeature feature, String value, List<Mutant> mutants) {
		Machine copy = EcoreUtil.copy(machine);
		EObject target = Address.of(object).in(copy).orElseThrow();
		if (value == null) {
			target.eUnset(feature);
		} else {
			target.eSet(feature, value);
		}
		mutants.add(new Mutant(name + ": " + RuleContext.idOf(object) + "." + feature.getName() + " = " + value, copy, RuleContext.idOf(object)));
	}

	/** As many as are asked for, spread over all. */
	static List<Mutant> mutants() throws IOException {
		List<Mutant> all = all();
		assertTrue(all.size() >= COUNT, () -> "only " + all.size() + " mutations");
		return IntStream.range(0, COUNT).mapToObj(i -> all.get((int) ((long) i * all.size() / COUNT))).toList();
	}

	@Test
	void theUnbrokenMachinesHaveNoErrors() throws IOException {
		for (GalleryMachine gallery : Gallery.machines()) {
			List<Diagnostic> found = DesignValidation.of(gallery.open().machine(), AnalysisOptions.defaults(), Progress.NONE);
			assertEquals(List.of(), found.stream().filter(diagnostic -> diagnostic.severity() == Severity.ERROR).toList(), gallery.name());
		}
	}

	@Test
	void eachMutantIsCaughtAtItsElement() throws IOException {
		List<String> missed = new ArrayList<>();
		for (Mutant mutant : mutants()) {
			List<Diagnostic> found = DesignValidation.of(mutant.machine(), AnalysisOptions.defaults(), Progress.NONE);
			if (found.stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR && diagnostic.element().equals(mutant.element()))) {
				missed.add(mutant.what() + " gave " + found.stream().map(diagnostic -> diagnostic.rule() + " at " + diagnostic.element()).toList());
			}
		}
		assertEquals(List.of(), missed);
	}
}
