// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CollectiveTerm;
import org.heatwright.model.array.OperatorTerm;
import org.heatwright.model.array.PairInteraction;
import org.heatwright.model.array.TransitionTerm;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.OperatorNames;

/** Builds the terms that a qubit array's Hamiltonian has beyond the qubits' own frequencies. */
final class TermAssembler {

	/** Past this size no solver could hold the interaction anyway, and listing the pairs alone would fill the memory. */
	private static final int LARGEST_INTERACTING_ARRAY = 1000;

	private final Values values;
	private final int size;
	private final OperatorNames names;

	/** @param names of the array alone */
	TermAssembler(Values values, int size, OperatorNames names) {
		this.names = names;
		this.values = values;
		this.size = size;
	}

	HamiltonianTerm term(org.heatwright.model.array.HamiltonianTerm term) {
		return switch (term) {
			case CollectiveTerm collective -> new HamiltonianTerm.Collective(CollectiveQuantity.valueOf(collective.getOperator().getLiteral()),
					values.finite(collective, ArrayPackage.Literals.COLLECTIVE_TERM__COEFFICIENT));
			case PairInteraction pair -> new HamiltonianTerm.Pair(PairKind.valueOf(pair.getKind().getLiteral()),
					values.finite(pair, ArrayPackage.Literals.PAIR_INTERACTION__STRENGTH), pairs(pair));
			case TransitionTerm transition -> new HamiltonianTerm.Transition(transition.getKet(), transition.getBra(),
					values.finite(transition, ArrayPackage.Literals.TRANSITION_TERM__AMPLITUDE));
			case OperatorTerm operator -> new HamiltonianTerm.Expression(String.valueOf(operator.getId()),
					values.finite(operator, ArrayPackage.Literals.OPERATOR_TERM__COEFFICIENT), OperatorTexts.parse(operator.getOperator(), names, operator.getId()));
			default -> throw new AssemblyException(term.getId(), "no solver knows a term of the kind " + term.eClass().getName());
		};
	}

	private List<SitePair> pairs(PairInteraction pair) {
		if (size > LARGEST_INTERACTING_ARRAY) {
			throw new AssemblyException(pair.getId(), "pair interactions are limited to " + LARGEST_INTERACTING_ARRAY + " qubits, the array has " + size);
		}
		if (pair.getPairs() != null && !pair.getPairs().isBlank()) {
			return SiteList.pairs(pair.getPairs(), size, pair.getId());
		}
		return switch (pair.getTopology()) {
			case OPEN_CHAIN -> chain();
			case RING -> ring();
			case ALL_TO_ALL -> all();
		};
	}

	private List<SitePair> chain() {
		List<SitePair> pairs = new ArrayList<>();
		for (int site = 0; site + 1 < size; site++) {
			pairs.add(new SitePair(site, site + 1));
		}
		return pairs;
	}

	/** A chain whose ends meet; two qubits have one bond, not two. */
	private List<SitePair> ring() {
		List<SitePair> pairs = chain();
		if (size > 2) {
			pairs.add(new SitePair(size - 1, 0));
		}
		return pairs;
	}

	private List<SitePair> all() {
		List<SitePair> pairs = new ArrayList<>();
		for (int first = 0; first < size; first++) {
			for (int second = first + 1; second < size; second++) {
				pairs.add(new SitePair(first, second));
			}
		}
		return pairs;
	}
}
