// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.CorrelationNorm;
import org.heatwright.physics.bound.ChannelData;
import org.heatwright.physics.bound.CorrelationCaps;
import org.heatwright.physics.bound.StateBound;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.space.EnergySpace;

/**
 * Mean values of the operators of one bath, and the bounds that follow from them. Cost: one pass over the elements for populations; for a density matrix one
 * scalar product of two columns for each of its elements that is not zero. Verified by {@code StateBoundTest}.
 */
public final class StateMoments {

	/** Frequencies closer than this part of the largest are one; parting them would only make the supremum larger. */
	private static final double SAME = 1e-9;

	private final EnergySpace space;
	private final Bath bath;
	private final BathCoupling coupling;
	private final double bound2;

	/** @param bound2 Bound 2 of the operators that act */
	public StateMoments(EnergySpace space, Bath bath, BathCoupling coupling, double bound2) {
		this.space = space;
		this.bath = bath;
		this.coupling = coupling;
		this.bound2 = bound2;
	}

	/** In a state without coherences, which its populations of the energy states tell. */
	public StateBound ofPopulations(double[] populations) {
		List<StateBound.Moments> moments = new ArrayList<>();
		List<SparseHermitian> operators = coupling.independentOperators();
		for (int k = 0; k < operators.size(); k++) {
			double[] means = means(operators.get(k), populations);
			moments.add(new StateBound.Moments(means[0], means[1], means[0], transfer(k)));
		}
		addEveryQubit(moments);
		return StateBound.of(bath, moments, false, bound2);
	}

	/**
	 * @param rho      {re, im} between energy states, row by row
	 * @param coherent whether there are coherences between different energies
	 */
	public StateBound ofDensity(double[][] rho, boolean coherent) {
		List<StateBound.Moments> moments = new ArrayList<>();
		List<SparseHermitian> operators = coupling.independentOperators();
		for (int k = 0; k < operators.size(); k++) {
			double[] means = means(JumpOperator.of(operators.get(k)), rho);
			double norm = coupling.acting().get(k).norm();
			moments.add(new StateBound.Moments(means[0], means[1], coherent ? Math.min(norm * norm, means[2]) : means[0], transfer(k)));
		}
		addEveryQubit(moments);
		return StateBound.of(bath, moments, coherent, bound2);
	}

	/** What a current must exceed to tell of correlations between qubits; empty where the proof does not apply. */
	public CorrelationCaps caps() {
		OptionalDouble strength = coupling.collectiveStrength();
		CorrelationNorm xi = bath.correlationNorm();
		if (strength.isEmpty() || !space.isDeclaredBasis()) {
			return CorrelationCaps.NONE;
		}
		ChannelData operator = coupling.acting().get(0);
		double[] gaps = operator.frequencies();
		double size = coupling.qubits();
		if (size < 2 || gaps.length == 0 || gaps[0] <= space.levelTolerance()) {
			return CorrelationCaps.NONE;
		}
		double square = strength.getAsDouble() * strength.getAsDouble();
		double omega = gaps[gaps.length - 1];
		boolean one = omega - gaps[0] <= space.levelTolerance();
		double rate = one ? bath.rate(omega) : Double.POSITIVE_INFINITY;
		return new CorrelationCaps(xi.isInfinite() ? OptionalDouble.empty() : OptionalDouble.of(2 * xi.certified() * omega * square * size),
				Double.isFinite(rate) ? OptionalDouble.of(omega * square * rate * size * size * size / (4 * (size - 1))) : OptionalDouble.empty());
	}

	/** (g sigma)^2 = g^2 in every state; what it transfers is an upper value of its commutator. */
	private void addEveryQubit(List<StateBound.Moments> moments) {
		int place = coupling.independentOperators().size();
		for (BathCoupling.EveryQubit noise : coupling.onEveryQubit()) {
			double square = noise.strength() * noise.strength();
			double transfer = transfer(place);
			for (int site = 0; site < coupling.qubits(); site++) {
				moments.add(new StateBound.Moments(square, transfer * transfer * square, square, transfer));
			}
			place += coupling.qubits();
		}
	}

	/** Delta E of an operator that acts. */
	private double transfer(int operator) {
		double[] gaps = coupling.acting().get(operator).frequencies();
		return gaps.length == 0 ? 0 : gaps[gaps.length - 1];
	}

	/** {&lt;A^2&gt;, &lt;[A, H][A, H]^+&gt;}. */
	private double[] means(SparseHermitian a, double[] populations) {
		double[] energies = space.energies();
		double square = 0;
		double commutator = 0;
		for (int e = 0; e < a.size(); e++) {
			int i = a.row(e);
			int j = a.column(e);
			double weight = a.squaredModulus(e) * (i == j ? populations[i] : populations[i] + populations[j]);
			double gap = energies[i] - energies[j];
			square += weight;
			commutator += gap * gap * weight;
		}
		return new double[] { square, commutator };
	}

	/** {&lt;A^2&gt;, &lt;[A, H][A, H]^+&gt;, sum over frequencies of the moduli of &lt;A(-s)^2&gt;}, column by column. */
	private double[] means(JumpOperator a, double[][] rho) {
		double[] energies = space.energies();
		int d = energies.length;
		double tolerance = SAME * Math.max(space.maxEnergy() - space.minEnergy(), Double.MIN_NORMAL);
		double[] re = new double[d];
		double[] im = new double[d];
		double[] sums = new double[3];
		Map<Long, double[]> byFrequency = new HashMap<>();
		for (int i = 0; i < d; i++) {
			for (int e = a.begin(i); e < a.end(i); e++) {
				re[a.row(e)] += a.real(e);
				im[a.row(e)] += a.imaginary(e);
			}
			for (int j = 0; j < d; j++) {
				double x = rho[0][i * d + j];
				double y = rho[1][i * d + j];
				if (x != 0 || y != 0) {
					addElement(a, i, j, x, y, re, im, sums, byFrequency.computeIfAbsent(Math.round((energies[j] - energies[i]) / tolerance), key -> new double[2]));
				}
			}
			Arrays.fill(re, 0);
			Arrays.fill(im, 0);
		}
		sums[2] = byFrequency.values().stream().mapToDouble(term -> Math.hypot(term[0], term[1])).sum();
		return sums;
	}

	/** Adds rho_ij (A^2)_ji and rho_ij ([A, H][A, H]^+)_ji with rho_ij = x + iy and column i of A in re, im. */
	private void addElement(JumpOperator a, int i, int j, double x, double y, double[] re, double[] im, double[] sums, double[] term) {
		double[] energies = space.energies();
		for (int e = a.begin(j); e < a.end(j); e++) {
			int k = a.row(e);
			double u = a.real(e) * re[k] + a.imaginary(e) * im[k];
			double v = a.real(e) * im[k] - a.imaginary(e) * re[k];
			double real = x * u - y * v;
			sums[0] += real;
			sums[1] += real * (energies[k] - energies[j]) * (energies[k] - energies[i]);
			term[0] += real;
			term[1] += x * v + y * u;
		}
	}
}
