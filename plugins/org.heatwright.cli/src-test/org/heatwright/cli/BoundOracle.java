// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.cycle.Change;
import org.heatwright.model.cycle.ChargingKind;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.CycleFactory;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.expression.Settings;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Role;

/**
 * Works out by hand what limits the flows of a gallery machine: from the bounds of its solved baths; in a cycle from machines that stand still in each thermal
 * stroke, weighted with the durations; for
 * fields from closed forms. It shares with the rules the bounds of one standing machine and nothing else.
 */
final class BoundOracle {

	/** A weighted bound of one bath by its names. */
	record Term(double weight, Map<String, Double> bounds) {

		double tightest() {
			return weight * bounds.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
		}

		boolean named(String message) {
			return bounds.entrySet().stream().anyMatch(bound -> weight * bound.getValue() <= tightest() * (1 + 1e-12) && message.contains(bound.getKey()));
		}
	}

	/** One upper limit: a sum over baths and strokes, and how a message introduces it. */
	record Limit(String words, List<Term> terms) {

		double value() {
			return terms.stream().mapToDouble(Term::tightest).sum();
		}

		boolean named(String message) {
			return message.contains(words) && terms.stream().allMatch(term -> term.named(message));
		}
	}

	private final Machine machine;
	private final Scope scope;
	/** The baths that act, with their share of the time. */
	private final Map<BathAnalysis, Double> acting = new LinkedHashMap<>();
	private Optional<Analysis> solved = Optional.empty();

	BoundOracle(Machine machine) {
		this.machine = machine;
		this.scope = Scope.of(machine);
		switch (machine.getCycle()) {
			case StrokeCycle strokes -> strokes(strokes);
			case IdealCycle ideal -> { }
			default -> {
				Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
				solved = Optional.of(analysis);
				analysis.baths().forEach(bath -> acting.put(bath, 1.0));
			}
		}
	}

	private void strokes(StrokeCycle cycle) {
		Map<String, String> settings = new LinkedHashMap<>();
		double period = cycle.getStrokes().stream().mapToDouble(this::duration).sum();
		for (Stroke stroke : cycle.getStrokes()) {
			switch (stroke) {
				case WorkStroke work -> work.getChanges().forEach(change -> settings.put(change.getParameter().getName(), Double.toString(value(change))));
				case ThermalStroke thermal -> Analyzer.analyze(standing(thermal, settings), AnalysisOptions.defaults(), Progress.NONE).baths()
						.forEach(bath -> acting.put(bath, duration(stroke) / period));
				default -> throw new AssertionError(stroke);
			}
		}
	}

	private double duration(Stroke stroke) {
		return stroke.getDuration() == null ? 0 : scope.value(stroke, CyclePackage.Literals.STROKE__DURATION);
	}

	private double value(Change change) {
		return scope.evaluate(change.getTo(), Dimension.ANY).value();
	}

	/** The machine that runs continuously with the parameters and the couplings of one stroke. */
	private Machine standing(ThermalStroke stroke, Map<String, String> settings) {
		List<String> couplings = stroke.getCouplings().stream().map(coupling -> coupling.getId()).toList();
		Machine copy = EcoreUtil.copy(machine);
		settings.forEach((name, text) -> Settings.apply(copy, name, text));
		copy.setCycle(CycleFactory.eINSTANCE.createContinuousCycle());
		copy.getCycle().setId("standing");
		copy.setLayout(null);
		copy.getCouplings().removeIf(coupling -> !couplings.contains(coupling.getId()));
		copy.getBaths().removeIf(bath -> copy.getCouplings().stream().noneMatch(coupling -> coupling.getBath() == bath));
		return copy;
	}

	List<String> baths() {
		return acting.keySet().stream().map(BathAnalysis::id).distinct().toList();
	}

	List<Limit> absorption(Predicate<BathAnalysis> which) {
		return sum("", which, bath -> 1.0, BoundOracle::absorption);
	}

	List<Limit> emission(Predicate<BathAnalysis> which) {
		return sum("", which, bath -> 1.0, BoundOracle::emission);
	}

	private List<Limit> sum(String words, Predicate<BathAnalysis> which, Function<BathAnalysis, Double> factor, Function<BathAnalysis, Map<String, Double>> kind) {
		List<Term> terms = acting.keySet().stream().filter(which).map(bath -> new Term(acting.get(bath) * factor.apply(bath), kind.apply(bath))).toList();
		boolean finite = !terms.isEmpty() && terms.stream().allMatch(term -> Double.isFinite(term.tightest()));
		return finite ? List.of(new Limit(words, terms)) : List.of();
	}

	private static Map<String, Double> absorption(BathAnalysis bath) {
		Map<String, Double> bounds = common(bath, bath.bounds().spectralAbsorption());
		bath.bounds().exactMax().ifPresent(value -> bounds.put("eigenvalue of the heat-current operator", value));
		bath.bounds().absorptionCap().ifPresent(value -> bounds.put("thermal cap", value));
		return bounds;
	}

	private static Map<String, Double> emission(BathAnalysis bath) {
		Map<String, Double> bounds = common(bath, bath.bounds().spectralEmission());
		bath.bounds().exactMin().ifPresent(value -> bounds.put("eigenvalue of the heat-current operator", -value));
		return bounds;
	}

	private static Map<String, Double> common(BathAnalysis bath, double spectral) {
		return new LinkedHashMap<>(Map.of("Bound 1", bath.bounds().bound1(), "Bound 2", bath.bounds().bound2(), "commutator bound", bath.bounds().commutator(),
				"spectral bound", spectral));
	}

	/** P at most what takes the work takes, eta_C J_h, and eta_C / (1 - eta_C) |J_c|. */
	List<Limit> power() {
		Optional<CoherentDrive> drive = machine.getCycle() instanceof ContinuousCycle continuous ? Optional.ofNullable(continuous.getDrive()) : Optional.empty();
		List<Limit> limits = new ArrayList<>();
		double betaWork = 0;
		if (drive.isPresent()) {
			double frequency = scope.value(drive.get(), CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY);
			double amplitude = scope.value(drive.get(), CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE);
			double gap = frequency + solved.orElseThrow().drive().orElseThrow().detuning();
			limits.add(new Limit("the field", List.of(new Term(gap * amplitude, Map.of("the field", 1.0)))));
		} else if (!(machine.getCycle() instanceof StrokeCycle)) {
			limits.addAll(emission(bath -> bath.role() == Role.WORK));
			if (limits.isEmpty()) {
				return limits;
			}
			betaWork = acting.keySet().stream().filter(bath -> bath.role() == Role.WORK).mapToDouble(BathAnalysis::beta).max().orElseThrow();
		}
		double hot = acting.keySet().stream().filter(bath -> bath.role() == Role.HOT).mapToDouble(BathAnalysis::beta).max().orElse(Double.NaN);
		double cold = acting.keySet().stream().filter(bath -> bath.role() == Role.COLD).mapToDouble(BathAnalysis::beta).max().orElse(Double.NaN);
		double carnot = (cold - hot) / (cold - betaWork);
		double multiple = (cold - hot) / (hot - betaWork);
		if (carnot > 0) {
			limits.addAll(sum("Carnot's share of the heat from", bath -> bath.role() == Role.HOT, bath -> carnot, BoundOracle::absorption));
			limits.addAll(sum("Carnot's multiple of the heat into", bath -> bath.role() == Role.COLD, bath -> multiple, BoundOracle::emission));
		}
		return limits;
	}

	/**
	 * Of a battery: ||[V, H]|| of a field on L qubits with the frequency omega is V omega L for 2 V J_x and V omega L^2 for L V sigma_x on all; a cavity with L
	 * photons whose energy omega (n + L) + interaction
	 * is conserved has X^2 &lt;= 4 (L + g L X / omega) + 2 and charges with g omega L X from the ground state; baths give what they can.
	 */
	List<Limit> charging() {
		ChargingProtocol charging = (ChargingProtocol) machine.getCycle();
		if (charging.getKind() == ChargingKind.DISSIPATIVE) {
			return absorption(bath -> true);
		}
		double size = scope.evaluate("L", Dimension.NONE).value();
		double field = scope.value(charging, CyclePackage.Literals.CHARGING_PROTOCOL__AMPLITUDE)
				* scope.value(machine.getMedium(), ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY);
		if (charging.getKind() == ChargingKind.CAVITY) {
			double omega = scope.value(machine.getMedium(), ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY);
			double g = scope.value(charging, CyclePackage.Literals.CHARGING_PROTOCOL__AMPLITUDE);
			double linear = 4 * g * size / omega;
			double x = (linear + Math.sqrt(linear * linear + 4 * (4 * size + 2))) / 2;
			return List.of(new Limit("", List.of(new Term(1, Map.of("the largest field of the cavity", g * omega * size * x)))));
		}
		double norm = charging.getKind() == ChargingKind.UNITARY_PARALLEL ? field * size : field * size * size;
		return List.of(new Limit("", List.of(new Term(1, Map.of("the commutator of field and Hamiltonian", norm)))));
	}
}
