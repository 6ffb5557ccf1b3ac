// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BathNumber;
import org.heatwright.analysis.BatteryAnalysis;
import org.heatwright.analysis.MachineNumber;
import org.heatwright.analysis.NoiseAnalysis;

/**
 * A number that studies record: power, efficiency, cop, entropyProduction, regime, the zero-frequency noise of the power, or a number of one bath such as
 * {@code heatCurrent:hot}. {@code equation.error} is the estimated error of the equation itself and {@code equation.verdict} counts as in
 * {@link org.heatwright.physics.solve.EquationVerdict.Kind}. {@code powerFano} is the noise of the power over its size, an energy: how unevenly the work comes.
 */
public record RecordedQuantity(String name) {

	private static final Map<String, Function<Analysis, OptionalDouble>> OF_MACHINE = new TreeMap<>(
			Map.ofEntries(Map.entry("powerNoise", RecordedQuantity::powerNoise), Map.entry("powerFano", RecordedQuantity::powerFano),
			Map.entry("regime", analysis -> analysis.regime().map(regime -> OptionalDouble.of(regime.ordinal())).orElse(OptionalDouble.empty())),
			Map.entry("equation.error", analysis -> analysis.verdict().filter(verdict -> verdict.absence().isEmpty())
					.map(verdict -> OptionalDouble.of(verdict.worst())).orElse(OptionalDouble.empty())),
			Map.entry("equation.verdict", analysis -> analysis.verdict().map(verdict -> OptionalDouble.of(verdict.kind().ordinal())).orElse(OptionalDouble.empty())),
			Map.entry("battery.energy", ofBattery(BatteryAnalysis::energy)), Map.entry("battery.ergotropy", ofBattery(BatteryAnalysis::ergotropy)),
			Map.entry("battery.coherentErgotropy", ofBattery(BatteryAnalysis::coherentErgotropy)), Map.entry("battery.capacity", ofBattery(BatteryAnalysis::capacity)),
			Map.entry("battery.chargingPower", ofBattery(BatteryAnalysis::chargingPower)), Map.entry("battery.largestPower", ofBattery(BatteryAnalysis::largestPower)),
			Map.entry("battery.bestMeanPower", analysis -> analysis.battery().map(BatteryAnalysis::bestMeanPower).orElse(OptionalDouble.empty())),
			Map.entry("battery.advantage", analysis -> analysis.battery().map(BatteryAnalysis::advantage).orElse(OptionalDouble.empty())),
			Map.entry("cycle.workOut", analysis -> analysis.cycle().map(cycle -> OptionalDouble.of(cycle.workOut())).orElse(OptionalDouble.empty())),
			Map.entry("cycle.friction", analysis -> analysis.cycle().map(cycle -> OptionalDouble.of(cycle.friction())).orElse(OptionalDouble.empty()))));

	private static final Map<String, Function<NoiseAnalysis.Current, OptionalDouble>> OF_NOISE = new TreeMap<>(
			Map.of("noise", current -> current.isKnown() ? OptionalDouble.of(current.noise()) : OptionalDouble.empty(),
			"fano", NoiseAnalysis.Current::fano, "uncertainty", NoiseAnalysis.Current::uncertainty));

	private static final Map<String, Function<BathAnalysis, OptionalDouble>> OF_BATH = new TreeMap<>();

	static {
		for (MachineNumber number : MachineNumber.values()) {
			OF_MACHINE.put(number.field(), number::of);
		}
		for (BathNumber number : BathNumber.values()) {
			OF_BATH.put(number.field(), number::of);
		}
	}

	private static final String KNOWN = String.join(", ", OF_MACHINE.keySet()) + ", " + String.join(":BATH, ", OF_BATH.keySet()) + ":BATH, "
			+ String.join(":BATH, ", OF_NOISE.keySet()) + ":BATH";

	/**
	 * The value in one analysis; empty when the machine has no such number. A regime is counted as in {@link org.heatwright.physics.thermo.Regime}.
	 *
	 * @throws StudyException when no machine has it, or the machine has no such bath
	 */
	public OptionalDouble of(Analysis analysis) {
		requireKnown();
		if (bath().isEmpty()) {
			return OF_MACHINE.get(name).apply(analysis);
		}
		BathAnalysis bath = analysis.bath(bath()).orElseThrow(() -> noSuchBath(analysis.baths().stream().map(BathAnalysis::id).toList()));
		if (OF_NOISE.containsKey(kind())) {
			return analysis.noise().flatMap(noise -> noise.baths().stream().filter(current -> current.bath().equals(bath.id())).findFirst())
					.map(OF_NOISE.get(kind())).orElse(OptionalDouble.empty());
		}
		return OF_BATH.get(kind()).apply(bath);
	}

	/** Everything that a study of a machine with these baths can record. */
	public static List<RecordedQuantity> of(Iterable<String> baths) {
		List<RecordedQuantity> all = new ArrayList<>();
		OF_MACHINE.keySet().forEach(name -> all.add(new RecordedQuantity(name)));
		for (String bath : baths) {
			OF_BATH.keySet().forEach(kind -> all.add(new RecordedQuantity(kind + ":" + bath)));
			OF_NOISE.keySet().forEach(kind -> all.add(new RecordedQuantity(kind + ":" + bath)));
		}
		return all;
	}

	private static OptionalDouble powerNoise(Analysis analysis) {
		return analysis.noise().map(NoiseAnalysis::power).orElse(OptionalDouble.empty());
	}

	private static OptionalDouble powerFano(Analysis analysis) {
		OptionalDouble noise = powerNoise(analysis);
		double power = Math.abs(analysis.power().orElse(0));
		return noise.isPresent() && power > 0 ? OptionalDouble.of(noise.getAsDouble() / power) : OptionalDouble.empty();
	}

	private static Function<Analysis, OptionalDouble> ofBattery(ToDoubleFunction<BatteryAnalysis> number) {
		return analysis -> analysis.battery().map(battery -> OptionalDouble.of(number.applyAsDouble(battery))).orElse(OptionalDouble.empty());
	}

	/** Whether it is of the verdict on the equation, which costs more than all other quantities. */
	public boolean judgesEquation() {
		return name.startsWith("equation.");
	}

	/** The part before the colon. */
	public String kind() {
		int colon = name.indexOf(':');
		return colon < 0 ? name : name.substring(0, colon);
	}

	/** The part behind the colon: the id of a bath; empty when it is a number of the machine. */
	public String bath() {
		int colon = name.indexOf(':');
		return colon < 0 ? "" : name.substring(colon + 1);
	}

	/** @throws StudyException when no machine has it */
	public void requireKnown() {
		if (!(bath().isEmpty() ? OF_MACHINE.containsKey(name) : OF_BATH.containsKey(kind()) || OF_NOISE.containsKey(kind()))) {
			throw new StudyException("quantity " + name + " is unknown; known are " + KNOWN);
		}
	}

	/** @throws StudyException when no machine with these baths has it */
	public void requireKnown(Iterable<String> baths) {
		requireKnown();
		if (!bath().isEmpty()) {
			for (String id : baths) {
				if (id.equals(bath())) {
					return;
				}
			}
			throw noSuchBath(baths);
		}
	}

	private StudyException noSuchBath(Iterable<String> baths) {
		return new StudyException("quantity " + name + ": there is no bath \"" + bath() + "\"; the baths are " + String.join(", ", baths));
	}
}
