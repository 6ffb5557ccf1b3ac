// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CollectiveTerm;
import org.heatwright.model.array.HamiltonianTerm;
import org.heatwright.model.array.PairInteraction;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Topology;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The energy of the medium grows no faster than its number of qubits. */
public final class ExtensiveHamiltonianRule extends PhysicsRule {

	public ExtensiveHamiltonianRule() {
		super("extensivity.hamiltonian", Severity.WARNING, "||H|| = O(L)");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		if (!(context.machine().getMedium() instanceof QubitArray array)) {
			return;
		}
		List<Variants.Sized> sizes = Variants.doublings(context);
		if (sizes.isEmpty()) {
			return;
		}
		Variants.Exponent exponent = Variants.exponent(sizes, machine -> machine.hamiltonian().norm());
		if (exponent.isBelow(1) || !(exponent.value() > 1.02 + exponent.drift())) {
			return;
		}
		Finding finding = context.report(array,
				"||H|| grows like L^" + context.text().number(exponent.value())
						+ ": the energy per qubit grows without limit, and Theta(L^3) of Bound 1 no longer follows",
				new Measured("exponent of ||H||", exponent.value(), ""), new Measured("largest", 1, ""));
		List<Edit> edits = new ArrayList<>();
		for (HamiltonianTerm term : array.getTerms()) {
			boolean square = term instanceof CollectiveTerm collective && collective.getOperator().getLiteral().endsWith("2");
			boolean all = term instanceof PairInteraction pair && pair.getTopology() == Topology.ALL_TO_ALL && (pair.getPairs() == null || pair.getPairs().isBlank());
			if (square) {
				edits.add(Edit.set(term, ArrayPackage.Literals.COLLECTIVE_TERM__COEFFICIENT, perQubit(context, ((CollectiveTerm) term).getCoefficient())));
			} else if (all) {
				edits.add(Edit.set(term, ArrayPackage.Literals.PAIR_INTERACTION__STRENGTH, perQubit(context, ((PairInteraction) term).getStrength())));
			}
		}
		if (!edits.isEmpty()) {
			finding.fix(new Fix("Divide the interaction by L", edits));
		}
	}

	/** The same value at the present size. */
	private static String perQubit(RuleContext context, String expression) {
		return "(" + expression + ")*" + (long) context.number("L").orElse(1) + "/L";
	}
}
