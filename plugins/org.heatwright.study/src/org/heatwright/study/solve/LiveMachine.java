// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.solve;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.ProblemAssembler;
import org.heatwright.analysis.Setting;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.expression.Settings;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.bath.Bath;
import org.heatwright.study.plan.StudyPlan;

/**
 * A copy of the machine that is set to one point after another: only the baths and strengths that a point asks for are evaluated, not the whole machine. The
 * values are those of a single solve, because the
 * same code evaluates them. For one thread.
 */
final class LiveMachine {

	private final StudyPlan plan;
	private final Machine machine;
	private final List<Channel> channels;

	LiveMachine(StudyPlan plan) {
		this.plan = plan;
		this.machine = EcoreUtil.copy(Analyzer.changed(plan.design().machine(), plan.options()));
		this.channels = machine.getCouplings().stream().flatMap(coupling -> coupling.getChannels().stream()).toList();
	}

	/** @throws IllegalArgumentException when a value does not fit */
	void set(long point) {
		double[] values = plan.values(point);
		for (int a = 0; a < values.length; a++) {
			Setting setting = plan.axes().get(a).setting(values[a]);
			Settings.apply(machine, setting.name(), setting.expression());
		}
		Scope.of(machine).parameters();
	}

	Bath bath(int index) {
		return ProblemAssembler.bath(machine.getBaths().get(index));
	}

	/** Of a channel, counted through all couplings. */
	double strength(int index) {
		return ProblemAssembler.strength(channels.get(index));
	}
}
