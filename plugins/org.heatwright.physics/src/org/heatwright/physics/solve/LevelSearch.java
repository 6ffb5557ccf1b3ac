// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.medium.Part;
import org.heatwright.physics.medium.ProductMedium;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.thermo.FirstLaw;

/**
 * How many levels of oscillators a steady state needs. Oscillators without a typed number grow until their last levels are empty; then the machine is solved
 * with N + max(4, N/4) levels of every oscillator, and all this again until no current moves by more than 1e-9 of the largest one. Twice what a current still
 * moves by belongs to its error. Verified by {@code MachinesOfPartsTest}.
 */
final class LevelSearch {

	private static final int FIRST = 6;
	private static final int MOST_STEPS = 12;
	private static final double SETTLED = 1e-9;
	private static final double EMPTY = 1e-10;
	/** With so many levels populations that do not fall towards the last one never will. */
	private static final int ENOUGH_TO_FALL = 12;

	private final Problem problem;
	private final ProductMedium medium;
	private final SolverOptions options;
	private final Progress progress;

	private LevelSearch(Problem problem, ProductMedium medium, SolverOptions options, Progress progress) {
		this.problem = problem;
		this.medium = medium;
		this.options = options;
		this.progress = progress;
	}

	/**
	 * A machine with so many levels that its currents are known.
	 *
	 * @param changes by what the current of each bath moved with more levels
	 */
	record Settled(Problem problem, SteadyMachine steady, double[] changes) {
	}

	/** The machine with so many levels. */
	private record Attempt(int[] levels, Problem problem, SteadyMachine steady, double[] currents) {
	}

	/** @throws SolverRefusedException when the levels that are needed do not fit, or more levels never settle the currents */
	static Settled of(Problem problem, ProductMedium medium, SolverOptions options, Progress progress) {
		return new LevelSearch(problem, medium, options, progress).settled();
	}

	/** The machine with the levels that a search begins with; itself where all are typed. What does not depend on the levels can be asked of it. */
	static Problem begun(Problem problem) {
		if (!(problem.medium() instanceof ProductMedium medium) || !medium.hasOpenCutoffs()) {
			return problem;
		}
		int[] levels = medium.parts().stream().mapToInt(part -> part instanceof Part.Oscillator oscillator ? oscillator.levels().orElse(FIRST) : 0).toArray();
		return new Problem(medium.withLevels(levels), problem.baths(), problem.couplings(), problem.initialState(), problem.drive());
	}

	private Settled settled() {
		Attempt attempt = filled(with(medium.parts().stream().mapToInt(part -> part instanceof Part.Oscillator oscillator ? oscillator.levels()
				.orElse(FIRST) : 0).toArray()));
		for (int step = 0; step < MOST_STEPS; step++) {
			Attempt check = checked(attempt);
			double[] changes = new double[attempt.currents.length];
			for (int b = 0; b < changes.length; b++) {
				changes[b] = Math.abs(check.currents[b] - attempt.currents[b]);
			}
			double largest = Arrays.stream(check.currents).map(Math::abs).max().orElse(0);
			if (!medium.hasOpenCutoffs() || Arrays.stream(changes).max().orElse(0) <= SETTLED * largest) {
				return new Settled(attempt.problem, attempt.steady, changes);
			}
			if (step == MOST_STEPS - 1) {
				throw unsettled(attempt, check);
			}
			int[] grown = IntStream.range(0, check.levels.length).map(p -> isOpen(p) ? check.levels[p] : typed(p)).toArray();
			attempt = Arrays.equals(grown, check.levels) ? check : with(grown);
		}
		throw new IllegalStateException("a search without steps");
	}

	/** Grows the oscillators without a typed number until their last levels are empty. */
	private Attempt filled(Attempt first) {
		Attempt attempt = first;
		while (true) {
			double[] last = PartsResults.lastLevels(attempt.steady);
			int[] levels = attempt.levels.clone();
			for (int p = 0; p < levels.length; p++) {
				if (isOpen(p) && last[p] > EMPTY) {
					requireFall(p, levels[p], last[p]);
					levels[p] = grown(levels[p], last[p]);
				}
			}
			if (Arrays.equals(levels, attempt.levels)) {
				return attempt;
			}
			attempt = larger(attempt, levels);
		}
	}

	/** As many levels as populations that fall evenly need, at most twice as many as now. */
	private static int grown(int levels, double last) {
		double needed = 1 + (levels - 1) * Math.log(EMPTY) / Math.log(last);
		return (int) Math.min(2.0 * levels, Math.max(levels + 2.0, Math.ceil(needed)));
	}

	private void requireFall(int part, int levels, double last) {
		if (levels >= ENOUGH_TO_FALL && last >= 1.0 / levels) {
			throw new SolverRefusedException(Reason.UNPHYSICAL, String.format(Locale.ROOT,
					"the populations of %s do not fall towards higher levels: the last of %d levels "
					+ "holds %.3g. It is heated without end, or the interaction leaves the energies without a lower end", medium.parts().get(part).name(), levels, last));
		}
	}

	/** The number that the design types; 0 for parts that are no oscillators. */
	private int typed(int part) {
		return medium.parts().get(part) instanceof Part.Oscillator oscillator ? oscillator.levels().orElseThrow() : 0;
	}

	private boolean isOpen(int part) {
		return medium.parts().get(part) instanceof Part.Oscillator oscillator && oscillator.levels().isEmpty();
	}

	private Attempt checked(Attempt attempt) {
		return larger(attempt, Arrays.stream(attempt.levels).map(n -> n == 0 ? 0 : n + Math.max(4, n / 4)).toArray());
	}

	private Attempt larger(Attempt attempt, int[] levels) {
		try {
			return with(levels);
		} catch (SolverRefusedException e) {
			throw new SolverRefusedException(e.reason(), "with " + text(attempt.levels) + " the currents are " + text(attempt.currents)
					+ ", and whether that is enough cannot be checked with " + text(levels) + ": " + e.getMessage());
		}
	}

	private Attempt with(int[] levels) {
		progress.check();
		progress.report(0.05, "levels " + text(levels));
		Problem limited = new Problem(medium.withLevels(levels), problem.baths(), problem.couplings(), problem.initialState(), problem.drive());
		SteadyMachine steady = SteadyMachine.of(limited, options, progress);
		double[] currents = new double[steady.baths().size()];
		double[] errors = new double[currents.length];
		Arrays.setAll(currents, steady.tier()::heatCurrent);
		Arrays.setAll(errors, steady.tier()::heatCurrentError);
		if (problem.drive().isEmpty()) {
			FirstLaw.complete(currents, errors);
		}
		return new Attempt(levels, limited, steady, currents);
	}

	private SolverRefusedException unsettled(Attempt attempt, Attempt check) {
		return new SolverRefusedException(Reason.UNPHYSICAL, "more levels never settle the currents: with " + text(attempt.levels) + " they are "
				+ text(attempt.currents) + ", with " + text(check.levels) + " " + text(check.currents)
				+ ". An oscillator may be heated without end, or the interaction may leave the energies without a lower end");
	}

	private String text(int[] levels) {
		StringBuilder text = new StringBuilder();
		for (int p = 0; p < levels.length; p++) {
			text.append(levels[p] == 0 ? "" : (text.isEmpty() ? "" : ", ") + levels[p] + " levels of " + medium.parts().get(p).name());
		}
		return text.toString();
	}

	private static String text(double[] currents) {
		return String.join(", ", Arrays.stream(currents).mapToObj(current -> String.format(Locale.ROOT, "%.6g", current)).toList());
	}
}
