// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/**
 * Everything that is known about one design after one run; immutable. Numbers are present when and only when the status is SOLVED,
 * and stand in {@link #units()}.
 */
public record Analysis(DesignIdentity design, Status status, UnitSystem units, Equation equation, LambShift lambShift, Optional<Solved> solved,
		List<Diagnostic> diagnostics, Provenance provenance, HamiltonianReading reading, Optional<VerdictAnalysis> verdict) {

	/** With a Hamiltonian as it is observed. */
	public Analysis(DesignIdentity design, Status status, UnitSystem units, Equation equation, LambShift lambShift, Optional<Solved> solved,
			List<Diagnostic> diagnostics, Provenance provenance) {
		this(design, status, units, equation, lambShift, solved, diagnostics, provenance, HamiltonianReading.OBSERVED, Optional.empty());
	}

	/** Without a verdict on the equation. */
	public Analysis(DesignIdentity design, Status status, UnitSystem units, Equation equation, LambShift lambShift, Optional<Solved> solved,
			List<Diagnostic> diagnostics, Provenance provenance, HamiltonianReading reading) {
		this(design, status, units, equation, lambShift, solved, diagnostics, provenance, reading, Optional.empty());
	}

	public Analysis {
		diagnostics = List.copyOf(diagnostics);
		if (solved.isPresent() != (status == Status.SOLVED)) {
			throw new IllegalArgumentException("numbers belong to a solved machine and to no other");
		}
	}

	/**
	 * The numbers of a solved machine.
	 *
	 * @param cycle   the limit cycle of a machine with strokes, or an ideal cycle
	 * @param battery of a machine that is charged
	 * @param noise   of a machine with one steady state
	 * @param noiseAbsence why there is no noise; empty when there is
	 * @param drive   of a coherently driven machine
	 * @param requirements those of the design whose value is known, with their verdicts
	 * @param parts   of a machine of parts that runs continuously
	 */
	public record Solved(List<BathAnalysis> baths, Performance performance, Certificate steadyState, List<OperatorNorm> operators,
			HamiltonianRange hamiltonian, List<ValidityMeasure> validity, Optional<CycleAnalysis> cycle, Optional<BatteryAnalysis> battery,
			Optional<NoiseAnalysis> noise,
			String noiseAbsence, Optional<DriveAnalysis> drive, List<RequirementAnalysis> requirements, Optional<PartsAnalysis> parts) {

		public Solved {
			baths = List.copyOf(baths);
			operators = List.copyOf(operators);
			validity = List.copyOf(validity);
			requirements = List.copyOf(requirements);
		}
	}

	/**
	 * One inequality that the weak-coupling theory rests on.
	 *
	 * @param bath  id of the bath, empty when it concerns the medium
	 * @param ratio should be far below one: below 0.1 passes, below 1 is doubtful, otherwise the theory does not hold
	 * @param largestSize up to which L it holds; empty for media without L, and at the points of a sweep
	 */
	public record ValidityMeasure(String name, String bath, double ratio, String explanation, Optional<LargestSize> largestSize) {

		/** "holds", "doubtful" or "fails". */
		public String verdict() {
			return ratio < 0.1 ? "holds" : ratio < 1 ? "doubtful" : "fails";
		}
	}

	public String designName() {
		return design.name();
	}

	/** The baths in the order of the design; empty unless solved. */
	public List<BathAnalysis> baths() {
		return solved.map(Solved::baths).orElse(List.of());
	}

	public Optional<BathAnalysis> bath(String id) {
		return baths().stream().filter(bath -> bath.id().equals(id)).findFirst();
	}

	public OptionalDouble power() {
		return optional(Performance::power);
	}

	public OptionalDouble efficiency() {
		return optional(Performance::efficiency);
	}

	/** The coefficient of performance that the purpose of the machine means: of heating for a heat pump, of cooling otherwise. */
	public OptionalDouble cop() {
		return optional(Performance::cop);
	}

	/** Which coefficient of performance {@link #cop} and {@link #carnotCop} are. */
	public Optional<CopKind> copKind() {
		return solved.map(s -> s.performance().copKind());
	}

	/** J_cold / J_work, whatever the purpose. */
	public OptionalDouble coolingCop() {
		return optional(Performance::coolingCop);
	}

	/** |J_hot| / J_work, whatever the purpose. */
	public OptionalDouble heatingCop() {
		return optional(Performance::heatingCop);
	}

	public OptionalDouble carnotEfficiency() {
		return optional(Performance::carnotEfficiency);
	}

	public OptionalDouble carnotCop() {
		return optional(Performance::carnotCop);
	}

	public Optional<Regime> regime() {
		return solved.map(s -> s.performance().regime());
	}

	/** See {@link Performance#worksAs}. */
	public Optional<String> worksAs() {
		return solved.map(s -> s.performance().worksAs());
	}

	public OptionalDouble entropyProduction() {
		return optional(performance -> OptionalDouble.of(performance.entropyProduction()));
	}

	public OptionalDouble energyBalance() {
		return optional(performance -> OptionalDouble.of(performance.energyBalance()));
	}

	public List<OperatorNorm> operators() {
		return solved.map(Solved::operators).orElse(List.of());
	}

	public Optional<HamiltonianRange> hamiltonian() {
		return solved.map(Solved::hamiltonian);
	}

	public Optional<CycleAnalysis> cycle() {
		return solved.flatMap(Solved::cycle);
	}

	public Optional<BatteryAnalysis> battery() {
		return solved.flatMap(Solved::battery);
	}

	public Optional<NoiseAnalysis> noise() {
		return solved.flatMap(Solved::noise);
	}

	public Optional<DriveAnalysis> drive() {
		return solved.flatMap(Solved::drive);
	}

	/** The requirements of the design with their verdicts; empty unless solved. */
	public List<RequirementAnalysis> requirements() {
		return solved.map(Solved::requirements).orElse(List.of());
	}

	/** Whether the solved machine fails a requirement of its design. */
	public boolean missesRequirement() {
		return requirements().stream().anyMatch(each -> each.verdict() == RequirementAnalysis.Verdict.NOT_MET);
	}

	/** The parts of a machine of parts; empty for others and unless solved. */
	public Optional<PartsAnalysis> parts() {
		return solved.flatMap(Solved::parts);
	}

	public Optional<Certificate> steadyState() {
		return solved.map(Solved::steadyState);
	}

	public boolean hasErrors() {
		return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
	}

	private OptionalDouble optional(Function<Performance, OptionalDouble> part) {
		return solved.map(s -> part.apply(s.performance())).orElse(OptionalDouble.empty());
	}
}
