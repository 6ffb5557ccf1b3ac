// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.propagation.SecularEquation;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;

/**
 * The map of a state through one cycle, stroke by stroke. Populations alone are carried where every Hamiltonian is diagonal in the declared basis and no bath
 * makes coherences; density matrices of the
 * declared basis otherwise.
 */
final class CycleMap {

	private static final double STRETCHED = 0.3;
	private static final double[] WITHIN = { 0.27, 0.5, 0.81 };

	private final CycleProblem problem;
	private final SolverOptions options;
	private final Progress progress;
	private final List<StrokeMap> strokes = new ArrayList<>();
	private CycleMedia media;
	private StateCarrier carrier;

	private CycleMap(CycleProblem problem, SolverOptions options, Progress progress) {
		this.problem = problem;
		this.options = options;
		this.progress = progress;
	}

	static CycleMap of(CycleProblem problem, SolverOptions options, Progress progress) {
		CycleMap map = new CycleMap(problem, options, progress);
		map.build();
		return map;
	}

	StateCarrier carrier() {
		return carrier;
	}

	List<StrokeMap> strokes() {
		return strokes;
	}

	double[] apply(double[] state) {
		double[] next = state.clone();
		for (StrokeMap stroke : strokes) {
			next = stroke.apply(next, new double[stroke.baths().size()]);
		}
		return next;
	}

	/** C x - x, stroke by stroke, so that a cycle that hardly changes its state shows by how much it does. */
	double[] change(double[] state) {
		double[] change = new double[state.length];
		double[] now = state.clone();
		for (StrokeMap stroke : strokes) {
			double[] step = stroke.change(now);
			for (int c = 0; c < step.length; c++) {
				change[c] += step[c];
				now[c] = state[c] + change[c];
			}
		}
		return change;
	}

	private void build() {
		media = CycleMedia.of(problem, options);
		List<SecularEquation> equations = new ArrayList<>();
		boolean populations = true;
		for (int s = 0; s < problem.strokes().size(); s++) {
			SecularEquation equation = SecularEquation.of(media.stroke(s), options, progress);
			equations.add(equation);
			populations &= equation.space().isDeclaredBasis() && equation.populationsSuffice() && !equation.isLocal() && staysDiagonal(s);
		}
		EnergySpace first = equations.get(0).space();
		populations &= InitialPopulations.coherences(problem.machine().initialState(), first).isEmpty();
		carrier = populations ? new StateCarrier.OfPopulations(first.dimension()) : new StateCarrier.OfDensities(first.dimension());
		for (int s = 0; s < equations.size(); s++) {
			progress.check();
			strokes.add(map(s, equations));
		}
	}

	/** Whether a stroke that takes its time passes diagonal Hamiltonians only: its ends alone do not say so. */
	private boolean staysDiagonal(int s) {
		if (!(problem.strokes().get(s) instanceof Stroke.Work work) || work.protocol() == WorkProtocol.SUDDEN) {
			return true;
		}
		return DoubleStream.of(WITHIN)
				.allMatch(f -> EnergySpace.declaredHamiltonian(media.within(work, f), options.equation(), options.memoryLimitBytes()).isDiagonal());
	}

	/** What limits each stroke. */
	List<Assessment> assessments() {
		return strokes.stream().map(this::assessment).toList();
	}

	private Assessment assessment(StrokeMap stroke) {
		List<BathCoupling> couplings = stroke instanceof ThermalMap thermal ? thermal.couplings() : List.of();
		return Assessment.of(stroke.startSpace(), stroke.baths(), couplings, options.equation(), progress);
	}

	private StrokeMap map(int s, List<SecularEquation> equations) {
		SecularEquation before = equations.get(s);
		return switch (problem.strokes().get(s)) {
			case Stroke.Thermal thermal -> ThermalMap.of(thermal, before, carrier, progress);
			case Stroke.Work work -> {
				EnergySpace after = EnergySpace.of(media.machine(s + 1), options.equation(), options.memoryLimitBytes());
			yield WorkMap.of(work, before.space(), after,
					f -> EnergySpace.declaredHamiltonian(media.within(work, f), options.equation(), options.memoryLimitBytes()), carrier, progress);
			}
		};
	}

	/** The map from the start of a work stroke to a fraction of it. */
	WorkMap partly(int s, double fraction) {
		Stroke.Work whole = (Stroke.Work) problem.strokes().get(s);
		Stroke.Work part = new Stroke.Work(whole.id(), fraction * whole.duration(), whole.protocol(), f -> whole.path().at(fraction * f));
		EnergySpace before = strokes.get(s).startSpace();
		EnergySpace after = EnergySpace.of(media.within(whole, fraction), options.equation(), options.memoryLimitBytes());
		return WorkMap.of(part, before, after, f -> EnergySpace.declaredHamiltonian(media.within(part, f), options.equation(), options.memoryLimitBytes()),
				carrier, progress);
	}

	/** The initial state of the design, as the carrier holds it. */
	double[] start() {
		return carrier.initial(problem.machine().initialState(), strokes.get(0).startSpace());
	}

	/** The mixture of all states of the medium. */
	double[] mixture() {
		return carrier.initial(new InitialState.MaximallyMixed(), strokes.get(0).startSpace());
	}

	/** The same cycle with those thermal strokes longer that change no state by much. */
	CycleMap stretched() {
		List<Stroke> longer = new ArrayList<>();
		for (StrokeMap stroke : strokes) {
			longer.add(stroke instanceof ThermalMap thermal ? stretched(thermal) : stroke.stroke());
		}
		return of(new CycleProblem(problem.machine(), longer), options, progress);
	}

	private Stroke stretched(ThermalMap thermal) {
		double largest = 0;
		for (int j = 0; j < start().length; j++) {
			double[] unit = new double[start().length];
			unit[j] = 1;
			for (double change : thermal.change(unit)) {
				largest = Math.max(largest, Math.abs(change));
			}
		}
		double factor = largest > 0 && largest < STRETCHED ? STRETCHED / largest : 1;
		return new Stroke.Thermal(thermal.stroke().id(), factor * thermal.stroke().duration(), thermal.stroke().couplings());
	}

	/** Whether {@link #change} is accurate however small it is: no stroke turns the state and none but turns it back. */
	boolean changesAreExact() {
		return carrier instanceof StateCarrier.OfPopulations || problem.strokes().stream()
				.allMatch(stroke -> stroke instanceof Stroke.Thermal || stroke instanceof Stroke.Work work && work.protocol() == WorkProtocol.SUDDEN);
	}
}
