// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

import org.heatwright.model.machine.Relation;
import org.heatwright.study.RecordedQuantity;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.vector.constrained.InequalityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.SQPOptimizerS;
import org.hipparchus.optim.nonlinear.vector.constrained.TwiceDifferentiableFunction;

/**
 * Goes from a design to the optimum beside it by sequential quadratic programming with exact first derivatives (BFGS for the second ones); the box and the
 * limits are its constraints, kept with a margin
 * of {@value #MARGIN}. Source: J. Nocedal, S. J. Wright, Numerical Optimization, 2nd ed., chapter 18, as implemented by Hipparchus. Verified by {@code
 * OptimumSearchTest}.
 */
final class GradientSearch {

	private static final int MOST_STEPS = 60;
	private static final double MARGIN = 1e-10;
	private static final double LEAST = 1e-300;

	/** There is no number, or no derivative, here. */
	private static final class Stop extends RuntimeException {

		private static final long serialVersionUID = 1L;
	}

	private final Variables variables;
	private final Evaluator evaluator;
	private final Gradients gradients;
	private final Function<double[], Optional<Candidate>> look;
	private final Evaluator.Wish wish;
	private final List<RecordedQuantity> quantities = new ArrayList<>();
	private double scale = 1;
	private double[] solvedAt;
	private Candidate solved;
	private double[] slopesAt;
	private double[][] slopes;

	/** @param look evaluates a point of the cube and remembers it when it is good */
	GradientSearch(Variables variables, Evaluator evaluator, int objective, Gradients gradients, Function<double[], Optional<Candidate>> look) {
		this.variables = variables;
		this.evaluator = evaluator;
		this.gradients = gradients;
		this.look = look;
		this.wish = evaluator.wishes().get(objective);
		quantities.add(wish.quantity());
		evaluator.limits().forEach(limit -> quantities.add(limit.quantity()));
	}

	/**
	 * What is found on the way is told to {@code look}; a search that gets nowhere leaves what was there.
	 *
	 * @return whether it came to an end by itself
	 */
	boolean from(double[] start) {
		Optional<Candidate> first = look.apply(start);
		if (first.isEmpty()) {
			return false;
		}
		scale = Math.max(LEAST, Math.abs(number(first.get(), wish.quantity())));
		try {
			new SQPOptimizerS().optimize(new InitialGuess(start), new ObjectiveFunction(new Cost()), new Limits(), new MaxIter(MOST_STEPS),
					new MaxEval(50 * MOST_STEPS));
			return true;
		} catch (CancellationException e) {
			throw e;
		} catch (RuntimeException e) {
			// Hipparchus 4.0.3 stumbles over quadratic programs without a solution (null, empty lists) as well as it reports them; where it came to is known in any
			// case.
			return false;
		}
	}

	private static double number(Candidate candidate, RecordedQuantity quantity) {
		return quantity.of(candidate.analysis()).orElseThrow(Stop::new);
	}

	/** Cost and limits are asked for one after the other at the same place. */
	private Candidate candidate(RealVector x) {
		double[] cube = x.toArray();
		if (!Arrays.equals(cube, solvedAt)) {
			solved = look.apply(cube).orElseThrow(Stop::new);
			solvedAt = cube;
		}
		return solved;
	}

	/** By the coordinates of the cube: [quantity][axis]. */
	private double[][] slopes(RealVector x) {
		double[] cube = x.toArray();
		if (!Arrays.equals(cube, slopesAt)) {
			double[] values = variables.values(cube);
			slopes = gradients.at(values, quantities).orElseThrow(Stop::new);
			double[] stretch = variables.stretch(cube);
			for (double[] slope : slopes) {
				for (int a = 0; a < slope.length; a++) {
					slope[a] *= stretch[a];
				}
			}
			slopesAt = cube;
		}
		return slopes;
	}

	/** The objective in units of its first value. */
	private final class Cost extends TwiceDifferentiableFunction {

		@Override
		public int dim() {
			return variables.count();
		}

		@Override
		public double value(RealVector x) {
			return wish.cost(number(candidate(x), wish.quantity())) / scale;
		}

		@Override
		public RealVector gradient(RealVector x) {
			return new ArrayRealVector(slopes(x)[0]).mapMultiply(wish.cost(1) / scale);
		}

		@Override
		public RealMatrix hessian(RealVector x) {
			throw new UnsupportedOperationException("second derivatives are built up from the first");
		}
	}

	/** x_a >= 0, 1 - x_a >= 0, then each limit in units of itself, at least {@value GradientSearch#MARGIN}. */
	private final class Limits extends InequalityConstraint implements org.hipparchus.optim.OptimizationData {

		Limits() {
			super(new ArrayRealVector(2 * variables.count()).append(new ArrayRealVector(evaluator.limits().size(), MARGIN)));
		}

		@Override
		public int dim() {
			return variables.count();
		}

		@Override
		public RealVector value(RealVector x) {
			RealVector value = new ArrayRealVector(dimY());
			int n = dim();
			for (int a = 0; a < n; a++) {
				value.setEntry(2 * a, x.getEntry(a));
				value.setEntry(2 * a + 1, 1 - x.getEntry(a));
			}
			for (int l = 0; l < evaluator.limits().size(); l++) {
				Evaluator.Limit limit = evaluator.limits().get(l);
				value.setEntry(2 * n + l, sign(limit) * (number(candidate(x), limit.quantity()) - limit.value()) / unit(limit));
			}
			return value;
		}

		@Override
		public RealMatrix jacobian(RealVector x) {
			int n = dim();
			RealMatrix jacobian = new Array2DRowRealMatrix(dimY(), n);
			for (int a = 0; a < n; a++) {
				jacobian.setEntry(2 * a, a, 1);
				jacobian.setEntry(2 * a + 1, a, -1);
			}
			for (int l = 0; l < evaluator.limits().size(); l++) {
				Evaluator.Limit limit = evaluator.limits().get(l);
				for (int a = 0; a < n; a++) {
					jacobian.setEntry(2 * n + l, a, sign(limit) * slopes(x)[1 + l][a] / unit(limit));
				}
			}
			return jacobian;
		}

		private static double sign(Evaluator.Limit limit) {
			return limit.relation() == Relation.AT_LEAST ? 1 : -1;
		}

		private static double unit(Evaluator.Limit limit) {
			return limit.value() == 0 ? 1 : Math.abs(limit.value());
		}
	}
}
