// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.scaling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.analysis.Analysis;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.ui.Texts;
import org.heatwright.ui.properties.PlainNumber;

/** What one can vary in a machine and what one can look at. */
final class ScalingChoices {

	private static final double DECADE = 10;

	private ScalingChoices() {
	}

	/** Names of parameters with their values in the design: L, parameters, strengths, temperatures; only positive finite ones, which have a logarithm. */
	static Map<String, Double> parameters(Machine machine) {
		Map<String, Double> parameters = new LinkedHashMap<>();
		Scope scope = Scope.of(machine);
		if (machine.getMedium() instanceof QubitArray array) {
			put(parameters, "L", scope, array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
		}
		for (Parameter parameter : machine.getParameters()) {
			if (parameter.getName() != null) {
				put(parameters, parameter.getName(), scope, parameter, MachinePackage.Literals.PARAMETER__EXPRESSION);
			}
		}
		for (Coupling coupling : machine.getCouplings()) {
			for (Channel channel : coupling.getChannels()) {
				put(parameters, channel.getId() + ".strength", scope, channel, BathPackage.Literals.CHANNEL__STRENGTH);
			}
		}
		for (Bath bath : machine.getBaths()) {
			put(parameters, bath.getId() + ".temperature", scope, bath, BathPackage.Literals.BATH__TEMPERATURE);
		}
		return parameters;
	}

	private static void put(Map<String, Double> parameters, String name, Scope scope, org.eclipse.emf.ecore.EObject element,
			org.eclipse.emf.ecore.EAttribute attribute) {
		try {
			double value = scope.value(element, attribute);
			if (value > 0 && Double.isFinite(value)) {
				parameters.putIfAbsent(name, value);
			}
		} catch (ExpressionException e) {
			// Without a value there is nothing to vary; the properties say why.
		}
	}

	/** The range that is proposed: L from 2 to 64, anything else a decade to both sides. */
	static String range(String parameter, double value) {
		return parameter.equals("L") ? "2..64:log 7" : PlainNumber.rounded(value / DECADE) + ".." + PlainNumber.rounded(value * DECADE) + ":log 9";
	}

	/** Quantities by their words: first what the machine is for, then the numbers of every bath. */
	static Map<String, String> quantities(Machine machine, Analysis analysis) {
		List<String> kinds = new ArrayList<>();
		analysis.battery().ifPresent(battery -> kinds.addAll(List.of("battery.ergotropy", "battery.energy", "battery.chargingPower", "battery.largestPower")));
		kinds.addAll(List.of("power", "efficiency", "cop", "entropyProduction"));
		analysis.cycle().ifPresent(cycle -> kinds.add("cycle.workOut"));
		Map<String, String> quantities = new LinkedHashMap<>();
		kinds.forEach(kind -> quantities.put(Texts.of("quantity." + kind), kind));
		List<String> ofBaths = new ArrayList<>(List.of("heatCurrent", "instantaneousHeatCurrent", "bound1", "bound2", "spectral", "saturation1", "saturation2"));
		analysis.noise().ifPresent(noise -> ofBaths.add("noise"));
		for (Bath bath : machine.getBaths()) {
			for (String kind : ofBaths) {
				quantities.put(Texts.of("quantity." + kind, bath.getName() == null ? bath.getId() : bath.getName()), kind + ":" + bath.getId());
			}
		}
		return quantities;
	}
}
