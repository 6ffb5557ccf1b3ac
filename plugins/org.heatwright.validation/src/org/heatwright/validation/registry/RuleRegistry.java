// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.registry;

import java.util.List;
import java.util.Optional;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.validation.Rule;
import org.heatwright.validation.array.FeasibleSizeRule;
import org.heatwright.validation.array.InitialStateMediumRule;
import org.heatwright.validation.array.LadderStateRule;
import org.heatwright.validation.array.LevelsRule;
import org.heatwright.validation.array.OperatorTextRule;
import org.heatwright.validation.array.PairsRule;
import org.heatwright.validation.array.PartsRule;
import org.heatwright.validation.array.RepeatedPairsRule;
import org.heatwright.validation.array.RepresentationRule;
import org.heatwright.validation.array.SiteFrequenciesRule;
import org.heatwright.validation.array.TransitionStatesRule;
import org.heatwright.validation.bath.ChannelOperatorRule;
import org.heatwright.validation.bath.ChannelPartRule;
import org.heatwright.validation.bath.ChannelStrengthRule;
import org.heatwright.validation.bath.ConventionRule;
import org.heatwright.validation.bath.CorrelationMatrixRule;
import org.heatwright.validation.bath.CouplingBathRule;
import org.heatwright.validation.bath.CouplingChannelRule;
import org.heatwright.validation.bath.DensityTemperatureRule;
import org.heatwright.validation.bath.InfiniteXiRule;
import org.heatwright.validation.bath.InversionRule;
import org.heatwright.validation.bath.LocalSitesRule;
import org.heatwright.validation.bath.ManyBodyOrderRule;
import org.heatwright.validation.bath.MatrixRule;
import org.heatwright.validation.bath.NoiseTemperatureRule;
import org.heatwright.validation.bath.OperatorMediumRule;
import org.heatwright.validation.bath.PolynomialRule;
import org.heatwright.validation.bath.SpectrumRule;
import org.heatwright.validation.bath.SpectrumShapeRule;
import org.heatwright.validation.bath.TabulatedBalanceRule;
import org.heatwright.validation.bath.TemperatureRule;
import org.heatwright.validation.bath.TransferLimitRule;
import org.heatwright.validation.bath.TransitionEndsRule;
import org.heatwright.validation.bath.UnderdampedStrengthRule;
import org.heatwright.validation.bath.UnreachableBathRule;
import org.heatwright.validation.bath.WorkBathRule;
import org.heatwright.validation.bound.BoundRequirementRule;
import org.heatwright.validation.bound.ExtensiveCouplingRule;
import org.heatwright.validation.bound.ExtensiveHamiltonianRule;
import org.heatwright.validation.bound.RequirementBathRule;
import org.heatwright.validation.bound.RequirementPurposeRule;
import org.heatwright.validation.bound.ScalingBoundRule;
import org.heatwright.validation.bound.ScalingCapRule;
import org.heatwright.validation.bound.ScalingRangeRule;
import org.heatwright.validation.bound.StoredEnergyRule;
import org.heatwright.validation.bound.UnlimitedRequirementRule;
import org.heatwright.validation.cycle.ChangeParameterRule;
import org.heatwright.validation.cycle.ChargingRule;
import org.heatwright.validation.cycle.DriveRule;
import org.heatwright.validation.cycle.IdealBathsRule;
import org.heatwright.validation.cycle.StrokeCouplingsRule;
import org.heatwright.validation.cycle.StrokeDurationRule;
import org.heatwright.validation.cycle.StrokesMissingRule;
import org.heatwright.validation.cycle.StrokesOpenRule;
import org.heatwright.validation.machine.AcceptedReasonRule;
import org.heatwright.validation.machine.AcceptedRuleRule;
import org.heatwright.validation.machine.BathsRule;
import org.heatwright.validation.machine.CouplingsRule;
import org.heatwright.validation.machine.CycleRule;
import org.heatwright.validation.machine.CyclicFrequencyRule;
import org.heatwright.validation.machine.DimensionRule;
import org.heatwright.validation.machine.ExpressionRule;
import org.heatwright.validation.machine.MediumRule;
import org.heatwright.validation.machine.MisspelledNameRule;
import org.heatwright.validation.machine.NameClashRule;
import org.heatwright.validation.machine.NaturalUnitRule;
import org.heatwright.validation.machine.NumberRangeRule;
import org.heatwright.validation.machine.ParameterNameRule;
import org.heatwright.validation.machine.ReferenceCycleRule;
import org.heatwright.validation.machine.RequiredValueRule;
import org.heatwright.validation.machine.UnknownContentRule;
import org.heatwright.validation.machine.UnknownNameRule;
import org.heatwright.validation.machine.UnusedParameterRule;
import org.heatwright.validation.machine.ValueRule;
import org.heatwright.validation.result.BoundViolatedRule;
import org.heatwright.validation.result.CarnotRule;
import org.heatwright.validation.result.ConservedClassesRule;
import org.heatwright.validation.result.CorrelationRule;
import org.heatwright.validation.result.CurrentUncertainRule;
import org.heatwright.validation.result.CutoffSmallRule;
import org.heatwright.validation.result.DriveDefectRule;
import org.heatwright.validation.result.EnergyBalanceRule;
import org.heatwright.validation.result.InitialStateDependenceRule;
import org.heatwright.validation.result.PositivityRule;
import org.heatwright.validation.result.PurposeRule;
import org.heatwright.validation.result.RequirementUnmetRule;
import org.heatwright.validation.result.ResidualRule;
import org.heatwright.validation.result.SecondLawRule;
import org.heatwright.validation.result.SeveralRegimesRule;
import org.heatwright.validation.thermodynamics.CopRequirementRule;
import org.heatwright.validation.thermodynamics.EfficiencyRequirementRule;
import org.heatwright.validation.thermodynamics.EngineTemperaturesRule;
import org.heatwright.validation.thermodynamics.RegimeRule;
import org.heatwright.validation.validity.BornRule;
import org.heatwright.validation.validity.DriveAmplitudeRule;
import org.heatwright.validation.validity.DriveDetuningRule;
import org.heatwright.validation.validity.EquationRule;
import org.heatwright.validation.validity.LocalEquationRule;
import org.heatwright.validation.validity.MarkovRule;
import org.heatwright.validation.validity.NearDegeneracyRule;
import org.heatwright.validation.validity.SecularRule;
import org.heatwright.validation.validity.ThermalMemoryRule;

/** Every rule there is, in the order in which findings are reported. */
public final class RuleRegistry {

	private static final List<Rule> RULES = List.of(new MisspelledNameRule(), new UnknownContentRule(), new MediumRule(), new BathsRule(), new CouplingsRule(),
			new CycleRule(),
			new NameClashRule(), new ParameterNameRule(), new ExpressionRule(), new UnknownNameRule(), new NaturalUnitRule(),
			new DimensionRule(), new CyclicFrequencyRule(), new NumberRangeRule(), new ValueRule(), new ReferenceCycleRule(), new RequiredValueRule(),
			new UnusedParameterRule(),
			new AcceptedReasonRule(), new AcceptedRuleRule(RuleRegistry::rule), new ValueRule("array.size.positive", "", ArrayPackage.Literals.QUBIT_ARRAY),
					new SiteFrequenciesRule(),
			new LevelsRule(), new PartsRule(), new OperatorTextRule(), new LadderStateRule(), new InitialStateMediumRule(),
			new ValueRule("array.initialState.values", "0 <= p <= 1, T >= 0", ArrayPackage.Literals.INITIAL_STATE),
			new PairsRule(), new RepeatedPairsRule(), new TransitionStatesRule(), new RepresentationRule(), new FeasibleSizeRule(),
			new SpectrumRule(), new TemperatureRule(), new InversionRule(), new WorkBathRule(),
			new ValueRule("bath.spectrum.positive", "J(omega) >= "
					+ "0", BathPackage.Literals.SPECTRAL_DENSITY), new UnderdampedStrengthRule(), new SpectrumShapeRule(), new TabulatedBalanceRule(), new ConventionRule(),
			new NoiseTemperatureRule(), new DensityTemperatureRule(), new UnreachableBathRule(), new InfiniteXiRule(),
			new CouplingBathRule(), new CouplingChannelRule(), new CorrelationMatrixRule(), new ChannelOperatorRule(), new ChannelPartRule(), new ChannelStrengthRule(),
			new TransitionEndsRule(), new ManyBodyOrderRule(), new OperatorMediumRule(), new LocalSitesRule(),
			new MatrixRule(), new PolynomialRule(), new TransferLimitRule(), new StrokesMissingRule(), new StrokesOpenRule(),
			new StrokeDurationRule(), new StrokeCouplingsRule(), new ChangeParameterRule(), new IdealBathsRule(),
			new DriveRule(), new ChargingRule(), new EngineTemperaturesRule(), new EfficiencyRequirementRule(),
			new CopRequirementRule(), new RegimeRule(), new RequirementBathRule(), new RequirementPurposeRule(),
			new BoundRequirementRule(), new UnlimitedRequirementRule(), new StoredEnergyRule(), new ScalingRangeRule(), new ScalingBoundRule(),
			new ScalingCapRule(), new ExtensiveHamiltonianRule(), new ExtensiveCouplingRule(), new BornRule(),
			new MarkovRule(), new SecularRule(), new ThermalMemoryRule(), new NearDegeneracyRule(),
			new DriveDetuningRule(), new DriveAmplitudeRule(), new LocalEquationRule(), new EquationRule(),
			new EnergyBalanceRule(), new SecondLawRule(), new CarnotRule(), new DriveDefectRule(), new PositivityRule(),
			new BoundViolatedRule(), new ResidualRule(), new CurrentUncertainRule(), new CutoffSmallRule(), new RequirementUnmetRule(), new InitialStateDependenceRule(),
			new ConservedClassesRule(), new CorrelationRule(), new PurposeRule(), new SeveralRegimesRule());

	private RuleRegistry() {
	}

	public static List<Rule> rules() {
		return RULES;
	}

	/** The rule with an id; empty when there is none. */
	public static Optional<Rule> rule(String id) {
		return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst();
	}
}
