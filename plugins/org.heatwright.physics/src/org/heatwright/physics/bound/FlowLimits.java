// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;

/**
 * What limits the flows of a machine, averaged over the time it runs, before it is solved; natural units.
 *
 * <p>A run consists of phases in which Hamiltonian and acting baths stay: one for a continuous machine, the thermal strokes of a cycle. With s_p the share of a
 * phase in the time,
 * <pre>
 *   J_a &lt;= sum_p s_p B_a,p(absorption),   -J_a &lt;= sum_p s_p B_a,p(emission).
 * </pre>
 * Power: what the agent of work takes at most, and the two laws together. From P = sum_a J_a over the thermal baths and sum_a beta_a J_a &lt;= beta_w P follows
 * for every beta_r &gt; beta_w
 * <pre>
 *   P &lt;= sum_a (beta_r - beta_a) / (beta_r - beta_w) J_a,
 * </pre>
 * which is Carnot's share of the absorbed heat when beta_r is the coldest bath's, and Carnot's multiple of the emitted heat when it is the hottest one's; work
 * baths colder than the hottest of them add
 * (beta_b - beta_w) / (beta_r - beta_w) of what they take. Fields and changing parameters have beta_w = 0. Source: PRL 131, 090401 with both laws.
 * Verified by {@code PowerBoundsTest}, by {@code RandomMachinesTest} and {@code RandomCyclesTest} on random machines, and by {@code GalleryBoundsTest} on every
 * gallery machine.
 */
public final class FlowLimits {

	private static final String FIELD = "P = (E_u - E_l) I <= eps (E_u - E_l)";

	private final List<Phase> phases;
	private final WorkAgent agent;

	/** A part of a run: its share of the time, and the baths that act in it. */
	public record Phase(double share, List<BathLimits> baths) {

		public Phase {
			baths = List.copyOf(baths);
		}
	}

	public FlowLimits(List<Phase> phases, WorkAgent agent) {
		this.phases = List.copyOf(phases);
		this.agent = agent;
	}

	/** A machine that runs continuously between baths. */
	public static FlowLimits continuous(List<BathLimits> baths) {
		return new FlowLimits(List.of(new Phase(1, baths)), new WorkAgent.WorkBaths());
	}

	/** Why nothing flows; empty when something does. */
	public Optional<String> reason() {
		return agent instanceof WorkAgent.Nothing nothing ? Optional.of(nothing.reason()) : Optional.empty();
	}

	/** Whether anything takes work from the machine. */
	public boolean takesWork() {
		return switch (agent) {
			case WorkAgent.WorkBaths baths -> beta(true).findAny().isPresent();
			case WorkAgent.Field field -> true;
			case WorkAgent.Parameters parameters -> true;
			case WorkAgent.Charger charger -> false;
			case WorkAgent.Nothing nothing -> false;
		};
	}

	/** Limits of the heat that flows from some baths into the medium, in increasing order; infinite ones are left out. */
	public List<Limit> absorption(Predicate<Bath> which) {
		return ordered(sum(terms(bath -> which.test(bath) ? 1 : 0), "", ""));
	}

	/** Limits of the heat that flows into some baths. */
	public List<Limit> emission(Predicate<Bath> which) {
		return ordered(sum(terms(bath -> which.test(bath) ? -1 : 0), "", ""));
	}

	/** Limits of the energy that a battery takes per time. */
	public List<Limit> charging() {
		return agent instanceof WorkAgent.Charger charger ? List.of(charger.limit()) : absorption(bath -> true);
	}

	/** Limits of the heat that flows out of the cold baths. */
	public List<Limit> cooling() {
		return absorption(bath -> bath.role() == Role.COLD);
	}

	/** Limits of the power that is given out; empty without anything that takes it. */
	public List<Limit> power() {
		if (!takesWork()) {
			return List.of();
		}
		List<Limit> limits = new ArrayList<>();
		switch (agent) {
			case WorkAgent.WorkBaths baths -> limits.addAll(sum(terms(bath -> bath.role() == Role.WORK ? -1 : 0), "", ""));
			case WorkAgent.Field field -> limits.add(new Limit("the field", field.largest(), FIELD));
			case WorkAgent.Parameters parameters -> { }
			case WorkAgent.Charger charger -> { }
			case WorkAgent.Nothing nothing -> { }
		}
		double work = agent instanceof WorkAgent.WorkBaths ? beta(true).min(Comparator.naturalOrder()).orElse(0.0) : 0;
		beta(false).max(Comparator.naturalOrder()).ifPresent(coldest -> limits.addAll(carnot(coldest, work, "Carnot's share of the heat from ", "P <= eta_C J_h, ")));
		beta(false).min(Comparator.naturalOrder())
				.ifPresent(hottest -> limits.addAll(carnot(hottest, work, "Carnot's multiple of the heat into ", "P <= eta_C / (1 - eta_C) |J_c|, ")));
		return ordered(limits);
	}

	private Stream<Double> beta(boolean work) {
		return phases.stream().flatMap(phase -> phase.baths().stream()).map(BathLimits::bath).filter(bath -> work == (bath.role() == Role.WORK))
				.map(Bath::inverseTemperature);
	}

	private List<Limit> carnot(double reference, double work, String name, String equation) {
		if (!(reference > work)) {
			return List.of();
		}
		List<Term> terms = terms(bath -> bath.role() == Role.WORK ? -share(bath.inverseTemperature() - work, reference - work)
				: share(reference - bath.inverseTemperature(), reference - work));
		String from = terms.stream().map(Term::bath).distinct().collect(Collectors.joining(" and "));
		return sum(terms, name + from + " by ", equation);
	}

	/** A ratio of differences of inverse temperatures, of which some are infinite. */
	private static double share(double difference, double whole) {
		if (Double.isNaN(difference)) {
			return 0;
		}
		return Double.isInfinite(whole) ? Math.signum(difference) * (Double.isInfinite(difference) ? 1 : 0) : difference / whole;
	}

	/** One bath in one phase: its limits, weighted. */
	private record Term(String bath, double factor, List<Limit> limits) {

		Optional<Limit> called(String name) {
			return limits.stream().filter(limit -> limit.name().equals(name)).findFirst();
		}

		Limit tightest() {
			return limits.stream().min(Comparator.comparingDouble(Limit::value)).orElseThrow();
		}
	}

	/** sum_a c_a J_a term by term: c_a &gt; 0 needs limits of the absorbed heat, c_a &lt; 0 of the emitted one. */
	private List<Term> terms(ToDoubleFunction<Bath> coefficient) {
		List<Term> terms = new ArrayList<>();
		for (Phase phase : phases) {
			for (BathLimits limits : phase.baths()) {
				double factor = phase.share() * coefficient.applyAsDouble(limits.bath());
				if (factor != 0) {
					terms.add(new Term(limits.bath().id(), Math.abs(factor), factor > 0 ? limits.absorption() : limits.emission()));
				}
			}
		}
		return terms;
	}

	/** The sums name by name, of names that every term has, and the sum of the tightest of each when these have different names. */
	private static List<Limit> sum(List<Term> terms, String name, String equation) {
		if (terms.isEmpty()) {
			return List.of();
		}
		List<Limit> sums = new ArrayList<>();
		for (Limit first : terms.get(0).limits()) {
			List<Limit> same = terms.stream().map(term -> term.called(first.name())).flatMap(Optional::stream).toList();
			if (same.size() == terms.size()) {
				sums.add(new Limit(name + first.name(), total(terms, same), equation + first.equation()));
			}
		}
		List<Limit> tightest = terms.stream().map(Term::tightest).toList();
		if (tightest.stream().map(Limit::name).distinct().count() > 1) {
			sums.add(new Limit(name + joined(tightest, Limit::name, " with "), total(terms, tightest), equation + joined(tightest, Limit::equation, "; ")));
		}
		return sums;
	}

	private static String joined(List<Limit> limits, Function<Limit, String> part, String separator) {
		return limits.stream().map(part).distinct().collect(Collectors.joining(separator));
	}

	/** A limit of zero stays zero however large its factor. */
	private static double total(List<Term> terms, List<Limit> limits) {
		double total = 0;
		for (int t = 0; t < terms.size(); t++) {
			total += limits.get(t).value() == 0 ? 0 : terms.get(t).factor() * limits.get(t).value();
		}
		return total;
	}

	private static List<Limit> ordered(List<Limit> limits) {
		return limits.stream().filter(limit -> Double.isFinite(limit.value())).sorted(Comparator.comparingDouble(Limit::value)).toList();
	}
}
