// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The numbers of a result that are the machine's as a whole: how each is called in files and by studies, in words, what it measures, with how many digits it is
 * printed and where it is found. Verified by {@code ResultNumbersCatalogueTest}.
 */
public enum MachineNumber {

	POWER("power", "power", Measure.POWER, Figures.CURRENT, Performance::power, result -> result.errors().power()),
	EFFICIENCY("efficiency", "efficiency", Measure.RATIO, Figures.RATIO, Performance::efficiency, result -> result.errors().efficiency()),
	COP("cop", "coefficient of performance", Measure.RATIO, Figures.RATIO, Performance::cop, Performance::copError),
	COOLING_COP("coolingCop", "coefficient of cooling", Measure.RATIO, Figures.RATIO, Performance::coolingCop),
	HEATING_COP("heatingCop", "coefficient of heating", Measure.RATIO, Figures.RATIO, Performance::heatingCop),
	CARNOT_EFFICIENCY("carnotEfficiency", "Carnot efficiency", Measure.RATIO, Figures.RATIO, Performance::carnotEfficiency),
	CARNOT_COP("carnotCop", "Carnot coefficient", Measure.RATIO, Figures.RATIO, Performance::carnotCop),
	POWER_BOUND("powerBound", "power at most", Measure.POWER, Figures.BOUND, Performance::powerBound),
	COOLING_POWER_BOUND("coolingPowerBound", "cooling power at most", Measure.POWER, Figures.BOUND, Performance::coolingPowerBound),
	ENTROPY_PRODUCTION("entropyProduction", "entropy production", Measure.ENTROPY_RATE, Figures.CURRENT,
			result -> OptionalDouble.of(result.entropyProduction()), result -> OptionalDouble.of(result.errors().entropyProduction())),
	ENERGY_BALANCE("energyBalance", "energy balance", Measure.POWER, Figures.ERROR, result -> OptionalDouble.of(result.energyBalance()));

	private final String field;
	private final String words;
	private final Measure measure;
	private final int digits;
	private final Function<Performance, OptionalDouble> value;
	private final Function<Performance, OptionalDouble> error;

	MachineNumber(String field, String words, Measure measure, int digits, Function<Performance, OptionalDouble> value) {
		this(field, words, measure, digits, value, result -> OptionalDouble.empty());
	}

	MachineNumber(String field, String words, Measure measure, int digits, Function<Performance, OptionalDouble> value,
			Function<Performance, OptionalDouble> error) {
		this.field = field;
		this.words = words;
		this.measure = measure;
		this.digits = digits;
		this.value = value;
		this.error = error;
	}

	/** The name in JSON, in the columns of studies and on the command line. */
	public String field() {
		return field;
	}

	public String words() {
		return words;
	}

	public OptionalDouble of(Performance result) {
		return value.apply(result);
	}

	/** Empty when the machine was not solved or has no such number. */
	public OptionalDouble of(Analysis analysis) {
		return analysis.solved().map(solved -> of(solved.performance())).orElse(OptionalDouble.empty());
	}

	/** How far it may be off; empty where nothing is claimed. */
	public OptionalDouble error(Performance result) {
		return error.apply(result);
	}

	/** A value with its digits and its unit. */
	public String text(double number, UnitSystem units) {
		return Figures.of(number, digits) + measure.unit(units);
	}
}
