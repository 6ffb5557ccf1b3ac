// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.cycle.Change;
import org.heatwright.model.cycle.CycleFactory;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.QuantityText;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.io.DesignIds;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Parameter;

/**
 * What makes a new cycle of strokes do work on an array of qubits: a parameter for its frequency, which one work stroke lowers and the next one raises. The
 * lower frequency is sqrt(T_c/T_h) times the other, the ratio between Carnot's and one at which an Otto engine in the classical limit has most work per cycle.
 * Verified by {@code WorkOfStrokesTest}.
 *
 * @param parameter of the frequency, not yet in the machine
 */
public record WorkOfStrokes(Parameter parameter, QubitArray array) {

	/** Gives the work strokes their changes; empty where nothing is to be done, or the numbers that are needed are not known. */
	public static Optional<WorkOfStrokes> into(StrokeCycle cycle, Machine machine) {
		List<WorkStroke> strokes = cycle.getStrokes().stream().filter(WorkStroke.class::isInstance).map(WorkStroke.class::cast).toList();
		boolean idle = strokes.size() >= 2 && strokes.stream().allMatch(stroke -> stroke.getChanges().isEmpty());
		if (!idle || !(machine.getMedium() instanceof QubitArray array) || !array.getSiteFrequencies().isEmpty()) {
			return Optional.empty();
		}
		OptionalDouble hot = temperature(machine, BathRole.HOT, Math::max);
		OptionalDouble cold = temperature(machine, BathRole.COLD, Math::min);
		OptionalDouble frequency = frequency(machine, array);
		if (hot.isEmpty() || cold.isEmpty() || frequency.isEmpty() || !(cold.getAsDouble() > 0 && cold.getAsDouble() < hot.getAsDouble())) {
			return Optional.empty();
		}
		Parameter parameter = MachineFactory.eINSTANCE.createParameter();
		parameter.setName(free(machine, "omega"));
		parameter.setId(DesignIds.fresh(machine, parameter.getName()));
		parameter.setExpression(array.getFrequency());
		double low = frequency.getAsDouble() * Math.sqrt(cold.getAsDouble() / hot.getAsDouble());
		String lowered = QuantityText.of(machine).energyExpression(low, RoundingMode.HALF_EVEN);
		for (int i = 0; i < strokes.size(); i++) {
			Change change = CycleFactory.eINSTANCE.createChange();
			change.setParameter(parameter);
			change.setTo(i % 2 == 0 ? lowered : array.getFrequency());
			strokes.get(i).getChanges().add(change);
		}
		return Optional.of(new WorkOfStrokes(parameter, array));
	}

	private static String free(Machine machine, String stem) {
		String name = stem;
		for (int number = 2; taken(machine, name); number++) {
			name = stem + number;
		}
		return name;
	}

	private static boolean taken(Machine machine, String name) {
		return machine.getParameters().stream().anyMatch(each -> name.equals(each.getName()));
	}

	private static OptionalDouble frequency(Machine machine, QubitArray array) {
		try {
			return OptionalDouble.of(Scope.of(machine).value(array, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY));
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}

	private static OptionalDouble temperature(Machine machine, BathRole role, DoubleBinaryOperator better) {
		try {
			Scope scope = Scope.of(machine);
			return machine.getBaths().stream().filter(bath -> bath.getRole() == role).mapToDouble(bath -> scope.value(bath, BathPackage.Literals.BATH__TEMPERATURE))
					.reduce(better);
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}
}
