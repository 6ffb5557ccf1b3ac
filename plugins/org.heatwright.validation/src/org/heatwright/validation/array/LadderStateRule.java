// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import java.util.OptionalDouble;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.DickeState;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A Dicke state lies on the ladder M = -L/2, ..., L/2. */
public final class LadderStateRule extends Rule {

	public LadderStateRule() {
		super("array.initialState.ladder", Severity.ERROR, "M = -L/2, -L/2 + 1, ..., L/2");
	}

	@Override
	public void check(RuleContext context) {
		OptionalDouble size = context.number("L");
		for (DickeState state : context.all(DickeState.class)) {
			OptionalDouble m = context.value(state, ArrayPackage.Literals.DICKE_STATE__M);
			if (m.isPresent() && size.isPresent() && !isOnLadder(m.getAsDouble(), size.getAsDouble())) {
				double nearest = nearest(m.getAsDouble(), size.getAsDouble());
				String text = context.text().number(nearest);
				context.report(state,
						"the initial state has M = " + context.text().number(m.getAsDouble()) + ", which is not on the ladder of " + (long) size.getAsDouble()
								+ " qubits; the nearest state is M = " + text,
						new Measured("M", m.getAsDouble(), ""), new Measured("L/2", size.getAsDouble() / 2, "")).at(ArrayPackage.Literals.DICKE_STATE__M)
						.fix(Fix.of("Start from M = " + text, Edit.set(state, ArrayPackage.Literals.DICKE_STATE__M, text)));
			}
		}
	}

	public static boolean isOnLadder(double m, double size) {
		double rung = m + size / 2;
		return rung == Math.rint(rung) && rung >= 0 && rung <= size;
	}

	/** The size need not make sense itself. */
	public static double nearest(double m, double size) {
		return Math.clamp(Math.rint(m + size / 2), 0, Math.max(0, size)) - size / 2;
	}
}
