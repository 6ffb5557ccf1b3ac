// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;

/** The words for equations and readings of a Hamiltonian: those of the command line and of results, and those that people read. */
public final class EquationWords {

	private EquationWords() {
	}

	/** As on the command line and in results. */
	public static String code(Equation equation) {
		return switch (equation) {
			case GLOBAL -> "gksl";
			case GEOMETRIC -> "geometric";
			case LOCAL -> "local";
			case REDFIELD -> "redfield";
			case EXACT -> "exact";
		};
	}

	/** As on the command line and in results. */
	public static String code(HamiltonianReading reading) {
		return switch (reading) {
			case OBSERVED -> "observed";
			case BARE -> "bare";
			case BARE_WITH_COUNTER_TERM -> "counterterm";
		};
	}

	/** For people, without an article. */
	public static String title(Equation equation) {
		return switch (equation) {
			case GLOBAL -> "global GKSL";
			case GEOMETRIC -> "geometric GKSL";
			case LOCAL -> "local GKSL";
			case REDFIELD -> "Redfield";
			case EXACT -> "exact";
		};
	}

	/** What H is taken for. */
	public static String title(HamiltonianReading reading) {
		return switch (reading) {
			case OBSERVED -> "H as observed";
			case BARE -> "bare H, shifted by the baths";
			case BARE_WITH_COUNTER_TERM -> "bare H with counter-term, shifted by the baths";
		};
	}

	/** Whether the equation reads the Hamiltonian one way or another. */
	public static boolean reads(Equation equation) {
		return switch (equation) {
			case GEOMETRIC, REDFIELD, EXACT -> true;
			case GLOBAL, LOCAL -> false;
		};
	}
}
