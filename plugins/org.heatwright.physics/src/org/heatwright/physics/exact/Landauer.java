// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.linear.SymmetricEigen;

/**
 * Exact steady currents of machines whose equations of motion are linear, at any coupling strength, memory and temperature.
 *
 * <p>Oscillators, H = (1/2) R^T h R with R = (x_0, p_0, x_1, p_1, ...), each bath on a combination v_a R: with the susceptibilities chi_a(w) = i (gamma(w) -
 * gamma(-w)) / 2 - S(w) - S(-w) of the baths and g_ab = -v_a (-iw - Omega (h - sum v chi v^T))^-1 Omega v_b,
 * <pre>
 *   J_a = sum_b int_0^inf dw/2pi w T_ab(w) [n_a(w) - n_b(w)],   T_ab = 4 Im chi_a Im chi_b |g_ab|^2.
 * </pre>
 * Fermions hopping between levels with wide leads: T_ab = Gamma_a Gamma_b |G_ab|^2, G = (e - h + i Gamma / 2)^-1, the same with Fermi functions.
 *
 * <p>Source: A. Dhar, D. Roy, J. Stat. Phys. 125, 801 (2006). Verified by {@code LandauerTest} against {@code oscillators_coupled.json}, {@code
 * third_oscillators.json} and {@code fermionic_leads.json}.
 */
public final class Landauer {

	private static final double TOLERANCE = 1e-9;
	private static final int MOST_PANELS = 200000;
	/** Temperatures that the window of occupations reaches. */
	private static final double REACH = 45;
	/** Modes that are found to place panels at. */
	private static final int MOST_MODES = 256;

	/**
	 * A bath of oscillators on a combination of coordinates.
	 *
	 * @param coordinates numbers in R
	 * @param weights     of each
	 */
	public record Port(Bath bath, int[] coordinates, double[] weights) {

		public Port {
			coordinates = coordinates.clone();
			weights = weights.clone();
		}
	}

	/** A lead with a wide band at one level. */
	public record Lead(int level, double rate, double temperature, double potential) {
	}

	/**
	 * Currents into the machine.
	 *
	 * @param energies of each bath; of a lead heat, with its energies counted from its potential
	 * @param errors   of these
	 * @param particles of each lead; empty for oscillators
	 */
	public record Currents(double[] energies, double[] errors, double[] particles, double[] particleErrors) {
	}

	private Landauer() {
	}

	/**
	 * @param counterTerm whether each bath gives back the shift of the potential that it makes
	 * @throws SolverRefusedException when a bath shifts the potential by an infinite amount, or the machine is unstable
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Currents oscillators(QuadraticForm h, List<Port> ports, boolean counterTerm, Progress progress) {
		Response response = new Response(h, ports, counterTerm);
		double hottest = ports.stream().mapToDouble(port -> temperature(port.bath())).max().orElse(0);
		int count = ports.size();
		double[] modes = response.modes();
		TreeSet<Double> edges = new TreeSet<>(List.of(0.0, REACH * hottest));
		for (double mode : modes) {
			edges.add(mode);
			for (double part = 0.3; modes.length <= MOST_MODES && part > 1e-7; part /= 5) {
				edges.add(mode * (1 - part));
				edges.add(mode * (1 + part));
			}
		}
		double last = REACH * hottest;
		double[] inside = edges.stream().mapToDouble(Double::doubleValue).filter(edge -> edge >= 0 && edge <= last).toArray();
		AdaptiveIntegral.Result found = AdaptiveIntegral.of((omega, into) -> {
			Arrays.fill(into, 0);
			double[][] transmission = response.transmissions(omega);
			for (int a = 0; a < count; a++) {
				for (int b = 0; b < count; b++) {
					into[a] += a == b ? 0 : omega / (2 * Math.PI) * transmission[a][b] * (occupation(ports.get(a).bath(), omega) - occupation(ports.get(b).bath(), omega));
				}
			}
		}, count, inside, TOLERANCE, MOST_PANELS, progress);
		return new Currents(found.values(), found.errors(), new double[0], new double[0]);
	}

	private static double temperature(Bath bath) {
		return bath.inverseTemperature() == Double.POSITIVE_INFINITY ? 0 : 1 / bath.inverseTemperature();
	}

	private static double occupation(Bath bath, double omega) {
		return 1 / Math.expm1(bath.inverseTemperature() * omega);
	}

	/** What a network of oscillators answers to forces of its baths. */
	private static final class Response {

		private final QuadraticForm h;
		private final List<Port> ports;
		private final double[] counter;
		private final BandedComplex matrix;

		Response(QuadraticForm h, List<Port> ports, boolean counterTerm) {
			this.h = h;
			this.ports = ports;
			this.counter = new double[ports.size()];
			int band = h.band();
			for (int a = 0; a < counter.length; a++) {
				double shift = ports.get(a).bath().lambShift(0);
				if (!Double.isFinite(shift)) {
					throw new SolverRefusedException(Reason.NOT_SUPPORTED, "bath " + ports.get(a).bath().id() + " shifts the potential by an infinite amount");
				}
				counter[a] = counterTerm ? -2 * shift : 0;
				int[] at = ports.get(a).coordinates();
				band = Math.max(band, Arrays.stream(at).max().orElse(0) - Arrays.stream(at).min().orElse(0));
			}
			// Omega moves a row by one.
			matrix = new BandedComplex(h.size(), band + 1);
		}

		/** As many frequencies as there are modes, evenly below the largest that H can have. */
		private double[] spread() {
			double[] rows = new double[h.size()];
			for (QuadraticForm.Element each : h.elements()) {
				rows[each.i()] += Math.abs(each.value());
				rows[each.j()] += each.i() == each.j() ? 0 : Math.abs(each.value());
			}
			double largest = Arrays.stream(rows).max().orElse(0);
			double reach = Math.sqrt(largest * Math.max(1, largest));
			return java.util.stream.IntStream.rangeClosed(1, h.size() / 2).mapToDouble(k -> reach * k / (h.size() / 2)).toArray();
		}

		/** Frequencies of H, counter-terms included; many modes are not found one by one, but panels are placed as densely. */
		double[] modes() {
			int n = h.size() / 2;
			if (n > MOST_MODES) {
				return spread();
			}
			double[][] x = h.dense(0, 2);
			double[][] p = h.dense(1, 2);
			for (int a = 0; a < ports.size(); a++) {
				Port port = ports.get(a);
				for (int i = 0; i < port.coordinates().length; i++) {
					for (int j = 0; j < port.coordinates().length; j++) {
						if (port.coordinates()[i] % 2 == 0 && port.coordinates()[j] % 2 == 0) {
							x[port.coordinates()[i] / 2][port.coordinates()[j] / 2] += counter[a] * port.weights()[i] * port.weights()[j];
						}
					}
				}
			}
			double[][] root = root(p);
			double[] squares = SymmetricEigen.of(times(times(root, x), root), () -> false).values();
			return Arrays.stream(squares).filter(square -> square > 0).map(Math::sqrt).toArray();
		}

		private static double[][] root(double[][] a) {
			SymmetricEigen eigen = SymmetricEigen.of(a, () -> false);
			int n = a.length;
			double[][] root = new double[n][n];
			for (int k = 0; k < n; k++) {
				double value = Math.sqrt(Math.max(0, eigen.values()[k]));
				double[] v = eigen.vectors()[k];
				for (int i = 0; i < n; i++) {
					for (int j = 0; j < n; j++) {
						root[i][j] += value * v[i] * v[j];
					}
				}
			}
			return root;
		}

		private static double[][] times(double[][] a, double[][] b) {
			int n = a.length;
			double[][] c = new double[n][n];
			for (int i = 0; i < n; i++) {
				for (int k = 0; k < n; k++) {
					for (int j = 0; j < n; j++) {
						c[i][j] += a[i][k] * b[k][j];
					}
				}
			}
			return c;
		}

		double[][] transmissions(double omega) {
			int n = h.size();
			int count = ports.size();
			double[] imaginary = new double[count];
			matrix.clear();
			for (int i = 0; i < n; i++) {
				matrix.add(i, i, 0, -omega);
			}
			for (QuadraticForm.Element each : h.elements()) {
				subtract(each.i(), each.j(), each.value(), 0);
				if (each.i() != each.j()) {
					subtract(each.j(), each.i(), each.value(), 0);
				}
			}
			for (int a = 0; a < count; a++) {
				Bath bath = ports.get(a).bath();
				imaginary[a] = (bath.rate(omega) - bath.rate(-omega)) / 2;
				double real = counter[a] + bath.lambShift(omega) + bath.lambShift(-omega);
				Port port = ports.get(a);
				for (int i = 0; i < port.coordinates().length; i++) {
					for (int j = 0; j < port.coordinates().length; j++) {
						double weight = port.weights()[i] * port.weights()[j];
						subtract(port.coordinates()[i], port.coordinates()[j], weight * real, -weight * imaginary[a]);
					}
				}
			}
			if (!matrix.factor()) {
				throw new SolverRefusedException(Reason.INACCURATE, "a mode at the frequency " + omega + " feels no bath");
			}
			double[][] transmission = new double[count][count];
			for (int b = 0; b < count; b++) {
				double[] x = new double[n];
				double[] y = new double[n];
				Port port = ports.get(b);
				for (int i = 0; i < port.coordinates().length; i++) {
					int row = port.coordinates()[i];
					// -Omega v
					x[row ^ 1] += row % 2 == 0 ? port.weights()[i] : -port.weights()[i];
				}
				matrix.solve(x, y);
				for (int a = 0; a < count; a++) {
					double u = 0;
					double v = 0;
					for (int i = 0; i < ports.get(a).coordinates().length; i++) {
						u += ports.get(a).weights()[i] * x[ports.get(a).coordinates()[i]];
						v += ports.get(a).weights()[i] * y[ports.get(a).coordinates()[i]];
					}
					transmission[a][b] = 4 * imaginary[a] * imaginary[b] * (u * u + v * v);
				}
			}
			return transmission;
		}

		/** Subtracts Omega times an element of h: the row of x is that of p, the row of p that of x with a minus. */
		private void subtract(int i, int j, double re, double im) {
			double sign = i % 2 == 0 ? -1 : 1;
			matrix.add(i ^ 1, j, -sign * re, -sign * im);
		}
	}

	/**
	 * Levels with hopping, H = sum h_ij c_i^+ c_j, between leads with wide bands.
	 *
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Currents fermions(QuadraticForm h, List<Lead> leads, Progress progress) {
		int count = leads.size();
		TreeSet<Double> edges = new TreeSet<>();
		double first = Double.POSITIVE_INFINITY;
		double last = Double.NEGATIVE_INFINITY;
		for (Lead lead : leads) {
			first = Math.min(first, lead.potential() - REACH * lead.temperature());
			last = Math.max(last, lead.potential() + REACH * lead.temperature());
			edges.add(lead.potential());
		}
		if (h.size() <= MOST_MODES) {
			for (double energy : SymmetricEigen.of(h.dense(0, 1), () -> false).values()) {
				edges.add(energy);
				for (double part = last - first; part > 1e-7 * (last - first); part /= 5) {
					edges.add(energy - part);
					edges.add(energy + part);
				}
			}
		}
		edges.add(first);
		edges.add(last);
		double from = first;
		double to = last;
		double[] inside = edges.stream().mapToDouble(Double::doubleValue).filter(edge -> edge >= from && edge <= to).toArray();
		BandedComplex matrix = new BandedComplex(h.size(), Math.max(1, h.band()));
		AdaptiveIntegral.Result found = AdaptiveIntegral.of((energy, into) -> {
			Arrays.fill(into, 0);
			double[][] transmission = transmissions(h, leads, energy, matrix);
			for (int a = 0; a < count; a++) {
				for (int b = 0; b < count; b++) {
					double flow = a == b ? 0 : transmission[a][b] * (fermi(leads.get(a), energy) - fermi(leads.get(b), energy)) / (2 * Math.PI);
					into[a] += flow * (energy - leads.get(a).potential());
					into[count + a] += flow;
				}
			}
		}, 2 * count, inside, TOLERANCE, MOST_PANELS, progress);
		return new Currents(Arrays.copyOf(found.values(), count), Arrays.copyOf(found.errors(), count), Arrays.copyOfRange(found.values(), count, 2 * count),
				Arrays.copyOfRange(found.errors(), count, 2 * count));
	}

	private static double fermi(Lead lead, double energy) {
		double x = (energy - lead.potential()) / lead.temperature();
		return x > 0 ? Math.exp(-x) / (1 + Math.exp(-x)) : 1 / (1 + Math.exp(x));
	}

	private static double[][] transmissions(QuadraticForm h, List<Lead> leads, double energy, BandedComplex matrix) {
		int n = h.size();
		matrix.clear();
		for (int i = 0; i < n; i++) {
			matrix.add(i, i, energy, 0);
		}
		for (QuadraticForm.Element each : h.elements()) {
			matrix.add(each.i(), each.j(), -each.value(), 0);
			if (each.i() != each.j()) {
				matrix.add(each.j(), each.i(), -each.value(), 0);
			}
		}
		leads.forEach(lead -> matrix.add(lead.level(), lead.level(), 0, lead.rate() / 2));
		matrix.factor();
		double[][] transmission = new double[leads.size()][leads.size()];
		for (int b = 0; b < leads.size(); b++) {
			double[] x = new double[n];
			double[] y = new double[n];
			x[leads.get(b).level()] = 1;
			matrix.solve(x, y);
			for (int a = 0; a < leads.size(); a++) {
				int level = leads.get(a).level();
				transmission[a][b] = leads.get(a).rate() * leads.get(b).rate() * (x[level] * x[level] + y[level] * y[level]);
			}
		}
		return transmission;
	}
}
