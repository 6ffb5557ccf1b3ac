// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Correlation;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.ManyBodyOperator;
import org.heatwright.model.bath.MatrixOperator;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.best.BestCoupling;
import org.heatwright.physics.problem.SolverOptions;

/**
 * The best coupling of the norm that a coupling of a design has, in its initial or its steady state, and the design with it. Verified by {@code
 * BestCommandTest}.
 *
 * @param id       of the coupling
 * @param bodies   the largest number of qubits that a term may act on; empty for no limit
 * @param coupling with currents in the units of the analysis
 * @param design   the design with the best coupling; empty where its matrix is too large or has no place in the representation
 */
public record BestDesign(String id, BestCoupling.State state, OptionalInt bodies, BestCoupling coupling, UnitSystem units, Optional<Machine> design) {

	/** Below this share of the largest strength a channel is rounding. */
	private static final double NOTHING = 1e-12;

	/**
	 * @param bodies the largest number of qubits that a term may act on; empty for no limit
	 * @throws SettingException when a setting does not fit the design
	 * @throws AssemblyException when the design describes no machine
	 * @throws org.heatwright.physics.SolverRefusedException when there is no such coupling, or no best one is known
	 */
	public static BestDesign of(Machine machine, String couplingId, OptionalInt bodies, BestCoupling.State state, BestCoupling.Among among,
			AnalysisOptions options, Progress progress) {
		Machine changed = Analyzer.changed(machine, options);
		SolverOptions defaults = SolverOptions.defaults();
		SolverOptions solver = new SolverOptions(options.within(changed).equation(), options.lambShift(), defaults.memoryLimitBytes(), defaults.maxResidual());
		BestCoupling best = BestCoupling.of(ProblemAssembler.assemble(changed), couplingId, bodies, state, among, solver, progress);
		UnitSystem units = UnitSystem.valueOf(machine.getUnits().getLiteral());
		BestCoupling shown = new BestCoupling(best.bathId(), best.norm(), units.power(best.now()), units.power(best.current()), units.power(best.limit()),
				best.pairs(), best.matrix(), best.strengths(), best.oddCycles(), best.span());
		boolean written = best.matrix().isPresent() || !best.strengths().isEmpty() || !best.span().isEmpty();
		return new BestDesign(couplingId, state, bodies, shown, units, written ? Optional.of(with(changed, couplingId, best)) : Optional.empty());
	}

	private static Machine with(Machine machine, String couplingId, BestCoupling best) {
		Machine copy = EcoreUtil.copy(machine);
		Coupling coupling = copy.getCouplings().stream().filter(each -> couplingId.equals(each.getId())).findFirst().orElseThrow();
		coupling.setCorrelation(Correlation.COMMON);
		coupling.setMatrix(null);
		if (!best.span().isEmpty()) {
			for (int c = 0; c < best.span().size(); c++) {
				coupling.getChannels().get(c).setStrength(Double.toString(best.span().get(c)));
			}
			return copy;
		}
		coupling.getChannels().clear();
		if (best.matrix().isPresent()) {
			MatrixOperator operator = BathFactory.eINSTANCE.createMatrixOperator();
			operator.setRows(rows(best.matrix().get(), best.norm(), copy.getMedium() instanceof QubitArray));
			coupling.getChannels().add(channel(couplingId + ".best", best.norm(), operator));
		} else {
			List<Double> strengths = best.strengths();
			double largest = strengths.stream().mapToDouble(Math::abs).max().orElse(0);
			for (int m = 1; m < strengths.size(); m++) {
				if (Math.abs(strengths.get(m)) > NOTHING * largest) {
					ManyBodyOperator operator = BathFactory.eINSTANCE.createManyBodyOperator();
					operator.setOrder(Integer.toString(m));
					coupling.getChannels().add(channel(couplingId + "." + m + "body", strengths.get(m), operator));
				}
			}
		}
		return copy;
	}

	private static Channel channel(String id, double strength, NoiseOperator operator) {
		Channel channel = BathFactory.eINSTANCE.createChannel();
		channel.setId(id);
		channel.setStrength(Double.toString(strength));
		channel.setOperator(operator);
		return channel;
	}

	/** The matrix over its norm, an array from the highest bare state down. */
	private static String rows(double[][] matrix, double norm, boolean falling) {
		int n = (int) Math.round(Math.sqrt(matrix[0].length));
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				int at = falling ? (n - 1 - i) * n + n - 1 - j : i * n + j;
				text.append(j == 0 ? i == 0 ? "" : "; " : ", ").append(entry(matrix[0][at] / norm, matrix[1][at] / norm));
			}
		}
		return text.toString();
	}

	private static String entry(double re, double im) {
		if (im == 0) {
			return re == Math.rint(re) ? Long.toString(Math.round(re)) : Double.toString(re);
		}
		return Double.toString(re) + (im < 0 ? "-" : "+") + String.format(Locale.ROOT, "%si", Double.toString(Math.abs(im)));
	}

	/** The certificate in words, as a table for people. */
	public String text() {
		TextTable table = new TextTable();
		table.row("bath", coupling.bathId());
		table.row("norm of the coupling", Figures.of(coupling.norm(), Figures.BOUND));
		table.row("state", state == BestCoupling.State.STEADY ? "steady" : "initial");
		table.row("heat current now", Figures.of(coupling.now(), Figures.CURRENT) + units.powerUnit());
		table.row("with the best coupling", Figures.of(coupling.current(), Figures.CURRENT) + units.powerUnit(), coupling.current() < 0 ? "emitted" : "absorbed");
		table.row("no coupling carries more than", Figures.of(coupling.limit(), Figures.CURRENT) + units.powerUnit(),
				coupling.isCertified() ? "certified optimum" : "gap of " + Figures.of(coupling.limit() - Math.abs(coupling.current()), Figures.ERROR));
		if (!coupling.oddCycles().isEmpty() && !coupling.isCertified()) {
			table.row("", "odd cycles of " + coupling.oddCycles() + " states keep the two values apart");
		}
		for (BestCoupling.Pair pair : coupling.pairs()) {
			table.row("joins", pair.upper() + " and " + pair.lower(), pair.amplitude() == coupling.norm() ? "" : "by " + Figures.of(pair.amplitude(), Figures.BOUND));
		}
		for (int c = 0; c < coupling.span().size(); c++) {
			table.row("strength of channel " + (c + 1), Figures.of(coupling.span().get(c), Figures.BOUND));
		}
		for (int m = 1; m < coupling.strengths().size(); m++) {
			table.row(m + "-body strength", Figures.of(coupling.strengths().get(m), Figures.BOUND));
		}
		StringBuilder out = new StringBuilder();
		table.appendTo(out);
		return out.toString();
	}
}
