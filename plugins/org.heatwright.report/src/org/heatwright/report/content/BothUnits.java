// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.stream.Stream;

import org.heatwright.analysis.Figures;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Spin;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.model.machine.Machine;
import org.heatwright.report.document.Formula;
import org.heatwright.report.document.Inline;

/**
 * Shows a value in both systems of units. A laboratory design fixes every scale; its natural values count energies in a characteristic energy of
 * the medium. A natural design has no scale; its laboratory values take one unit of energy to be h times a frequency that the reader chooses.
 */
final class BothUnits {

	private static final String[] PREFIXES = { "f", "p", "n", "\u00b5", "m", "", "k", "M", "G", "T", "P" };
	private static final int NO_PREFIX = 5;

	private final boolean laboratory;
	/** rad/s of one natural unit of energy. */
	private final double angular;

	private BothUnits(boolean laboratory, double angular) {
		this.laboratory = laboratory;
		this.angular = angular;
	}

	static BothUnits of(Machine machine, double energyUnit) {
		boolean laboratory = ParametersChapter.isLaboratory(machine);
		return new BothUnits(laboratory, laboratory ? characteristic(machine) : 2 * Math.PI * energyUnit);
	}

	/** The frequency of the qubits or of an oscillator, the largest energy of levels, the largest of parts; 1 rad/s where none has a value. */
	private static double characteristic(Machine machine) {
		try {
			double value = machine.getMedium() == null ? 1 : characteristic(machine.getMedium(), Scope.of(machine));
			return value > 0 && Double.isFinite(value) ? value : 1;
		} catch (ExpressionException e) {
			return 1;
		}
	}

	private static double characteristic(WorkingMedium medium, Scope scope) {
		return switch (medium) {
			case QubitArray array -> Math.abs(scope.value(array, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY));
			case LevelSystem levels ->
				levels.getLevels().stream().mapToDouble(level -> Math.abs(scope.value(level, ArrayPackage.Literals.LEVEL__ENERGY))).max().orElse(1);
			case Oscillator oscillator -> Math.abs(scope.value(oscillator, ArrayPackage.Literals.OSCILLATOR__FREQUENCY));
			case Spin spin -> Math.abs(scope.value(spin, ArrayPackage.Literals.SPIN__FREQUENCY));
			case CompositeMedium parts -> parts.getParts().stream().mapToDouble(part -> characteristic(part, scope)).max().orElse(1);
			default -> throw new UnknownKindException(medium);
		};
	}

	/** ħ = k_B = 1. */
	static Formula natural() {
		return Formula.row("\u210f", "=", Formula.symbol("k").sub(new Formula.Word("B")), "=", "1");
	}

	Object[] explanation() {
		String frequency = engineering(angular / (2 * Math.PI), "Hz");
		return laboratory
				? new Object[] { "Every value is given as it was typed, in natural units (", natural(),
						", energies in units of h \u00d7 " + frequency + ", a characteristic energy of the medium) and in laboratory units." }
				: new Object[] { "Every value is given as it was typed, in natural units (", natural(),
						"), and in laboratory units for the case that one unit of energy is h \u00d7 " + frequency + "; the design itself fixes no scale." };
	}

	Inline natural(DesignValues.Value value) {
		double number = value.number().orElseThrow();
		if (!laboratory || Double.isInfinite(number)) {
			return Phrases.number(number);
		}
		return switch (value.dimension()) {
			case ENERGY, TEMPERATURE, RATE -> Phrases.number(number / angular);
			case TIME -> Phrases.number(number * angular);
			case POWER -> Phrases.number(number / (angular * angular));
			case AMPLITUDE -> Phrases.number(number / Math.pow(angular, 1.5));
			case NONE, ANY -> Phrases.number(number);
		};
	}

	Inline laboratory(DesignValues.Value value) {
		double number = value.number().orElseThrow();
		if (Double.isInfinite(number)) {
			return Phrases.number(number);
		}
		double internal = laboratory ? number : internal(value.dimension(), number);
		return switch (value.dimension()) {
			case ENERGY -> new Inline.Text("h \u00d7 " + engineering(internal / (2 * Math.PI), "Hz"));
			case TEMPERATURE -> new Inline.Text(engineering(UnitSystem.LABORATORY.temperature(1 / internal), "K"));
			case RATE -> new Inline.Text(engineering(internal, "s\u207b\u00b9"));
			case TIME -> new Inline.Text(engineering(internal, "s"));
			case POWER -> new Inline.Text(engineering(UnitSystem.LABORATORY.power(internal), "W"));
			case AMPLITUDE -> new Inline.Text(engineering(internal / Math.pow(2e9 * Math.PI, 1.5), "GHz^1.5"));
			case NONE, ANY -> Phrases.number(number);
		};
	}

	/** A number of a natural design, for this unit of energy. */
	private double internal(Dimension dimension, double number) {
		return switch (dimension) {
			case ENERGY, TEMPERATURE, RATE, NONE, ANY -> number * angular;
			case TIME -> number / angular;
			case POWER -> number * angular * angular;
			case AMPLITUDE -> number * Math.pow(angular, 1.5);
		};
	}

	/** "5.1 GHz"; rates keep powers of ten, since nobody writes "Gs". */
	static String engineering(double value, String unit) {
		if (value == 0) {
			return "0 " + unit;
		}
		int step = (int) Math.floor(Math.log10(Math.abs(value)) / 3 + 1e-12);
		boolean prefixed = Stream.of("Hz", "K", "s").anyMatch(unit::equals) && step + NO_PREFIX >= 0 && step + NO_PREFIX < PREFIXES.length;
		if (!prefixed) {
			return scientific(value) + " " + unit;
		}
		return Figures.of(value / Math.pow(1000, step), Phrases.DIGITS).replace('-', '\u2212') + " " + PREFIXES[step + NO_PREFIX] + unit;
	}

	/** "1.88496 × 10⁹": numbers of the laboratory are seldom near one, and a row of zeros is not read. */
	private static String scientific(double value) {
		int exponent = (int) Math.floor(Math.log10(Math.abs(value)) + 1e-12);
		if (exponent >= -3 && exponent < Phrases.DIGITS) {
			return Figures.of(value, Phrases.DIGITS).replace('-', '\u2212');
		}
		StringBuilder power = new StringBuilder();
		Integer.toString(exponent).chars()
				.forEach(c -> power.append(c == '-' ? '\u207b' : "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(c - '0')));
		return Figures.of(value / Math.pow(10, exponent), Phrases.DIGITS).replace('-', '\u2212') + "\u2009\u00d7\u200910" + power;
	}
}
