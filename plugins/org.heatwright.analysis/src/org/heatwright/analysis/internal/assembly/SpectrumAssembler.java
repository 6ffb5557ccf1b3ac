// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import static org.heatwright.model.bath.BathPackage.Literals.BOX_SPECTRUM__FROM;
import static org.heatwright.model.bath.BathPackage.Literals.BOX_SPECTRUM__HEIGHT;
import static org.heatwright.model.bath.BathPackage.Literals.BOX_SPECTRUM__TO;
import static org.heatwright.model.bath.BathPackage.Literals.CONSTANT_RATE__RATE;
import static org.heatwright.model.bath.BathPackage.Literals.DRUDE_LORENTZ_SPECTRUM__REORGANIZATION;
import static org.heatwright.model.bath.BathPackage.Literals.DRUDE_LORENTZ_SPECTRUM__WIDTH;
import static org.heatwright.model.bath.BathPackage.Literals.EXPONENTIAL_NOISE__RATE;
import static org.heatwright.model.bath.BathPackage.Literals.EXPONENTIAL_NOISE__WIDTH;
import static org.heatwright.model.bath.BathPackage.Literals.LINE_SPECTRUM__CENTER;
import static org.heatwright.model.bath.BathPackage.Literals.LINE_SPECTRUM__PEAK;
import static org.heatwright.model.bath.BathPackage.Literals.LINE_SPECTRUM__WIDTH;
import static org.heatwright.model.bath.BathPackage.Literals.OHMIC_SPECTRUM__CUTOFF;
import static org.heatwright.model.bath.BathPackage.Literals.OHMIC_SPECTRUM__EXPONENT;
import static org.heatwright.model.bath.BathPackage.Literals.OHMIC_SPECTRUM__STRENGTH;
import static org.heatwright.model.bath.BathPackage.Literals.TABULATED_SPECTRUM__FREQUENCIES;
import static org.heatwright.model.bath.BathPackage.Literals.TABULATED_SPECTRUM__VALUES;
import static org.heatwright.model.bath.BathPackage.Literals.UNDERDAMPED_SPECTRUM__RESONANCE;
import static org.heatwright.model.bath.BathPackage.Literals.UNDERDAMPED_SPECTRUM__STRENGTH;
import static org.heatwright.model.bath.BathPackage.Literals.UNDERDAMPED_SPECTRUM__WIDTH;
import static org.heatwright.model.bath.BathPackage.Literals.WHITE_NOISE__RATE;

import org.heatwright.analysis.AssemblyException;
import org.heatwright.model.bath.BoxSpectrum;
import org.heatwright.model.bath.ConstantRate;
import org.heatwright.model.bath.DrudeLorentzSpectrum;
import org.heatwright.model.bath.ExponentialNoise;
import org.heatwright.model.bath.LineSpectrum;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.bath.TabulatedSpectrum;
import org.heatwright.model.bath.UnderdampedSpectrum;
import org.heatwright.model.bath.WhiteNoise;
import org.heatwright.physics.bath.LineShape;
import org.heatwright.physics.bath.Spectrum;

/** Builds the solver's spectral density from the design's. */
final class SpectrumAssembler {

	private final Values values;

	SpectrumAssembler(Values values) {
		this.values = values;
	}

	Spectrum spectrum(SpectralDensity density) {
		return switch (density) {
			case OhmicSpectrum s -> new Spectrum.Ohmic(values.finite(s, OHMIC_SPECTRUM__STRENGTH), values.finite(s, OHMIC_SPECTRUM__EXPONENT),
					values.required(s, OHMIC_SPECTRUM__CUTOFF));
			case DrudeLorentzSpectrum s -> new Spectrum.DrudeLorentz(values.finite(s, DRUDE_LORENTZ_SPECTRUM__REORGANIZATION),
					values.finite(s, DRUDE_LORENTZ_SPECTRUM__WIDTH));
			case UnderdampedSpectrum s -> new Spectrum.Underdamped(values.finite(s, UNDERDAMPED_SPECTRUM__STRENGTH),
					values.finite(s, UNDERDAMPED_SPECTRUM__RESONANCE), values.finite(s, UNDERDAMPED_SPECTRUM__WIDTH));
			case WhiteNoise s -> new Spectrum.WhiteNoise(values.finite(s, WHITE_NOISE__RATE));
			case ExponentialNoise s -> new Spectrum.ExponentialNoise(values.finite(s, EXPONENTIAL_NOISE__RATE), values.finite(s, EXPONENTIAL_NOISE__WIDTH));
			case LineSpectrum s -> new Spectrum.Line(LineShape.valueOf(s.getShape().getLiteral()), values.finite(s, LINE_SPECTRUM__PEAK),
					values.finite(s, LINE_SPECTRUM__CENTER), values.finite(s, LINE_SPECTRUM__WIDTH));
			case BoxSpectrum s -> new Spectrum.Box(values.finite(s, BOX_SPECTRUM__HEIGHT), values.finite(s, BOX_SPECTRUM__FROM),
					values.finite(s, BOX_SPECTRUM__TO));
			case ConstantRate s -> new Spectrum.ConstantRate(values.finite(s, CONSTANT_RATE__RATE));
			case TabulatedSpectrum s -> new Spectrum.Tabulated(values.many(s, TABULATED_SPECTRUM__FREQUENCIES), values.many(s, TABULATED_SPECTRUM__VALUES));
			default -> throw new AssemblyException(Values.idOf(density), "no solver knows a spectrum of the kind " + density.eClass().getName());
		};
	}
}
