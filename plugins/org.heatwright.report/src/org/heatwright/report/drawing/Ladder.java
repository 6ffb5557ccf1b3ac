// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.analysis.Analysis;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/**
 * What there is to see on the ladder of a level system: the levels that have an energy, and the coherent drive between two of them. The editor and the drawings
 * in reports both show this.
 * Verified by {@code LadderTest}.
 */
public record Ladder(List<Rung> levels, Optional<Drive> drive) {

	/** Below this share of the transition a detuning is rounding, not design. */
	private static final double RESONANT = 1e-9;

	public Ladder {
		levels = List.copyOf(levels);
	}

	/** @param population NaN when it is not known */
	public record Rung(String id, String name, double energy, double population) {
	}

	/**
	 * A field of frequency omega between two levels, of detuning Delta = omega - (E_upper - E_lower).
	 *
	 * @param quantum   omega, at least 0
	 * @param strength  how the drive reads on the ladder, such as "&epsilon; = 0.05"
	 * @param frequency the same of its frequency
	 */
	public record Drive(Rung lower, Rung upper, double quantum, String frequency, String strength) {

		public double detuning() {
			return quantum - (upper.energy() - lower.energy());
		}

		public boolean isResonant() {
			return Math.abs(detuning()) <= RESONANT * Math.max(quantum, Math.abs(upper.energy() - lower.energy()));
		}

		/** "resonant" or the detuning with its sign. */
		public String tuning() {
			return isResonant() ? "resonant" : "\u0394 = " + (detuning() > 0 ? "+" : "") + ShortNumber.of(detuning());
		}
	}

	/** @param analysis gives the populations when it is present */
	public static Ladder of(Machine machine, LevelSystem system, Optional<Analysis> analysis) {
		Map<String, Double> populations = new HashMap<>();
		analysis.flatMap(Analysis::steadyState).ifPresent(state -> state.levels().forEach(level -> populations.put(level.name(), level.population())));
		List<Rung> levels = new ArrayList<>();
		Scope scope = Scope.of(machine);
		for (Level level : system.getLevels()) {
			value(scope, level, ArrayPackage.Literals.LEVEL__ENERGY)
					.ifPresent(energy -> levels.add(new Rung(level.getId(), DesignLabels.name(level), energy, populations.getOrDefault(level.getId(), Double.NaN))));
		}
		return new Ladder(levels,
				machine.getCycle() instanceof ContinuousCycle cycle && cycle.getDrive() != null ? drive(scope, cycle.getDrive(), levels) : Optional.empty());
	}

	private static Optional<Drive> drive(Scope scope, CoherentDrive drive, List<Rung> levels) {
		Optional<Rung> lower = rung(levels, drive.getLower());
		Optional<Rung> upper = rung(levels, drive.getUpper());
		OptionalDouble quantum = value(scope, drive, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY);
		if (lower.isEmpty() || upper.isEmpty() || lower.get() == upper.get() || quantum.isEmpty() || quantum.getAsDouble() < 0) {
			return Optional.empty();
		}
		return Optional.of(new Drive(lower.get(), upper.get(), quantum.getAsDouble(),
				"\u03c9 = " + DesignLabels.value(drive, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY),
				"\u03b5 = " + DesignLabels.value(drive, CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE)));
	}

	private static Optional<Rung> rung(List<Rung> levels, String id) {
		return levels.stream().filter(level -> level.id() != null && level.id().equals(id)).findFirst();
	}

	/** Empty where the expression has no value, which the Problems view reports. */
	private static OptionalDouble value(Scope scope, Element element, EAttribute attribute) {
		try {
			return OptionalDouble.of(scope.value(element, attribute)).stream().filter(Double::isFinite).findFirst();
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}

	public Optional<Rung> level(String id) {
		return rung(levels, id);
	}
}
