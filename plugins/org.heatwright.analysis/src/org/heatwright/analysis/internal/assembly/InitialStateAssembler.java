// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.DickeState;
import org.heatwright.model.array.ExcitedState;
import org.heatwright.model.array.GroundState;
import org.heatwright.model.array.LevelState;
import org.heatwright.model.array.MaximallyMixedState;
import org.heatwright.model.array.ProductState;
import org.heatwright.model.array.ThermalState;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.expression.Scope;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Medium;

/** Builds the state in which the machine starts; a design that names none starts in its ground state. */
public final class InitialStateAssembler {

	private final Values values;
	private final Medium medium;

	public InitialStateAssembler(Scope scope, Medium medium) {
		values = new Values(scope);
		this.medium = medium;
	}

	public InitialState initialState(WorkingMedium element) {
		return switch (element.getInitialState()) {
			case null -> new InitialState.Ground();
			case GroundState ground -> new InitialState.Ground();
			case ExcitedState excited -> new InitialState.Excited();
			case MaximallyMixedState mixed -> new InitialState.MaximallyMixed();
			case DickeState dicke -> new InitialState.Dicke(values.finite(dicke, ArrayPackage.Literals.DICKE_STATE__M));
			case ThermalState thermal -> new InitialState.Thermal(values.required(thermal, ArrayPackage.Literals.THERMAL_STATE__TEMPERATURE));
			case ProductState product -> new InitialState.Product(values.finite(product, ArrayPackage.Literals.PRODUCT_STATE__EXCITATION));
			case LevelState level -> level(level);
		default -> throw new AssemblyException(Values.idOf(element.getInitialState()),
				"no solver knows a state of the kind " + element.getInitialState().eClass().getName());
		};
	}

	private InitialState level(LevelState state) {
		if (!(medium instanceof LevelSystem levels) || state.getLevel() == null) {
			throw new AssemblyException(Values.idOf(state), "a level state needs a level system and a level in it");
		}
		return new InitialState.Level(levels.names().indexOf(state.getLevel().getId()));
	}
}
