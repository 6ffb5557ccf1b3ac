// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.study.Axis;
import org.heatwright.model.study.Constraint;
import org.heatwright.model.study.Goal;
import org.heatwright.model.study.Objective;
import org.heatwright.model.study.Setting;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.study.StudyException;

/**
 * A study as lines that one can type: {@code over hot.temperature=1..10:50}, {@code record power}, {@code set cold.temperature=0.4}, {@code samples 1000},
 * {@code seed 7}, {@code maximize power},
 * {@code minimize powerFano}, {@code keep efficiency>=0.5}. What these lines do not say (search, comments) stays as it is in the study. Verified by {@code
 * StudyTextTest}.
 */
public final class StudyText {

	private StudyText() {
	}

	public static String write(Study study) {
		List<String> lines = new ArrayList<>();
		study.getAxes().forEach(axis -> lines.add("over " + AxisText.write(axis)));
		study.getQuantities().forEach(quantity -> lines.add("record " + quantity));
		study.getSettings().forEach(setting -> lines.add("set " + setting.getTarget() + "=" + setting.getExpression()));
		if (study.getSamples() != 0) {
			lines.add("samples " + study.getSamples());
		}
		if (study.getSeed() != 1) {
			lines.add("seed " + study.getSeed());
		}
		study.getObjectives().forEach(objective -> lines.add(word(objective.getGoal()) + " " + objective.getQuantity()));
		study.getConstraints().forEach(constraint -> lines.add("keep " + LimitText.write(constraint)));
		return String.join("\n", lines) + "\n";
	}

	private static String word(Goal goal) {
		return goal == Goal.MAXIMIZE ? "maximize" : "minimize";
	}

	/**
	 * Puts what the lines say into a study; the study is changed only when every line can be read.
	 *
	 * @throws StudyException with the number of the line and what was expected there
	 */
	public static void read(String text, Study study) {
		List<Axis> axes = new ArrayList<>();
		List<String> quantities = new ArrayList<>();
		List<Setting> settings = new ArrayList<>();
		List<Objective> objectives = new ArrayList<>();
		List<Constraint> constraints = new ArrayList<>();
		int samples = 0;
		long seed = 1;
		int number = 0;
		for (String line : text.lines().map(String::strip).toList()) {
			number++;
			int blank = line.indexOf(' ');
			String word = blank < 0 ? line : line.substring(0, blank);
			String rest = blank < 0 ? "" : line.substring(blank + 1).strip();
			try {
				switch (word) {
					case "" -> {
						// an empty line separates
					}
					case "over" -> axes.add(AxisText.parse(rest));
					case "record" -> quantities.add(rest);
					case "set" -> settings.add(setting(rest));
					case "maximize" -> objectives.add(objective(rest, Goal.MAXIMIZE));
					case "minimize" -> objectives.add(objective(rest, Goal.MINIMIZE));
					case "keep" -> constraints.add(LimitText.parse(rest));
					case "samples" -> samples = Integer.parseInt(rest);
					case "seed" -> seed = Long.parseLong(rest);
					default -> throw new StudyException("\"" + word + "\" is unknown; a line begins with over, record, set, samples, seed, maximize, minimize or keep");
				}
			} catch (NumberFormatException e) {
				throw new StudyException("line " + number + ": " + word + " needs a whole number, not \"" + rest + "\"");
			} catch (StudyException e) {
				throw new StudyException("line " + number + ": " + e.getMessage());
			}
		}
		List<Axis> before = new ArrayList<>(study.getAxes());
		List<Axis> kept = axes.stream().map(axis -> same(axis, before)).toList();
		study.getAxes().clear();
		study.getAxes().addAll(kept);
		study.getQuantities().clear();
		study.getQuantities().addAll(quantities);
		study.getSettings().clear();
		study.getSettings().addAll(settings);
		keep(study.getObjectives(), objectives);
		keep(study.getConstraints(), constraints);
		study.setSamples(samples);
		study.setSeed(seed);
	}

	/** The axis that was written the same way before, with its id and comment; otherwise the new one. Each is taken once. */
	private static Axis same(Axis read, List<Axis> before) {
		String line = AxisText.write(read);
		for (Axis axis : before) {
			if (AxisText.write(axis).equals(line)) {
				before.remove(axis);
				return axis;
			}
		}
		return read;
	}

	/** Replaces elements, but for those that are written the same way in the same places. */
	private static <T extends EObject> void keep(List<T> before, List<T> read) {
		boolean same = before.size() == read.size() && IntStream.range(0, read.size()).allMatch(i -> line(before.get(i)).equals(line(read.get(i))));
		if (!same) {
			before.clear();
			before.addAll(read);
		}
	}

	private static String line(EObject element) {
		return element instanceof Objective objective ? objective.getGoal() + " " + objective.getQuantity() : LimitText.write((Constraint) element);
	}

	private static Objective objective(String quantity, Goal goal) {
		if (quantity.isEmpty()) {
			throw new StudyException("expected the name of a quantity, such as power");
		}
		Objective objective = StudyFactory.eINSTANCE.createObjective();
		objective.setQuantity(quantity);
		objective.setGoal(goal);
		return objective;
	}

	private static Setting setting(String text) {
		int equals = text.indexOf('=');
		if (equals < 1) {
			throw new StudyException("\"" + text + "\": expected NAME=EXPRESSION");
		}
		Setting setting = StudyFactory.eINSTANCE.createSetting();
		setting.setTarget(text.substring(0, equals).strip());
		setting.setExpression(text.substring(equals + 1).strip());
		return setting;
	}
}
