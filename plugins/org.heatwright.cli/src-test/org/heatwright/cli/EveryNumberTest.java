// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Setting;
import org.heatwright.analysis.Status;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Requirement;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.Progress;
import org.heatwright.study.plan.AxisText;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.solve.PointSolver;
import org.heatwright.study.solve.PointSolvers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an axis varies, by whichever name, is seen everywhere: a sweep, a full analysis and a solve with the setting give the same bits, for every number of
 * every gallery machine.
 */
class EveryNumberTest {

	static List<String> continuous() {
		return Gallery.names().stream().filter(name -> !name.equals("many-body-maser") && !name.equals("superabsorption-maser"))
				.filter(name -> new PointSolvers(plan(name, "power", List.of())).usesKernel()).toList();
	}

	private static LoadedDesign design(String name) {
		GalleryMachine machine = Gallery.find(name).orElseThrow();
		try {
			return DesignFile.load(new ByteArrayInputStream(machine.bytes()), name + ".qtm");
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static StudyPlan plan(String name, String quantity, List<String> axes) {
		LoadedDesign design = design(name);
		Study study = StudyFactory.eINSTANCE.createStudy();
		axes.forEach(axis -> study.getAxes().add(AxisText.parse(axis)));
		study.getQuantities().add(quantity);
		design.machine().getBaths().forEach(bath -> study.getQuantities().add("heatCurrent:" + bath.getId()));
		return StudyPlan.of(design, study);
	}

	/** Every number by every name: id.attribute, id.spectrum.attribute, names of parameters, L. */
	private static TreeSet<String> names(Machine machine) {
		TreeSet<String> names = new TreeSet<>();
		machine.eAllContents().forEachRemaining(object -> {
			if (object instanceof Element element && element.getId() != null && !(object instanceof Requirement)) {
				collect(element, element.getId(), names);
			}
			if (object instanceof Parameter parameter) {
				names.add(parameter.getName());
			}
		});
		names.add("L");
		return names;
	}

	private static void collect(EObject element, String path, TreeSet<String> names) {
		for (EAttribute attribute : element.eClass().getEAllAttributes()) {
			if (Scope.isExpression(attribute) && !attribute.isMany() && element.eGet(attribute) != null) {
				names.add(path + "." + attribute.getName());
			}
		}
		for (EReference reference : element.eClass().getEAllContainments()) {
			if (!reference.isMany() && element.eGet(reference) instanceof EObject inner) {
				collect(inner, path + "." + reference.getName(), names);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("continuous")
	void isSeenEverywhere(String name) {
		Machine machine = design(name).machine();
		int compared = 0;
		for (String target : names(machine)) {
			double value = org.heatwright.model.expression.Settings.target(machine, target)
					.map(number -> Scope.of(machine).value(number.element(), number.attribute())).orElse(Double.NaN);
			boolean whole = target.equals("L") || target.endsWith(".size") || target.endsWith(".order");
			if (!Double.isFinite(value) || value == 0 || !machine.getUnits().getLiteral().equals("NATURAL") || whole && value > 6) {
				continue;
			}
			String other = whole ? String.valueOf((int) value - 1) : String.valueOf(value * 1.03);
			StudyPlan plan = plan(name, "power", List.of(target + "=" + value + "," + other));
			if (plan.points() == 2 && plan.value(0, 1) > 0 || value < 0) {
				compare(name, plan, target);
				compared++;
			}
		}
		assertTrue(compared >= 3, name + ": " + compared + " numbers");
	}

	private static void compare(String name, StudyPlan plan, String target) {
		PointSolver solver = new PointSolvers(plan).solver(Progress.NONE);
		double[] row = new double[plan.quantities().size()];
		solver.solve(0, row);
		String reason = solver.solve(1, row);
		List<Setting> settings = new ArrayList<>(List.of(new Setting(target, String.valueOf(plan.value(0, 1)))));
		Analysis full = Analyzer.analyze(plan.design(), AnalysisOptions.defaults().withSettings(settings), Progress.NONE);
		assertEquals(full.status() == Status.SOLVED, reason.isEmpty(), name + ": " + target + ": " + reason);
		for (int q = 0; q < row.length && reason.isEmpty(); q++) {
			double expected = plan.quantities().get(q).of(full).orElse(Double.NaN);
			assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(row[q]),
					name + ": " + plan.quantities().get(q).name() + " with " + target + ": " + expected + " against " + row[q]);
		}
	}
}
