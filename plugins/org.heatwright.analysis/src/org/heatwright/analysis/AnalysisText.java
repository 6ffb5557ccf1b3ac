// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.heatwright.model.machine.Relation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.solve.StartCurrent;
import org.heatwright.physics.steady.ConditionBasis;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.validation.Diagnostic;

/** Writes an analysis for people: aligned tables with units, the same text in every locale. */
public final class AnalysisText {

	private static final int VALIDITY_DIGITS = 3;
	private static final int MOST_CLASSES = 6;

	private final StringBuilder out = new StringBuilder();
	private final Analysis analysis;
	private final UnitSystem units;

	private AnalysisText(Analysis analysis) {
		this.analysis = analysis;
		this.units = analysis.units();
	}

	/** The whole analysis; every line ends with a line feed. */
	public static String write(Analysis analysis) {
		AnalysisText text = new AnalysisText(analysis);
		text.head();
		analysis.solved().ifPresent(text::numbers);
		analysis.verdict().ifPresent(text::verdict);
		text.diagnostics();
		return text.out.toString();
	}

	private void verdict(VerdictAnalysis verdict) {
		heading("Which equation? Geometric with " + EquationWords.title(verdict.reading())
				+ (verdict.absence().isEmpty() ? ", Redfield with H shifted by the baths" : ""));
		out.append(verdict.text(unit(units.powerUnit())));
	}

	private void head() {
		out.append(analysis.designName().isEmpty() ? "machine" : Printable.line(analysis.designName()));
		if (!analysis.design().file().isEmpty()) {
			out.append(" (").append(Printable.line(analysis.design().file())).append(')');
		}
		out.append('\n');
		if (!analysis.provenance().options().isEmpty()) {
			out.append("  with ").append(Printable.line(String.join(" ", analysis.provenance().options()))).append('\n');
		}
		if (analysis.status() != Status.SOLVED) {
			out.append("  ").append(analysis.status() == Status.REJECTED ? "rejected: the design has errors" : "refused: the design was not solved").append('\n');
		}
	}

	private void numbers(Analysis.Solved solved) {
		performance(solved.performance());
		out.append(new OperationText(units).write(solved));
		if (!solved.requirements().isEmpty()) {
			heading("Requirements");
			requirements(solved);
		}
		if (!solved.baths().isEmpty()) {
			heading("Heat currents, positive into the machine");
			currents();
			heading("Bounds on the heat currents");
			bounds();
			heading("Operators");
			operators(solved);
		}
		solved.parts().ifPresent(this::flows);
		heading("Certificate");
		certificate(solved.steadyState());
		if (!solved.validity().isEmpty()) {
			heading("Validity of the weak-coupling theory (ratios far below one)");
			validity(solved);
		}
	}

	private void requirements(Analysis.Solved solved) {
		TextTable table = new TextTable().row("requirement", "asks for", "required", "reached", "margin", "allowed", "verdict");
		for (RequirementAnalysis requirement : solved.requirements()) {
			String asks = requirement.metricWords() + (requirement.relation() == Relation.AT_LEAST ? " at least" : " at most");
			String unit = requirement.unit(units);
			table.row(requirement.id(), asks, Figures.of(requirement.required(), Figures.BOUND) + unit,
					requirement.reached().isPresent() ? Figures.of(requirement.reached(), Figures.BOUND) + unit : "-",
					requirement.margin().isPresent() ? Figures.of(requirement.margin(), VALIDITY_DIGITS) + unit : "-",
					requirement.limit().map(limit -> Figures.of(limit.value(), Figures.BOUND) + unit + " (" + limit.name() + ")").orElse("-"),
					(requirement.verdict() == RequirementAnalysis.Verdict.MET ? "[x] " : "[ ] ") + requirement.verdict().words()
							+ (requirement.excluded() ? ", and cannot be" : ""));
		}
		table.appendTo(out);
	}

	private void validity(Analysis.Solved solved) {
		TextTable table = new TextTable();
		for (Analysis.ValidityMeasure measure : solved.validity()) {
			table.row(measure.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT), measure.bath().isEmpty() ? "medium" : measure.bath(),
					Figures.of(measure.ratio(), VALIDITY_DIGITS), measure.verdict(),
					measure.largestSize().map(largest -> "up to " + largest.text()).orElse(""));
		}
		table.appendTo(out);
	}

	private void heading(String title) {
		out.append('\n').append(title).append('\n');
	}

	private void performance(Performance performance) {
		TextTable table = new TextTable();
		boolean pump = performance.copKind() == CopKind.HEATING;
		table.row("regime", performance.worksAs().toLowerCase(Locale.ROOT).replace('_', ' '));
		row(table, MachineNumber.POWER, performance);
		row(table, MachineNumber.POWER_BOUND, performance);
		row(table, MachineNumber.EFFICIENCY, performance);
		performance.cop().ifPresent(cop -> table.row(MachineNumber.COP.words(), MachineNumber.COP.text(cop, units) + (pump ? " (heating)" : ""),
				within(performance.copError())));
		performance.coolingCop().ifPresent(
				cop -> table.row(pump ? "  cooling" : "  as a heat pump", MachineNumber.COP.text(pump ? cop : performance.heatingCop().getAsDouble(), units)));
		row(table, MachineNumber.CARNOT_EFFICIENCY, performance);
		row(table, MachineNumber.CARNOT_COP, performance);
		row(table, MachineNumber.ENTROPY_PRODUCTION, performance);
		table.row("units", units == UnitSystem.NATURAL ? "natural (hbar = k_B = 1)" : "laboratory (J, W, K)");
		table.appendTo(out);
	}

	private void row(TextTable table, MachineNumber number, Performance performance) {
		number.of(performance).ifPresent(value -> table.row(number.words(), number.text(value, units), within(number.error(performance))));
	}

	/** "+- 3e-17"; nothing for a number without an error. */
	private static String within(OptionalDouble error) {
		return error.isPresent() && error.getAsDouble() > 0 ? "+- " + Figures.of(error.getAsDouble(), Figures.ERROR) : "";
	}

	private void currents() {
		TextTable table = new TextTable().row("bath", "role", "temperature" + unit(units.temperatureUnit()), BathNumber.HEAT_CURRENT.heading(units), "error",
				BathNumber.START_CURRENT.heading(units));
		for (BathAnalysis bath : analysis.baths()) {
			table.row(bath.id(), bath.role().name().toLowerCase(Locale.ROOT), Figures.of(bath.temperature(), Figures.BOUND),
					BathNumber.HEAT_CURRENT.text(bath), Figures.of(bath.heatCurrentError(), Figures.ERROR), BathNumber.START_CURRENT.text(bath));
		}
		table.appendTo(out);
		for (BathAnalysis bath : analysis.baths()) {
			out.append(start(bath.id(), bath.start()));
		}
	}

	/** Which current the one at the start is, where the initial state has coherences between energies. */
	private static String start(String bath, StartCurrent start) {
		return switch (start.kind()) {
			case EITHER -> "";
		case REDFIELD ->
			"  " + bath + ": the current at the start is that of the Redfield equation, with the coherences of the initial state" + (start.smallest().isEmpty()
					? ""
					: "; of all states it lies in [" + Figures.of(start.smallest(), Figures.BOUND) + ", " + Figures.of(start.largest(), Figures.BOUND) + "]") + "\n";
		case SECULAR ->
			"  " + bath + ": the current at the start is that of the secular equation, without the coherences of the initial state: " + start.absence() + "\n";
		};
	}

	private void bounds() {
		TextTable table = new TextTable().row("bath", "Xi" + unit(units.rateUnit()), "at most", BathNumber.BOUND1.heading(units),
				BathNumber.BOUND2.heading(units), BathNumber.STATE.words(), BathNumber.COMMUTATOR.words(), BathNumber.SPECTRAL.words(), "exact range",
				BathNumber.SATURATION1.words(), BathNumber.SATURATION2.words());
		for (BathAnalysis bath : analysis.baths()) {
			table.row(bath.id(), Figures.of(bath.xi().value(), Figures.BOUND), Figures.of(bath.xi().upper(), Figures.BOUND), BathNumber.BOUND1.text(bath),
					BathNumber.BOUND2.text(bath), BathNumber.STATE.text(bath), BathNumber.COMMUTATOR.text(bath), BathNumber.SPECTRAL.text(bath), range(bath.bounds()),
					BathNumber.SATURATION1.text(bath), BathNumber.SATURATION2.text(bath));
		}
		table.appendTo(out);
		for (BathAnalysis bath : analysis.baths()) {
			BathAnalysis.Bounds bounds = bath.bounds();
			if (bounds.actTogether()) {
				out.append("  ").append(bath.id()).append(": Bounds 1 and 2 are the sums of the paper over channels; ")
						.append("channels of a coupling that see the bath alike add up, and the operators that act have ")
						.append(Figures.of(bounds.bound1Acting(), Figures.BOUND)).append(" and ").append(Figures.of(bounds.bound2Acting(), Figures.BOUND)).append('\n');
			}
		}
		for (BathAnalysis bath : analysis.baths()) {
			if (Double.isInfinite(bath.xi().value()) && !bath.xi().reason().isEmpty()) {
				out.append("  ").append(bath.id()).append(": Xi is infinite and Bounds 1 and 2 are vacuous: ").append(Printable.line(bath.xi().reason())).append('\n');
			} else if (Double.isInfinite(bath.bounds().bound1()) && !bath.bounds().reason().isEmpty()) {
				out.append("  ").append(bath.id()).append(": ").append(Printable.line(bath.bounds().reason())).append('\n');
			}
		}
	}

	private static String range(BathAnalysis.Bounds bounds) {
		if (bounds.exactMin().isEmpty() || bounds.exactMax().isEmpty()) {
			return "-";
		}
		return "[" + Figures.of(bounds.exactMin(), Figures.BOUND) + ", " + Figures.of(bounds.exactMax(), Figures.BOUND) + "]";
	}

	private void operators(Analysis.Solved solved) {
		TextTable table = new TextTable().row("coupling", "channel", "norm", "transfer limit" + unit(units.energyUnit()), "qubits at once");
		for (OperatorNorm operator : solved.operators()) {
			table.row(operator.coupling(), operator.channel(), Figures.of(operator.norm(), Figures.BOUND), Figures.of(operator.transferLimit(), Figures.BOUND),
					operator.bodies() == 0 ? "-" : Integer.toString(operator.bodies()));
		}
		table.appendTo(out);
		HamiltonianRange range = solved.hamiltonian();
		out.append("  Hamiltonian: norm ").append(Figures.of(range.norm(), Figures.BOUND)).append(units.energyUnit()).append(", energies from ")
				.append(Figures.of(range.minEnergy(), Figures.BOUND)).append(" to ").append(Figures.of(range.maxEnergy(), Figures.BOUND))
				.append(units.energyUnit()).append('\n');
	}

	private void certificate(Certificate state) {
		TextTable table = new TextTable();
		table.row("equation", EquationWords.title(analysis.equation()) + (EquationWords.reads(analysis.equation()) ? ", " + EquationWords.title(analysis.reading())
				: analysis.lambShift() == LambShift.INCLUDED ? " with Lamb shift" : ", no Lamb shift"));
		table.row("method", state.method());
		table.row("space",
				state.representation().toLowerCase(Locale.ROOT).replace('_', ' ') + ", dimension " + state.dimension() + ", " + state.unknowns() + " unknowns"
				+ (state.representationReason().isEmpty() ? "" : " (" + state.representationReason() + ")"));
		if (state.uniqueness().stationaryStates() > 1) {
			table.row("stationary states", state.uniqueness().stationaryStates() + "; as many numbers are conserved");
		}
		if (!state.oscillations().isEmpty()) {
			table.row("the state is", state.oscillations());
		}
		if (state.closedClasses().size() > 1) {
			table.row("closed classes", state.closedClasses().size() + "; the initial state leads to " + state.closedClasses().stream().filter(part -> part.weight() > 0)
					.limit(MOST_CLASSES).map(part -> "{" + part.name() + "} with weight " + Figures.of(part.weight(), Figures.BOUND)).collect(Collectors.joining(", ")));
		}
		analysis.parts().ifPresent(parts -> kept(table, parts));
		table.row("residual", Figures.of(state.residual(), Figures.ERROR));
		table.row("trace error", Figures.of(state.traceError(), Figures.ERROR));
		table.row("smallest eigenvalue", Figures.of(state.minEigenvalue(), Figures.BOUND));
		table.row(state.conditionBasis() == ConditionBasis.BOUND ? "reciprocal condition at least" : "reciprocal condition",
				Figures.of(state.reciprocalCondition(), Figures.ERROR));
		analysis.solved().ifPresent(solved -> row(table, MachineNumber.ENERGY_BALANCE, solved.performance()));
		table.appendTo(out);
	}

	/** How oscillators were cut off, and what that moves. */
	private void kept(TextTable table, PartsAnalysis parts) {
		for (PartsAnalysis.KeptLevels kept : parts.kept()) {
			table.row("levels of " + kept.part(),
					kept.levels() + (kept.typed() ? ", as typed" : ", found") + "; the last one holds " + Figures.of(kept.lastPopulation(), Figures.ERROR)
							+ ", the mean is " + Figures.of(kept.quanta(), Figures.BOUND));
		}
		if (!parts.changes().isEmpty()) {
			double most = parts.changes().stream().mapToDouble(BathHeat::heat).max().orElse(0);
			table.row("more levels move", "the currents by " + Figures.of(most, Figures.ERROR) + units.powerUnit() + " at most; their errors hold twice that");
		}
	}

	private void flows(PartsAnalysis parts) {
		if (parts.flows().isEmpty()) {
			return;
		}
		heading("Energy that interactions bring to parts");
		TextTable table = new TextTable().row("interaction", "part", "energy per time" + unit(units.powerUnit()));
		for (PartsAnalysis.PartFlow flow : parts.flows()) {
			table.row(flow.interaction(), flow.part(), Figures.of(flow.power(), Figures.CURRENT));
		}
		table.appendTo(out);
		String bare = parts.bareHeat().stream().map(heat -> heat.bath() + " " + Figures.of(heat.heat(), Figures.CURRENT)).collect(Collectors.joining(", "));
		out.append("  heat counted by the energy of the parts alone: ").append(bare).append(units.powerUnit()).append('\n');
	}

	private void diagnostics() {
		if (analysis.diagnostics().isEmpty()) {
			return;
		}
		heading("Findings");
		for (Diagnostic diagnostic : analysis.diagnostics()) {
			out.append("  ").append(diagnostic.severity().name().toLowerCase(Locale.ROOT)).append(": ").append(Printable.line(diagnostic.message()));
			out.append(" [").append(diagnostic.rule()).append("]\n");
		}
	}

	/** " [W]" for " W", nothing for nothing. */
	private static String unit(String unit) {
		return unit.isEmpty() ? "" : " [" + unit.strip() + "]";
	}
}
