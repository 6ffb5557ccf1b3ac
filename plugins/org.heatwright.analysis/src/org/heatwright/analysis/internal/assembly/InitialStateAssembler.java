// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.DickeState;
import org.heatwright.model.array.ExcitedState;
import org.heatwright.model.array.FockState;
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
import org.heatwright.physics.medium.Part;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.validation.MediumNames;

/** Builds the state in which the machine starts; a design that names none starts in its ground state. */
public final class InitialStateAssembler {

	private final Values values;
	private final Medium medium;

	public InitialStateAssembler(Scope scope, Medium medium) {
		values = new Values(scope);
		this.medium = medium;
	}

	public InitialState initialState(WorkingMedium element) {
		if (!(medium instanceof ProductMedium product)) {
			return own(element, medium);
		}
		List<WorkingMedium> parts = MediumNames.parts(element);
		boolean ofWhole = element instanceof CompositeMedium && (element.getInitialState() != null
				|| parts.stream().allMatch(part -> part.getInitialState() == null));
		if (ofWhole) {
			return own(element, medium);
		}
		List<InitialState> states = new ArrayList<>();
		for (int p = 0; p < parts.size(); p++) {
			states.add(own(parts.get(p), product.parts().get(p) instanceof Part.Levels levels ? levels.system() : medium));
		}
		return new InitialState.Parts(states);
	}

	private InitialState own(WorkingMedium element, Medium of) {
		return switch (element.getInitialState()) {
			case null -> new InitialState.Ground();
			case GroundState ground -> new InitialState.Ground();
			case ExcitedState excited -> new InitialState.Excited();
			case MaximallyMixedState mixed -> new InitialState.MaximallyMixed();
			case DickeState dicke -> new InitialState.Dicke(values.finite(dicke, ArrayPackage.Literals.DICKE_STATE__M));
			case ThermalState thermal -> new InitialState.Thermal(values.required(thermal, ArrayPackage.Literals.THERMAL_STATE__TEMPERATURE));
			case ProductState product -> new InitialState.Product(values.finite(product, ArrayPackage.Literals.PRODUCT_STATE__EXCITATION));
			case LevelState level -> level(level, of);
			case FockState fock -> new InitialState.Level(values.whole(fock, ArrayPackage.Literals.FOCK_STATE__N));
		default -> throw new AssemblyException(Values.idOf(element.getInitialState()),
				"no solver knows a state of the kind " + element.getInitialState().eClass().getName());
		};
	}

	private InitialState level(LevelState state, Medium of) {
		if (!(of instanceof LevelSystem levels) || state.getLevel() == null) {
			throw new AssemblyException(Values.idOf(state), "a level state needs a level system and a level in it");
		}
		return new InitialState.Level(levels.names().indexOf(state.getLevel().getId()));
	}
}
