// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

import java.util.Arrays;
import java.util.Locale;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.HamiltonianSummary;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.heatwright.physics.thermo.Ergotropy;

/**
 * A Dicke quantum battery: N equal qubits charged by one resonant cavity mode that starts with N photons,
 * <pre>
 *   H = omega a^+ a + omega J_z + 2 g J_x (a + a^+),    E(t) = Tr(rho_qubits omega J_z).
 * </pre>
 * What the qubits hold is in general mixed, for they are entangled with the cavity: the ergotropy is that of their reduced state. The largest mean power grows
 * as N^(3/2), against N for N qubits in cavities
 * of one photon each. Source: D. Ferraro et al., Phys. Rev. Lett. 120, 117702 (2018); ergotropy: G. M. Andolina et al., Phys. Rev. Lett. 122, 047702 (2019).
 *
 * <p>Photon numbers are kept up to 4 N + 8, and twice as many again until those at the top hold less than 1e-11. Cost: sparse exponentials of (N + 1)(photons +
 * 1) states for each population of the ladder at
 * the start. Verified by {@code CavityChargingTest} and the gallery's {@code dicke-battery}.
 */
public final class CavityCharging implements Charging {

	private static final double NEGLIGIBLE = 1e-11;
	private static final int GRID = 2000;
	private static final int MOST_STATES = 200_000;

	private final int qubits;
	private final double frequency;
	private final double coupling;
	private final double[] weights;
	private final EnergySpace space;
	private final Progress progress;

	/**
	 * @param coupling g, the energy of one qubit with the field of one photon
	 * @throws SolverRefusedException when the medium is no array of equal qubits without interactions, or starts with coherences
	 */
	public CavityCharging(Problem problem, double coupling, SolverOptions options, Progress progress) {
		if (!(problem.medium() instanceof QubitArray array) || !array.terms().isEmpty() || Arrays.stream(array.siteFrequencies()).distinct().count() != 1
				|| !(array.siteFrequencies()[0] > 0)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "a cavity charges an array of equal qubits without interactions, with which it is in resonance");
		}
		if (!(coupling > 0) || Double.isInfinite(coupling)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the coupling to the cavity is " + coupling + "; it must be positive");
		}
		this.qubits = array.size();
		this.frequency = array.siteFrequencies()[0];
		this.coupling = coupling;
		this.progress = progress;
		QubitArray ladder = array.in(Representation.SYMMETRIC);
		this.space = EnergySpace.of(new Problem(ladder, problem.baths(), problem.couplings(), problem.initialState()), options.equation(),
				options.memoryLimitBytes(), progress);
		if (InitialPopulations.coherences(problem.initialState(), space).isPresent()
				|| InitialPopulations.acrossLevels(problem.initialState(), space).isPresent()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "a battery in a cavity starts from populations of the ladder; this initial state has coherences");
		}
		double[] populations = InitialPopulations.of(problem.initialState(), space);
		this.weights = new double[qubits + 1];
		for (int i = 0; i < populations.length; i++) {
			weights[(int) Math.round((space.energies()[i] - space.minEnergy()) / frequency)] += populations[i];
		}
	}

	@Override
	public String method() {
		return "unitary charging by a cavity of " + qubits + " photons";
	}

	/** The ladder with its energies, and the photons that are kept. */
	private record Cavity(int qubits, int photons, double frequency, double coupling) {

		int state(int excitations, int n) {
			return n * (qubits + 1) + excitations;
		}

		SparseHermitian hamiltonian() {
			int d = (qubits + 1) * (photons + 1);
			SparseHermitian.Builder builder = new SparseHermitian.Builder(d, 4 * d);
			for (int n = 0; n <= photons; n++) {
				for (int k = 0; k <= qubits; k++) {
					builder.add(state(k, n), state(k, n), frequency * (n + k - 0.5 * qubits), 0);
					for (int other = k - 1; other <= k + 1 && n < photons; other += 2) {
						if (other >= 0 && other <= qubits) {
							double jx = 0.5 * Math.sqrt(other > k ? (double) (qubits - k) * (k + 1) : (double) k * (qubits - k + 1));
							builder.add(state(k, n), state(other, n + 1), 2 * coupling * jx * Math.sqrt(n + 1), 0);
						}
					}
				}
			}
			return builder.build();
		}
	}

	/** Receives the reduced density matrix of the qubits in the states of 0 ... N excitations. */
	private interface Reading {
		void at(int point, double[] re, double[] im);
	}

	/** Follows all populations of the start over equidistant times, with as many photons as it takes. */
	private void follow(int size, double[] start, double until, int points, Reading reading) {
		for (int photons = 4 * size + 8;; photons *= 2) {
			if ((double) (size + 1) * (photons + 1) > MOST_STATES) {
				throw new SolverRefusedException(Reason.TOO_LARGE, String.format(Locale.ROOT,
						"%d qubits in a cavity of up to %d photons are too many states; take fewer qubits or a weaker coupling", size, photons));
			}
			double[][][] rho = new double[points][2][(size + 1) * (size + 1)];
			if (follow(new Cavity(size, photons, frequency, coupling), start, until, rho)) {
				for (int k = 0; k < points; k++) {
					reading.at(k, rho[k][0], rho[k][1]);
				}
				return;
			}
		}
	}

	/** Whether the photons that are kept were enough. */
	private boolean follow(Cavity cavity, double[] start, double until, double[][][] rho) {
		SparseHermitian hamiltonian = cavity.hamiltonian();
		double seconds = SparsePropagation.seconds(hamiltonian, until, (int) Arrays.stream(start).filter(weight -> weight > 0).count(), rho.length);
		String task = String.format(Locale.ROOT, "%d qubits with up to %d photons, about %.1g s", cavity.qubits, cavity.photons, seconds);
		for (int k = 0; k < start.length; k++) {
			if (start[k] <= 0) {
				continue;
			}
			double[][] psi = new double[2][hamiltonian.dimension()];
			psi[0][cavity.state(k, cavity.qubits)] = Math.sqrt(start[k]);
			for (int point = 0; point < rho.length; point++) {
				progress.check();
				progress.report((double) point / rho.length, task);
				psi = point == 0 ? psi : SparsePropagation.step(hamiltonian, psi, until / (rho.length - 1), progress);
				if (reduce(cavity, psi, rho[point]) > NEGLIGIBLE) {
					return false;
				}
			}
		}
		return true;
	}

	/** Adds the reduced density matrix; returns the population of the two highest photon numbers. */
	private static double reduce(Cavity cavity, double[][] psi, double[][] rho) {
		int d = cavity.qubits + 1;
		double top = 0;
		for (int n = 0; n <= cavity.photons; n++) {
			for (int i = 0; i < d; i++) {
				double x = psi[0][cavity.state(i, n)];
				double y = psi[1][cavity.state(i, n)];
				top += n > cavity.photons - 2 ? x * x + y * y : 0;
				for (int j = 0; j < d; j++) {
					double u = psi[0][cavity.state(j, n)];
					double v = psi[1][cavity.state(j, n)];
					rho[0][i * d + j] += x * u + y * v;
					rho[1][i * d + j] += y * u - x * v;
				}
			}
		}
		return top;
	}

	private double[] energies() {
		double[] energies = new double[qubits + 1];
		Arrays.setAll(energies, k -> frequency * (k - 0.5 * qubits));
		return energies;
	}

	@Override
	public ChargingCurve curve(double duration, int points) {
		double[] times = new double[points];
		Arrays.setAll(times, k -> duration * k / (points - 1));
		Ergotropy[] results = new Ergotropy[points];
		double[] energies = energies();
		follow(qubits, weights, duration, points, (k, re, im) -> results[k] = Ergotropy.of(energies, re, im, 1e-9 * frequency));
		return ChargingCurve.of(times, results);
	}

	@Override
	public double bestMeanPower() {
		return bestMeanPower(qubits, weights);
	}

	/** The power of N cavities with one photon and one qubit each, from the ground state. */
	@Override
	public double parallelPower() {
		return qubits * bestMeanPower(1, new double[] { 1, 0 });
	}

	/** Over the time 4 / (g sqrt N), about twice that of the first maximum of the energy. */
	private double bestMeanPower(int size, double[] start) {
		double until = 4 / (coupling * Math.sqrt(size));
		double[] energy = new double[GRID + 1];
		follow(size, start, until, GRID + 1, (k, re, im) -> {
			for (int i = 0; i <= size; i++) {
				energy[k] += frequency * i * re[i * (size + 1) + i];
			}
		});
		return MeanPower.best(energy, until / GRID);
	}

	/**
	 * With x = a + a^+ and X = sqrt(&lt;x^2&gt;): |dE/dt| = 2 g omega |&lt;J_y x&gt;| &lt;= g omega N X. The energy of the whole is conserved, so that &lt;n&gt;
	 * &lt;= N + k + (g / omega) N X for k excitations at the
	 * start, and X^2 &lt;= 4 &lt;n&gt; + 2: together X &lt;= 2 g N / omega + sqrt((2 g N / omega)^2 + 4 (N + k) + 2).
	 */
	@Override
	public double powerBound() {
		double excited = 0;
		for (int k = 0; k <= qubits; k++) {
			excited += k * weights[k];
		}
		double shift = 2 * coupling * qubits / frequency;
		return coupling * frequency * qubits * (shift + Math.sqrt(shift * shift + 4 * (qubits + excited) + 2));
	}

	@Override
	public HamiltonianSummary hamiltonian() {
		return new HamiltonianSummary(Math.max(Math.abs(space.minEnergy()), Math.abs(space.maxEnergy())), space.minEnergy(), space.maxEnergy());
	}

	@Override
	public Representation representation() {
		return space.representation();
	}

	@Override
	public String representationReason() {
		return "the cavity couples to all qubits alike";
	}

	@Override
	public int dimension() {
		return space.dimension();
	}
}
