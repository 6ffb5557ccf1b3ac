// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.util.List;
import java.util.stream.Collectors;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Oscillator;
import org.heatwright.physics.solve.PartsResult;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The levels that a design keeps of its oscillators suffice: with more of them no current moves by a millionth of the largest one. */
public final class CutoffSmallRule extends ResultRule {

	static final double MOVED = 1e-6;

	public CutoffSmallRule() {
		super("medium.cutoff.small", Severity.WARNING, "|J(N + max(4, N/4)) - J(N)| <= 1e-6 max |J|");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		PartsResult parts = solved.solution().parts().orElse(null);
		if (parts == null || parts.kept().stream().noneMatch(PartsResult.KeptLevels::typed)) {
			return;
		}
		double moved = parts.changes().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
		double largest = solved.solution().baths().stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElse(0);
		List<Oscillator> typed = context.all(Oscillator.class).stream().filter(oscillator -> oscillator.getCutoff() != null
				&& !oscillator.getCutoff().isBlank()).toList();
		if (moved > MOVED * largest && !typed.isEmpty()) {
			Finding finding = context.report(typed.get(0), "so few levels change the result: with a quarter more of them, or 4 ("  + parts.kept().stream()
					.map(kept -> kept.levels() + " of " + kept.part() + " now").collect(Collectors.joining(", ")) + ") a heat current moves by "
					+ context.text().number(moved) + "; the largest one is " + context.text().number(largest),
					new Measured("change", moved, ""), new Measured("largest current", largest, "")).at(ArrayPackage.Literals.OSCILLATOR__CUTOFF);
			finding.fix(Fix.of("Let the levels be found", typed.stream().map(oscillator -> Edit.set(oscillator, ArrayPackage.Literals.OSCILLATOR__CUTOFF, null))
					.toArray(Edit[]::new)));
		}
	}
}
