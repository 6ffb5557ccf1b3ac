// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.qutip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Analysis.Solved;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BathHeat;
import org.heatwright.analysis.BatteryAnalysis;
import org.heatwright.analysis.CycleAnalysis;
import org.heatwright.analysis.OperationAssembler;
import org.heatwright.model.cycle.ChargingKind;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.cycle.Stroke;
import org.heatwright.physics.cycle.WorkProtocol;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.problem.Problem;
import org.heatwright.report.ExportException;

/** How a machine is run, for the script: which file solves it, what it has to know, and which numbers it compares. */
sealed interface QutipOperation {

	/** The part of the script that solves it. */
	String file();

	/** What the script has to know beyond medium, baths and couplings. */
	Map<String, Object> design(Problem problem, String space);

	/** Our numbers with hbar = k_B = 1. */
	List<Object> numbers(Analysis analysis);

	/** Those that act. */
	default List<Coupling> couplings(Problem problem) {
		return problem.couplings();
	}

	/** Whether a bath matters for what is compared. */
	default boolean acts(Analysis analysis, String bath) {
		return analysis.bath(bath).isPresent();
	}

	/** Whether density matrices are propagated as vectors, whatever the spectrum. */
	default boolean needsSuperoperator() {
		return true;
	}

	/** A machine in its steady state. */
	record Continuous() implements QutipOperation {

		@Override
		public String file() {
			return "steady";
		}

		@Override
		public Map<String, Object> design(Problem problem, String space) {
			Map<String, Object> design = new LinkedHashMap<>();
			problem.drive().ifPresent(drive -> design.put("drive", QutipDesign.entries("frequency", drive.frequency(), "amplitude", drive.amplitude(), "upper",
					drive.transition().upper(), "lower", drive.transition().lower())));
			return design;
		}

		@Override
		public boolean needsSuperoperator() {
			return false;
		}

		@Override
		public List<Object> numbers(Analysis analysis) {
			double unit = analysis.units().power(1);
			List<Object> rows = new ArrayList<>();
			for (BathAnalysis bath : analysis.baths()) {
				rows.add(QutipScript.row(bath.id(), "J", bath.heatCurrent() / unit));
				rows.add(QutipScript.row(bath.id(), "J(0)", bath.instantaneousHeatCurrent() / unit));
			}
			analysis.solved().flatMap(Solved::drive).ifPresent(drive -> rows.add(QutipScript.row("drive", "P", drive.power() / unit)));
			return rows;
		}
	}

	/** A limit cycle of strokes. */
	record Strokes(Machine machine, StrokeCycle cycle) implements QutipOperation {

		private static final double LINEAR = 1e-12;
		private static final double[] WAY = { 1e-4, 0.27, 0.5, 0.81, 1 - 1e-4 };

		@Override
		public String file() {
			return "strokes";
		}

		@Override
		public Map<String, Object> design(Problem problem, String space) {
			List<Object> strokes = new ArrayList<>();
			Medium medium = problem.medium();
			for (Stroke stroke : OperationAssembler.strokes(machine, cycle).strokes()) {
				switch (stroke) {
				case Stroke.Thermal thermal -> strokes.add(QutipDesign.entries("kind", "THERMAL", "duration", thermal.duration(), "medium",
						QutipDesign.medium(medium, space), "couplings", thermal.couplings().stream().map(QutipDesign::coupling).toList()));
					case Stroke.Work work -> {
						requireLinear(work);
						strokes.add(QutipDesign.entries("kind", work.protocol().name(), "duration", work.duration(), "from", QutipDesign.medium(medium, space),
								"to", QutipDesign.medium(work.path().at(1), space),
								"through", through(work, space)));
						medium = work.path().at(1);
					}
				}
			}
			return Map.of("strokes", strokes);
		}

		/** Media on the way of an infinitely slow stroke. */
		private static List<Map<String, Object>> through(Stroke.Work work, String space) {
			return work.protocol() != WorkProtocol.ADIABATIC ? List.of() : DoubleStream.of(WAY).mapToObj(s -> QutipDesign.medium(work.path().at(s), space)).toList();
		}

		/** The script goes evenly from one Hamiltonian to the other. */
		private static void requireLinear(Stroke.Work work) {
			if (work.protocol() != WorkProtocol.LINEAR) {
				return;
			}
			double[] first = QutipDesign.coefficients(work.path().at(0));
			double[] last = QutipDesign.coefficients(work.path().at(1));
			for (double s : new double[] { 0.27, 0.5, 0.81 }) {
				double[] between = QutipDesign.coefficients(work.path().at(s));
				for (int i = 0; i < first.length; i++) {
					if (Math.abs((1 - s) * first[i] + s * last[i] - between[i]) > LINEAR * (Math.abs(first[i]) + Math.abs(last[i]))) {
						throw new ExportException("the Hamiltonian of stroke " + work.id() + " does not change evenly in time, which the script would need");
					}
				}
			}
		}

		@Override
		public List<Object> numbers(Analysis analysis) {
			return perCycle(analysis);
		}
	}

	/** An infinitely slow cycle. */
	record Ideal(Machine machine, IdealCycle cycle) implements QutipOperation {

		@Override
		public String file() {
			return "ideal";
		}

		@Override
		public Map<String, Object> design(Problem problem, String space) {
			return Map.of("ideal",
					QutipDesign.entries("kind", cycle.getKind().getLiteral(), "hot", cycle.getHot().getId(), "cold", cycle.getCold().getId(), "beta_hot",
							beta(problem, cycle.getHot().getId()), "beta_cold",
							beta(problem, cycle.getCold().getId()), "hot_side", QutipDesign.medium(OperationAssembler.hotSide(machine, cycle), space),
							"cold_side", QutipDesign.medium(OperationAssembler.coldSide(machine, cycle), space)));
		}

		private static double beta(Problem problem, String bath) {
			return problem.baths().stream().filter(each -> each.id().equals(bath)).findFirst().orElseThrow().inverseTemperature();
		}

		@Override
		public boolean needsSuperoperator() {
			return false;
		}

		@Override
		public List<Object> numbers(Analysis analysis) {
			return perCycle(analysis);
		}
	}

	/** A battery. */
	record Charging(Machine machine, ChargingProtocol protocol) implements QutipOperation {

		@Override
		public String file() {
			return "charging";
		}

		@Override
		public Map<String, Object> design(Problem problem, String space) {
			OperationAssembler.Charging charging = OperationAssembler.charging(machine, protocol);
			return Map.of("charging",
					QutipDesign.entries("kind", protocol.getKind().getLiteral(), "duration", charging.duration(), "amplitude", charging.amplitude().orElse(0)));
		}

		@Override
		public List<Coupling> couplings(Problem problem) {
			List<String> acting = OperationAssembler.charging(machine, protocol).couplings();
			return needsSuperoperator() ? problem.couplings().stream().filter(coupling -> acting.contains(coupling.id())).toList() : List.of();
		}

		@Override
		public boolean needsSuperoperator() {
			return protocol.getKind() == ChargingKind.DISSIPATIVE;
		}

		@Override
		public List<Object> numbers(Analysis analysis) {
			BatteryAnalysis battery = analysis.solved().flatMap(Solved::battery).orElseThrow();
			double unit = analysis.units().energy(1);
			return List.of(QutipScript.row("battery", "energy", battery.energy() / unit), QutipScript.row("battery", "ergotropy", battery.ergotropy() / unit));
		}
	}

	private static List<Object> perCycle(Analysis analysis) {
		CycleAnalysis cycle = analysis.solved().flatMap(Solved::cycle).orElseThrow();
		double unit = analysis.units().energy(1);
		List<Object> rows = new ArrayList<>();
		for (BathHeat heat : cycle.heat()) {
			rows.add(QutipScript.row(heat.bath(), "Q", heat.heat() / unit));
		}
		rows.add(QutipScript.row("cycle", "W", cycle.workOut() / unit));
		return rows;
	}
}
