// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Purpose;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.thermo.OtherState;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.physics.thermo.Thermodynamics;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;

/**
 * The machine works in one regime: not in different ones from different initial states, and not so close to the border of two that the errors of its currents
 * hide which. States in which nothing happens
 * do not count: the rule about conserved classes speaks of them.
 */
public final class SeveralRegimesRule extends ResultRule {

	public SeveralRegimesRule() {
		super("result.regime.several", Severity.WARNING, "regime(sgn J_h, sgn J_c, sgn P) is the same in every stationary state and for |J_a| >> error");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		Machine machine = context.machine();
		if (machine.getPurpose() != Purpose.BATTERY) {
			fromDifferentStarts(context, machine, solved.solution());
			atTheBorder(context, machine, solved.solution());
		}
	}

	private static void fromDifferentStarts(RuleContext context, Machine machine, Solution solution) {
		Map<String, Thermodynamics> states = new LinkedHashMap<>();
		states.put("the stated initial state", solution.thermodynamics());
		for (OtherState other : solution.others()) {
			states.put(other.name(), other.thermodynamics());
		}
		Map<Regime, String> first = new LinkedHashMap<>();
		states.forEach((name, thermodynamics) -> first.putIfAbsent(thermodynamics.regime(), name));
		first.remove(Regime.IDLE);
		if (first.size() < 2) {
			return;
		}
		boolean stated = machine.getMedium().getInitialState() != null;
		String which = first.entrySet().stream()
				.map(entry -> entry.getKey() + " from {" + (stated ? entry.getValue() : entry.getValue().replace("stated initial", "ground")) + "}")
				.collect(Collectors.joining(", "));
		List<Measured> numbers = new ArrayList<>(List.of(new Measured("regimes", first.size(), "")));
		first.forEach((regime, name) -> states.get(name).power().ifPresent(power -> numbers.add(new Measured("P of " + regime, power, "power"))));
		Finding finding = context.report(machine.getMedium(), "what the machine does depends on where it starts: " + which, numbers.toArray(Measured[]::new));
		if (stated) {
			finding.as(Severity.INFORMATION);
		}
	}

	private static void atTheBorder(RuleContext context, Machine machine, Solution solution) {
		Set<Regime> possible = solution.regimes();
		if (possible.size() > 1) {
			double error = solution.baths().stream().mapToDouble(bath -> bath.heatCurrentError()).max().orElse(0);
			context.report(machine,
					"the machine stands at the border of regimes: within the errors of its heat currents, up to " + context.text().power(error)
							+ ", it is one of " + words(possible),
					new Measured("regimes", possible.size(), ""), new Measured("largest error", error, "power"));
		}
	}

	private static String words(Collection<Regime> regimes) {
		return EnumSet.copyOf(regimes).stream().map(Regime::name).collect(Collectors.joining(", "));
	}
}
