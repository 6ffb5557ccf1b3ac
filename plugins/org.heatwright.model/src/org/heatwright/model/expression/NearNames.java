// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;

/** The names of a machine that come nearest to one it does not have ({@link Spelling}). Verified by {@code SettingNamesTest}. */
final class NearNames {

	private static final int MOST = 6;
	private static final int LONGEST = 200;

	private NearNames() {
	}

	/** A phrase for a message. */
	static String of(Machine machine, String wanted) {
		String name = wanted.substring(0, Math.min(LONGEST, wanted.length()));
		List<String> nearest = all(machine).stream().map(candidate -> Map.entry(Spelling.distance(name, candidate), candidate))
				.sorted(Comparator.comparingInt(Map.Entry::getKey)).limit(MOST)
				.map(Map.Entry::getValue).toList();
		return nearest.isEmpty() ? "the machine has no parameters and no numbers" : "the nearest names are " + String.join(", ", nearest);
	}

	private static List<String> all(Machine machine) {
		List<String> names = new ArrayList<>();
		for (Parameter parameter : machine.getParameters()) {
			if (parameter.getName() != null) {
				names.add(parameter.getName());
			}
		}
		if (Scope.sizedPart(machine).isPresent()) {
			names.add("L");
		}
		for (Element element : Settings.elements(machine)) {
			if (element.getId() != null && !(element instanceof Parameter)) {
				Settings.numbers(element).forEach(number -> names.add(element.getId() + "." + number));
			}
		}
		return names;
	}
}
