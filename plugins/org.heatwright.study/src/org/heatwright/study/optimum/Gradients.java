// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.ProblemAssembler;
import org.heatwright.analysis.Purposes;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.counting.SteadyResponse;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.plan.StudyPlan;

/**
 * Derivatives of power, heat currents, efficiency and coefficient of performance by every varied number, from the implicit differentiation of the steady state
 * ({@link SteadyResponse}): the quotients
 * follow by <pre>
 *   P = -sum_work J,  d(P / J_h) = (dP - (P / J_h) dJ_h) / J_h,
 * </pre>
 * and likewise J_c / P. They exist for continuous machines without a drive whose populations suffice; for others (cycles, coherences, a number of qubits that
 * varies) and for other quantities there are
 * none. Cost: five assemblies and one sparse LU for each varied number. Verified by {@code GradientsTest} against differences of whole solves.
 */
final class Gradients {

	private final StudyPlan plan;
	private final UnitSystem units;
	private final CopKind cop;
	private final Progress progress;

	private Gradients(StudyPlan plan, Machine machine, Progress progress) {
		this.plan = plan;
		this.units = UnitSystem.valueOf(machine.getUnits().getLiteral());
		this.cop = Purposes.copKind(machine);
		this.progress = progress;
	}

	/** Empty when the machine, or one of the quantities, has no derivatives. */
	static Optional<Gradients> of(StudyPlan plan, List<RecordedQuantity> quantities, Progress progress) {
		Machine machine = Analyzer.changed(plan.design().machine(), plan.options());
		boolean continuous = machine.getCycle() == null || machine.getCycle() instanceof ContinuousCycle cycle && cycle.getDrive() == null;
		boolean known = quantities.stream().allMatch(quantity -> switch (quantity.kind()) {
			case "power", "efficiency", "cop", "coolingCop", "heatingCop", "heatCurrent" -> true;
			default -> false;
		});
		boolean exists = continuous && known && plan.options().equation() == Equation.GLOBAL;
		return exists ? Optional.of(new Gradients(plan, machine, progress)) : Optional.empty();
	}

	/**
	 * The derivatives of each quantity at a point.
	 *
	 * @param values of the axes
	 * @return [quantity][axis], per unit of the axis; empty where there are none
	 */
	Optional<double[][]> at(double[] values, List<RecordedQuantity> quantities) {
		double[][] slopes = new double[quantities.size()][values.length];
		try {
			Problem problem = problem(values);
			for (int a = 0; a < values.length; a++) {
				int axis = a;
				SteadyResponse response = SteadyResponse.of(theta -> problem(with(values, axis, theta)), values[a], SolverOptions.defaults(), progress);
				for (int q = 0; q < slopes.length; q++) {
					slopes[q][a] = slope(quantities.get(q), new Currents(problem, response));
				}
			}
		} catch (SolverRefusedException | AssemblyException | ExpressionException | IllegalArgumentException e) {
			return Optional.empty();
		}
		return Arrays.stream(slopes).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite) ? Optional.of(slopes) : Optional.empty();
	}

	private static double[] with(double[] values, int axis, double theta) {
		double[] changed = values.clone();
		changed[axis] = theta;
		return changed;
	}

	private Problem problem(double[] values) {
		return ProblemAssembler.assemble(Analyzer.changed(plan.design().machine(), plan.optionsAt(values)));
	}

	/** The currents of roles and baths, with their derivatives by one number. */
	private record Currents(Problem problem, SteadyResponse response) {

		double[] of(ToDoubleFunction<Bath> share) {
			double value = 0;
			double slope = 0;
			for (int b = 0; b < response.bathIds().size(); b++) {
				String id = response.bathIds().get(b);
				double weight = problem.baths().stream().filter(bath -> bath.id().equals(id)).mapToDouble(share).sum();
				value += weight * response.currents()[b];
				slope += weight * response.derivatives()[b];
			}
			return new double[] { value, slope };
		}

		double[] work() {
			return of(bath -> bath.role() == Role.WORK ? 1 : 0);
		}

		private double coldest() {
			return problem.baths().stream().filter(bath -> bath.role() != Role.WORK).mapToDouble(Bath::inverseTemperature).max().orElse(Double.NaN);
		}

		double[] fromTheColdest() {
			return of(bath -> bath.role() != Role.WORK && bath.inverseTemperature() == coldest() ? 1 : 0);
		}

		/**
		 * The heat of the temperatures that give some (1), or take some (-1), as {@link org.heatwright.physics.thermo.Balance} counts it; the coldest one left out
		 * where it does not count.
		 */
		double[] heat(int sign, boolean withTheColdest) {
			return of(bath -> {
				double together = of(other -> other.role() != Role.WORK && other.inverseTemperature() == bath.inverseTemperature() ? 1 : 0)[0];
				boolean counts = bath.role() != Role.WORK && sign * together > 0 && (withTheColdest || bath.inverseTemperature() != coldest());
				return counts ? sign : 0;
			});
		}

		/** The work and heat that drive a refrigerator. */
		double[] driver() {
			double[] work = work();
			double[] heat = heat(1, false);
			return work[0] > 0 ? new double[] { work[0] + heat[0], work[1] + heat[1] } : heat;
		}
	}

	private double slope(RecordedQuantity quantity, Currents currents) {
		return switch (quantity.kind()) {
			case "power" -> -units.power(currents.work()[1]);
			case "heatCurrent" -> units.power(currents.of(bath -> bath.id().equals(quantity.bath()) ? 1 : 0)[1]);
			case "efficiency" -> -quotient(currents.work(), currents.heat(1, true));
			case "cop" -> cop == CopKind.HEATING ? heating(currents) : cooling(currents);
			case "coolingCop" -> cooling(currents);
			case "heatingCop" -> heating(currents);
			default -> Double.NaN;
		};
	}

	private static double cooling(Currents currents) {
		return quotient(currents.fromTheColdest(), currents.driver());
	}

	private static double heating(Currents currents) {
		return quotient(currents.heat(-1, true), currents.driver());
	}

	private static double quotient(double[] above, double[] below) {
		return (above[1] - above[0] / below[0] * below[1]) / below[0];
	}
}
