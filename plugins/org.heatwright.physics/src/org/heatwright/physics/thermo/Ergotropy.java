// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

import java.util.Arrays;

import org.heatwright.physics.linear.HermitianJacobi;

/**
 * The work that a cyclic unitary process can take from a state at most, E = Tr(rho H) - sum_i r_i e_i with the eigenvalues r of rho falling and those e of H
 * rising; what is left is the passive state.
 * The incoherent part is that of the state without its coherences between energies; the rest is the coherent part. Source: A. E. Allahverdyan, R. Balian, Th.
 * M. Nieuwenhuizen, EPL 67, 565 (2004);
 * G. Francica et al., Phys. Rev. Lett. 125, 180603 (2020). Verified by {@code ErgotropyTest} against {@code battery.json}.
 *
 * @param energy        Tr(rho H)
 * @param total         the ergotropy
 * @param incoherent    that of the dephased state
 * @param passiveEnergy energy of the passive state
 */
public record Ergotropy(double energy, double total, double incoherent, double passiveEnergy) {

	/** What coherences add, never below zero. */
	public double coherent() {
		return total - incoherent;
	}

	/** The ergotropy of populations of energy states. Cost: two sorts. */
	public static Ergotropy of(double[] energies, double[] populations) {
		double[] order = energies.clone();
		Arrays.sort(order);
		return ofSorted(order, energies, populations);
	}

	/**
	 * The same with the energies sorted beforehand.
	 *
	 * @param ascending the energies, rising
	 */
	public static Ergotropy ofSorted(double[] ascending, double[] energies, double[] populations) {
		double energy = 0;
		for (int i = 0; i < energies.length; i++) {
			energy += energies[i] * populations[i];
		}
		double passive = passive(ascending, populations);
		return new Ergotropy(energy, Math.max(0, energy - passive), Math.max(0, energy - passive), passive);
	}

	/**
	 * The ergotropy of a density matrix in the basis of H. Within a degenerate level the incoherent part keeps the coherences: they cost and give no energy. Cost:
	 * O(d^3).
	 *
	 * @param re real part of rho, row by row
	 * @param im imaginary part
	 * @param tolerance two energies closer than this are one level
	 */
	public static Ergotropy of(double[] energies, double[] re, double[] im, double tolerance) {
		int d = energies.length;
		double[] ascending = energies.clone();
		Arrays.sort(ascending);
		double energy = 0;
		for (int i = 0; i < d; i++) {
			energy += energies[i] * re[i * d + i];
		}
		double passive = passive(ascending, eigenvalues(d, re, im));
		double[] dephasedRe = re.clone();
		double[] dephasedIm = im.clone();
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				if (Math.abs(energies[i] - energies[j]) > tolerance) {
					dephasedRe[i * d + j] = 0;
					dephasedIm[i * d + j] = 0;
				}
			}
		}
		double incoherent = energy - passive(ascending, eigenvalues(d, dephasedRe, dephasedIm));
		return new Ergotropy(energy, Math.max(0, energy - passive), Math.max(0, Math.min(incoherent, energy - passive)), passive);
	}

	/** sum r_i e_i, r falling, e rising. */
	private static double passive(double[] ascending, double[] eigenvalues) {
		double[] sorted = eigenvalues.clone();
		Arrays.sort(sorted);
		double sum = 0;
		for (int i = 0; i < sorted.length; i++) {
			sum += ascending[i] * sorted[sorted.length - 1 - i];
		}
		return sum;
	}

	static double[] eigenvalues(int d, double[] re, double[] im) {
		HermitianJacobi jacobi = HermitianJacobi.of(d, re.clone(), im.clone());
		double[] values = new double[d];
		for (int i = 0; i < d; i++) {
			values[i] = jacobi.eigenvalue(i);
		}
		return values;
	}
}
