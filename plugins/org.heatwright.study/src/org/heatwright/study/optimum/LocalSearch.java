// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.util.Arrays;
import java.util.Optional;

import org.heatwright.model.study.Method;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.OptimizationData;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.hipparchus.random.Well19937c;

/**
 * One search from one start: the method of the study, then, where derivatives exist, a gradient search from the best design so far, then simplices that get
 * smaller until they bring nothing more. Missed constraints cost more than any objective can gain (an exact penalty), and the
 * best design that keeps every constraint is remembered whatever the method makes of it. Sources: N. Hansen, A. Ostermeier, Evol. Comput. 9, 159 (2001); M. J.
 * D. Powell, DAMTP 2009/NA06;
 * J. A. Nelder, R. Mead, Comput. J. 7, 308 (1965). Verified by {@code OptimumSearchTest}.
 */
final class LocalSearch {

	private static final double PENALTY = 100;
	private static final double[] POLISH = { 0.05, 3e-3, 2e-4, 1e-5 };
	private static final double STEP = 0.25;
	private static final int CLIMBS = 4;
	private static final double GAIN = 1e-13;

	private final Variables variables;
	private final Evaluator evaluator;
	private final int objective;
	private double scale = Double.MIN_NORMAL;
	private double worst;
	private Optional<Candidate> best = Optional.empty();
	private double bestCost = Double.POSITIVE_INFINITY;
	private double[] bestPoint;

	/** @param objective which of the wishes */
	LocalSearch(Variables variables, Evaluator evaluator, int objective) {
		this.variables = variables;
		this.evaluator = evaluator;
		this.objective = objective;
	}

	/** The best design found that keeps every constraint; empty when none does. */
	Optional<Candidate> from(double[] start, Method method, int evaluations, long seed) {
		bestPoint = start;
		attempt(start, method, evaluations, seed);
		int rough = climb() ? POLISH.length - 1 : 0;
		for (double size : Arrays.copyOfRange(POLISH, rough, POLISH.length)) {
			simplex(bestPoint, size, Math.max(50, evaluations / 4));
		}
		return best;
	}

	/** Follows the derivatives, where they exist, again and again until that brings nothing more; says whether that came to an end. */
	private boolean climb() {
		Optional<Gradients> gradients = best.isEmpty() ? Optional.empty() : evaluator.gradients(objective);
		boolean ended = gradients.isPresent();
		for (int again = 0; ended && again < CLIMBS; again++) {
			double before = bestCost;
			ended = new GradientSearch(variables, evaluator, objective, gradients.get(), this::look).from(bestPoint);
			if (before - bestCost <= GAIN * Math.abs(before)) {
				break;
			}
		}
		return ended;
	}

	private void attempt(double[] start, Method method, int evaluations, long seed) {
		boolean plane = variables.count() >= 2;
		if (method == Method.CMA_ES) {
			cmaes(start, evaluations, seed);
		} else if (method == Method.BOBYQA && plane) {
			bobyqa(start, evaluations);
		} else {
			simplex(start, STEP, evaluations);
		}
	}

	private void cmaes(double[] start, int evaluations, long seed) {
		int n = variables.count();
		double[] sigma = new double[n];
		Arrays.fill(sigma, STEP);
		CMAESOptimizer optimizer = new CMAESOptimizer(evaluations, Double.NEGATIVE_INFINITY, true, 0, 0, new Well19937c(seed), false,
				new SimpleValueChecker(1e-10, Double.MIN_NORMAL));
		run(() -> optimizer
				.optimize(data(evaluations, start, new CMAESOptimizer.Sigma(sigma), new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(n))), box())));
	}

	private void bobyqa(double[] start, int evaluations) {
		double[] inside = Arrays.stream(start).map(x -> Math.clamp(x, 0.05, 0.95)).toArray();
		BOBYQAOptimizer optimizer = new BOBYQAOptimizer(2 * variables.count() + 1, 0.1, 1e-8);
		run(() -> optimizer.optimize(data(evaluations, inside, box())));
	}

	private void simplex(double[] start, double size, int evaluations) {
		double[] steps = new double[start.length];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = start[i] + size <= 1 ? size : -size;
		}
		SimplexOptimizer optimizer = new SimplexOptimizer(1e-14, Double.MIN_NORMAL);
		run(() -> optimizer.optimize(data(evaluations, start, new NelderMeadSimplex(steps))));
	}

	/** A method that gives up has told us what it found on the way. */
	private static void run(Runnable search) {
		try {
			search.run();
		} catch (MathRuntimeException e) {
			// The number of evaluations is used up, or the region has shrunk to rounding.
		}
	}

	private SimpleBounds box() {
		double[] upper = new double[variables.count()];
		Arrays.fill(upper, 1);
		return new SimpleBounds(new double[variables.count()], upper);
	}

	private OptimizationData[] data(int evaluations, double[] start, OptimizationData... more) {
		OptimizationData[] data = Arrays.copyOf(more, more.length + 4);
		data[more.length] = new MaxEval(evaluations);
		data[more.length + 1] = new InitialGuess(start.clone());
		data[more.length + 2] = GoalType.MINIMIZE;
		data[more.length + 3] = new ObjectiveFunction(this::cost);
		return data;
	}

	private double cost(double[] cube) {
		double outside = 0;
		for (double x : cube) {
			outside += Math.max(0, Math.max(-x, x - 1));
		}
		Optional<Candidate> candidate = look(cube);
		if (candidate.isEmpty()) {
			return worst + scale * (1 + outside);
		}
		double penalized = cost(candidate.get()) + PENALTY * scale * (candidate.get().violation() + outside);
		worst = Math.max(worst, penalized);
		return penalized;
	}

	/** Solves a design and remembers it when it is the best so far; outside the cube, the one on its border. */
	private Optional<Candidate> look(double[] cube) {
		Optional<Candidate> candidate = evaluator.at(variables.values(cube));
		if (candidate.isPresent()) {
			double cost = cost(candidate.get());
			scale = Math.max(scale, Math.abs(cost));
			if (candidate.get().isFeasible() && cost < bestCost) {
				best = candidate;
				bestCost = cost;
				bestPoint = Arrays.stream(cube).map(x -> Math.clamp(x, 0.0, 1.0)).toArray();
			}
		}
		return candidate;
	}

	private double cost(Candidate candidate) {
		return evaluator.wishes().get(objective).cost(candidate.objectives().get(objective));
	}
}
