// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;

/** Operators and states of qubits as dense matrices {re, im} by Kronecker products, for oracles: site 1 is the leftmost factor, |g> stands before |e>. */
final class QubitMatrices {

	private final int size;

	QubitMatrices(int size) {
		this.size = size;
	}

	private static DMatrixRMaj[] pauli(Axis axis) {
		return switch (axis) {
			case X -> of(new double[][] { { 0, 1 }, { 1, 0 } }, new double[2][2]);
			case Y -> of(new double[2][2], new double[][] { { 0, 1 }, { -1, 0 } });
			case Z -> of(new double[][] { { -1, 0 }, { 0, 1 } }, new double[2][2]);
		};
	}

	private static DMatrixRMaj[] of(double[][] re, double[][] im) {
		return new DMatrixRMaj[] { new DMatrixRMaj(re), new DMatrixRMaj(im) };
	}

	private DMatrixRMaj[] zero() {
		return new DMatrixRMaj[] { new DMatrixRMaj(1 << size, 1 << size), new DMatrixRMaj(1 << size, 1 << size) };
	}

	static void add(DMatrixRMaj[] to, double factor, DMatrixRMaj[] a) {
		CommonOps_DDRM.addEquals(to[0], factor, a[0]);
		CommonOps_DDRM.addEquals(to[1], factor, a[1]);
	}

	/** sigma_axis of one site. */
	DMatrixRMaj[] sigma(Axis axis, int site) {
		DMatrixRMaj[] one = pauli(axis);
		DMatrixRMaj[] whole = new DMatrixRMaj[2];
		for (int part = 0; part < 2; part++) {
			DMatrixRMaj left = new DMatrixRMaj(1 << size, 1 << size);
			CommonOps_DDRM.kron(CommonOps_DDRM.identity(1 << site), CommonOps_DDRM.kron(one[part], CommonOps_DDRM.identity(1 << size - 1 - site), null), left);
			whole[part] = left;
		}
		return whole;
	}

	/** 2 J_axis. */
	DMatrixRMaj[] collective(Axis axis) {
		DMatrixRMaj[] sum = zero();
		for (int site = 0; site < size; site++) {
			add(sum, 1, sigma(axis, site));
		}
		return sum;
	}

	DMatrixRMaj[] hamiltonian(QubitArray array) {
		DMatrixRMaj[] h = zero();
		for (int site = 0; site < size; site++) {
			add(h, 0.5 * array.frequency(site), sigma(Axis.Z, site));
		}
		array.terms().forEach(term -> add(h, term));
		return h;
	}

	private void add(DMatrixRMaj[] h, HamiltonianTerm term) {
		switch (term) {
			case HamiltonianTerm.Collective collective -> {
				switch (collective.quantity()) {
					case JX -> add(h, 0.5 * collective.coefficient(), collective(Axis.X));
					case JY -> add(h, 0.5 * collective.coefficient(), collective(Axis.Y));
					case JZ -> add(h, 0.5 * collective.coefficient(), collective(Axis.Z));
					case JX2 -> add(h, 0.25 * collective.coefficient(), SecularOracle.times(collective(Axis.X), collective(Axis.X)));
					case JY2 -> add(h, 0.25 * collective.coefficient(), SecularOracle.times(collective(Axis.Y), collective(Axis.Y)));
					case JZ2 -> add(h, 0.25 * collective.coefficient(), SecularOracle.times(collective(Axis.Z), collective(Axis.Z)));
				}
			}
			case HamiltonianTerm.Expression expression -> throw new AssertionError("compared in PartOperatorTest");
			case HamiltonianTerm.Pair pair -> {
				for (SitePair sites : pair.pairs()) {
					double[] weights = switch (pair.kind()) {
						case EXCHANGE -> new double[] { 0.5, 0.5, 0 };
						case XX -> new double[] { 1, 0, 0 };
						case YY -> new double[] { 0, 1, 0 };
						case ZZ -> new double[] { 0, 0, 1 };
						case HEISENBERG -> new double[] { 1, 1, 1 };
					};
					for (Axis axis : Axis.values()) {
						add(h, pair.strength() * weights[axis.ordinal()], SecularOracle.times(sigma(axis, sites.first()), sigma(axis, sites.second())));
					}
				}
			}
			case HamiltonianTerm.Transition transition -> throw new IllegalArgumentException("not known here");
		}
	}

	/** The independent operators of a noise operator. */
	DMatrixRMaj[][] operators(NoiseOperator operator) {
		return switch (operator) {
			case NoiseOperator.Collective collective -> new DMatrixRMaj[][] { collective(collective.axis()) };
		case NoiseOperator.Local local -> (local.sites().length == 0 ? IntStream.range(0, size) : Arrays.stream(local.sites()))
				.mapToObj(site -> sigma(local.axis(), site)).toArray(DMatrixRMaj[][]::new);
			default -> throw new IllegalArgumentException("not known here");
		};
	}

	DMatrixRMaj[] density(InitialState state) {
		DMatrixRMaj[] rho = zero();
		int d = 1 << size;
		switch (state) {
			case InitialState.Product product -> {
				for (int i = 0; i < d; i++) {
					rho[0].set(i, i, Math.pow(product.excitation(), Integer.bitCount(i)) * Math.pow(1 - product.excitation(), size - Integer.bitCount(i)));
				}
			}
			case InitialState.Dicke dicke -> {
				int excitations = (int) Math.round(dicke.m() + 0.5 * size);
				int[] members = IntStream.range(0, d).filter(i -> Integer.bitCount(i) == excitations).toArray();
				for (int i : members) {
					for (int j : members) {
						rho[0].set(i, j, 1.0 / members.length);
					}
				}
			}
			case InitialState.MaximallyMixed mixed -> {
				for (int i = 0; i < d; i++) {
					rho[0].set(i, i, 1.0 / d);
				}
			}
			default -> throw new IllegalArgumentException("not known here");
		}
		return rho;
	}
}
