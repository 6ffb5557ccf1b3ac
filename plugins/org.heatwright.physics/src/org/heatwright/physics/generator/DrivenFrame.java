// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.List;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.CoherentDrive;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.space.EnergySpace;

/**
 * The rotating frame exp(i w t N) of a drive on the transition between l and u, in which nothing depends on time:
 * <pre>
 *   H' = H_0 - w N + eps (|u&gt;&lt;l| + |l&gt;&lt;u|),   jumps at the bare frequencies.
 * </pre>
 * Jump operators may only pick up a phase: N is |u&gt;&lt;u| unless u moves together with other states, see {@link RotatingFrame}. Sources: E. Geva, R.
 * Kosloff, J. Chem. Phys. 104, 7681 (1996);
 * E. Boukobza, D. J. Tannor, Phys. Rev. A 74, 063823 (2006). Verified by {@code MachinesInTimeTest} and {@code DrivenLaddersTest}.
 */
public final class DrivenFrame {

	private final EnergySpace space;
	private final CoherentDrive drive;
	private final int upper;
	private final int lower;
	private final double[] quanta;
	private final LindbladGenerator generator;

	private DrivenFrame(EnergySpace space, CoherentDrive drive, int upper, int lower, double[] quanta, LindbladGenerator generator) {
		this.quanta = quanta;
		this.space = space;
		this.drive = drive;
		this.upper = upper;
		this.lower = lower;
		this.generator = generator;
	}

	/**
	 * @throws SolverRefusedException when H_0 is not diagonal in the declared basis, or no frame makes the equation independent of time
	 */
	public static DrivenFrame of(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, CoherentDrive drive, LambShift lambShift) {
		SparseHermitian transition = transition(space, drive);
		int i = transition.row(0);
		int j = transition.column(0);
		double[] energies = space.energies();
		int upper = energies[i] >= energies[j] ? i : j;
		int lower = i + j - upper;
		double[] quanta = quanta(energies, lower, upper, baths, couplings);
		SparseHermitian.Builder frame = new SparseHermitian.Builder(space.dimension(), space.dimension() + 1).add(space.declaredHamiltonian(), 1);
		for (int n = 0; n < quanta.length; n++) {
			frame.add(n, n, -quanta[n] * drive.frequency(), 0);
		}
		frame.add(Math.min(upper, lower), Math.max(upper, lower), drive.amplitude(), 0);
		LindbladGenerator.Builder builder = new LindbladGenerator.Builder(frame.build());
		LocalJumps jumps = new LocalJumps(energies, lambShift);
		for (int b = 0; b < baths.size(); b++) {
			jumps.addTo(builder, b, baths.get(b), couplings.get(b).declaredOperators());
		}
		return new DrivenFrame(space, drive, upper, lower, quanta, builder.build());
	}

	/** The n_i of the frame. */
	private static double[] quanta(double[] energies, int lower, int upper, List<Bath> baths, List<BathCoupling> couplings) {
		RotatingFrame frame = new RotatingFrame(energies, lower, upper);
		for (int b = 0; b < baths.size(); b++) {
			for (SparseHermitian operator : couplings.get(b).declaredOperators()) {
				if (!frame.allows(operator)) {
					throw new SolverRefusedException(Reason.NOT_SUPPORTED, "bath " + baths.get(b).id()
							+ " drives the driven state and other states at one frequency: no rotating frame makes this machine independent of time. Give these "
							+ "transitions energies that differ, or couplings of their own");
				}
			}
		}
		return frame.numbers().orElseThrow();
	}

	public LindbladGenerator generator() {
		return generator;
	}

	/** E_u - E_l. */
	public double gap() {
		return space.energies()[upper] - space.energies()[lower];
	}

	/** E_u - E_l - w. */
	public double detuning() {
		return gap() - drive.frequency();
	}

	/**
	 * E_u - E_l of the transition that a drive acts on.
	 *
	 * @throws SolverRefusedException as {@link #of}
	 */
	public static double gap(EnergySpace space, CoherentDrive drive) {
		SparseHermitian transition = transition(space, drive);
		return Math.abs(space.energies()[transition.row(0)] - space.energies()[transition.column(0)]);
	}

	private static SparseHermitian transition(EnergySpace space, CoherentDrive drive) {
		if (!space.isDeclaredBasis() || space.hasSectors()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"a coherent drive needs a Hamiltonian that is diagonal in the states the drive connects; this one mixes them");
		}
		return space.declaredOperators(drive.transition(), drive.id()).get(0);
	}

	/** 2 eps Im rho_ul: quanta that the drive takes from the medium per time. */
	public double flux(double[] rho) {
		double im = rho[generator.coordinates().real(Math.min(upper, lower), Math.max(upper, lower)) + 1];
		return 2 * drive.amplitude() * (upper < lower ? im : -im);
	}

	/**
	 * Counts the quanta by which the baths lift N, into the driven upper state for one, those that they take out as negative: over long times as many as the drive
	 * takes.
	 */
	public LindbladGenerator.Charge quanta() {
		return (bath, energy, operator) -> operator.lifts(quanta);
	}

	/** H_0 + eps (|u&gt;&lt;l| + h.c.), H(t) as it looks in the frame. */
	public SparseHermitian withDrive(SparseHermitian bare) {
		return new SparseHermitian.Builder(bare.dimension(), bare.size() + 1).add(bare, 1)
				.add(Math.min(upper, lower), Math.max(upper, lower), drive.amplitude(), 0).build();
	}
}
