// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.internal.assembly.QuantityExpression;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.Quantity;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.counting.SteadyResponse;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.SolvedResponse;

/**
 * How power and heat currents of a continuous machine answer to each of its parameters and bath temperatures: derivatives by implicit differentiation, or by
 * differences of whole solves with coherences or a drive, among them the differential conductance dJ/dT of
 * a valve, and d ln P / d ln theta. Verified by {@code FluctuationsTest} against differences.
 */
public final class Sensitivities {

	private Sensitivities() {
	}

	/**
	 * One row of the table, in the units of the analysis; derivatives are per unit of the value as the solver has it (rad/s, s, or a plain number).
	 *
	 * @param name         a parameter, or {@code bath.temperature}
	 * @param power        dP/dtheta; absent without a work bath or a drive
	 * @param logarithmic  d ln P / d ln theta; absent without power
	 * @param heatCurrents dJ_a/dtheta of each bath
	 */
	public record Row(String name, double value, OptionalDouble power, OptionalDouble logarithmic, List<BathHeat> heatCurrents) {

		public Row {
			heatCurrents = List.copyOf(heatCurrents);
		}
	}

	/**
	 * @throws SettingException when a setting does not fit the design
	 * @throws SolverRefusedException when the machine is not continuous, or its currents have no derivatives here
	 */
	public static List<Row> of(Machine design, AnalysisOptions options, Progress progress) {
		Machine machine = Analyzer.changed(design, options);
		if (machine.getCycle() != null && !(machine.getCycle() instanceof ContinuousCycle)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "sensitivities are those of a steady state; this machine has a cycle of another kind");
		}
		SolverOptions solver = options.within(machine).solver();
		List<Row> rows = new ArrayList<>();
		Scope scope = Scope.of(machine);
		for (Map.Entry<String, Quantity> parameter : scope.parameters().entrySet()) {
			Quantity value = parameter.getValue();
			if (Double.isFinite(value.value())) {
				row(machine, parameter.getKey(), value, solver, progress).ifPresent(rows::add);
			}
		}
		for (Bath bath : machine.getBaths()) {
			double temperature = scope.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
			if (temperature > 0 && Double.isFinite(temperature)) {
				row(machine, bath.getId() + ".temperature", new Quantity(temperature, Dimension.TEMPERATURE), solver, progress).ifPresent(rows::add);
			}
		}
		return rows;
	}

	/** Empty when the parameter has no derivative, as a number of qubits. */
	private static Optional<Row> row(Machine machine, String name, Quantity value, SolverOptions options, Progress progress) {
		Machine copy = EcoreUtil.copy(machine);
		DoubleFunction<Problem> family = theta -> {
			org.heatwright.model.expression.Settings.apply(copy, name, QuantityExpression.of(new Quantity(theta, value.dimension()), machine.getUnits()));
			return ProblemAssembler.assemble(copy);
		};
		try {
			return Optional.of(row(machine, name, value.value(), response(family, value.value(), options, progress), family.apply(value.value())));
		} catch (AssemblyException e) {
			return Optional.empty();
		}
	}

	/** Currents of the baths, then the power of a drive, with their derivatives. */
	private record Response(List<String> bathIds, double[] currents, double[] derivatives) {
	}

	/** By implicit differentiation where populations suffice, otherwise by differences of whole solves. */
	private static Response response(DoubleFunction<Problem> family, double theta, SolverOptions options, Progress progress) {
		try {
			SteadyResponse steady = SteadyResponse.of(family, theta, options, progress);
			return new Response(steady.bathIds(), steady.currents(), steady.derivatives());
		} catch (SolverRefusedException e) {
			if (e.reason() != Reason.NOT_SUPPORTED) {
				throw e;
			}
			SolvedResponse solved = SolvedResponse.of(family, theta, options, progress);
			return new Response(solved.bathIds(), solved.currents(), solved.derivatives());
		}
	}

	private static Row row(Machine machine, String name, double value, Response response, Problem problem) {
		UnitSystem units = UnitSystem.valueOf(machine.getUnits().getLiteral());
		List<BathHeat> heats = new ArrayList<>();
		double power = 0;
		double slope = 0;
		boolean work = false;
		for (int b = 0; b < response.bathIds().size(); b++) {
			String id = response.bathIds().get(b);
			heats.add(new BathHeat(id, units.power(response.derivatives()[b])));
			if (problem.baths().stream().anyMatch(bath -> bath.id().equals(id) && bath.role() == Role.WORK)) {
				work = true;
				power -= response.currents()[b];
				slope -= response.derivatives()[b];
			}
		}
		if (response.currents().length > response.bathIds().size()) {
			work = true;
			power += response.currents()[response.bathIds().size()];
			slope += response.derivatives()[response.bathIds().size()];
		}
		boolean logarithmic = work && power != 0;
		return new Row(name, value, work ? OptionalDouble.of(units.power(slope)) : OptionalDouble.empty(),
				logarithmic ? OptionalDouble.of(slope * value / power) : OptionalDouble.empty(), heats);
	}
}
