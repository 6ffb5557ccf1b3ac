// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.wizard;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.edit.NewElements;
import org.heatwright.ui.Texts;

/** The spectra that the wizard offers, with the numbers that new ones begin with; the property sheet has all of them. */
enum SpectrumKind {

	OHMIC(BathPackage.Literals.OHMIC_SPECTRUM), DRUDE(BathPackage.Literals.DRUDE_LORENTZ_SPECTRUM), CONSTANT(BathPackage.Literals.CONSTANT_RATE),
	WHITE(BathPackage.Literals.WHITE_NOISE);

	private final EClass type;

	SpectrumKind(EClass type) {
		this.type = type;
	}

	SpectralDensity create() {
		return (SpectralDensity) NewElements.of(type);
	}

	String label() {
		return Texts.of("wizard.spectrum." + name());
	}

	/** The kind of a spectrum; empty when the wizard does not offer it. */
	static Optional<SpectrumKind> of(SpectralDensity spectrum) {
		return Arrays.stream(values()).filter(kind -> spectrum != null && kind.type == spectrum.eClass()).findFirst();
	}
}
