// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.heatwright.physics.medium.Part;
import org.heatwright.physics.medium.PartInteraction;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.physics.medium.ProductSpace;
import org.heatwright.physics.operator.PartOperator;
import org.heatwright.physics.operator.SparseMatrix;
import org.heatwright.physics.problem.Problem;

/** Looks at the parts in a steady state. */
final class PartsResults {

	private PartsResults() {
	}

	/**
	 * @param asked   the machine as it was asked about: what it says of levels was typed
	 * @param changes by what the currents moved with more levels, in the order of the baths
	 */
	static Optional<PartsResult> of(Problem asked, SteadyMachine steady, double[] changes) {
		if (!(asked.medium() instanceof ProductMedium medium) || !(steady.space().declared() instanceof ProductSpace space)) {
			return Optional.empty();
		}
		Map<String, Double> moved = new HashMap<>();
		for (int b = 0; b < changes.length && medium.isUnbounded(); b++) {
			moved.put(steady.baths().get(b).id(), changes[b]);
		}
		Map<String, Double> bare = new HashMap<>();
		if (steady.tier() instanceof GeneratorTier generator && generator.drive().isEmpty()) {
			for (int b = 0; b < steady.baths().size(); b++) {
				bare.put(steady.baths().get(b).id(), generator.heat(b, space.withoutInteractions()));
			}
		}
		return Optional.of(new PartsResult(kept(medium, space, steady), flows(medium, space, steady), moved, bare));
	}

	/** The populations of the last state of each oscillator, 0 for other parts. */
	static double[] lastLevels(SteadyMachine steady) {
		return ((ProductSpace) steady.space().declared()).lastLevels(weights(steady));
	}

	private static List<PartsResult.KeptLevels> kept(ProductMedium medium, ProductSpace space, SteadyMachine steady) {
		if (!medium.isUnbounded()) {
			return List.of();
		}
		double[] weights = weights(steady);
		double[] last = space.lastLevels(weights);
		List<PartsResult.KeptLevels> kept = new ArrayList<>();
		for (int p = 0; p < last.length; p++) {
			if (medium.parts().get(p) instanceof Part.Oscillator oscillator) {
				kept.add(new PartsResult.KeptLevels(oscillator.name(), space.levels(p), oscillator.levels().isPresent(), Math.max(0, last[p]), space.quanta(weights, p)));
			}
		}
		return kept;
	}

	/** Populations of the products of basis states. */
	private static double[] weights(SteadyMachine steady) {
		return switch (steady.tier()) {
			case PopulationsTier populations -> steady.space().declaredWeights(populations.populations());
			case GeneratorTier generator -> diagonal(generator.density());
			case BlockTier blocks -> diagonal(steady.space().densityInDeclaredBasis(blocks.density()));
			case CoherentTier coherent -> diagonal(steady.space().densityInDeclaredBasis(coherent.density()));
			case ExactTier exact -> diagonal(steady.space().densityInDeclaredBasis(exact.density()));
		};
	}

	private static double[] diagonal(double[][] density) {
		int d = (int) Math.round(Math.sqrt(density[0].length));
		double[] diagonal = new double[d];
		for (int i = 0; i < d; i++) {
			diagonal[i] = density[0][i * d + i];
		}
		return diagonal;
	}

	private static List<PartsResult.PartFlow> flows(ProductMedium medium, ProductSpace space, SteadyMachine steady) {
		double[][] density = switch (steady.tier()) {
			case GeneratorTier generator when generator.drive().isEmpty() -> generator.density();
			case CoherentTier coherent -> steady.space().densityInDeclaredBasis(coherent.density());
			case ExactTier exact -> steady.space().densityInDeclaredBasis(exact.density());
			case GeneratorTier driven -> null;
			// [H, rho] = 0: what is left of the flows is rounding.
			case PopulationsTier populations -> null;
			case BlockTier blocks -> null;
		};
		List<PartsResult.PartFlow> flows = new ArrayList<>();
		for (PartInteraction interaction : density == null ? List.<PartInteraction>of() : medium.interactions()) {
			SparseMatrix acting = space.interaction(interaction);
			Set<Integer> touched = interaction.operator().symbols().map(PartOperator.Symbol::part).collect(Collectors.toCollection(TreeSet::new));
			for (int part : touched) {
				flows.add(new PartsResult.PartFlow(interaction.id(), medium.parts().get(part).name(), flow(acting, space.hamiltonianOf(part), density)));
			}
		}
		return flows;
	}

	/** i Tr rho (V H - H V) = -2 Im Tr rho V H. */
	private static double flow(SparseMatrix v, SparseMatrix h, double[][] density) {
		int d = v.dimension();
		double imaginary = 0;
		for (int i = 0; i < d; i++) {
			for (int e = v.begin(i); e < v.begin(i + 1); e++) {
				int j = v.column(e);
				for (int f = h.begin(j); f < h.begin(j + 1); f++) {
					double re = v.real(e) * h.real(f) - v.imaginary(e) * h.imaginary(f);
					double im = v.real(e) * h.imaginary(f) + v.imaginary(e) * h.real(f);
					int k = h.column(f) * d + i;
					imaginary += re * density[1][k] + im * density[0][k];
				}
			}
		}
		return imaginary == 0 ? 0 : -2 * imaginary;
	}
}
