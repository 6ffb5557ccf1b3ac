// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.heatwright.model.machine.Metric;
import org.heatwright.physics.Assessment;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.thermodynamics.Temperatures;

/**
 * What limits a metric of a machine that runs continuously, before it is solved; natural units.
 *
 * <p>Power: P = -J_w is at most what the work baths take, eta times what the hot baths give, and eta / (1 - eta) times what the cold baths take, with eta Carnot's efficiency of the extreme temperatures.
 * Limits of several baths add up name by name. Verified by {@code GalleryBoundsTest} on every gallery machine.
 */
public final class MetricLimits {

	private final RuleContext context;
	private final Assessment assessment;

	public MetricLimits(RuleContext context, Assessment assessment) {
		this.context = context;
		this.assessment = assessment;
	}

	/** The limits in increasing order, without infinite ones and those that do not apply. */
	public List<Limit> of(Metric metric, org.heatwright.model.bath.Bath bath) {
		List<Limit> limits = switch (metric) {
			case HEAT_CURRENT -> bath == null ? List.of() : sum(of(bath.getId()), BathLimits::absorption);
			case COOLING_POWER -> sum(bath == null ? of(Role.COLD) : of(bath.getId()), BathLimits::absorption);
			case CHARGING_POWER -> sum(assessment.baths(), BathLimits::absorption);
			case POWER -> power();
			case ERGOTROPY, STORED_ENERGY -> List.of(new Limit("the spread of the energies", assessment.hamiltonian().maxEnergy() - assessment.hamiltonian().minEnergy(), "E <= E_max - E_min"));
			case EFFICIENCY, COP -> List.of();
		};
		return limits.stream().filter(limit -> Double.isFinite(limit.value())).sorted(Comparator.comparingDouble(Limit::value)).toList();
	}

	/** What limits the heat that flows out of the medium into a bath. */
	public List<Limit> emission(org.heatwright.model.bath.Bath bath) {
		return sum(of(bath.getId()), BathLimits::emission).stream().filter(limit -> Double.isFinite(limit.value())).sorted(Comparator.comparingDouble(Limit::value)).toList();
	}

	private List<Limit> power() {
		List<Limit> limits = new ArrayList<>(sum(of(Role.WORK), BathLimits::emission));
		Optional<Temperatures> temperatures = Temperatures.of(context);
		if (temperatures.isPresent() && temperatures.get().efficiency() > 0 && temperatures.get().efficiency() < 1) {
			double eta = temperatures.get().efficiency();
			scaled(sum(of(Role.HOT), BathLimits::absorption), eta, "Carnot's share of the heat from the hot bath by ", "P <= eta_C J_h, ", limits);
			scaled(sum(of(Role.COLD), BathLimits::emission), eta / (1 - eta), "Carnot's multiple of the heat into the cold bath by ", "P <= eta_C / (1 - eta_C) |J_c|, ", limits);
		}
		return limits;
	}

	private static void scaled(List<Limit> limits, double factor, String name, String equation, List<Limit> to) {
		limits.forEach(limit -> to.add(new Limit(name + limit.name(), factor * limit.value(), equation + limit.equation())));
	}

	private List<Assessment.BathLimits> of(Role role) {
		return assessment.baths().stream().filter(limits -> limits.bath().role() == role).toList();
	}

	private List<Assessment.BathLimits> of(String id) {
		return assessment.baths().stream().filter(limits -> limits.bath().id().equals(id)).toList();
	}

	/** The limits of several baths that act together, name by name; a name that one of them lacks says nothing about all. */
	private static List<Limit> sum(List<Assessment.BathLimits> baths, Function<BoundChain, List<Limit>> kind) {
		Map<String, List<Limit>> byName = new LinkedHashMap<>();
		baths.forEach(bath -> kind.apply(bath.bounds()).forEach(limit -> byName.computeIfAbsent(limit.name(), name -> new ArrayList<>()).add(limit)));
		return byName.values().stream().filter(limits -> limits.size() == baths.size())
				.map(limits -> new Limit(limits.get(0).name(), limits.stream().mapToDouble(Limit::value).sum(), limits.get(0).equation())).toList();
	}
}
