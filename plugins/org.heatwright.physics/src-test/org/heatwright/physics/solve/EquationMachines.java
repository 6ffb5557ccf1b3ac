// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.linear.SymmetricEigen;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;

/** The machines of the reference files about equations. */
public final class EquationMachines {

	private EquationMachines() {
	}

	/** Two qubits with exchange, sigma_x of each to its own Drude bath. */
	public static Problem twoQubits(double w1, double w2, double kappa, double lambda, double width, double[] temperatures) {
		QubitArray medium = new QubitArray(2, new double[] { w1, w2 },
				List.of(new HamiltonianTerm.Pair(PairKind.EXCHANGE, kappa, List.of(new SitePair(0, 1)))), Representation.FULL);
		return problem(medium, lambda, width, temperatures, new NoiseOperator.Local(Axis.X, new int[] { 0 }), new NoiseOperator.Local(Axis.X, new int[] { 1 }));
	}

	/** Levels 0, 1 - delta/2, 1 + delta/2; the second bath, if any, sees the upper level by a factor. */
	public static Problem vType(double delta, double lambda, double width, double[] temperatures, double cold) {
		LevelSystem medium = new LevelSystem(List.of("0", "1", "2"), new double[] { 0, 1 - delta / 2, 1 + delta / 2 });
		return problem(medium, lambda, width, temperatures, vee(1), vee(cold));
	}

	private static NoiseOperator vee(double upper) {
		return new NoiseOperator.Matrix(new double[][] { { 0, 1, upper }, { 1, 0, 0 }, { upper, 0, 0 } }, new double[3][3]);
	}

	/** Resonator, qubit, resonator with at most so many quanta in all, in its eigenbasis. */
	public static Problem valve(ReferenceCase reference) {
		int quanta = (int) reference.input("quanta");
		List<int[]> states = new java.util.ArrayList<>();
		for (int a = 0; a <= quanta; a++) {
			for (int q = 0; q <= 1; q++) {
				for (int b = 0; a + q + b <= quanta; b++) {
					states.add(new int[] { a, q, b });
				}
			}
		}
		int d = states.size();
		double[][] h = new double[d][d];
		double[][] left = new double[d][d];
		double[][] right = new double[d][d];
		for (int i = 0; i < d; i++) {
			int[] s = states.get(i);
			h[i][i] = reference.input("w_resonators") * (s[0] + s[2]) + reference.input("w_qubit") * s[1];
			for (int j = 0; j < d; j++) {
				int[] t = states.get(j);
				// t is s with one quantum moved between the qubit and a resonator, or one quantum less
				if (t[1] == s[1] + 1 && t[0] == s[0] - 1 && t[2] == s[2]) {
					h[i][j] = h[j][i] = reference.input("g") * Math.sqrt(s[0]);
				}
				if (t[1] == s[1] + 1 && t[2] == s[2] - 1 && t[0] == s[0]) {
					h[i][j] = h[j][i] = reference.input("g") * Math.sqrt(s[2]);
				}
				if (t[0] == s[0] - 1 && t[1] == s[1] && t[2] == s[2]) {
					left[i][j] = left[j][i] = Math.sqrt(s[0]);
				}
				if (t[2] == s[2] - 1 && t[1] == s[1] && t[0] == s[0]) {
					right[i][j] = right[j][i] = Math.sqrt(s[2]);
				}
			}
		}
		SymmetricEigen eigen = SymmetricEigen.of(h, () -> false);
		LevelSystem medium = new LevelSystem(java.util.stream.IntStream.range(0, d).mapToObj(i -> "s" + i).toList(), eigen.values());
		return problem(medium, reference.input("lam"), reference.input("gamma_d"), reference.array("T"), turned(left, eigen.vectors()),
				turned(right, eigen.vectors()));
	}

	/** @param v column k in v[k] */
	private static NoiseOperator turned(double[][] a, double[][] v) {
		int d = a.length;
		double[][] turned = new double[d][d];
		for (int m = 0; m < d; m++) {
			for (int n = 0; n <= m; n++) {
				double sum = 0;
				for (int i = 0; i < d; i++) {
					for (int j = 0; j < d; j++) {
						sum += v[m][i] * a[i][j] * v[n][j];
					}
				}
				turned[m][n] = turned[n][m] = Math.abs(sum) < 1e-15 ? 0 : sum;
			}
		}
		return new NoiseOperator.Matrix(turned, new double[d][d]);
	}

	/** A machine whose baths are Drude baths, one for each temperature. */
	public static Problem problem(Medium medium, double lambda, double width, double[] temperatures, NoiseOperator... operators) {
		MachineBuilder builder = new MachineBuilder(medium).start(new InitialState.Ground());
		for (int b = 0; b < temperatures.length; b++) {
			builder.bath(new Bath(b == 0 ? "hot" : "cold", b == 0 ? Role.HOT : Role.COLD, 1 / temperatures[b], new DrudeLorentz(lambda, width),
					Convention.J_PI), 1, operators[b]);
		}
		return builder.problem();
	}

	/** The machine of a case, or null where the file does not give all of it. */
	public static Problem of(ReferenceCase reference) {
		Map<String, Object> in = reference.inputs();
		if (in.containsKey("kind")) {
			double shift = reference.input("dl");
			return "qq".equals(in.get("kind"))
					? twoQubits(1, 1 + shift, reference.input("kap"), reference.input("lam"), reference.input("gd"), reference.array("T")) : null;
		}
		if (in.containsKey("kappa") && in.containsKey("w2")) {
			return twoQubits(reference.input("w1"), reference.input("w2"), reference.input("kappa"), reference.input("lam"), reference.input("gamma_d"),
					reference.array("T"));
		}
		if (in.containsKey("quanta")) {
			return valve(reference);
		}
		double[] temperatures = in.get("T") instanceof Double one ? new double[] { one } : reference.array("T");
		return vType(reference.input("delta"), reference.input("lam"), reference.input("gamma_d"), temperatures,
				in.containsKey("r_cold") ? reference.input("r_cold") : 1);
	}

	public static boolean hasCounterTerm(ReferenceCase reference) {
		return Boolean.TRUE.equals(reference.inputs().get("counter_term"));
	}

	/** A channel alone, for a machine that is put together by hand. */
	public static Channel channel(String id, NoiseOperator operator) {
		return new Channel(id, 1, operator, OptionalDouble.empty());
	}
}
