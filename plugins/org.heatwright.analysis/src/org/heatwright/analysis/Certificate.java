// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.heatwright.physics.steady.ConditionBasis;
import org.heatwright.physics.steady.Uniqueness;

/**
 * How the stationary state was found and how far it can be trusted.
 *
 * @param method               name of the solver tier
 * @param representation       the space that was used
 * @param representationReason why that space
 * @param dimension            dimension of the space
 * @param unknowns             size of the linear system
 * @param closedClasses        the separate stationary states and their weights in the initial state
 * @param residual             relative residual of the stationarity equation
 * @param traceError           deviation of the trace from one
 * @param minEigenvalue        smallest eigenvalue of the state
 * @param reciprocalCondition inverse of the factor by which relative errors of the rates can grow in the state, estimated
 * @param conditionBasis       whether that is a bound for every machine of that size or an estimate for this one
 * @param uniqueness           how many stationary states there are, and what oscillates for ever, at angular frequencies in the unit of energy of the analysis
 * @param levels               energies (in the units of the analysis) and populations, in the solver's order
 */
public record Certificate(String method, String representation, String representationReason, int dimension, long unknowns,
		List<ClosedClassShare> closedClasses, double residual, double traceError, double minEigenvalue, double reciprocalCondition, ConditionBasis conditionBasis,
		Uniqueness uniqueness, List<LevelPopulation> levels) {

	private static final int MOST_FREQUENCIES = 8;

	public Certificate {
		closedClasses = List.copyOf(closedClasses);
		levels = List.copyOf(levels);
	}

	/** What goes on oscillating, in words; empty when everything settles. */
	public String oscillations() {
		return switch (uniqueness.oscillation()) {
			case NONE -> "";
			case AVERAGED -> "the average over time of what oscillates for ever at the frequencies " + uniqueness.frequencies().stream().limit(MOST_FREQUENCIES)
				.map(each -> String.format(Locale.ROOT, "%.6g", each)).collect(Collectors.joining(", "))
				+ (uniqueness.frequencies().size() > MOST_FREQUENCIES ? ", ..." : "");
			case NOT_EXAMINED -> "an average over time; whether something oscillates for ever was not examined";
		};
	}

	/** A part of the state space that is never left, with its weight. */
	public record ClosedClassShare(String name, double weight, int size) {
	}

	/** One energy level and its stationary population. */
	public record LevelPopulation(String name, double energy, double population) {
	}
}
