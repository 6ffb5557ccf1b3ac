// SPDX-License-Identifier: EPL-2.0
package org.heatwright.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;

/** The machines that are timed; {@code qutip_side.py} builds the same ones. Every call makes new baths, so that Xi is computed afresh. */
public final class BenchmarkMachines {

	private static final NoiseOperator X = new NoiseOperator.Collective(Axis.X);

	private BenchmarkMachines() {
	}

	/** XXZ chain, baths at both ends through sigma_x. */
	public static Problem xxzChain(int size) {
		return chain(size, 0.6, 0.17);
	}

	/** XX chain, baths at both ends; for the local equation. */
	public static Problem xxChain(int size) {
		return chain(size, 0.2, 0);
	}

	private static Problem chain(int size, double exchange, double ising) {
		List<SitePair> neighbours = neighbours(size);
		List<HamiltonianTerm> terms = new ArrayList<>();
		terms.add(new HamiltonianTerm.Pair(PairKind.EXCHANGE, exchange, neighbours));
		if (ising != 0) {
			terms.add(new HamiltonianTerm.Pair(PairKind.ZZ, ising, neighbours));
		}
		return new Problem(new QubitArray(size, new double[] { 1 }, terms, Representation.FULL), List.of(ohmic("hot", Role.HOT, 0.5), ohmic("cold", Role.COLD, 2)),
				List.of(coupling("hot", 0.1, site(0)), coupling("cold", 0.1, site(size - 1))), new InitialState.Ground());
	}

	/** Ising chain in a transverse field, sigma_x sigma_x between neighbours: no number is conserved but a parity. */
	public static Problem isingChain(int size) {
		return array(size, new double[] { 1 }, List.of(new HamiltonianTerm.Pair(PairKind.XX, 0.2, neighbours(size))));
	}

	/** Unequal qubits in a field that has a y part: a complex Hamiltonian without any symmetry. */
	public static Problem complexChain(int size) {
		double[] frequencies = IntStream.range(0, size).mapToDouble(i -> 1 + 0.1 * i).toArray();
		return array(size, frequencies,
				List.of(new HamiltonianTerm.Pair(PairKind.ZZ, 0.2, neighbours(size)), new HamiltonianTerm.Collective(CollectiveQuantity.JY, 0.3),
				new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.2)));
	}

	/** Equal qubits without interaction, one bath on all of them and one on the last: levels are degenerate and coherences count. */
	public static Problem equalQubits(int size) {
		return new Problem(new QubitArray(size, new double[] { 1 }, List.of(), Representation.FULL),
				List.of(ohmic("hot", Role.HOT, 0.5), ohmic("cold", Role.COLD, 2)),
				List.of(coupling("hot", 0.1, X), coupling("cold", 0.1, site(size - 1))), new InitialState.Ground());
	}

	private static Problem array(int size, double[] frequencies, List<HamiltonianTerm> terms) {
		return new Problem(new QubitArray(size, frequencies, terms, Representation.FULL), List.of(ohmic("hot", Role.HOT, 0.5), ohmic("cold", Role.COLD, 2)),
				List.of(coupling("hot", 0.1, site(0)), coupling("cold", 0.1, site(size - 1))), new InitialState.Ground());
	}

	private static List<SitePair> neighbours(int size) {
		return IntStream.range(0, size - 1).mapToObj(i -> new SitePair(i, i + 1)).toList();
	}

	/** H = J_z + Omega J_z^2 on the Dicke ladder with three baths through 2 g J_x. */
	public static Problem dickeLadder(int size) {
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, 0.3 / size));
		return new Problem(new QubitArray(size, new double[] { 1 }, terms, Representation.SYMMETRIC),
				List.of(ohmic("hot", Role.HOT, 0.5), ohmic("cold", Role.COLD, 2), ohmic("third", Role.AUXILIARY, 1)),
				List.of(coupling("hot", 0.05, X), coupling("cold", 0.05, X), coupling("third", 0.03, X)), new InitialState.Dicke(-0.5 * size));
	}

	/** A local bath on every qubit and a collective one: sectors (j, M). */
	public static Problem localAndCollective(int size) {
		return new Problem(new QubitArray(size, new double[] { 1 }, List.of(), Representation.PERMUTATION_INVARIANT),
				List.of(ohmic("cold", Role.COLD, 2), ohmic("hot", Role.HOT, 0.5)),
				List.of(coupling("cold", 0.1, new NoiseOperator.Local(Axis.X, new int[0])), coupling("hot", 0.08, X)), new InitialState.Dicke(-0.5 * size));
	}

	/** Three levels, three baths: an engine. */
	public static Problem maser(double hotBeta) {
		Bath work = new Bath("work", Role.WORK, 0, new WhiteNoise(0.05), Convention.J_PI);
		Bath hot = new Bath("hot", Role.HOT, hotBeta, new Ohmic(0.1, 1, 20), Convention.J_PI);
		Bath cold = new Bath("cold", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI);
		return new Problem(new LevelSystem(List.of("0", "c", "h"), new double[] { 0, 1, 3 }), List.of(hot, cold, work), List.of(
				coupling("hot", 0.3, new NoiseOperator.Transition(2, 0)),
				coupling("cold", 0.3, new NoiseOperator.Transition(1, 0)), coupling("work", 0.3, new NoiseOperator.Transition(2, 1))), new InitialState.Level(0));
	}

	private static Bath ohmic(String id, Role role, double beta) {
		return new Bath(id, role, beta, new Ohmic(0.1, 1, 10), Convention.J_PI);
	}

	private static Coupling coupling(String bath, double strength, NoiseOperator operator) {
		return new Coupling(bath + ".c", bath, List.of(new Channel(bath + ".0", strength, operator, OptionalDouble.empty())), Correlation.COMMON);
	}

	private static NoiseOperator site(int site) {
		return new NoiseOperator.Local(Axis.X, new int[] { site });
	}
}
