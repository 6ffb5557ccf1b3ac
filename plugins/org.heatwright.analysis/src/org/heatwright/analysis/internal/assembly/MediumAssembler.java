// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.List;
import java.util.OptionalInt;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Spin;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.Scope;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.Part;
import org.heatwright.physics.medium.PartInteraction;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.physics.medium.Representation;
import org.heatwright.validation.MediumNames;

/** Builds the solver's medium: H = Σ (ω_i/2) σ_z^(i) + terms for an array of qubits, a list of energies for a level system. */
public final class MediumAssembler {

	private static final int LARGEST_SPIN = 10_000;

	private final Scope scope;
	private final Values values;

	public MediumAssembler(Scope scope) {
		this.scope = scope;
		values = new Values(scope);
	}

	public Medium medium(WorkingMedium medium) {
		return switch (medium) {
			case LevelSystem levels -> levels(levels);
			case QubitArray array -> array(array);
			case Oscillator oscillator -> new ProductMedium(List.of(part(oscillator)), List.of());
			case Spin spin -> new ProductMedium(List.of(part(spin)), List.of());
			case CompositeMedium composite -> composite(composite);
			default -> throw new AssemblyException(medium.getId(), "no solver knows a medium of the kind " + medium.eClass().getName());
		};
	}

	private Medium composite(CompositeMedium composite) {
		if (composite.getParts().size() < 2) {
			throw new AssemblyException(composite.getId(), "a medium of parts needs two parts or more; this one has " + composite.getParts().size());
		}
		List<Part> parts = composite.getParts().stream().map(this::part).toList();
		MediumNames names = MediumNames.of(scope, composite, null);
		List<PartInteraction> interactions = composite.getInteractions().stream()
				.map(each -> new PartInteraction(String.valueOf(each.getId()), values.finite(each, ArrayPackage.Literals.INTERACTION__STRENGTH),
						OperatorTexts.parse(each.getOperator(), names, each.getId())))
				.toList();
		return new ProductMedium(parts, interactions);
	}

	private Part part(WorkingMedium part) {
		String name = DesignLabels.name(part);
		return switch (part) {
			case Oscillator oscillator -> oscillator(oscillator, name);
			case Spin spin -> spin(spin, name);
			case QubitArray array -> new Part.Qubits(name, array(array));
			case LevelSystem system -> new Part.Levels(name, levels(system));
			default -> throw new AssemblyException(part.getId(), "a medium of parts is no part itself");
		};
	}

	private Part oscillator(Oscillator oscillator, String name) {
		OptionalInt levels = OptionalInt.empty();
		if (oscillator.getCutoff() != null && !oscillator.getCutoff().isBlank()) {
			levels = OptionalInt.of(values.whole(oscillator, ArrayPackage.Literals.OSCILLATOR__CUTOFF));
			if (levels.getAsInt() < 2) {
				throw new AssemblyException(oscillator.getId(), "an oscillator keeps two levels or more, not " + levels.getAsInt());
			}
		}
		return new Part.Oscillator(name, values.finite(oscillator, ArrayPackage.Literals.OSCILLATOR__FREQUENCY),
				values.finite(oscillator, ArrayPackage.Literals.OSCILLATOR__ANHARMONICITY), levels);
	}

	private Part spin(Spin spin, String name) {
		double twice = 2 * values.finite(spin, ArrayPackage.Literals.SPIN__SPIN);
		if (twice != Math.rint(twice) || twice < 1 || twice > LARGEST_SPIN) {
			throw new AssemblyException(spin.getId(), "spin = " + spin.getSpin() + " must be a multiple of 1/2, at least 1/2 and at most " + LARGEST_SPIN / 2);
		}
		return new Part.Spin(name, (int) twice, values.finite(spin, ArrayPackage.Literals.SPIN__FREQUENCY),
				values.finite(spin, ArrayPackage.Literals.SPIN__ANISOTROPY));
	}

	private org.heatwright.physics.medium.LevelSystem levels(LevelSystem system) {
		List<String> names = system.getLevels().stream().map(Level::getId).toList();
		double[] energies = system.getLevels().stream().mapToDouble(level -> values.finite(level, ArrayPackage.Literals.LEVEL__ENERGY)).toArray();
		return new org.heatwright.physics.medium.LevelSystem(names, energies);
	}

	private org.heatwright.physics.medium.QubitArray array(QubitArray array) {
		int size = values.whole(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
		if (size < 1) {
			throw new AssemblyException(array.getId(), "an array needs at least one qubit, not " + size);
		}
		TermAssembler terms = new TermAssembler(values, size, MediumNames.of(scope, array, array));
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
