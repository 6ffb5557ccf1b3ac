// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BoxSpectrum;
import org.heatwright.model.bath.ConstantRate;
import org.heatwright.model.bath.Convention;
import org.heatwright.model.bath.LineShape;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.bath.TabulatedSpectrum;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.facts.Facts;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Address;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The bath correlation is integrable, so that Bounds 1 and 2 say something. */
public final class InfiniteXiRule extends Rule {

	/** The cut-off that replaces none, in multiples of the frequency of the medium. */
	private static final double FAR = 20;

	public InfiniteXiRule() {
		super("bath.xi.infinite", Severity.WARNING, "Xi = int_0^inf |C(s)| ds = inf");
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			double temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE).orElse(Double.NaN);
			switch (bath.getSpectrum()) {
			case BoxSpectrum box -> report(context, bath,
					"its rates jump at the edges of the band, so C(s) falls off like 1/s; a triangle, trapezoid or Gaussian line has a finite Xi",
					triangle(context, box, temperature));
			case ConstantRate rate -> report(context, bath,
					"its rates do not fall off at high frequency; an integrable C(s) needs gamma -> 0, which any cut-off gives", ohmic(context, rate));
				case OhmicSpectrum ohmic when temperature > 0 && context.value(ohmic, BathPackage.Literals.OHMIC_SPECTRUM__EXPONENT).orElse(1) < 1 -> report(context, bath,
					"a sub-Ohmic bath (s = " + context.text().number(context.value(ohmic, BathPackage.Literals.OHMIC_SPECTRUM__EXPONENT).orElse(1))
							+ " < 1) at finite temperature acts infinitely fast at zero frequency",
						Optional.of(Fix.of("Use the exponent 1", Edit.set(ohmic, BathPackage.Literals.OHMIC_SPECTRUM__EXPONENT, "1"))));
				case TabulatedSpectrum table when jumps(context, table) -> report(context, bath, "its table ends at a value above zero, so the rates jump to zero there",
						Optional.of(new Fix("Let the table end at zero",
								List.of(new Edit.SetValues(Address.of(table), BathPackage.Literals.TABULATED_SPECTRUM__VALUES, zeroEnds(table))))));
				case OhmicSpectrum finite -> {
				}
				case TabulatedSpectrum finite -> {
				}
				case SpectralDensity finite when Facts.isAlwaysIntegrable(finite.eClass()) -> {
				}
				case null -> {
				}
				default -> throw new UnknownKindException(bath.getSpectrum());
			}
		}
	}

	private static void report(RuleContext context, Bath bath, String reason, Optional<Fix> fix) {
		Finding finding = context.report(bath,
				"Bounds 1 and 2 of the bath " + RuleContext.nameOf(bath) + " are infinite and say nothing: " + reason
						+ ". The spectral bound holds whenever the operator that the bath acts through is bounded",
				new Measured("Xi", Double.POSITIVE_INFINITY, "")).at(BathPackage.Literals.BATH__SPECTRUM);
		fix.ifPresent(finding::fix);
	}

	/** The triangle over the band, with the rate that the box has in its middle. */
	private static Optional<Fix> triangle(RuleContext context, BoxSpectrum box, double temperature) {
		double from = context.value(box, BathPackage.Literals.BOX_SPECTRUM__FROM).orElse(Double.NaN);
		double to = context.value(box, BathPackage.Literals.BOX_SPECTRUM__TO).orElse(Double.NaN);
		double height = context.value(box, BathPackage.Literals.BOX_SPECTRUM__HEIGHT).orElse(Double.NaN);
		double center = (from + to) / 2;
		double emission = box.getConvention() == Convention.RATE ? 1 : (box.getConvention() == Convention.JPI ? 2 : 1) * (1 + 1 / Math.expm1(center / temperature));
		if (!(to > from) || !(height >= 0) || !(temperature >= 0) || !Double.isFinite(emission)) {
			return Optional.empty();
		}
		return Optional.of(Fix.of("Use a triangle filter in place of the box",
				Edit.create(box.eContainer(), BathPackage.Literals.BATH__SPECTRUM, BathPackage.Literals.LINE_SPECTRUM,
				new Edit.Value(BathPackage.Literals.LINE_SPECTRUM__SHAPE, LineShape.TRIANGLE.getLiteral()),
				new Edit.Value(BathPackage.Literals.LINE_SPECTRUM__PEAK, context.text().rateExpression(height * emission, RoundingMode.HALF_EVEN)),
				new Edit.Value(BathPackage.Literals.LINE_SPECTRUM__CENTER, context.text().energyExpression(center, RoundingMode.HALF_EVEN)),
				new Edit.Value(BathPackage.Literals.LINE_SPECTRUM__WIDTH, context.text().energyExpression((to - from) / 2, RoundingMode.HALF_EVEN)))));
	}

	/** The Ohmic bath that has the same rate at the frequency of the medium. */
	private static Optional<Fix> ohmic(RuleContext context, ConstantRate constant) {
		double rate = context.value(constant, BathPackage.Literals.CONSTANT_RATE__RATE).orElse(Double.NaN);
		double omega = frequency(context);
		if (!(rate >= 0) || !(omega > 0)) {
			return Optional.empty();
		}
		double strength = rate / (2 * omega * Math.exp(-1 / FAR));
		return Optional.of(Fix.of("Use the Ohmic spectrum with this rate at " + context.text().energy(omega),
				Edit.create(constant.eContainer(), BathPackage.Literals.BATH__SPECTRUM, BathPackage.Literals.OHMIC_SPECTRUM,
				new Edit.Value(BathPackage.Literals.OHMIC_SPECTRUM__STRENGTH, context.text().numberExpression(strength, RoundingMode.HALF_EVEN)),
				new Edit.Value(BathPackage.Literals.OHMIC_SPECTRUM__CUTOFF, context.text().energyExpression(FAR * omega, RoundingMode.HALF_EVEN)))));
	}

	private static double frequency(RuleContext context) {
		if (context.machine().getMedium() instanceof QubitArray array) {
			return Math.abs(context.value(array, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY).orElse(Double.NaN));
		}
		double[] energies = context.all(Level.class).stream().flatMapToDouble(level -> context.value(level, ArrayPackage.Literals.LEVEL__ENERGY).stream())
				.sorted().toArray();
		return energies.length == 0 ? Double.NaN : energies[energies.length - 1] - energies[0];
	}

	private static boolean jumps(RuleContext context, TabulatedSpectrum table) {
		try {
			List<Double> values = context.scope().values(table, BathPackage.Literals.TABULATED_SPECTRUM__VALUES);
			return values.size() >= 2 && (values.get(0) > 0 || values.get(values.size() - 1) > 0);
		} catch (ExpressionException e) {
			return false;
		}
	}

	private static List<String> zeroEnds(TabulatedSpectrum table) {
		List<String> values = new ArrayList<>(table.getValues());
		values.set(0, "0");
		values.set(values.size() - 1, "0");
		return values;
	}
}
