// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.traces;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.CycleAnalysis;
import org.heatwright.analysis.Evolution;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;
import org.heatwright.physics.Progress;
import org.heatwright.picture.chart.Chart;
import org.heatwright.ui.Texts;
import org.heatwright.ui.properties.PlainNumber;
import org.heatwright.workspace.MachineState;

/**
 * Follows a machine through time: cycles and batteries as the result holds them, strokes and continuous machines from their initial state. Verified by {@code
 * ViewsTest}.
 */
public final class TraceReader {

	private static final int POINTS = 401;
	private static final int PERIODS = 4;

	private TraceReader() {
	}

	/**
	 * @param state what the analysis is of
	 * @param until an expression for the last time; blank for one that shows how the machine settles
	 */
	public static Traces read(MachineState state, Analysis analysis, String until, Progress progress) {
		Machine machine = state.machine();
		Analysis.Solved solved = analysis.solved().orElseThrow();
		TraceCharts charts = new TraceCharts(machine, analysis.units());
		Map<String, Chart> shown = new LinkedHashMap<>();
		solved.cycle().ifPresent(cycle -> shown.put(Texts.of("traces.plane"), charts.plane(cycle)));
		solved.battery().ifPresent(battery -> shown.putAll(charts.of(battery.trace())));
		boolean timed = machine.getCycle() instanceof StrokeCycle || machine.getCycle() instanceof IdealCycle || machine.getCycle() instanceof ChargingProtocol;
		if (!timed && shown.isEmpty()) {
			return evolved(state, charts, until, progress);
		}
		OptionalDouble period = solved.cycle().map(CycleAnalysis::period).orElse(OptionalDouble.empty());
		if (machine.getCycle() instanceof StrokeCycle && period.isPresent()) {
			Traces onTheWay = evolved(state, charts, until.isBlank() ? periods(machine, period.getAsDouble()) : until, progress);
			shown.putAll(onTheWay.charts());
			return new Traces(shown, onTheWay.time(), onTheWay.reason());
		}
		return new Traces(shown, "", shown.isEmpty() ? Texts.of("traces.nothing") : "");
	}

	/** So many periods that one sees the machine fall into its cycle, as an expression of the design. */
	private static String periods(Machine machine, double period) {
		return PlainNumber.rounded(PERIODS * period) + (machine.getUnits() == Units.LABORATORY ? " s" : "");
	}

	private static Traces evolved(MachineState state, TraceCharts charts, String until, Progress progress) {
		String time = until.isBlank() ? SettlingTime.of(state, progress) : until;
		try {
			Evolution evolution = Evolution.of(state.machine(), AnalysisOptions.defaults(), time, POINTS, progress);
			String reason = evolution.diagnostics().stream().map(finding -> finding.message()).findFirst().orElse("");
			return evolution.trace().map(trace -> new Traces(charts.of(trace), time, "")).orElse(new Traces(Map.of(), time, reason));
		} catch (SettingException e) {
			return new Traces(Map.of(), time, e.getMessage());
		}
	}
}
