// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.DickeState;
import org.heatwright.model.array.InitialState;
import org.heatwright.model.array.LevelState;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.ProductState;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The initial state is one that the medium has. */
public final class InitialStateMediumRule extends Rule {

	public InitialStateMediumRule() {
		super("array.initialState.medium", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		WorkingMedium medium = context.machine().getMedium();
		InitialState state = medium == null ? null : medium.getInitialState();
		boolean spins = state instanceof DickeState || state instanceof ProductState;
		String reason = medium instanceof LevelSystem && spins ? "a " + state.eClass().getName() + " is a state of qubits and the medium is a level system"
				: medium instanceof QubitArray && state instanceof LevelState ? "a level is a state of a level system and the medium is an array of qubits"
						: state instanceof LevelState level && level.getLevel() == null ? "it names no level" : "";
		if (!reason.isEmpty()) {
			context.report(state, "the initial state does not fit: " + reason).fix(Fix.of("Start from the ground state",
					Edit.create(medium, ArrayPackage.Literals.WORKING_MEDIUM__INITIAL_STATE, ArrayPackage.Literals.GROUND_STATE)));
		}
	}
}
