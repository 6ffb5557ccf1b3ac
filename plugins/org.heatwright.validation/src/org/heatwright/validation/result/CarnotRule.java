// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.DriveResult;
import org.heatwright.physics.thermo.Balance;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.physics.thermo.Thermodynamics;
import org.heatwright.validation.Measured;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;

/**
 * No efficiency and no coefficient of performance is above Carnot's, and no efficiency above one; of a driven machine by none of the definitions of its heat
 * and power. On resonance they agree; where they
 * differ much and one of them beats Carnot, the equation does not describe the machine.
 */
public final class CarnotRule extends Law {

	/** Detunings, as a share of the gap, up to which a definition that beats Carnot is only doubted: so little it may miss. */
	private static final double NEAR = 0.1;

	public CarnotRule() {
		super("result.carnot", "eta <= min(1, (beta_c - beta_h) / (beta_c - beta_w)), COP <= (beta_h - beta_w) / (beta_c - beta_h)");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		Thermodynamics stated = solved.solution().thermodynamics();
		for (Excess excess : Excess.of(stated)) {
			violated(context, solved, context.machine(), excess.text(context), excess.numbers());
		}
		solved.solution().drive().ifPresent(drive -> driven(context, solved, drive));
	}

	private static void driven(RuleContext context, SolvedMachine solved, DriveResult drive) {
		List<BathResult> results = solved.solution().baths();
		List<Balance.Current> bare = results.stream().map(bath -> new Balance.Current(solved.bath(bath.bathId()), bath.heatCurrent(), bath.heatCurrentError()))
				.toList();
		List<Balance.Current> dressed = IntStream.range(0, results.size())
				.mapToObj(b -> new Balance.Current(solved.bath(results.get(b).bathId()), drive.withDrive().get(b), results.get(b).heatCurrentError())).toList();
		double error = results.stream().mapToDouble(BathResult::heatCurrentError).sum();
		otherwise(context, drive, "the energy of its quanta as power", Balance.of(bare, drive.power(), error));
		otherwise(context, drive, "the drive in the Hamiltonian, for heat and power,", Balance.of(dressed, drive.power(), error));
	}

	private static void otherwise(RuleContext context, DriveResult drive, String definition, Thermodynamics balance) {
		for (Excess excess : Excess.of(balance)) {
			boolean near = Math.abs(drive.defect()) < NEAR * Math.abs(drive.barePower());
			context.report(context.element(drive.id()).orElse(context.machine()),
					"with " + definition + " " + excess.text(context)
							+ ": so far off resonance the equation, which knows the bare energies only, does not describe the driven machine",
					excess.numbers()).as(near ? Severity.WARNING : Severity.ERROR);
		}
	}

	/** A ratio above its limit by more than its error. */
	private record Excess(String name, double value, double error, String limitName, double limit) {

		static List<Excess> of(Thermodynamics balance) {
			return java.util.stream.Stream.of(
					efficiency(balance, "one", OptionalDouble.of(1)),
					efficiency(balance, "Carnot's", balance.carnotEfficiency()),
					cop(balance, CopKind.COOLING), cop(balance, CopKind.HEATING)).flatMap(List::stream).limit(1).toList();
		}

		private static List<Excess> efficiency(Thermodynamics balance, String name, OptionalDouble limit) {
			return above("efficiency", balance.efficiency(), balance.errors().efficiency(), name, limit);
		}

		private static List<Excess> cop(Thermodynamics balance, CopKind kind) {
			return above("coefficient of performance", balance.cop(kind), balance.errors().cop(kind), "Carnot's", balance.carnotCop(kind));
		}

		private static List<Excess> above(String name, OptionalDouble value, OptionalDouble error, String limitName, OptionalDouble limit) {
			if (value.isEmpty() || limit.isEmpty()) {
				return List.of();
			}
			double slack = ERRORS * error.orElse(0) + RELATIVE * limit.getAsDouble();
			return value.getAsDouble() > limit.getAsDouble() + slack
					? List.of(new Excess(name, value.getAsDouble(), error.orElse(0), limitName, limit.getAsDouble()))
					: List.of();
		}

		String text(RuleContext context) {
			return "the " + name + " is " + context.text().number(value) + ", above " + limitName + (limitName.equals("one") ? "" : " " + context.text().number(limit));
		}

		Measured[] numbers() {
			return new Measured[] { new Measured(name, value, ""), new Measured("limit", limit, ""), new Measured("error", error, "") };
		}
	}
}
