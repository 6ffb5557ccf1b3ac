// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;

/** The states that a part may start in, as weights of its basis states. Verified by {@code PartStatesTest}. */
final class PartStates {

	private static final double SAME = 1e-12;

	private final Part part;
	private final PartBasis basis;

	private PartStates(Part part, PartBasis basis) {
		this.part = part;
		this.basis = basis;
	}

	/** @throws SolverRefusedException when the part has no such state, or it is more than weights of basis states */
	static double[] weights(Part part, PartBasis basis, InitialState state) {
		return new PartStates(part, basis).weights(state);
	}

	private double[] weights(InitialState state) {
		return switch (state) {
			case InitialState.Ground ground -> boltzmann(Double.POSITIVE_INFINITY);
			case InitialState.Excited excited -> boltzmann(Double.NEGATIVE_INFINITY);
			case InitialState.MaximallyMixed mixed -> boltzmann(0);
			case InitialState.Thermal thermal when thermal.temperature() >= 0 -> boltzmann(thermal.temperature() == 0 ? Double.POSITIVE_INFINITY
					: 1 / thermal.temperature());
			case InitialState.Thermal thermal -> throw none("of the temperature " + thermal.temperature());
			case InitialState.Dicke dicke -> dicke(dicke.m());
			case InitialState.Product product -> product(product.excitation());
			case InitialState.Level level -> level(level.index());
			case InitialState.Parts parts -> throw none("of parts of its own");
		};
	}

	/** exp(-beta E) / Z of the part alone. */
	private double[] boltzmann(double beta) {
		if (!basis.hamiltonian().isDiagonal()) {
			throw none("by its energy alone, for its terms mix its states; give the whole medium a state");
		}
		if (part instanceof Part.Oscillator && !(beta > 0)) {
			throw none("without an end of its energies");
		}
		boolean pure = Double.isInfinite(beta);
		if (!pure && part instanceof Part.Qubits qubits && qubits.array().size() > 1 && qubits.array().representation() != Representation.SYMMETRIC
				&& basis.dimension() == qubits.array().size() + 1) {
			throw none("outside of its symmetric states; choose the representation FULL, or SYMMETRIC for the state inside them");
		}
		double[] energies = basis.hamiltonian().diagonal();
		double origin = beta < 0 ? Arrays.stream(energies).max().orElseThrow() : Arrays.stream(energies).min().orElseThrow();
		double tolerance = SAME * Arrays.stream(energies).map(Math::abs).max().orElse(0);
		DoubleUnaryOperator factor = pure ? energy -> Math.abs(energy - origin) <= tolerance ? 1 : 0 : energy -> Math.exp(-beta * (energy - origin));
		double[] weights = Arrays.stream(energies).map(factor).toArray();
		double sum = Arrays.stream(weights).sum();
		return Arrays.stream(weights).map(weight -> weight / sum).toArray();
	}

	private double[] dicke(double m) {
		int size = part instanceof Part.Qubits qubits ? qubits.array().size() : part instanceof Part.Spin spin ? spin.twiceSpin() : -1;
		double rung = m + 0.5 * size;
		if (size < 0 || basis.dimension() != size + 1 || rung != Math.rint(rung) || rung < 0 || rung > size) {
			throw none("M = " + m);
		}
		return level((int) rung);
	}

	/** Every qubit excited with the same probability. */
	private double[] product(double excitation) {
		if (!(part instanceof Part.Qubits qubits) || !(excitation >= 0 && excitation <= 1)) {
			throw none("with the excitation " + excitation);
		}
		int size = qubits.array().size();
		if (excitation == 0 || excitation == 1) {
			return level(excitation == 0 ? 0 : basis.dimension() - 1);
		}
		if (size > 1 && basis.dimension() == size + 1) {
			throw none("with the excitation " + excitation + " inside its symmetric states; choose the representation FULL");
		}
		double[] weights = new double[basis.dimension()];
		for (int state = 0; state < weights.length; state++) {
			int excited = Integer.bitCount(state);
			weights[state] = Math.pow(excitation, excited) * Math.pow(1 - excitation, size - excited);
		}
		return weights;
	}

	private double[] level(int index) {
		if (index < 0 || index >= basis.dimension()) {
			throw none("number " + index + ", of " + basis.dimension() + " that are kept");
		}
		double[] weights = new double[basis.dimension()];
		weights[index] = 1;
		return weights;
	}

	private SolverRefusedException none(String which) {
		return new SolverRefusedException(Reason.NOT_SUPPORTED, "the part " + part.name() + " has no initial state " + which);
	}
}
