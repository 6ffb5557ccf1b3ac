// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.List;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.expression.Scope;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.Representation;

/** Builds the solver's medium: H = Σ (ω_i/2) σ_z^(i) + terms for an array of qubits, a list of energies for a level system. */
public final class MediumAssembler {

	private final Values values;

	public MediumAssembler(Scope scope) {
		values = new Values(scope);
	}

	public Medium medium(WorkingMedium medium) {
		return switch (medium) {
			case LevelSystem levels -> levels(levels);
			case QubitArray array -> array(array);
			default -> throw new AssemblyException(medium.getId(), "no solver knows a medium of the kind " + medium.eClass().getName());
		};
	}

	private Medium levels(LevelSystem system) {
		List<String> names = system.getLevels().stream().map(Level::getId).toList();
		double[] energies = system.getLevels().stream().mapToDouble(level -> values.finite(level, ArrayPackage.Literals.LEVEL__ENERGY)).toArray();
		return new org.heatwright.physics.medium.LevelSystem(names, energies);
	}

	private Medium array(QubitArray array) {
		int size = values.whole(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
		if (size < 1) {
			throw new AssemblyException(array.getId(), "an array needs at least one qubit, not " + size);
		}
		TermAssembler terms = new TermAssembler(values, size);
		List<HamiltonianTerm> assembled = array.getTerms().stream().map(terms::term).toList();
		return new org.heatwright.physics.medium.QubitArray(size, frequencies(array, size), assembled,
				Representation.valueOf(array.getRepresentation().getLiteral()));
	}

	private double[] frequencies(QubitArray array, int size) {
		if (array.getSiteFrequencies().isEmpty()) {
			return new double[] { values.finite(array, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY) };
		}
		double[] frequencies = values.many(array, ArrayPackage.Literals.QUBIT_ARRAY__SITE_FREQUENCIES);
		if (frequencies.length != size) {
			throw new AssemblyException(array.getId(), "siteFrequencies lists " + frequencies.length + " values for " + size + " qubits");
		}
		return frequencies;
	}
}
