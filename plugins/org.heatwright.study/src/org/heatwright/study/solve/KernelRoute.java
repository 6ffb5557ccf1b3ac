// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.kernel.PopulationKernel;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.study.plan.StudyPlan;

/** One thread's way through the kernel: keeps the machine assembled while only baths and strengths change. */
final class KernelRoute {

	private final StudyPlan plan;
	private final MachineParts parts;
	private final int[] positions;
	private final int[] assembledAt;
	private Optional<PopulationKernel> kernel = Optional.empty();
	private Optional<LiveMachine> live = Optional.empty();
	private boolean assembled;
	private int[] bathIndex = new int[0];
	private Bath[] baths = new Bath[0];
	private KernelNumber[] numbers = new KernelNumber[0];
	private final double[] strengths;

	KernelRoute(StudyPlan plan, MachineParts parts) {
		this.plan = plan;
		this.parts = parts;
		this.positions = new int[plan.shape().length];
		this.assembledAt = new int[positions.length];
		this.strengths = new double[parts.strengths().size()];
	}

	/** @return false when the point belongs to the full analysis; the row may then hold anything */
	boolean solve(long point, double[] row) {
		plan.positions(point, positions);
		if (parts.isRejected(positions)) {
			return false;
		}
		try {
			if (!assembled || structureChanged()) {
				assemble(point);
			}
			if (kernel.isEmpty()) {
				return false;
			}
			if (!fromTables()) {
				evaluate(point);
			}
			return read(row);
		} catch (AssemblyException | ExpressionException | IllegalArgumentException | SolverRefusedException e) {
			// The full analysis says what is wrong, in its own words.
			return false;
		}
	}

	private boolean read(double[] row) {
		if (!kernel.get().solve(baths, strengths)) {
			return false;
		}
		for (int q = 0; q < row.length; q++) {
			row[q] = numbers[q].of(kernel.get());
		}
		return true;
	}

	private boolean structureChanged() {
		for (int group : parts.structure()) {
			if (positions[group] != assembledAt[group]) {
				return true;
			}
		}
		return false;
	}

	private void assemble(long point) {
		kernel = Optional.empty();
		assembled = false;
		Problem problem = parts.problem(point);
		keep(problem);
		kernel = PopulationKernel.of(problem, SolverOptions.defaults()).filter(this::understands);
		assembled = true;
		System.arraycopy(positions, 0, assembledAt, 0, positions.length);
		kernel.ifPresent(made -> {
			List<String> ids = problem.baths().stream().map(Bath::id).toList();
			bathIndex = made.baths().stream().mapToInt(bath -> ids.indexOf(bath.id())).toArray();
			baths = new Bath[bathIndex.length];
		});
	}

	private boolean understands(PopulationKernel made) {
		List<KernelNumber> found = new ArrayList<>();
		for (var quantity : plan.quantities()) {
			KernelNumber.reading(quantity, made.baths(), parts.copKind(), parts.units()).ifPresent(found::add);
		}
		numbers = found.toArray(KernelNumber[]::new);
		return numbers.length == plan.quantities().size();
	}

	private boolean fromTables() {
		for (int b = 0; b < baths.length; b++) {
			baths[b] = parts.baths().get(bathIndex[b]).at(positions);
			if (baths[b] == null) {
				return false;
			}
		}
		for (int c = 0; c < strengths.length; c++) {
			Double strength = parts.strengths().get(c).at(positions);
			if (strength == null) {
				return false;
			}
			strengths[c] = strength;
		}
		return true;
	}

	private void keep(Problem problem) {
		for (int b = 0; b < problem.baths().size(); b++) {
			if (parts.baths().get(b).at(positions) == null) {
				parts.baths().get(b).put(positions, problem.baths().get(b));
			}
		}
		double[] all = strengths(problem);
		for (int c = 0; c < all.length; c++) {
			parts.strengths().get(c).put(positions, all[c]);
		}
	}

	/** Fills the gaps of the tables, part by part; parts that are too many to be kept are evaluated at every point. */
	private void evaluate(long point) {
		if (live.isEmpty()) {
			live = Optional.of(parts.live());
		}
		LiveMachine machine = live.get();
		machine.set(point);
		for (int b = 0; b < baths.length; b++) {
			PartTable<Bath> table = parts.baths().get(bathIndex[b]);
			Bath kept = table.at(positions);
			baths[b] = kept == null ? machine.bath(bathIndex[b]) : kept;
			table.put(positions, baths[b]);
		}
		for (int c = 0; c < strengths.length; c++) {
			PartTable<Double> table = parts.strengths().get(c);
			Double kept = table.at(positions);
			strengths[c] = kept == null ? machine.strength(c) : kept;
			table.put(positions, strengths[c]);
		}
	}

	private static double[] strengths(Problem problem) {
		return problem.couplings().stream().flatMap(coupling -> coupling.channels().stream()).mapToDouble(Channel::strength).toArray();
	}
}
