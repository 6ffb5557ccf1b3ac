// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.linear.HermitianJacobi;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.operator.SpectralNorm;
import org.heatwright.physics.problem.HamiltonianSummary;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.heatwright.physics.thermo.Ergotropy;

/**
 * Charging of an array of qubits by a resonant field, rho(t) = exp(-i V t) rho exp(i V t) in the interaction picture: energy Tr(H_0 rho), ergotropy, and the
 * power against
 * <pre>
 *   |dE/dt| = |Tr(rho i [V, H_0])| &lt;= ||[V, H_0]||.
 * </pre>
 * From the ground state of H = omega J_z the energy is L omega sin^2(V t) in parallel and L omega sin^2(L V t) collectively: an advantage L at equal norm.
 * Sources: F. C. Binder et al., New J. Phys. 17, 075015 (2015); F. Campaioli et al., Phys. Rev. Lett. 118, 150601 (2017). Verified by
 * {@code MachinesInTimeTest} against {@code battery.json}.
 */
public final class UnitaryCharging implements Charging {

	private static final int LARGEST_DENSE = 64;
	private static final int GRID = 4000;

	private final Charger charger;
	private final double strength;
	private final EnergySpace space;
	private final List<double[][]> start = new ArrayList<>();
	private final int size;
	private final Progress progress;

	/**
	 * @param charger  the scheme
	 * @param strength V
	 * @throws SolverRefusedException when the medium is no array of qubits, or too large
	 */
	public UnitaryCharging(Problem problem, Charger charger, double strength, SolverOptions options, Progress progress) {
		if (!(problem.medium() instanceof QubitArray array)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "a field that charges qubits needs an array of qubits; this medium is a level system");
		}
		if (!(strength > 0) || Double.isInfinite(strength)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the charging field has the amplitude " + strength + "; it must be positive");
		}
		this.charger = charger;
		this.strength = strength;
		this.size = array.size();
		this.progress = progress;
		this.space = EnergySpace.of(problem, options.equation(), options.memoryLimitBytes(), progress);
		if (space.hasSectors()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"a coherent field needs vectors; the states (j, M) are populations. Choose the representation FULL, or SYMMETRIC from a state of the ladder");
		}
		decompose(InitialPopulations.density(problem.initialState(), space));
	}

	/** rho = sum |v&gt;&lt;v|. */
	private void decompose(double[][] rho) {
		int d = space.dimension();
		boolean diagonal = true;
		for (int ij = 0; ij < d * d; ij++) {
			diagonal &= ij / d == ij % d || rho[0][ij] == 0 && rho[1][ij] == 0;
		}
		HermitianJacobi jacobi = diagonal ? null : HermitianJacobi.of(d, rho[0].clone(), rho[1].clone());
		for (int k = 0; k < d; k++) {
			double weight = diagonal ? rho[0][k * d + k] : jacobi.eigenvalue(k);
			if (weight > 1e-15) {
				double[][] v = new double[2][d];
				for (int i = 0; i < d; i++) {
					v[0][i] = Math.sqrt(weight) * (diagonal ? i == k ? 1 : 0 : jacobi.real(i, k));
					v[1][i] = diagonal ? 0 : Math.sqrt(weight) * jacobi.imaginary(i, k);
				}
				start.add(v);
			}
		}
	}

	@Override
	public String method() {
		return "unitary charging in the interaction picture";
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
		return space.reason();
	}

	@Override
	public int dimension() {
		return space.dimension();
	}

	/** V of a scheme in the declared basis. */
	private SparseHermitian field(Charger charger) {
		NoiseOperator operator = charger == Charger.PARALLEL ? new NoiseOperator.Collective(Axis.X) : new NoiseOperator.ManyBody(size);
		return space.declaredOperators(operator, "charger").get(0).times(strength);
	}

	/** ||V||: both schemes have L V. */
	public double norm() {
		return size * strength;
	}

	/** ||[V, H_0]||. */
	@Override
	public double powerBound() {
		return SpectralNorm.commutatorUpper(space.inEnergyBasis(field(charger)), space.energies());
	}

	@Override
	public ChargingCurve curve(double duration, int points) {
		SparseHermitian field = field(charger);
		double[] times = new double[points];
		Arrays.setAll(times, k -> duration * k / (points - 1));
		Ergotropy[] results = new Ergotropy[points];
		List<double[][]> vectors = copy();
		for (int k = 0; k < points; k++) {
			progress.check();
			results[k] = ergotropy(vectors);
			if (k < points - 1) {
				double dt = times[k + 1] - times[k];
				double next = times[k + 1];
				if (field.largestRowSum() * dt <= Math.PI) {
					vectors.replaceAll(v -> SparsePropagation.step(field, v, dt, progress));
				} else {
					vectors = copy();
					vectors.replaceAll(v -> SparsePropagation.step(field, v, withoutPeriods(next), progress));
				}
			}
		}
		return ChargingCurve.of(times, results);
	}

	/**
	 * The time without the whole periods before it. The eigenvalues of V are L V, (L - 2) V, ... -L V in parallel and +-L V collectively, so that exp(-i V t)
	 * comes back, up to a sign, after pi / V and pi / (L V). The phase V t is reduced with its rounding error: full precision however long the time.
	 */
	private double withoutPeriods(double time) {
		double rate = charger == Charger.PARALLEL ? strength : size * strength;
		double phase = rate * time;
		double rest = Math.atan2(Math.sin(phase), Math.cos(phase)) + Math.fma(rate, time, -phase);
		return (rest < 0 ? rest + Math.PI : rest) / rate;
	}

	private List<double[][]> copy() {
		List<double[][]> vectors = new ArrayList<>();
		start.forEach(v -> vectors.add(new double[][] { v[0].clone(), v[1].clone() }));
		return vectors;
	}

	/** Up to the time pi / 2V, in which the parallel scheme is full. */
	@Override
	public double bestMeanPower() {
		return bestMeanPower(charger);
	}

	@Override
	public double parallelPower() {
		return bestMeanPower(Charger.PARALLEL);
	}

	private double bestMeanPower(Charger scheme) {
		SparseHermitian field = field(scheme);
		SparseHermitian hamiltonian = space.declaredHamiltonian();
		double dt = Math.PI / 2 / strength / GRID;
		List<double[][]> vectors = copy();
		double[] energy = new double[GRID + 1];
		energy[0] = energy(hamiltonian, vectors);
		for (int k = 1; k <= GRID; k++) {
			if ((k & 31) == 0) {
				progress.check();
			}
			vectors.replaceAll(v -> SparsePropagation.step(field, v, dt, progress));
			energy[k] = energy(hamiltonian, vectors);
		}
		return MeanPower.best(energy, dt);
	}

	private static double energy(SparseHermitian hamiltonian, List<double[][]> vectors) {
		double sum = 0;
		for (double[][] v : vectors) {
			for (int e = 0; e < hamiltonian.size(); e++) {
				int i = hamiltonian.row(e);
				int j = hamiltonian.column(e);
				double re = v[0][i] * v[0][j] + v[1][i] * v[1][j];
				double im = v[0][i] * v[1][j] - v[1][i] * v[0][j];
				sum += (i == j ? 1 : 2) * (hamiltonian.real(e) * re - hamiltonian.imaginary(e) * im);
			}
		}
		return sum;
	}

	private Ergotropy ergotropy(List<double[][]> vectors) {
		int d = space.dimension();
		if (d <= LARGEST_DENSE) {
			double[][] rho = space.densityInEnergyBasis(density(vectors, d));
			return Ergotropy.of(space.energies(), rho[0], rho[1], space.levelTolerance());
		}
		if (start.size() > 1) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "mixed states of " + d + " levels are not charged by a field; at most " + LARGEST_DENSE);
		}
		double energy = energy(space.declaredHamiltonian(), vectors);
		double[] p = populations(vectors.get(0));
		double incoherent = Ergotropy.of(space.energies(), p).incoherent();
		return new Ergotropy(energy, energy - space.minEnergy(), Math.min(incoherent, energy - space.minEnergy()), space.minEnergy());
	}

	private double[] populations(double[][] v) {
		if (!space.isDeclaredBasis()) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "the field of a battery with interactions is followed up to " + LARGEST_DENSE + " states");
		}
		double[] p = new double[space.dimension()];
		Arrays.setAll(p, i -> v[0][i] * v[0][i] + v[1][i] * v[1][i]);
		return p;
	}

	private static double[][] density(List<double[][]> vectors, int d) {
		double[][] rho = new double[2][d * d];
		for (double[][] v : vectors) {
			for (int i = 0; i < d; i++) {
				for (int j = 0; j < d; j++) {
					rho[0][i * d + j] += v[0][i] * v[0][j] + v[1][i] * v[1][j];
					rho[1][i * d + j] += v[1][i] * v[0][j] - v[0][i] * v[1][j];
				}
			}
		}
		return rho;
	}
}
