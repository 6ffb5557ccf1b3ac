// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Figures;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Layout;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.study.ResultNumbers;
import org.heatwright.picture.Digits;

/**
 * Two machines side by side: where the designs differ, and every number of both results. Elements are matched by id, never by place. Belongs in the background.
 * Verified by {@code ComparisonTest}.
 *
 * @param design  only what differs; a dash where one design has no such element
 * @param results every number of either result
 */
public record Comparison(List<Row> design, List<Row> results) {

	/** Below this relative difference two results are the same number: it is rounding. */
	private static final double SAME = 1e-12;
	private static final Set<String> ROUNDING = Set.of("energyBalance", "residual", "traceError", "minEigenvalue", "reciprocalCondition", "closure",
			"uncertainty");
	private static final String NONE = "\u2013";

	/** One line. {@code difference} is empty for texts. */
	public record Row(String name, String left, String right, String difference, boolean differs) {
	}

	public static Comparison of(Machine left, Machine right, Progress progress) {
		Analysis first = Analyzer.analyze(left, AnalysisOptions.defaults(), progress);
		Analysis second = Analyzer.analyze(right, AnalysisOptions.defaults(), progress);
		List<Row> results = new ArrayList<>();
		results.add(text("regime", words(first), words(second)));
		results.addAll(numbers(ResultNumbers.of(first).all(), ResultNumbers.of(second).all()));
		return new Comparison(design(attributes(left), attributes(right)), List.copyOf(results));
	}

	private static String words(Analysis analysis) {
		return analysis.worksAs().orElse(analysis.status().name()).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
	}

	private static List<Row> numbers(Map<String, Double> left, Map<String, Double> right) {
		Set<String> names = new LinkedHashSet<>(left.keySet());
		names.addAll(right.keySet());
		names.removeIf(name -> name.startsWith("provenance"));
		return names.stream().sorted(Comparator.comparingInt(Comparison::place))
				.map(name -> number(name.replaceFirst("^baths\\.", ""), left.get(name), right.get(name))).toList();
	}

	/** What the machine does comes first, then its baths, then how the numbers were made. */
	private static int place(String name) {
		return !name.contains(".") ? 0 : name.startsWith("baths.") ? name.endsWith("eatCurrent") ? 1 : 2 : 3;
	}

	private static Row number(String name, Double left, Double right) {
		if (left == null || right == null) {
			return new Row(name, shown(left), shown(right), "", true);
		}
		double largest = Math.max(Math.abs(left), Math.abs(right));
		boolean differs = !left.equals(right) && !(Math.abs(left - right) <= SAME * largest) && !isRounding(name);
		return new Row(name, shown(left), shown(right), differs ? change(left, right) : "", differs);
	}

	/** How exactly the numbers were made differs from run to run and says nothing about the machines. */
	private static boolean isRounding(String name) {
		String last = name.substring(name.lastIndexOf('.') + 1);
		return last.endsWith("Error") || ROUNDING.contains(last);
	}

	/** "+12 %" where that says more than the difference; the factor from a doubling on. */
	private static String change(double left, double right) {
		if (Double.isInfinite(left) || Double.isInfinite(right)) {
			return "";
		}
		double ratio = right / left;
		if (left == 0 || ratio <= 0) {
			return signed(right - left);
		}
		return ratio > 2 || ratio < 0.5 ? "\u00d7 " + Digits.of(ratio, 4) : signed(100 * (ratio - 1)) + " %";
	}

	private static String signed(double value) {
		return (value > 0 ? "+" : "") + Digits.of(value, 4);
	}

	private static String shown(Double value) {
		return value == null ? NONE : Digits.of(value, Figures.BOUND);
	}

	private static List<Row> design(Map<String, String> left, Map<String, String> right) {
		Set<String> names = new LinkedHashSet<>(left.keySet());
		names.addAll(right.keySet());
		return names.stream().map(name -> text(name, left.getOrDefault(name, NONE), right.getOrDefault(name, NONE))).filter(Row::differs).toList();
	}

	private static Row text(String name, String left, String right) {
		return new Row(name, left, right, "", !left.equals(right));
	}

	/** Everything that is written in a design but its drawing, by the id of the element and the name of the attribute. */
	private static Map<String, String> attributes(Machine machine) {
		Map<String, String> values = new LinkedHashMap<>();
		add(machine, values);
		for (TreeIterator<EObject> all = machine.eAllContents(); all.hasNext();) {
			EObject object = all.next();
			if (object instanceof Layout) {
				all.prune();
			} else {
				add(object, values);
			}
		}
		return values;
	}

	private static void add(EObject object, Map<String, String> values) {
		String path = path(object);
		if (!(object instanceof Machine)) {
			values.put(path, object.eClass().getName());
		}
		for (EAttribute attribute : object.eClass().getEAllAttributes()) {
			if (!attribute.isID() && object.eIsSet(attribute)) {
				values.put(path + "." + attribute.getName(), String.valueOf(object.eGet(attribute)));
			}
		}
		Map<String, String> references = new TreeMap<>();
		for (EReference reference : object.eClass().getEAllReferences()) {
			if (!reference.isContainment() && !reference.isMany() && object.eGet(reference) instanceof Element target) {
				references.put(path + "." + reference.getName(), String.valueOf(target.getId()));
			}
		}
		values.putAll(references);
	}

	/** The id of the element, or the way to it from the nearest one that has an id. */
	private static String path(EObject object) {
		if (object instanceof Element element && element.getId() != null && !(object instanceof Machine)) {
			return element.getId();
		}
		if (object.eContainer() == null) {
			return "machine";
		}
		String step = object.eContainmentFeature().getName();
		String owner = path(object.eContainer());
		if (object.eContainmentFeature().isMany()) {
			step += "[" + (((List<?>) object.eContainer().eGet(object.eContainmentFeature())).indexOf(object) + 1) + "]";
		}
		return owner.equals("machine") ? step : owner + "." + step;
	}
}
