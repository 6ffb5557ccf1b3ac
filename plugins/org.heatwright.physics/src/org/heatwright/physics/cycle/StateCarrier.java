// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.linear.HermitianJacobi;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;

/** How a state is held as a vector of real numbers, and what can be read off it. */
sealed interface StateCarrier {

	int dimension();

	double[] initial(InitialState state, EnergySpace space);

	/** A state of full rank that resembles nothing, the same at each call. */
	double[] anyState();

	double trace(double[] state);

	/** Tr(H rho). */
	double energy(double[] state, EnergySpace space);

	/** -Tr(rho ln rho). */
	double entropy(double[] state, EnergySpace space);

	double smallestEigenvalue(double[] state);

	/** Populations of the energy states. */
	double[] populations(double[] state, EnergySpace space);

	/** Populations of declared basis states, which are the energy states of every Hamiltonian of the cycle. */
	record OfPopulations(int dimension) implements StateCarrier {

		@Override
		public double[] initial(InitialState state, EnergySpace space) {
			return InitialPopulations.of(state, space).clone();
		}

		@Override
		public double[] anyState() {
			double[] state = new double[dimension];
			Arrays.setAll(state, i -> 1 + 0.5 * Math.sin(1 + 3.7 * i));
			double sum = Arrays.stream(state).sum();
			Arrays.setAll(state, i -> state[i] / sum);
			return state;
		}

		@Override
		public double trace(double[] state) {
			return Arrays.stream(state).sum();
		}

		@Override
		public double energy(double[] state, EnergySpace space) {
			double sum = 0;
			for (int i = 0; i < state.length; i++) {
				sum += state[i] * space.energies()[i];
			}
			return sum;
		}

		@Override
		public double entropy(double[] state, EnergySpace space) {
			double sum = 0;
			for (int i = 0; i < state.length; i++) {
				sum -= state[i] <= 0 ? 0 : state[i] * Math.log(state[i] / space.multiplicity(i));
			}
			return sum;
		}

		@Override
		public double smallestEigenvalue(double[] state) {
			return Arrays.stream(state).min().orElseThrow();
		}

		@Override
		public double[] populations(double[] state, EnergySpace space) {
			return state.clone();
		}
	}

	/** Coordinates of the density matrix in the declared basis. */
	record OfDensities(int dimension) implements StateCarrier {

		HermitianCoordinates coordinates() {
			return new HermitianCoordinates(dimension);
		}

		@Override
		public double[] initial(InitialState state, EnergySpace space) {
			double[][] rho = InitialPopulations.density(state, space);
			return coordinates().of(rho[0], rho[1]);
		}

		@Override
		public double[] anyState() {
			double[] state = new double[dimension * dimension];
			System.arraycopy(new OfPopulations(dimension).anyState(), 0, state, 0, dimension);
			for (int c = dimension; c < state.length; c++) {
				state[c] = 0.1 / ((double) dimension * dimension) * Math.sin(2 + 5.3 * c);
			}
			return state;
		}

		@Override
		public double trace(double[] state) {
			return coordinates().trace(state);
		}

		@Override
		public double energy(double[] state, EnergySpace space) {
			SparseHermitian hamiltonian = space.declaredHamiltonian();
			double sum = 0;
			for (int e = 0; e < hamiltonian.size(); e++) {
				int i = hamiltonian.row(e);
				int j = hamiltonian.column(e);
				int at = i == j ? i : coordinates().real(i, j);
				sum += i == j ? hamiltonian.real(e) * state[at] : 2 * (hamiltonian.real(e) * state[at] + hamiltonian.imaginary(e) * state[at + 1]);
			}
			return sum;
		}

		@Override
		public double entropy(double[] state, EnergySpace space) {
			// Values alone by tridiagonal QL of the real matrix (X, -Y; Y, X), which has each of them twice: a third of the time of Jacobi's method.
			double[][] rho = coordinates().matrix(state);
			int d = dimension;
			DMatrixRMaj real = new DMatrixRMaj(2 * d, 2 * d);
			for (int i = 0; i < d; i++) {
				for (int j = 0; j < d; j++) {
					real.set(i, j, rho[0][i * d + j]);
					real.set(d + i, d + j, rho[0][i * d + j]);
					real.set(d + i, j, rho[1][i * d + j]);
					real.set(i, d + j, -rho[1][i * d + j]);
				}
			}
			var spectrum = DecompositionFactory_DDRM.eig(2 * d, false, true);
			if (!spectrum.decompose(real)) {
				throw new SolverRefusedException(Reason.INACCURATE, "the eigenvalues of a state of " + d + " levels were not found");
			}
			double sum = 0;
			for (int n = 0; n < 2 * d; n++) {
				double p = spectrum.getEigenvalue(n).real;
				sum -= p <= 0 ? 0 : 0.5 * p * Math.log(p);
			}
			return sum;
		}

		@Override
		public double smallestEigenvalue(double[] state) {
			return spectrum(state).smallest();
		}

		private HermitianJacobi spectrum(double[] state) {
			double[][] rho = coordinates().matrix(state);
			return HermitianJacobi.of(dimension, rho[0], rho[1]);
		}

		@Override
		public double[] populations(double[] state, EnergySpace space) {
			return space.populationsOf(coordinates().matrix(state));
		}
	}
}
