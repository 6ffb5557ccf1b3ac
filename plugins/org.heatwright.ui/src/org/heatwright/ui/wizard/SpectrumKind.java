// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.wizard;

import java.util.Optional;
import java.util.function.Supplier;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.ConstantRate;
import org.heatwright.model.bath.DrudeLorentzSpectrum;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.bath.WhiteNoise;
import org.heatwright.ui.Texts;

/** The spectra that the wizard offers, each with numbers to begin with; the property sheet has all of them. */
enum SpectrumKind {

	OHMIC(SpectrumKind::ohmic), DRUDE(SpectrumKind::drude), CONSTANT(SpectrumKind::constant), WHITE(SpectrumKind::white);

	private final Supplier<SpectralDensity> maker;

	SpectrumKind(Supplier<SpectralDensity> maker) {
		this.maker = maker;
	}

	SpectralDensity create() {
		return maker.get();
	}

	String label() {
		return Texts.of("wizard.spectrum." + name());
	}

	/** The kind of a spectrum; empty when the wizard does not offer it. */
	static Optional<SpectrumKind> of(SpectralDensity spectrum) {
		return switch (spectrum) {
			case OhmicSpectrum ohmic -> Optional.of(OHMIC);
			case DrudeLorentzSpectrum drude -> Optional.of(DRUDE);
			case ConstantRate constant -> Optional.of(CONSTANT);
			case WhiteNoise white -> Optional.of(WHITE);
			case null, default -> Optional.empty();
		};
	}

	private static SpectralDensity ohmic() {
		OhmicSpectrum spectrum = BathFactory.eINSTANCE.createOhmicSpectrum();
		spectrum.setStrength("0.1");
		spectrum.setCutoff("20");
		return spectrum;
	}

	private static SpectralDensity drude() {
		DrudeLorentzSpectrum spectrum = BathFactory.eINSTANCE.createDrudeLorentzSpectrum();
		spectrum.setReorganization("0.05");
		spectrum.setWidth("5");
		return spectrum;
	}

	private static SpectralDensity constant() {
		ConstantRate spectrum = BathFactory.eINSTANCE.createConstantRate();
		spectrum.setRate("0.05");
		return spectrum;
	}

	private static SpectralDensity white() {
		WhiteNoise spectrum = BathFactory.eINSTANCE.createWhiteNoise();
		spectrum.setRate("0.05");
		return spectrum;
	}
}
