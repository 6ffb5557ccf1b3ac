// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.heatwright.model.array.QubitArray;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;

/** The names of a machine that come nearest to one it does not have: fewest letters to insert, delete or replace (Levenshtein distance). Verified by {@code SettingNamesTest}. */
final class NearNames {

	private static final int MOST = 6;
	private static final int LONGEST = 200;

	private NearNames() {
	}

	/** A phrase for a message. */
	static String of(Machine machine, String wanted) {
		String name = wanted.substring(0, Math.min(LONGEST, wanted.length()));
		List<String> nearest = all(machine).stream().map(candidate -> Map.entry(distance(name, candidate), candidate)).sorted(Comparator.comparingInt(Map.Entry::getKey)).limit(MOST)
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
		if (machine.getMedium() instanceof QubitArray) {
			names.add("L");
		}
		for (Element element : Settings.elements(machine)) {
			if (element.getId() != null && !(element instanceof Parameter)) {
				Settings.numbers(element).forEach(number -> names.add(element.getId() + "." + number));
			}
		}
		return names;
	}

	private static int distance(String a, String b) {
		int[] row = new int[b.length() + 1];
		for (int j = 0; j < row.length; j++) {
			row[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[b.length()];
	}
}
