// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.SpectrumNature;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;

/** Builds the solver's bath: β = 1/T, with T = inf giving β = 0, T = 0 giving β = ∞ and T &lt; 0, the population inversion of a line, β &lt; 0. */
public final class BathAssembler {

	private final Values values;
	private final SpectrumAssembler spectra;

	public BathAssembler(Scope scope) {
		values = new Values(scope);
		spectra = new SpectrumAssembler(values);
	}

	public Bath bath(org.heatwright.model.bath.Bath bath) {
		if (bath.getSpectrum() == null) {
			throw new AssemblyException(bath.getId(), "the bath has no spectrum");
		}
		double temperature = values.required(bath, BathPackage.Literals.BATH__TEMPERATURE);
		if (temperature < 0 && !(bath.getRole() == BathRole.WORK && SpectrumNature.of(bath.getSpectrum()) == SpectrumNature.RATE)) {
			throw new AssemblyException(bath.getId(), "temperature = " + bath.getTemperature() + " is negative");
		}
		return new Bath(bath.getId(), Role.valueOf(bath.getRole().getLiteral()), inverse(temperature), spectra.spectrum(bath.getSpectrum()),
				Convention.valueOf(bath.getSpectrum().getConvention().getLiteral()));
	}

	/** 1/T, where a zero of either sign means β = +∞. */
	private static double inverse(double temperature) {
		return temperature == 0 ? Double.POSITIVE_INFINITY : 1 / temperature;
	}
}
