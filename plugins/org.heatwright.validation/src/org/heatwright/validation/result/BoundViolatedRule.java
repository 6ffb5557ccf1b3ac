// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bound.BathLimits;
import org.heatwright.physics.bound.Limit;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.Solution;
import org.heatwright.validation.Measured;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.SolvedMachine;

/**
 * No heat current and no power exceeds a bound that is printed beside it, and Bound 2 does not exceed Bound 1. J(0) may be that of a state with coherences, to
 * which Bounds 1 and 2 alone apply; in a cycle the
 * bounds of a bath are those of one stroke, of which Bounds 1 and 2 are the largest. Source: Phys. Rev. Lett. 131, 090401, Eqs. (9) and (14). Verified by
 * {@code LawsTest}.
 */
public final class BoundViolatedRule extends Law {

	private static final String POWER = "power";

	public BoundViolatedRule() {
		super("result.bound.violated", "|J| <= every bound on J; P <= every bound on P; Bound 2 <= Bound 1");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		boolean steady = context.machine().getCycle() == null || context.machine().getCycle() instanceof ContinuousCycle;
		for (BathResult bath : solved.solution().baths()) {
			EObject element = context.element(bath.bathId()).map(EObject.class::cast).orElse(context.machine());
			double slack = ERRORS * bath.heatCurrentError();
			List<Limit> both = List.of(new Limit("Bound 1", bath.bounds().bound1(), ""), new Limit("Bound 2", bath.bounds().bound2(), ""));
			String name = RuleContext.nameOf(element);
			Limit tightest = (steady ? limits(solved, bath) : both).stream().min(Comparator.comparingDouble(Limit::value)).orElseThrow();
			bound(context, solved, element, "the steady heat current " + context.text().power(bath.heatCurrent()) + " of the bath " + name,
					Math.abs(bath.heatCurrent()), tightest, slack);
			for (Limit limit : both) {
				bound(context, solved, element, "the instantaneous heat current " + context.text().power(bath.instantaneousHeatCurrent()) + " of the bath " + name,
						Math.abs(bath.instantaneousHeatCurrent()), limit, slack);
			}
			knowingTheState(context, solved, bath, element);
			if (bath.bounds().bound2() > bath.bounds().bound1() * (1 + RELATIVE)) {
				violated(context, solved, element, "Bound 2 is above Bound 1", new Measured("Bound 2", bath.bounds().bound2(), POWER),
						new Measured("Bound 1", bath.bounds().bound1(), POWER));
			}
		}
		flows(context, solved);
	}

	/** The bounds that know the state, with a value of Xi that it does not exceed. */
	private static void knowingTheState(RuleContext context, SolvedMachine solved, BathResult bath, EObject element) {
		double slack = ERRORS * bath.heatCurrentError();
		double sure = bath.xi().isInfinite() || bath.xi().value() == 0 ? 1 : bath.xi().certified() / bath.xi().value();
		String name = RuleContext.nameOf(element);
		bath.states().steady().ifPresent(state -> bound(context, solved, element,
				"the steady heat current " + context.text().power(bath.heatCurrent()) + " of the bath " + name, Math.abs(bath.heatCurrent()),
				new Limit("the bound of the steady state", sure * state.commutator(), ""), slack));
		bath.states().start().ifPresent(state -> bound(context, solved, element,
				"the instantaneous heat current " + context.text().power(bath.instantaneousHeatCurrent()) + " of the bath " + name,
				Math.abs(bath.instantaneousHeatCurrent()), new Limit("the bound of the initial state", sure * state.commutator(), ""), slack));
	}

	/** What holds for heat that flows in, or for heat that flows out. */
	private static List<Limit> limits(SolvedMachine solved, BathResult bath) {
		BathLimits limits = new BathLimits(solved.bath(bath.bathId()), bath.bounds());
		return bath.heatCurrent() > 0 ? limits.absorption() : limits.emission();
	}

	private static void flows(RuleContext context, SolvedMachine solved) {
		Solution solution = solved.solution();
		double slack = ERRORS * solution.baths().stream().mapToDouble(BathResult::heatCurrentError).sum();
		OptionalDouble power = solution.thermodynamics().power();
		if (power.isPresent()) {
			flow(context, solved, "the power", power.getAsDouble(), "the bound on the power", solution.powerBounds().power(), slack);
		}
		double cooling = solution.baths().stream().filter(bath -> solved.bath(bath.bathId()).role() == Role.COLD).mapToDouble(BathResult::heatCurrent).sum();
		flow(context, solved, "the cooling power", cooling, "the bound on the cooling power", solution.powerBounds().coolingPower(), slack);
	}

	private static void flow(RuleContext context, SolvedMachine solved, String which, double value, String name, OptionalDouble bound, double slack) {
		if (bound.isPresent()) {
			bound(context, solved, context.machine(), which + " " + context.text().power(value), value, new Limit(name, bound.getAsDouble(), ""), slack);
		}
	}

	private static void bound(RuleContext context, SolvedMachine solved, EObject element, String what, double value, Limit limit, double slack) {
		if (value > limit.value() * (1 + RELATIVE) + slack) {
			violated(context, solved, element, what + " exceeds " + limit.name() + " = " + context.text().power(limit.value()),
					new Measured("|J|", value, POWER), new Measured(limit.name(), limit.value(), POWER));
		}
	}
}
