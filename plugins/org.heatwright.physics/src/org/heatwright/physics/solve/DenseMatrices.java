// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.space.EnergySpace;

/** Writes out the operators and rates of a solved machine as dense matrices, for {@link MachineMatrices}. */
final class DenseMatrices {

	static final int LARGEST = 1024;

	private DenseMatrices() {
	}

	static MachineMatrices of(SteadyMachine machine) {
		EnergySpace space = machine.space();
		requireMatrices(space);
		boolean declared = machine.tier() instanceof GeneratorTier;
		List<MachineMatrices.Operator> operators = new ArrayList<>();
		List<MachineMatrices.Rates> rates = new ArrayList<>();
		for (int b = 0; b < machine.baths().size(); b++) {
			Bath bath = machine.baths().get(b);
			BathCoupling coupling = machine.couplings().get(b);
			List<SparseHermitian> own = declared ? coupling.declaredOperators() : coupling.independentOperators();
			for (int k = 0; k < own.size(); k++) {
				operators.add(new MachineMatrices.Operator(bath.id(), k, dense(own.get(k))));
			}
			rates.add(new MachineMatrices.Rates(bath.id(), dense(coupling.rates(), space.dimension())));
		}
		return new MachineMatrices(declared ? "declared" : "energy", space.energies().clone(), space.names(), machine.tier().density(), operators, rates);
	}

	private static void requireMatrices(EnergySpace space) {
		if (space.dimension() > LARGEST) {
			throw new SolverRefusedException(Reason.TOO_LARGE,
					"matrices of " + space.dimension() + " states are too large to hand over; at most " + LARGEST + " are written");
		}
		if (space.representation() == Representation.PERMUTATION_INVARIANT) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"the states (j, M) of this machine stand for many states of the medium each, so that its operators are no matrices here; choose the representation FULL");
		}
	}

	private static double[][] dense(SparseHermitian operator) {
		int d = operator.dimension();
		double[][] matrix = new double[2][d * d];
		for (int e = 0; e < operator.size(); e++) {
			int at = operator.row(e) * d + operator.column(e);
			int across = operator.column(e) * d + operator.row(e);
			matrix[0][at] = matrix[0][across] = operator.real(e);
			matrix[1][at] = operator.imaginary(e);
			matrix[1][across] = at == across ? 0 : -operator.imaginary(e);
		}
		return matrix;
	}

	private static double[] dense(BathRates rates, int d) {
		double[] matrix = new double[d * d];
		for (int pair = 0; pair < rates.size(); pair++) {
			matrix[rates.low(pair) * d + rates.high(pair)] += rates.down(pair);
			matrix[rates.high(pair) * d + rates.low(pair)] += rates.up(pair);
		}
		return matrix;
	}
}
