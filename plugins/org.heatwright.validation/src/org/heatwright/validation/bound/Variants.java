// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Settings;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.RuleContext;

/** The machine at other values of one of its parameters, or at other sizes. */
final class Variants {

	private static final String SIZE = "L";

	private Variants() {
	}

	/** The machine with another value of a parameter, or another L when there is none; empty when that makes no sense. */
	static Optional<Machine> at(Machine machine, Parameter parameter, double value) {
		Machine copy = EcoreUtil.copy(machine);
		boolean size = parameter == null;
		try {
			Settings.apply(copy, size ? SIZE : parameter.getName(), size ? Long.toString(Math.round(value)) : Double.toString(value));
		} catch (ExpressionException | IllegalArgumentException e) {
			return Optional.empty();
		}
		return Optional.of(copy);
	}

	/** The physics of the machine with another value of a parameter, or another L when there is none; empty when that makes no sense. */
	static Optional<Assessment> assessment(RuleContext context, Parameter parameter, double value) {
		return context.assessmentOf((parameter == null ? SIZE : parameter.getName()) + " = " + value, () -> at(context.machine(), parameter, value));
	}

	/** Three sizes in a row of doublings whose machines can be assembled, as large as is cheap; empty when there are none. */
	static List<Sized> doublings(RuleContext context) {
		for (int largest : new int[] { 128, 8 }) {
			List<Sized> found = new ArrayList<>();
			for (int size : new int[] { largest / 4, largest / 2, largest }) {
				assessment(context, null, size).ifPresent(assessment -> found.add(new Sized(size, assessment)));
			}
			if (found.size() == 3) {
				return found;
			}
		}
		return List.of();
	}

	/** A machine of another size. */
	record Sized(double size, Assessment assessment) {
	}

	/** The exponent between the last two sizes, and by how much it still changes. */
	static Exponent exponent(List<Sized> sizes, ToDoubleFunction<Assessment> quantity) {
		double[] slopes = new double[2];
		for (int i = 0; i < 2; i++) {
			double below = quantity.applyAsDouble(sizes.get(i).assessment());
			double above = quantity.applyAsDouble(sizes.get(i + 1).assessment());
			slopes[i] = Math.log(above / below) / Math.log(sizes.get(i + 1).size() / sizes.get(i).size());
		}
		return new Exponent(slopes[1], Math.abs(slopes[1] - slopes[0]));
	}

	/** An exponent with the drift of its local slope. */
	record Exponent(double value, double drift) {

		/** Whether another exponent is larger for certain. */
		boolean isBelow(double other) {
			return Double.isFinite(value) && other > value + 2 * drift + 0.02;
		}
	}
}
