// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.Certificate;
import org.heatwright.analysis.EquationWords;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.Performance;
import org.heatwright.analysis.Provenance;
import org.heatwright.analysis.RequirementAnalysis;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.analysis.VerdictAnalysis;
import org.heatwright.model.machine.Relation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.solve.EquationVerdict;
import org.heatwright.ui.Texts;
import org.heatwright.picture.Digits;

/** Everything that an analysis says, in groups of rows with all digits. Verified by {@code ViewsTest}. */
public final class AnalysisSheet {

	/** What belongs together. */
	public record Group(String title, List<Row> rows) {

		public Group {
			rows = List.copyOf(rows);
		}
	}

	/** One quantity; the note says where it comes from or what it means. */
	public record Row(String quantity, String value, String unit, String note) {
	}

	private final List<Group> groups = new ArrayList<>();
	private final Analysis analysis;
	private final UnitSystem units;
	private List<Row> open = new ArrayList<>();

	private AnalysisSheet(Analysis analysis) {
		this.analysis = analysis;
		this.units = analysis.units();
	}

	/** The groups in the order in which one reads them. */
	public static List<Group> of(Analysis analysis) {
		AnalysisSheet sheet = new AnalysisSheet(analysis);
		sheet.findings();
		analysis.solved().ifPresent(sheet::solved);
		sheet.provenance(analysis.provenance());
		return List.copyOf(sheet.groups);
	}

	private void solved(Analysis.Solved solved) {
		solved.requirements().forEach(this::requirement);
		close(Texts.of("sheet.requirements"));
		performance(solved.performance());
		OperationRows.of(solved, units).forEach(groups::add);
		analysis.baths().forEach(this::bath);
		solved.operators().forEach(operator -> {
			number(operator.coupling() + " / " + operator.channel() + ": " + Texts.of("sheet.norm"), operator.norm(), Figures.BOUND, "", "");
			number(operator.coupling() + " / " + operator.channel() + ": " + Texts.of("sheet.transfer"), operator.transferLimit(), Figures.BOUND,
					units.energyUnit(), Texts.of("sheet.transfer.note"));
		});
		number(Texts.of("sheet.hamiltonianNorm"), solved.hamiltonian().norm(), Figures.BOUND, units.energyUnit(), "");
		close(Texts.of("sheet.operators"));
		certificate(solved.steadyState());
		analysis.verdict().ifPresent(this::verdict);
		solved.validity()
				.forEach(measure -> open.add(new Row(words(measure.name()) + (measure.bath().isEmpty() ? "" : " (" + measure.bath() + ")"),
						Digits.of(measure.ratio(), 3), "",
				measure.verdict() + measure.largestSize().map(largest -> ", up to " + largest.text()).orElse("") + ": " + measure.explanation())));
		close(Texts.of("sheet.validity"));
	}

	/** Which equation: currents of three, with the estimated error of the equation itself. */
	private void verdict(VerdictAnalysis verdict) {
		row(Texts.of("sheet.verdict"), words(verdict.kind().name()), "", verdict.sentence());
		for (EquationVerdict.Current current : verdict.currents()) {
			String error = Double.isNaN(current.error()) ? "" : Texts.of("sheet.verdict.error", Digits.percent(current.error(), 3));
			number(Texts.of("sheet.verdict.global", current.bath()), current.global(), Figures.CURRENT, units.powerUnit(), "");
			number(Texts.of("sheet.verdict.geometric", current.bath()), current.geometric(), Figures.CURRENT, units.powerUnit(), error);
			if (!Double.isNaN(current.redfield())) {
				number(Texts.of("sheet.verdict.redfield", current.bath()), current.redfield(), Figures.CURRENT, units.powerUnit(), "");
			}
		}
		close(Texts.of("sheet.verdict.title"));
	}

	private void performance(Performance performance) {
		row(Texts.of("sheet.regime"), performance.worksAs().toLowerCase(Locale.ROOT).replace('_', ' '), "", "");
		number(Texts.of("sheet.power"), performance.power(), Figures.CURRENT, units.powerUnit(), within(performance.errors().power()));
		number(Texts.of("sheet.powerBound"), performance.powerBound(), Figures.BOUND, units.powerUnit(), Texts.of("sheet.powerBound.note"));
		number(Texts.of("sheet.coolingBound"), performance.coolingPowerBound(), Figures.BOUND, units.powerUnit(), Texts.of("sheet.coolingBound.note"));
		number(Texts.of("sheet.efficiency"), performance.efficiency(), Figures.RATIO, "", within(performance.errors().efficiency()));
		number(Texts.of("sheet.cop"), performance.cop(), Figures.RATIO, "", within(performance.copError()));
		number(Texts.of("sheet.carnot"), performance.carnotEfficiency(), Figures.RATIO, "", "");
		number(Texts.of("sheet.carnotCop"), performance.carnotCop(), Figures.RATIO, "", "");
		number(Texts.of("sheet.entropy"), performance.entropyProduction(), Figures.CURRENT, units.entropyRateUnit(),
				within(OptionalDouble.of(performance.errors().entropyProduction())) + "; " + Texts.of("sheet.entropy.note"));
		number(Texts.of("sheet.balance"), performance.energyBalance(), Figures.ERROR, units.powerUnit(), Texts.of("sheet.balance.note"));
		close(Texts.of("sheet.performance"));
	}

	/** With a tick or a cross, how far from what is asked, and the bound that decides. */
	private void requirement(RequirementAnalysis requirement) {
		String sign = switch (requirement.verdict()) {
			case MET -> "\u2713 ";
			case NOT_MET -> "\u2717 ";
			case NOT_EVALUATED -> "? ";
		};
		String margin = requirement.margin().isPresent()
				? Texts.of(requirement.margin().getAsDouble() < 0 ? "sheet.short" : "sheet.margin",
						requirement.number(Math.abs(requirement.margin().getAsDouble()), units))
				: Texts.of("sheet.notEvaluated");
		String bound = requirement.limit().map(limit -> "; " + Texts.of(requirement.excluded() ? "sheet.excluded" : "sheet.allowed", limit.name(),
				requirement.number(limit.value(), units))).orElse("");
		row(sign + requirement.metricWords() + (requirement.relation() == Relation.AT_LEAST ? " \u2265 " : " \u2264 ") + requirement.number(requirement.required(),
				units),
				requirement.reached().isPresent() ? requirement.number(requirement.reached().getAsDouble(), units) : "\u2013", "", margin + bound);
	}

	private static String within(OptionalDouble error) {
		return error.isPresent() ? "\u00b1 " + Digits.of(error.getAsDouble(), Figures.ERROR) : "";
	}

	private void bath(BathAnalysis bath) {
		BathAnalysis.Bounds bounds = bath.bounds();
		number(Texts.of("sheet.current"), bath.heatCurrent(), Figures.CURRENT, units.powerUnit(), "\u00b1 " + Digits.of(bath.heatCurrentError(), Figures.ERROR));
		number(Texts.of("sheet.initialCurrent"), bath.instantaneousHeatCurrent(), Figures.CURRENT, units.powerUnit(), Texts.of("sheet.initialCurrent.note"));
		number(Texts.of("sheet.temperature"), bath.temperature(), Figures.BOUND, units.temperatureUnit(), "");
		number(Texts.of("sheet.xi"), bath.xi().value(), Figures.BOUND, units.rateUnit(), bath.xi().reason());
		number(Texts.of("sheet.bound1"), bounds.bound1(), Figures.BOUND, units.powerUnit(), reached(bath.saturationBound1(), bounds.reason()));
		number(Texts.of("sheet.bound1Shifted"), bounds.bound1Shifted(), Figures.BOUND, units.powerUnit(), Texts.of("sheet.bound1Shifted.note"));
		number(Texts.of("sheet.bound2"), bounds.bound2(), Figures.BOUND, units.powerUnit(), reached(bath.saturationBound2(), bounds.reason()));
		number(Texts.of("sheet.commutator"), bounds.commutator(), Figures.BOUND, units.powerUnit(), "");
		number(Texts.of("sheet.spectral"), bounds.spectral(), Figures.BOUND, units.powerUnit(), "");
		number(Texts.of("sheet.exactMin"), bounds.exactMin(), Figures.BOUND, units.powerUnit(), "");
		number(Texts.of("sheet.exactMax"), bounds.exactMax(), Figures.BOUND, units.powerUnit(), "");
		number(Texts.of("sheet.absorptionCap"), bounds.absorptionCap(), Figures.BOUND, units.powerUnit(), "");
		if (bounds.actTogether()) {
			number(Texts.of("sheet.bound1Acting"), bounds.bound1Acting(), Figures.BOUND, units.powerUnit(), Texts.of("sheet.acting.note"));
			number(Texts.of("sheet.bound2Acting"), bounds.bound2Acting(), Figures.BOUND, units.powerUnit(), Texts.of("sheet.acting.note"));
		}
		bath.states().steady().ifPresent(state -> number(Texts.of("sheet.state"), state.value(), Figures.BOUND, units.powerUnit(), Texts.of("sheet.state.note")));
		bath.states().start()
				.ifPresent(state -> number(Texts.of("sheet.stateAtStart"), state.value(), Figures.BOUND, units.powerUnit(), Texts.of("sheet.state.note")));
		number(Texts.of("sheet.productCap"), bath.states().caps().product(), Figures.BOUND, units.powerUnit(), Texts.of("sheet.productCap.note"));
		number(Texts.of("sheet.separableCap"), bath.states().caps().separable(), Figures.BOUND, units.powerUnit(), Texts.of("sheet.separableCap.note"));
		close(Texts.of("sheet.bath", bath.name()));
	}

	private static String reached(OptionalDouble share, String reason) {
		return share.isPresent() ? Texts.of("sheet.reached", Digits.percent(share.getAsDouble(), 3)) : reason;
	}

	private void certificate(Certificate state) {
		row(Texts.of("sheet.equation"), Texts.of("sheet." + analysis.equation().name().toLowerCase(Locale.ROOT)), "",
				EquationWords.reads(analysis.equation()) ? EquationWords.title(analysis.reading())
						: Texts.of(analysis.lambShift() == LambShift.INCLUDED ? "sheet.lamb" : "sheet.noLamb"));
		row(Texts.of("sheet.method"), state.method(), "", "");
		row(Texts.of("sheet.space"), words(state.representation()), "", state.representationReason());
		row(Texts.of("sheet.dimension"), Integer.toString(state.dimension()), "", Texts.of("sheet.unknowns", Long.toString(state.unknowns())));
		number(Texts.of("sheet.residual"), state.residual(), Figures.ERROR, "", "");
		number(Texts.of("sheet.trace"), state.traceError(), Figures.ERROR, "", "");
		number(Texts.of("sheet.positivity"), state.minEigenvalue(), Figures.BOUND, "", "");
		number(Texts.of("sheet.condition"), state.reciprocalCondition(), Figures.ERROR, "", "");
		if (state.uniqueness().stationaryStates() > 1) {
			row(Texts.of("sheet.stationary"), Integer.toString(state.uniqueness().stationaryStates()), "", state.oscillations());
		}
		if (state.closedClasses().size() > 1) {
			state.closedClasses().stream().filter(part -> part.weight() > 0).limit(12)
					.forEach(part -> number(Texts.of("sheet.class", part.name()), part.weight(), Figures.BOUND, "", Texts.of("sheet.class.note")));
		}
		close(Texts.of("sheet.certificate"));
	}

	private void provenance(Provenance provenance) {
		row(Texts.of("sheet.version"), org.heatwright.analysis.HeatwrightVersion.NUMBER, "", "");
		row(Texts.of("sheet.java"), provenance.java(), "", "");
		row(Texts.of("sheet.system"), provenance.os(), "", "");
		if (!provenance.options().isEmpty()) {
			row(Texts.of("sheet.options"), String.join(" ", provenance.options()), "", "");
		}
		if (!analysis.design().sha256().isEmpty()) {
			row(Texts.of("sheet.sha256"), analysis.design().sha256(), "", analysis.design().file());
		}
		number(Texts.of("sheet.seconds"), provenance.seconds(), 3, " s", "");
		close(Texts.of("sheet.provenance"));
	}

	private void findings() {
		analysis.diagnostics().forEach(finding -> row(words(finding.severity().name()), finding.rule(), "", finding.message()));
		close(Texts.of("sheet.findings"));
	}

	private void close(String title) {
		if (!open.isEmpty()) {
			groups.add(new Group(title, open));
			open = new ArrayList<>();
		}
	}

	private void number(String quantity, OptionalDouble value, int digits, String unit, String note) {
		value.ifPresent(number -> number(quantity, number, digits, unit, note));
	}

	private void number(String quantity, double value, int digits, String unit, String note) {
		row(quantity, Digits.of(value, digits), unit.strip(), note);
	}

	private void row(String quantity, String value, String unit, String note) {
		open.add(new Row(quantity, value, unit, note == null ? "" : note));
	}

	private static String words(String name) {
		return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
