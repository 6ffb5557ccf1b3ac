// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import java.util.Comparator;
import java.util.List;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Spin;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.ExpressionOperator;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.model.io.DesignIds;
import org.heatwright.model.machine.Machine;

/**
 * The coupling that a newly drawn wire stands for. On levels the hot bath drives the whole gap, the cold bath the lowest one and the work bath what lies above
 * the cold one, which is the three-level maser (Scovil, Schulz-DuBois 1959); on qubits every bath acts on all of them alike, on an oscillator through its
 * position; of several parts a new bath takes the first that has none. Verified by {@code ModelCommandsTest}.
 */
final class NewCoupling {

	private static final String ON_LEVELS = "0.3";
	private static final String ON_QUBITS = "0.1";

	private final Machine machine;

	NewCoupling(Machine machine) {
		this.machine = machine;
	}

	Coupling to(Bath bath) {
		Coupling coupling = BathFactory.eINSTANCE.createCoupling();
		coupling.setBath(bath);
		coupling.setId(DesignIds.fresh(machine, bath.getId() + "-wire"));
		Channel channel = BathFactory.eINSTANCE.createChannel();
		channel.setId(DesignIds.fresh(machine, coupling.getId() + ".0"));
		WorkingMedium touched = touched();
		if (touched != machine.getMedium()) {
			channel.setPart(touched);
		}
		channel.setStrength(touched instanceof LevelSystem ? ON_LEVELS : ON_QUBITS);
		channel.setOperator(operator(touched, bath.getRole()));
		coupling.getChannels().add(channel);
		return coupling;
	}

	/** The medium, or the first of its parts that no bath acts on yet. */
	private WorkingMedium touched() {
		if (!(machine.getMedium() instanceof CompositeMedium composite) || composite.getParts().isEmpty()) {
			return machine.getMedium();
		}
		List<WorkingMedium> taken = machine.getCouplings().stream().flatMap(coupling -> coupling.getChannels().stream()).map(Channel::getPart).toList();
		return composite.getParts().stream().filter(part -> !taken.contains(part)).findFirst().orElse(composite.getParts().get(0));
	}

	private NoiseOperator operator(WorkingMedium touched, BathRole role) {
		return switch (touched) {
			case LevelSystem levels -> transition(levels, role);
			case Oscillator oscillator -> expression("x");
			case Spin spin -> expression("2*Sx");
			case QubitArray array -> BathFactory.eINSTANCE.createCollectiveOperator();
			case CompositeMedium withoutParts -> BathFactory.eINSTANCE.createCollectiveOperator();
			case null -> BathFactory.eINSTANCE.createCollectiveOperator();
			default -> throw new UnknownKindException(touched);
		};
	}

	private static NoiseOperator expression(String text) {
		ExpressionOperator operator = BathFactory.eINSTANCE.createExpressionOperator();
		operator.setOperator(text);
		return operator;
	}

	private NoiseOperator transition(LevelSystem system, BathRole role) {
		TransitionOperator transition = BathFactory.eINSTANCE.createTransitionOperator();
		List<Level> levels = byEnergy(system);
		int last = levels.size() - 1;
		if (last >= 1) {
			int lower = role == BathRole.WORK && last >= 2 ? 1 : 0;
			int upper = role == BathRole.COLD ? 1 : last;
			transition.setLower(levels.get(lower).getId());
			transition.setUpper(levels.get(upper).getId());
		}
		return transition;
	}

	/** From the lowest; in the order of the file where an energy has no value. */
	private List<Level> byEnergy(LevelSystem system) {
		Scope scope = Scope.of(machine);
		try {
			return system.getLevels().stream().sorted(Comparator.comparingDouble(level -> scope.value(level, ArrayPackage.Literals.LEVEL__ENERGY))).toList();
		} catch (ExpressionException e) {
			return List.copyOf(system.getLevels());
		}
	}
}
