// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The numbers of a result that belong to one bath, as {@link MachineNumber} has those of the machine. Verified by {@code ResultNumbersCatalogueTest}.
 */
public enum BathNumber {

	HEAT_CURRENT("heatCurrent", "steady current", Measure.POWER, Figures.CURRENT, bath -> OptionalDouble.of(bath.heatCurrent())),
	START_CURRENT("instantaneousHeatCurrent", "current at the start", Measure.POWER, Figures.CURRENT,
			bath -> OptionalDouble.of(bath.instantaneousHeatCurrent())),
	BOUND1("bound1", "Bound 1", Measure.POWER, Figures.BOUND, bath -> OptionalDouble.of(bath.bounds().bound1())),
	BOUND2("bound2", "Bound 2", Measure.POWER, Figures.BOUND, bath -> OptionalDouble.of(bath.bounds().bound2())),
	STATE("state", "state", Measure.POWER, Figures.BOUND,
			bath -> bath.states().steady().map(state -> OptionalDouble.of(state.value())).orElse(OptionalDouble.empty())),
	COMMUTATOR("commutator", "commutator", Measure.POWER, Figures.BOUND, bath -> OptionalDouble.of(bath.bounds().commutator())),
	SPECTRAL("spectral", "spectral", Measure.POWER, Figures.BOUND, bath -> OptionalDouble.of(bath.bounds().spectral())),
	EXACT_MIN("exactMin", "exact least", Measure.POWER, Figures.BOUND, bath -> bath.bounds().exactMin()),
	EXACT_MAX("exactMax", "exact largest", Measure.POWER, Figures.BOUND, bath -> bath.bounds().exactMax()),
	ABSORPTION_CAP("absorptionCap", "cap of absorption", Measure.POWER, Figures.BOUND, bath -> bath.bounds().absorptionCap()),
	SATURATION1("saturation1", "J/Bound 1", Measure.RATIO, Figures.BOUND, BathAnalysis::saturationBound1),
	SATURATION2("saturation2", "J/Bound 2", Measure.RATIO, Figures.BOUND, BathAnalysis::saturationBound2);

	private final String field;
	private final String words;
	private final Measure measure;
	private final int digits;
	private final Function<BathAnalysis, OptionalDouble> value;

	BathNumber(String field, String words, Measure measure, int digits, Function<BathAnalysis, OptionalDouble> value) {
		this.field = field;
		this.words = words;
		this.measure = measure;
		this.digits = digits;
		this.value = value;
	}

	/** The name in studies, and in JSON within the bath, its bounds or its saturation. */
	public String field() {
		return field;
	}

	public String words() {
		return words;
	}

	public OptionalDouble of(BathAnalysis bath) {
		return value.apply(bath);
	}

	/** The head of a column of it, with the unit. */
	public String heading(UnitSystem units) {
		String unit = measure.unit(units).strip();
		return unit.isEmpty() ? words : words + " [" + unit + "]";
	}

	/** The value of a bath with its digits, without a unit; a dash where there is none. */
	public String text(BathAnalysis bath) {
		OptionalDouble number = of(bath);
		return number.isPresent() ? Figures.of(number.getAsDouble(), digits) : "-";
	}
}
