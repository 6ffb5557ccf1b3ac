// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.propagation.Propagator;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.thermo.OtherState;

/**
 * Solves a stroke cycle: the fixed point rho = C rho of the map of one cycle C = S_n ... S_2 S_1, then heat and work stroke by stroke, Q_a = int J_a dt and W =
 * -(E_end - E_start) in work strokes.
 *
 * <p>The state is followed in the declared basis, so that coherences which a work stroke makes meet the next bath. Source: R. Kosloff, A. Levy, Annu. Rev.
 * Phys. Chem. 65, 365 (2014).
 * Verified by {@code CycleSolverTest} with the files {@code otto_limit_cycles}, {@code engine_L3_otto} and {@code engine_L3_otto_whitehot}.
 */
public final class CycleSolver {

	private static final int POINTS = 16;

	private final CycleProblem problem;
	private final CycleMap map;
	private final Progress progress;

	private CycleSolver(CycleProblem problem, CycleMap map, Progress progress) {
		this.problem = problem;
		this.map = map;
		this.progress = progress;
	}

	/**
	 * @throws SolverRefusedException when the cycle does not close, does not fit, or its limit is not found accurately
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static SolvedCycle solve(CycleProblem problem, SolverOptions options, Progress progress) {
		if (options.equation().keepsCoherences()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "a cycle of strokes is solved by the global or the local equation, not by the "
					+ options.equation().name().toLowerCase(java.util.Locale.ROOT) + " one");
		}
		progress.report(0, "strokes");
		return new CycleSolver(problem, CycleMap.of(problem, options, progress), progress).solve();
	}

	private SolvedCycle solve() {
		requireClosed();
		progress.report(0.4, "limit cycle");
		LimitCycle limit = LimitCycle.of(map, progress);
		double[] state = limit.state();
		boolean unique = limit.unique();
		double smallest = map.carrier().smallestEigenvalue(state);
		if (!(smallest >= -1e-10)) {
			throw new SolverRefusedException(Reason.UNPHYSICAL, "the state of the limit cycle has the eigenvalue " + smallest);
		}
		progress.report(0.8, "heat and work");
		List<Assessment> assessments = map.assessments();
		Assessment assessment = CycleAssessment.of(problem, assessments);
		CycleSolution cycle = cycle(state, limit.residual(), limit.maps(), unique, assessments);
		Solution solution = new CycleBalance(problem, map, cycle, assessment).solution(limit, smallest);
		return new SolvedCycle(unique ? solution : solution.besides(List.of(mixture(limit.mixed(), assessments, assessment))), cycle, assessment);
	}

	/** What a cycle that depends on its start does when it starts in the mixture of all states. */
	private OtherState mixture(double[] state, List<Assessment> assessments, Assessment assessment) {
		return new OtherState("the mixture of all states", new CycleBalance(problem, map, cycle(state, 0, 0, false, assessments), assessment).thermodynamics());
	}

	/** The Hamiltonian at the end must be the one at the start. */
	private void requireClosed() {
		List<StrokeMap> strokes = map.strokes();
		EnergySpace first = strokes.get(0).startSpace();
		EnergySpace last = strokes.get(strokes.size() - 1).endSpace();
		double change = new org.heatwright.physics.operator.SparseHermitian.Builder(first.dimension(), 16).add(first.declaredHamiltonian(), 1)
				.add(last.declaredHamiltonian(), -1).build().largestRowSum();
		if (change > 1e-12 * Math.max(first.declaredHamiltonian().largestRowSum(), last.declaredHamiltonian().largestRowSum())) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"the strokes do not close the cycle: the Hamiltonian at its end differs from that at its start by " + change
					+ " in norm; add a work stroke that brings the parameters back");
		}
	}

	private CycleSolution cycle(double[] start, double residual, int maps, boolean unique, List<Assessment> assessments) {
		List<StrokeResult> results = new ArrayList<>();
		double[] state = start.clone();
		double time = 0;
		for (StrokeMap stroke : map.strokes()) {
			progress.check();
			double[] before = state.clone();
			double[] heat = new double[stroke.baths().size()];
			state = stroke.apply(state, heat);
			results.add(switch (stroke) {
				case ThermalMap thermal -> thermal(thermal, before, state, heat, time, assessments.get(results.size()));
				case WorkMap work -> work(work, before, state, time);
			});
			time += stroke.stroke().duration();
		}
		double work = results.stream().mapToDouble(StrokeResult::work).sum();
		double heat = results.stream().flatMap(result -> result.heats().stream()).mapToDouble(BathStroke::heat).sum();
		double friction = results.stream().map(StrokeResult::friction).flatMap(Optional::stream).mapToDouble(Double::doubleValue).sum();
		return new CycleSolution(results, time, work, friction, unique ? CycleSolution.Uniqueness.UNIQUE : CycleSolution.Uniqueness.DEPENDS_ON_INITIAL_STATE,
				residual, Math.abs(heat - work), maps,
				map.carrier() instanceof StateCarrier.OfDensities);
	}

	private StrokeResult thermal(ThermalMap stroke, double[] before, double[] after, double[] heat, double time, Assessment assessment) {
		StateCarrier carrier = map.carrier();
		EnergySpace space = stroke.startSpace();
		double[] inside = stroke.inEnergyBasis(before);
		List<BathStroke> heats = new ArrayList<>();
		double sum = 0;
		for (int b = 0; b < heat.length; b++) {
			Bath bath = stroke.baths().get(b);
			heats.add(new BathStroke(bath.id(), heat[b], stroke.heatCurrent(b, inside), bath.correlationNorm(), assessment.baths().get(b).bounds()));
			sum += heat[b];
		}
		double first = carrier.energy(before, space);
		double last = carrier.energy(after, space);
		return new StrokeResult(stroke.stroke().id(), stroke.stroke().duration(), 0, heats, first, last, carrier.entropy(before, space),
				carrier.entropy(after, space), Optional.empty(),
				Math.abs(last - first - sum), points(stroke, inside, time));
	}

	private List<StrokeResult.Point> points(ThermalMap stroke, double[] inside, double time) {
		Propagator step = stroke.fraction(POINTS);
		double[] ignored = new double[stroke.baths().size()];
		List<StrokeResult.Point> points = new ArrayList<>();
		for (int k = 0; k <= POINTS; k++) {
			double[] state = stroke.fromEnergyBasis(inside.clone());
			points.add(point(state, stroke.startSpace(), time + stroke.stroke().duration() * k / POINTS));
			if (k < POINTS) {
				step.apply(inside, ignored);
			}
		}
		return points;
	}

	private StrokeResult.Point point(double[] state, EnergySpace space, double time) {
		return new StrokeResult.Point(time, map.carrier().energy(state, space), map.carrier().entropy(state, space));
	}

	private StrokeResult work(WorkMap stroke, double[] before, double[] after, double time) {
		StrokeResult.Point first = point(before, stroke.startSpace(), time);
		StrokeResult.Point last = point(after, stroke.endSpace(), time + stroke.stroke().duration());
		double friction = last.energy() - stroke.slowEnergy(before);
		return new StrokeResult(stroke.stroke().id(), stroke.stroke().duration(), first.energy() - last.energy(), List.of(), first.energy(), last.energy(),
				first.entropy(), last.entropy(),
				Optional.of(Math.abs(friction) <= 1e-13 * (Math.abs(first.energy()) + Math.abs(last.energy())) ? 0 : friction), 0, List.of(first, last));
	}
}
