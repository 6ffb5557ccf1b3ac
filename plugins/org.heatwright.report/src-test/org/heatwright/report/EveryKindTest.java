// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Evolution;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.edit.NewElements;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.report.book.DesignReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A machine with one of every class of the metamodels is judged, solved or refused with a reason, followed in time and reported: no place between the file and
 * the report forgets a kind.
 */
class EveryKindTest {

	/** Whose machines are arrays of qubits: the others get levels. */
	private static final Set<EClass> OF_ARRAYS = Set.of(ArrayPackage.Literals.HAMILTONIAN_TERM, ArrayPackage.Literals.DICKE_STATE,
			ArrayPackage.Literals.PRODUCT_STATE, BathPackage.Literals.COLLECTIVE_OPERATOR, BathPackage.Literals.MANY_BODY_OPERATOR,
			BathPackage.Literals.LOCAL_OPERATORS);

	static Stream<EClass> kinds() {
		return Stream.of(ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE).flatMap(each -> each.getEClassifiers().stream())
				.filter(EClass.class::isInstance).map(EClass.class::cast).filter(type -> !type.isAbstract());
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void fromTheFileToTheReport(EClass type) {
		boolean array = OF_ARRAYS.stream().anyMatch(each -> each.isSuperTypeOf(type));
		Machine machine = Gallery.find(array ? "two-qubit-rectifier" : "three-level-maser").orElseThrow().open().machine();
		machine.setLayout(null);
		EObject element = NewElements.of(type);
		if (element instanceof Element named && named.getId() == null) {
			named.setId("new");
		}
		assertTrue(put(machine, element), () -> "nothing of a machine holds " + type.getName());
		AnalysisOptions local = new AnalysisOptions(Equation.LOCAL, LambShift.NONE, AnalysisOptions.defaults().initialState(), List.of());
		Analyzer.analyze(machine, local, Progress.NONE);
		Evolution evolution = Evolution.of(machine, AnalysisOptions.defaults(), "1", 3, Progress.NONE);
		assertTrue(evolution.trace().isPresent() || !evolution.diagnostics().isEmpty(), "neither followed nor refused with a reason");
		Subject subject = Subjects.ofText(new String(DesignFile.toBytes(machine), StandardCharsets.UTF_8));
		assertTrue(subject.analysis().solved().isPresent() || !subject.analysis().diagnostics().isEmpty(), "neither solved nor refused with a reason");
		assertFalse(DesignReport.of(subject, ReportOptions.defaults(), Progress.NONE).sections().isEmpty());
	}

	/** Into the first place that holds its kind, in the place of what is there where only one can be. */
	@SuppressWarnings("unchecked")
	private static boolean put(EObject container, EObject element) {
		for (EReference reference : container.eClass().getEAllContainments()) {
			if (reference.getEReferenceType().isSuperTypeOf(element.eClass())) {
				if (reference.isMany()) {
					((List<EObject>) container.eGet(reference)).add(element);
				} else {
					container.eSet(reference, element);
				}
				return true;
			}
		}
		if (container.eContents().stream().anyMatch(child -> put(child, element))) {
			return true;
		}
		return kinds().filter(type -> !type.isSuperTypeOf(element.eClass()))
				.filter(type -> type.getEAllContainments().stream().anyMatch(each -> each.getEReferenceType().isSuperTypeOf(element.eClass())))
				.map(NewElements::of).filter(between -> put(between, element)).findFirst().filter(between -> put(container, between)).isPresent();
	}
}
