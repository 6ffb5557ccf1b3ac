// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.List;

import org.heatwright.validation.array.ArraySizeRule;
import org.heatwright.validation.array.LevelsRule;
import org.heatwright.validation.array.SiteFrequenciesRule;
import org.heatwright.validation.bath.ChannelOperatorRule;
import org.heatwright.validation.bath.CouplingBathRule;
import org.heatwright.validation.bath.CouplingChannelRule;
import org.heatwright.validation.bath.DensityTemperatureRule;
import org.heatwright.validation.bath.InfiniteXiRule;
import org.heatwright.validation.bath.ManyBodyOrderRule;
import org.heatwright.validation.bath.NoiseTemperatureRule;
import org.heatwright.validation.bath.OperatorMediumRule;
import org.heatwright.validation.bath.SpectrumRule;
import org.heatwright.validation.bath.SpectrumValuesRule;
import org.heatwright.validation.bath.TemperatureRule;
import org.heatwright.validation.bath.TransitionEndsRule;
import org.heatwright.validation.bath.UnreachableBathRule;
import org.heatwright.validation.machine.CouplingsRule;
import org.heatwright.validation.machine.ExpressionRule;
import org.heatwright.validation.machine.MediumRule;
import org.heatwright.validation.machine.ParameterNameRule;
import org.heatwright.validation.machine.RequiredValueRule;
import org.heatwright.validation.thermodynamics.EfficiencyRequirementRule;
import org.heatwright.validation.thermodynamics.EngineTemperaturesRule;

/** Every rule there is, in the order in which findings are reported. */
public final class RuleRegistry {

	private static final List<Rule> RULES = List.of(new MediumRule(), new CouplingsRule(), new ParameterNameRule(), new ExpressionRule(), new RequiredValueRule(), new ArraySizeRule(), new SiteFrequenciesRule(), new LevelsRule(), new SpectrumRule(), new TemperatureRule(), new SpectrumValuesRule(), new NoiseTemperatureRule(), new DensityTemperatureRule(), new UnreachableBathRule(), new InfiniteXiRule(), new CouplingBathRule(), new CouplingChannelRule(), new ChannelOperatorRule(), new TransitionEndsRule(), new ManyBodyOrderRule(), new OperatorMediumRule(), new EngineTemperaturesRule(), new EfficiencyRequirementRule());

	private RuleRegistry() {
	}

	public static List<Rule> rules() {
		return RULES;
	}
}
