// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.levels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Certificate;
import org.heatwright.analysis.ProblemAssembler;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.solve.MachineMatrices;
import org.heatwright.picture.card.Heat;
import org.heatwright.ui.Texts;
import org.heatwright.workspace.MachineState;

/** Reads the levels of a solved machine with the rates of its baths. Verified by {@code ViewsTest}. */
public final class LadderReader {

	/** More states than this are shown without their transitions. */
	private static final int MOST_STATES = 160;

	private LadderReader() {
	}

	/** @param machine the state that the analysis is of */
	public static Ladder read(MachineState machine, Analysis analysis, Progress progress) {
		Certificate state = analysis.steadyState().orElseThrow();
		List<Ladder.Rung> known = state.levels().stream().map(level -> new Ladder.Rung(level.name(), level.energy(), level.population())).toList();
		if (state.dimension() > MOST_STATES) {
			return new Ladder(analysis.units(), known, List.of(), Texts.of("levels.tooMany", Integer.toString(state.dimension())));
		}
		try {
			return complete(machine.machine(), ProblemAssembler.assemble(machine.machine()), machine.matrices(progress), analysis.units());
		} catch (SolverRefusedException e) {
			return new Ladder(analysis.units(), known, List.of(), e.getMessage());
		}
	}

	private static Ladder complete(Machine machine, Problem problem, MachineMatrices matrices, UnitSystem units) {
		int d = matrices.energies().length;
		double[] populations = IntStream.range(0, d).mapToDouble(i -> matrices.density()[0][i * d + i]).toArray();
		List<Ladder.Rung> rungs = new ArrayList<>();
		for (int i = 0; i < d; i++) {
			String name = i < matrices.names().size() ? matrices.names().get(i) : Integer.toString(i);
			rungs.add(new Ladder.Rung(name, units.energy(matrices.energies()[i]), populations[i]));
		}
		Heat heat = Heat.of(machine);
		List<Ladder.Lane> lanes = new ArrayList<>();
		for (MachineMatrices.Rates rates : matrices.rates()) {
			Bath bath = problem.baths().stream().filter(candidate -> candidate.id().equals(rates.bath())).findFirst().orElseThrow();
			var drawn = machine.getBaths().stream().filter(candidate -> rates.bath().equals(candidate.getId())).findFirst().orElseThrow();
			lanes.add(new Ladder.Lane(drawn.getName() == null ? rates.bath() : drawn.getName(), heat.of(drawn), bath,
					transitions(rates.matrix(), matrices.energies(), populations)));
		}
		return new Ladder(units, rungs, lanes, "");
	}

	/** @param rates W[to][from], row by row */
	private static List<Ladder.Transition> transitions(double[] rates, double[] energies, double[] populations) {
		int d = energies.length;
		List<Ladder.Transition> transitions = new ArrayList<>();
		for (int a = 0; a < d; a++) {
			for (int b = 0; b < d; b++) {
				boolean upward = energies[b] > energies[a] || energies[b] == energies[a] && b > a;
				double up = rates[b * d + a];
				double down = rates[a * d + b];
				if (upward && (up > 0 || down > 0)) {
					transitions.add(new Ladder.Transition(a, b, energies[b] - energies[a], down, up, up * populations[a] - down * populations[b]));
				}
			}
		}
		return transitions;
	}
}
