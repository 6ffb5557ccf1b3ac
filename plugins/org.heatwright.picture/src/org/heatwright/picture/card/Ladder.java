// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

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
import org.heatwright.model.expression.QuantityText;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;
import org.heatwright.picture.Digits;

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

	/**
	 * @param text       the energy as it is written, with its unit
	 * @param population NaN when it is not known
	 */
	public record Rung(String id, String name, double energy, String text, double population) {
	}

	/**
	 * A field of frequency omega between two levels, of detuning Delta = omega - (E_upper - E_lower).
	 *
	 * @param quantum   omega, at least 0
	 * @param tuning    "resonant" or the detuning with its sign
	 * @param strength  how the drive reads on the ladder, such as "&epsilon; = 0.05"
	 * @param frequency the same of its frequency
	 */
	public record Drive(Rung lower, Rung upper, double quantum, String tuning, String frequency, String strength) {

		public boolean isResonant() {
			return isResonant(quantum, upper.energy() - lower.energy());
		}

		private static boolean isResonant(double quantum, double transition) {
			return Math.abs(quantum - transition) <= RESONANT * Math.max(quantum, Math.abs(transition));
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
					.ifPresent(energy -> levels.add(new Rung(level.getId(), DesignLabels.name(level), energy, energy(machine, energy),
							populations.getOrDefault(level.getId(), Double.NaN))));
		}
		return new Ladder(levels,
				machine.getCycle() instanceof ContinuousCycle cycle && cycle.getDrive() != null ? drive(machine, scope, cycle.getDrive(), levels) : Optional.empty());
	}

	private static Optional<Drive> drive(Machine machine, Scope scope, CoherentDrive drive, List<Rung> levels) {
		Optional<Rung> lower = rung(levels, drive.getLower());
		Optional<Rung> upper = rung(levels, drive.getUpper());
		OptionalDouble quantum = value(scope, drive, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY);
		if (lower.isEmpty() || upper.isEmpty() || lower.get() == upper.get() || quantum.isEmpty() || quantum.getAsDouble() < 0) {
			return Optional.empty();
		}
		double transition = upper.get().energy() - lower.get().energy();
		double detuning = quantum.getAsDouble() - transition;
		String tuning = Drive.isResonant(quantum.getAsDouble(), transition) ? "resonant" : "\u0394 = " + (detuning > 0 ? "+" : "") + energy(machine, detuning);
		return Optional.of(new Drive(lower.get(), upper.get(), quantum.getAsDouble(), tuning,
				"\u03c9 = " + DesignLabels.value(drive, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY),
				"\u03b5 = " + DesignLabels.value(drive, CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE)));
	}

	/** In natural units a short number; in laboratory units as the design says it, "15 GHz". */
	private static String energy(Machine machine, double value) {
		return machine.getUnits() == Units.NATURAL ? Digits.of(value) : QuantityText.of(machine).energy(value).replace('-', '\u2212');
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
