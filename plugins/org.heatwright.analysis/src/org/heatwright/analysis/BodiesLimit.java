// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.best.BestCoupling;

/**
 * What no symmetric operator of the norm of a bath's coupling carries at the start when its terms act on at most as many qubits as those of the coupling do:
 * between Theta(L^2) and Theta(L^3) in Fig. 2 of the paper. Verified by {@code BodiesLimitTest}.
 *
 * @param bodies on how many qubits
 * @param limit  in the units of the analysis
 */
public record BodiesLimit(int bodies, double limit) {

	/**
	 * @param analysis of the machine with the options
	 * @return empty where no such limit is known: off the ladder, for a bath of several couplings, for operators of all qubits or too many of them
	 */
	public static Optional<BodiesLimit> of(Machine machine, Analysis analysis, String bath, AnalysisOptions options, Progress progress) {
		List<Coupling> own = machine.getCouplings().stream()
				.filter(coupling -> coupling.getBath() != null && Objects.equals(coupling.getBath().getId(), bath)).toList();
		if (own.size() != 1 || own.get(0).getId() == null) {
			return Optional.empty();
		}
		int bodies = analysis.operators().stream().filter(operator -> own.get(0).getId().equals(operator.coupling())).mapToInt(OperatorNorm::bodies).max().orElse(0);
		if (bodies < 1) {
			return Optional.empty();
		}
		try {
			BestDesign best = BestDesign.of(machine, own.get(0).getId(), OptionalInt.of(bodies), BestCoupling.State.INITIAL, BestCoupling.Among.ALL, options,
					progress);
			return Optional.of(new BodiesLimit(bodies, best.coupling().limit()));
		} catch (SolverRefusedException | SettingException | AssemblyException | ExpressionException e) {
			// The figure is complete without the region.
			return Optional.empty();
		}
	}
}
