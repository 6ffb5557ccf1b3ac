// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.linear.HermitianJacobi;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.operator.SpectralNorm;
import org.heatwright.physics.solve.MachineBuilder;
import org.heatwright.physics.solve.ReferenceCase;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference group bounds: random machines with a full matrix C_kl = M_kl C between two channels, and ladders. */
class ReferenceBoundsTest {

	private static final ChannelData.Seen COMMON = new ChannelData.Seen(new Coupling("c", "b",
			List.of(new Channel("c.0", 1, new NoiseOperator.Collective(Axis.X), OptionalDouble.empty())), Correlation.COMMON), 0);

	static Stream<ReferenceCase> random() {
		return ReferenceCase.of("bounds", "bounds_random").stream();
	}

	@ParameterizedTest
	@MethodSource("random")
	void correlatedChannels(ReferenceCase reference) {
		Bath bath = reference.bath("bath");
		SparseHermitian hamiltonian = reference.matrix("H_re", "H_im");
		int d = hamiltonian.dimension();
		HermitianJacobi eigen = diagonalise(hamiltonian);
		double[] energies = new double[d];
		java.util.Arrays.setAll(energies, eigen::eigenvalue);
		double low = java.util.Arrays.stream(energies).min().orElseThrow();
		double high = java.util.Arrays.stream(energies).max().orElseThrow();
		List<ChannelData> channels = new ArrayList<>();
		List<Object> re = ReferenceCase.list(reference.inputs().get("A_re"));
		for (int k = 0; k < re.size(); k++) {
			SparseHermitian declared = ReferenceCase.matrix(re.get(k), ReferenceCase.list(reference.inputs().get("A_im")).get(k));
			channels.add(channel(declared, eigen, energies));
			assertEquals(reference.outputs("normA")[k], channels.get(k).norm(), 1e-12);
			assertEquals(reference.outputs("DeltaE")[k], channels.get(k).transferLimit(), 1e-12);
			assertEquals(reference.outputs("norm_commutator")[k], channels.get(k).commutatorNorm(), 1e-12);
		}
		BoundChain chain = HeatCurrentBounds.of(bath, channels, weights(reference, channels.size()), Math.max(Math.abs(low), Math.abs(high)), high - low,
				squareNorm(reference),
				OptionalDouble.empty(), OptionalDouble.empty());
		assertRelative(reference, "Xi", bath.correlationNorm().value());
		assertRelative(reference, "bound1", chain.bound1());
		assertRelative(reference, "bound1_shifted", chain.bound1Shifted());
		assertRelative(reference, "bound2", chain.bound2());
		assertRelative(reference, "bound0_commutator", chain.commutator());
		assertRelative(reference, "normH", Math.max(Math.abs(low), Math.abs(high)));
		assertRelative(reference, "half_spread", 0.5 * (high - low));
		// The file rounds frequencies before it takes gamma: 1e-9.
		assertEquals(reference.output("spectral_bound_emission"), chain.spectralEmission(), 1e-9 * chain.spectralEmission());
		assertEquals(reference.output("spectral_bound_absorption"), chain.spectralAbsorption(), 1e-9 * chain.spectralAbsorption());
		assertTrue(-reference.output("exact_J_min") <= chain.spectralEmission() && reference.output("exact_J_max") <= chain.spectralAbsorption());
		if (reference.gives("thermal_absorption_cap_2Xi_A2_over_e_beta")) {
			assertTrue(chain.absorptionCap().orElseThrow() <= reference.output("thermal_absorption_cap_2Xi_A2_over_e_beta"));
			assertTrue(chain.absorptionCap().orElseThrow() >= reference.output("exact_J_max"));
		}
	}

	/** lambda_max(M) ||sum A_k^2||. */
	private static double squareNorm(ReferenceCase reference) {
		List<Object> re = ReferenceCase.list(reference.inputs().get("A_re"));
		int d = ReferenceCase.list(re.get(0)).size();
		SparseHermitian.Builder squares = new SparseHermitian.Builder(d, d);
		for (int k = 0; k < re.size(); k++) {
			double[][] a = new double[d][d];
			double[][] b = new double[d][d];
			for (int i = 0; i < d; i++) {
				a[i] = ReferenceCase.numbers(ReferenceCase.list(re.get(k)).get(i));
				b[i] = ReferenceCase.numbers(ReferenceCase.list(ReferenceCase.list(reference.inputs().get("A_im")).get(k)).get(i));
			}
			for (int i = 0; i < d; i++) {
				for (int j = i; j < d; j++) {
					for (int m = 0; m < d; m++) {
						squares.add(i, j, a[i][m] * a[m][j] - b[i][m] * b[m][j], i == j ? 0 : a[i][m] * b[m][j] + b[i][m] * a[m][j]);
					}
				}
			}
		}
		double correlation = SpectralNorm.upper(ReferenceCase.matrix(reference.inputs().get("M_re"), reference.inputs().get("M_im")));
		return correlation * SpectralNorm.upper(squares.build());
	}

	private static void assertRelative(ReferenceCase reference, String name, double actual) {
		assertEquals(reference.output(name), actual, 2e-10 * reference.output(name), name);
	}

	/** |M_kl|; the identity for one channel. */
	private static double[][] weights(ReferenceCase reference, int channels) {
		double[][] weights = new double[channels][channels];
		for (int k = 0; k < channels; k++) {
			for (int l = 0; l < channels; l++) {
				double[] re = ReferenceCase.numbers(ReferenceCase.list(reference.inputs().get("M_re")).get(k));
				double[] im = ReferenceCase.numbers(ReferenceCase.list(reference.inputs().get("M_im")).get(k));
				weights[k][l] = Math.hypot(re[l], im[l]);
			}
		}
		return weights;
	}

	private static HermitianJacobi diagonalise(SparseHermitian matrix) {
		int d = matrix.dimension();
		double[] re = new double[d * d];
		double[] im = new double[d * d];
		for (int e = 0; e < matrix.size(); e++) {
			re[matrix.row(e) * d + matrix.column(e)] = re[matrix.column(e) * d + matrix.row(e)] = matrix.real(e);
			im[matrix.row(e) * d + matrix.column(e)] = matrix.imaginary(e);
			im[matrix.column(e) * d + matrix.row(e)] = -matrix.imaginary(e);
		}
		return HermitianJacobi.of(d, re, im);
	}

	private static ChannelData channel(SparseHermitian declared, HermitianJacobi eigen, double[] energies) {
		int d = energies.length;
		double norm = SpectralNorm.upper(declared);
		SparseHermitian.Builder builder = new SparseHermitian.Builder(d, d);
		List<Double> gaps = new ArrayList<>();
		for (int m = 0; m < d; m++) {
			for (int n = m; n < d; n++) {
				double[] element = element(declared, eigen, m, n);
				builder.add(m, n, element[0], m == n ? 0 : element[1]);
				if (Math.hypot(element[0], element[1]) > 1e-12 * norm) {
					gaps.add(Math.abs(energies[m] - energies[n]));
				}
			}
		}
		double[] frequencies = gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return new ChannelData(COMMON, norm, frequencies[frequencies.length - 1], SpectralNorm.commutatorUpper(builder.build(), energies), frequencies);
	}

	/** v_m^+ A v_n. */
	private static double[] element(SparseHermitian a, HermitianJacobi v, int m, int n) {
		double[] sum = new double[2];
		for (int e = 0; e < a.size(); e++) {
			add(sum, v, m, n, a.row(e), a.column(e), a.real(e), a.imaginary(e));
			if (a.row(e) != a.column(e)) {
				add(sum, v, m, n, a.column(e), a.row(e), a.real(e), -a.imaginary(e));
			}
		}
		return sum;
	}

	private static void add(double[] sum, HermitianJacobi v, int m, int n, int i, int j, double re, double im) {
		double x = v.real(i, m) * v.real(j, n) + v.imaginary(i, m) * v.imaginary(j, n);
		double y = v.real(i, m) * v.imaginary(j, n) - v.imaginary(i, m) * v.real(j, n);
		sum[0] += re * x - im * y;
		sum[1] += re * y + im * x;
	}

	static Stream<ReferenceCase> ladders() {
		return ReferenceCase.of("bounds", "bounds_dicke").stream();
	}

	@ParameterizedTest
	@MethodSource("ladders")
	void ladders(ReferenceCase reference) {
		int size = (int) reference.input("L");
		NoiseOperator operator = "2gJx".equals(reference.inputs().get("coupling")) ? new NoiseOperator.Collective(Axis.X) : new NoiseOperator.ManyBody(size);
		HamiltonianTerm interaction = new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, reference.input("Omega"));
		Solution solution = MachineBuilder.qubits(size, reference.input("omega_q"), interaction).start(new InitialState.Dicke(-0.5 * size))
				.bath(reference.bath("bath"), reference.input("g"), operator)
				.solve();
		BoundChain chain = solution.baths().get(0).bounds();
		assertEquals(reference.outputs("normA")[0], solution.operators().get(0).norm(), 1e-13);
		assertEquals(reference.output("normH"), solution.hamiltonian().norm(), 1e-12);
		assertEquals(reference.outputs("DeltaE")[0], solution.operators().get(0).transferLimit(), 1e-12);
		assertRelative(reference, "bound1", chain.bound1());
		assertRelative(reference, "bound1_shifted", chain.bound1Shifted());
		assertRelative(reference, "bound2", chain.bound2());
		assertRelative(reference, "bound0_commutator", chain.commutator());
		assertRelative(reference, "spectral_bound_emission", chain.spectralEmission());
		double xi = solution.baths().get(0).xi().value();
		assertRelative(reference, "Xi", xi);
		assertEquals(reference.outputs("norm_commutator")[0], chain.commutator() / (2 * xi * solution.operators().get(0).norm()), 1e-12);
		assertRelative(reference, "half_spread", 0.5 * (solution.hamiltonian().maxEnergy() - solution.hamiltonian().minEnergy()));
		assertRelative(reference, "saturation_spectral", -chain.exactMin().orElseThrow() / chain.spectralEmission());
		assertEquals(reference.output("exact_J_min"), chain.exactMin().orElseThrow(), 1e-12);
		assertEquals(reference.output("exact_J_max"), chain.exactMax().orElseThrow(), 1e-12);
	}
}
