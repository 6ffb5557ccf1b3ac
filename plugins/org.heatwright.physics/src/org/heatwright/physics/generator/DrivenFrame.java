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
 * The rotating frame exp(i w t |u&gt;&lt;u|) of a drive on the transition between l and u, in which nothing depends on time:
 * <pre>
 *   H' = H_0 - w |u&gt;&lt;u| + eps (|u&gt;&lt;l| + |l&gt;&lt;u|),   jumps at the bare frequencies.
 * </pre>
 * Jump operators may only pick up a phase, so that those which move into or out of u must not move anything else by the same energy. Sources: E. Geva, R.
 * Kosloff, J. Chem. Phys. 104, 7681 (1996);
 * E. Boukobza, D. J. Tannor, Phys. Rev. A 74, 063823 (2006). Verified by {@code MachinesInTimeTest}.
 */
public final class DrivenFrame {

	private static final double SAME = 1e-9;

	private final EnergySpace space;
	private final CoherentDrive drive;
	private final int upper;
	private final int lower;
	private final LindbladGenerator generator;

	private DrivenFrame(EnergySpace space, CoherentDrive drive, int upper, int lower, LindbladGenerator generator) {
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
		SparseHermitian.Builder frame = new SparseHermitian.Builder(space.dimension(), space.dimension() + 1).add(space.declaredHamiltonian(), 1);
		frame.add(upper, upper, -drive.frequency(), 0).add(Math.min(upper, lower), Math.max(upper, lower), drive.amplitude(), 0);
		LindbladGenerator.Builder builder = new LindbladGenerator.Builder(frame.build());
		LocalJumps jumps = new LocalJumps(energies, lambShift);
		for (int b = 0; b < baths.size(); b++) {
			for (SparseHermitian operator : couplings.get(b).declaredOperators()) {
				requirePhase(operator, energies, upper, baths.get(b).id());
			}
			jumps.addTo(builder, b, baths.get(b), couplings.get(b).declaredOperators());
		}
		return new DrivenFrame(space, drive, upper, lower, builder.build());
	}

	/** Elements of one frequency must all touch u in the same way. */
	private static void requirePhase(SparseHermitian operator, double[] energies, int upper, String bath) {
		double spread = java.util.Arrays.stream(energies).max().orElse(0) - java.util.Arrays.stream(energies).min().orElse(0);
		for (int e = 0; e < operator.size(); e++) {
			if (operator.row(e) != upper && operator.column(e) != upper || operator.row(e) == operator.column(e)) {
				continue;
			}
			for (int f = 0; f < operator.size(); f++) {
				boolean same = Math.abs(Math.abs(gap(operator, e, energies)) - Math.abs(gap(operator, f, energies))) <= SAME * spread;
				if (f != e && same) {
					throw new SolverRefusedException(Reason.NOT_SUPPORTED, "bath " + bath
							+ " drives the driven state and other states at one frequency: no rotating frame makes this machine independent of time");
				}
			}
		}
	}

	private static double gap(SparseHermitian operator, int e, double[] energies) {
		return energies[operator.column(e)] - energies[operator.row(e)];
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
	 * Counts the quanta that the baths lift into the driven upper state, those that they take out of it as negative: over long times as many as the drive takes.
	 */
	public LindbladGenerator.Charge quanta() {
		return (bath, energy, operator) -> operator.into(upper) - operator.outOf(upper);
	}

	/** H_0 + eps (|u&gt;&lt;l| + h.c.), H(t) as it looks in the frame. */
	public SparseHermitian withDrive(SparseHermitian bare) {
		return new SparseHermitian.Builder(bare.dimension(), bare.size() + 1).add(bare, 1)
				.add(Math.min(upper, lower), Math.max(upper, lower), drive.amplitude(), 0).build();
	}
}
