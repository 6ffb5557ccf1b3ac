// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.model.machine.Machine;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.bound.CorrelationCaps;
import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.bound.StateBound;
import org.heatwright.physics.bound.StateBounds;
import org.heatwright.physics.counting.CurrentNoise;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.problem.HamiltonianSummary;
import org.heatwright.physics.problem.OperatorResult;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.DriveResult;
import org.heatwright.physics.solve.PartsResult;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.StartCurrent;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.steady.Uniqueness;
import org.heatwright.physics.thermo.BalanceErrors;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.physics.thermo.Thermodynamics;
import org.heatwright.validation.requirement.RequirementVerdict;

/** Turns a solution (ħ = k_B = 1) into the numbers of an analysis, in the units of the design. */
final class ResultConversion {

	/** Ratios of fluctuations that are known less accurately are left out. */
	private static final double LEAST_ACCURACY = 1e-3;

	private final Machine machine;
	private final Operation operation;
	private final List<RequirementVerdict> requirements;
	private final Problem problem;
	private final Solution solution;
	private final UnitSystem units;
	private final Map<String, LargestSize> largestSizes;

	/** @param largestSizes see {@link LargestSizes} */
	ResultConversion(Machine machine, Operation operation, List<RequirementVerdict> requirements, Map<String, LargestSize> largestSizes) {
		this.machine = machine;
		this.largestSizes = largestSizes;
		this.operation = operation;
		this.requirements = requirements;
		this.problem = operation.problem();
		this.solution = operation.solution();
		this.units = UnitSystem.valueOf(machine.getUnits().getLiteral());
	}

	Analysis.Solved numbers() {
		return new Analysis.Solved(baths(), performance(solution.thermodynamics(), solution.powerBounds()), certificate(solution.steadyState()),
				solution.operators().stream().map(this::operator).toList(), hamiltonian(solution.hamiltonian()), validity(), operation.cycle(), operation.battery(),
				solution.noise().noise().map(this::noise), solution.noise().absence(), solution.drive().map(this::drive),
				requirements.stream().map(verdict -> RequirementAnalysis.of(verdict, units)).toList(), solution.parts().map(this::parts));
	}

	private PartsAnalysis parts(PartsResult internal) {
		return new PartsAnalysis(
				internal.kept().stream().map(each -> new PartsAnalysis.KeptLevels(each.part(), each.levels(), each.typed(), each.lastPopulation(), each.quanta())).toList(),
				heat(internal.changes()), heat(internal.bareHeat()),
				internal.flows().stream().map(each -> new PartsAnalysis.PartFlow(each.interaction(), each.part(), units.power(each.power()))).toList());
	}

	/** In the order of the baths. */
	private List<BathHeat> heat(Map<String, Double> currents) {
		return problem.baths().stream().filter(bath -> currents.containsKey(bath.id())).map(bath -> new BathHeat(bath.id(), units.power(currents
				.get(bath.id())))).toList();
	}

	private List<BathAnalysis> baths() {
		Map<String, BathResult> results = new LinkedHashMap<>();
		solution.baths().forEach(result -> results.put(result.bathId(), result));
		long coupled = problem.couplings().stream().map(Coupling::bathId).distinct().count();
		List<BathAnalysis> baths = new ArrayList<>();
		for (Bath bath : problem.baths()) {
			if (results.containsKey(bath.id())) {
				baths.add(bath(bath, results.get(bath.id()), coupled));
			}
		}
		return baths;
	}

	private BathAnalysis bath(Bath bath, BathResult result, long coupled) {
		double current = coupled > 1 ? result.heatCurrent() : result.instantaneousHeatCurrent();
		BathAnalysis.Xi xi = new BathAnalysis.Xi(units.rate(result.xi().value()), units.rate(result.xi().upper()), result.xi().reason());
		return new BathAnalysis(bath.id(), nameOf(bath.id()), bath.role(), units.inverseEnergy(bath.inverseTemperature()),
				units.temperature(bath.inverseTemperature()),
				units.power(result.heatCurrent()), units.power(result.heatCurrentError()), units.power(result.instantaneousHeatCurrent()), start(result.start()), xi,
				bounds(result.bounds()), Saturation.of(current, result.bounds().bound1()), Saturation.of(current, result.bounds().bound2()), states(result.states()));
	}

	private StateBounds states(StateBounds internal) {
		CorrelationCaps caps = internal.caps();
		return new StateBounds(internal.steady().map(this::state), internal.start().map(this::state),
				new CorrelationCaps(power(caps.product()), power(caps.separable())));
	}

	private StateBound state(StateBound internal) {
		return new StateBound(units.power(internal.value()), units.power(internal.commutator()), internal.meanSquare(), internal.coherent());
	}

	private StartCurrent start(StartCurrent internal) {
		return new StartCurrent(units.power(internal.value()), internal.kind(), power(internal.smallest()), power(internal.largest()), internal.absence());
	}

	/** The name that the design gives the bath, or its id. */
	private String nameOf(String id) {
		return machine.getBaths().stream().filter(bath -> id.equals(bath.getId()) && bath.getName() != null).map(bath -> bath.getName()).findFirst().orElse(id);
	}

	private BathAnalysis.Bounds bounds(BoundChain chain) {
		return new BathAnalysis.Bounds(units.power(chain.bound1()), units.power(chain.bound1Shifted()), units.power(chain.bound2()), units.power(chain.commutator()),
				units.power(chain.spectral()), units.power(chain.spectralEmission()), units.power(chain.spectralAbsorption()), power(chain.exactMin()),
				power(chain.exactMax()), power(chain.absorptionCap()), chain.reason(), units.power(chain.bound1Acting()), units.power(chain.bound2Acting()));
	}

	private OptionalDouble power(OptionalDouble internal) {
		return internal.isPresent() ? OptionalDouble.of(units.power(internal.getAsDouble())) : internal;
	}

	private Performance performance(Thermodynamics thermodynamics, PowerBounds bounds) {
		CopKind kind = Purposes.copKind(machine);
		return new Performance(power(thermodynamics.power()), thermodynamics.efficiency(), kind, thermodynamics.coolingCop(), thermodynamics.heatingCop(),
				thermodynamics.regime(),
				thermodynamics.carnotEfficiency(), thermodynamics.carnotCop(kind), power(bounds.power()), power(bounds.coolingPower()),
				units.entropyRate(thermodynamics.entropyProduction()),
				units.power(thermodynamics.energyBalance()), errors(thermodynamics.errors()));
	}

	private BalanceErrors errors(BalanceErrors internal) {
		return new BalanceErrors(power(internal.power()), internal.efficiency(), internal.coolingCop(), internal.heatingCop(),
				units.entropyRate(internal.entropyProduction()),
				units.power(internal.energyBalance()));
	}

	private Certificate certificate(SteadyState state) {
		List<Certificate.ClosedClassShare> classes = state.closedClasses().stream()
				.map(part -> new Certificate.ClosedClassShare(part.name(), part.weight(), part.size())).toList();
		return new Certificate(state.method(), state.representation().name(), state.representationReason(), state.dimension(), state.unknowns(), classes,
				state.residual(), state.traceError(), state.minEigenvalue(), state.reciprocalCondition(), state.conditionBasis(),
				new Uniqueness(state.uniqueness().stationaryStates(), state.uniqueness().oscillation(),
						state.uniqueness().frequencies().stream().map(units::energy).toList()),
				levels(state));
	}

	private List<Certificate.LevelPopulation> levels(SteadyState state) {
		List<Certificate.LevelPopulation> levels = new ArrayList<>();
		double[] populations = state.populations();
		double[] energies = state.energies();
		for (int i = 0; i < populations.length; i++) {
			levels.add(new Certificate.LevelPopulation(state.stateNames().get(i), units.energy(energies[i]), populations[i]));
		}
		return levels;
	}

	private OperatorNorm operator(OperatorResult result) {
		return new OperatorNorm(result.couplingId(), result.channelId(), result.norm(), result.normUpper(), result.bodies(), units.energy(result.transferLimit()));
	}

	private HamiltonianRange hamiltonian(HamiltonianSummary summary) {
		return new HamiltonianRange(units.energy(summary.norm()), units.energy(summary.minEnergy()), units.energy(summary.maxEnergy()));
	}

	private List<Analysis.ValidityMeasure> validity() {
		return solution.validity().stream().map(check -> new Analysis.ValidityMeasure(check.name(), check.bath(), check.value(), check.explanation(),
				Optional.ofNullable(largestSizes.get(LargestSizes.key(check.name(), check.bath()))))).toList();
	}

	private NoiseAnalysis noise(CurrentNoise noise) {
		List<NoiseAnalysis.Current> currents = new ArrayList<>();
		List<List<Double>> covariances = new ArrayList<>();
		List<Integer> work = new ArrayList<>();
		double power = 0;
		for (int a = 0; a < noise.baths(); a++) {
			BathResult bath = solution.baths().get(a);
			currents.add(noise(bath, noise.noise(a), noise.error(a)));
			List<Double> row = new ArrayList<>();
			for (int b = 0; b < noise.baths(); b++) {
				row.add(units.noise(noise.covariance(a, b)));
			}
			covariances.add(row);
			if (bath(bath.bathId()).role() == Role.WORK) {
				work.add(a);
			}
		}
		for (int a : work) {
			for (int b : work) {
				power += noise.covariance(a, b);
			}
		}
		OptionalDouble ofPower = noise.fieldPower().isPresent() ? noise.fieldPower() : work.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(power);
		return new NoiseAnalysis(currents, covariances, ofPower.isPresent() ? OptionalDouble.of(units.noise(ofPower.getAsDouble())) : ofPower);
	}

	/** Ratios of which a thousandth is known: relative errors add up. */
	private NoiseAnalysis.Current noise(BathResult bath, double noise, double error) {
		double current = Math.abs(bath.heatCurrent());
		double sigma = solution.thermodynamics().entropyProduction();
		double ofCurrent = bath.heatCurrentError() / current;
		double ofNoise = error / noise;
		double ofSigma = solution.thermodynamics().errors().entropyProduction() / sigma;
		boolean fano = current > 0 && noise > 0 && ofCurrent + ofNoise < LEAST_ACCURACY;
		boolean uncertainty = fano && sigma > 0 && Double.isFinite(sigma) && 2 * ofCurrent + ofNoise + ofSigma < LEAST_ACCURACY;
		return new NoiseAnalysis.Current(bath.bathId(), units.noise(noise), units.noise(error), fano ? finite(units.energy(noise / current)) : OptionalDouble.empty(),
				uncertainty ? finite(noise / current * (sigma / current)) : OptionalDouble.empty());
	}

	/** The ratio, unless it leaves the range of double precision. */
	private static OptionalDouble finite(double ratio) {
		return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
	}

	private Bath bath(String id) {
		return problem.baths().stream().filter(bath -> bath.id().equals(id)).findFirst().orElseThrow();
	}

	private DriveAnalysis drive(DriveResult drive) {
		List<BathHeat> heat = new ArrayList<>();
		for (int b = 0; b < drive.withDrive().size(); b++) {
			heat.add(new BathHeat(solution.baths().get(b).bathId(), units.power(drive.withDrive().get(b))));
		}
		return new DriveAnalysis(drive.id(), units.energy(drive.detuning()), units.rate(drive.flux()), units.power(drive.power()), heat, units.power(drive.defect()));
	}
}
