// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.model.machine.Relation;
import org.heatwright.model.study.Constraint;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.study.StudyException;

/** A constraint as one types it: {@code efficiency>=0.5}, {@code heatCurrent:hot<=0.01}. Verified by {@code StudyTextTest}. */
public final class LimitText {

	private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z0-9.]+(?::[^<>=\\s]+)?)\\s*(>=|<=)\\s*(.+?)\\s*");

	private LimitText() {
	}

	/** @throws StudyException when the text has another form */
	public static Constraint parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new StudyException(text + ": expected NAME>=X or NAME<=X, for example efficiency>=0.5");
		}
		Constraint constraint = StudyFactory.eINSTANCE.createConstraint();
		constraint.setQuantity(matcher.group(1));
		constraint.setRelation(matcher.group(2).equals(">=") ? Relation.AT_LEAST : Relation.AT_MOST);
		constraint.setValue(matcher.group(3));
		return constraint;
	}

	/** The text that {@link #parse} reads as this constraint. */
	public static String write(Constraint constraint) {
		return constraint.getQuantity() + (constraint.getRelation() == Relation.AT_LEAST ? ">=" : "<=") + constraint.getValue();
	}
}
