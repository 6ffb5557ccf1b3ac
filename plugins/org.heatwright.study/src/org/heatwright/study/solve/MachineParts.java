// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.ProblemAssembler;
import org.heatwright.analysis.Purposes;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.registry.Validator;

/**
 * What all threads share when they solve the points of one plan in the kernel: which parts of the machine each axis reaches, the values of those parts, and the
 * positions that the rules reject.
 *
 * <p>The rules are asked at every value of every axis (at {@value #MOST_PROBES} of a longer one) with all others at their first, and at the corners of the
 * plan. A rejected value sends its points to the
 * full analysis; corners that are rejected although each of their values alone is not mean that a rule looks at several axes, and then every point goes there.
 */
final class MachineParts {

	private static final int MOST_PROBES = 2000;
	private static final int MOST_GROUPS = 8;

	private final StudyPlan plan;
	private final Influence influence;
	private final List<PartTable<Bath>> baths = new ArrayList<>();
	private final List<PartTable<Double>> strengths = new ArrayList<>();
	private final int[] structure;
	private final List<BitSet> rejected = new ArrayList<>();
	private final UnitSystem units;
	private final CopKind copKind;
	private final int[] shape;

	private MachineParts(StudyPlan plan, Machine machine) {
		this.plan = plan;
		this.shape = plan.shape();
		this.influence = new Influence(machine, plan.axes());
		this.units = UnitSystem.valueOf(machine.getUnits().getLiteral());
		this.copKind = Purposes.copKind(machine);
		this.structure = influence.onRest().stream().toArray();
		machine.getBaths().forEach(bath -> baths.add(new PartTable<>(influence.onBath(bath), shape)));
		machine.getCouplings().forEach(coupling -> {
			for (Channel channel : coupling.getChannels()) {
				strengths.add(new PartTable<>(influence.onStrength(channel), shape));
			}
		});
	}

	/** Empty when the kernel cannot be used for this plan. */
	static Optional<MachineParts> of(StudyPlan plan, Progress progress) {
		Machine machine = Analyzer.changed(plan.design().machine(), plan.options());
		boolean continuous = machine.getCycle() == null || machine.getCycle() instanceof ContinuousCycle cycle && cycle.getDrive() == null;
		if (!continuous || plan.options().equation() != Equation.GLOBAL || machine.getMedium() == null) {
			return Optional.empty();
		}
		MachineParts parts = new MachineParts(plan, machine);
		return parts.probe(progress) ? Optional.of(parts) : Optional.empty();
	}

	/** Which coefficient of performance the machine is about. */
	CopKind copKind() {
		return copKind;
	}

	UnitSystem units() {
		return units;
	}

	/** The groups of axes that need the machine assembled anew. */
	int[] structure() {
		return structure;
	}

	List<PartTable<Bath>> baths() {
		return baths;
	}

	List<PartTable<Double>> strengths() {
		return strengths;
	}

	/** The machine for one thread, to be set to one point after another. */
	LiveMachine live() {
		return new LiveMachine(plan);
	}

	boolean isRejected(int[] positions) {
		for (int g = 0; g < positions.length; g++) {
			if (rejected.get(g).get(positions[g])) {
				return true;
			}
		}
		return false;
	}

	/** The problem at a point, as a single solve would pose it. */
	Problem problem(long point) {
		return ProblemAssembler.assemble(Analyzer.changed(plan.design().machine(), plan.optionsAt(point)));
	}

	private boolean probe(Progress progress) {
		int[] positions = new int[shape.length];
		for (int g = 0; g < shape.length; g++) {
			BitSet wrong = new BitSet(shape[g]);
			int probes = Math.min(shape[g], MOST_PROBES);
			for (int p = 0; p < probes; p++) {
				progress.check();
				positions[g] = probes == 1 ? 0 : (int) ((long) p * (shape[g] - 1) / (probes - 1));
				if (isInvalid(point(positions))) {
					wrong.set(positions[g]);
				}
			}
			positions[g] = 0;
			if (!wrong.isEmpty() && (probes < shape[g] || wrong.get(0))) {
				return false;
			}
			rejected.add(wrong);
		}
		return cornersAgree(progress);
	}

	private boolean cornersAgree(Progress progress) {
		if (shape.length > MOST_GROUPS) {
			return false;
		}
		int[] positions = new int[shape.length];
		for (int corner = 0; corner < 1 << shape.length; corner++) {
			progress.check();
			for (int g = 0; g < shape.length; g++) {
				positions[g] = (corner >> g & 1) == 0 ? 0 : shape[g] - 1;
			}
			if (!isRejected(positions) && isInvalid(point(positions))) {
				return false;
			}
		}
		return true;
	}

	private long point(int[] positions) {
		long point = 0;
		for (int g = 0; g < shape.length; g++) {
			point = point * shape[g] + positions[g];
		}
		return point;
	}

	private boolean isInvalid(long point) {
		try {
			List<Diagnostic> found = Validator.validate(Analyzer.changed(plan.design().machine(), plan.optionsAt(point)));
			return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
		} catch (IllegalArgumentException e) {
			return true;
		}
	}
}
