// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.cycle.Change;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.IdealChange;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Quantity;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.cycle.CycleProblem;
import org.heatwright.physics.cycle.HamiltonianPath;
import org.heatwright.physics.cycle.Stroke;
import org.heatwright.physics.cycle.WorkProtocol;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.problem.Problem;

/**
 * Builds cycles. Parameters keep a value until a work stroke changes them; the cycle starts with the values of the design. What a change leads to is evaluated
 * with the values of the design, so that
 * {@code omega_c}, {@code omega/2} and numbers all mean what they say.
 */
public final class CycleAssembler {

	private final Machine machine;
	private final Scope scope;
	private final Values values;
	private final Problem problem;

	/** @param problem the machine as it stands, all couplings on */
	public CycleAssembler(Machine machine, Problem problem) {
		this.machine = machine;
		this.scope = Scope.of(machine);
		this.values = new Values(scope);
		this.problem = problem;
	}

	/** The machine with other values of some parameters. */
	private final class Changed {

		private final Machine copy = EcoreUtil.copy(machine);

		<T> T with(Map<Parameter, Quantity> settings, java.util.function.Function<Scope, T> read) {
			for (Map.Entry<Parameter, Quantity> setting : settings.entrySet()) {
				copy.getParameters().get(machine.getParameters().indexOf(setting.getKey())).setExpression(QuantityExpression.of(setting.getValue(), machine.getUnits()));
			}
			return read.apply(Scope.of(copy));
		}
	}

	private Medium medium(Map<Parameter, Quantity> settings) {
		if (settings.isEmpty()) {
			return problem.medium();
		}
		Changed changed = new Changed();
		return changed.with(settings, inner -> new MediumAssembler(inner).medium(changed.copy.getMedium()));
	}

	private List<Coupling> couplings(Map<Parameter, Quantity> settings, List<org.heatwright.model.bath.Coupling> acting) {
		Changed changed = new Changed();
		return changed.with(settings, inner -> {
			CouplingAssembler assembler = new CouplingAssembler(inner, new MediumAssembler(inner).medium(changed.copy.getMedium()));
			return acting.stream().map(coupling -> assembler.coupling(changed.copy.getCouplings().get(machine.getCouplings().indexOf(coupling)))).toList();
		});
	}

	/** @throws AssemblyException with the element at fault */
	public CycleProblem strokes(StrokeCycle cycle) {
		Map<Parameter, Quantity> settings = new LinkedHashMap<>();
		List<Stroke> strokes = new ArrayList<>();
		for (org.heatwright.model.cycle.Stroke stroke : cycle.getStrokes()) {
			switch (stroke) {
				case ThermalStroke thermal -> strokes.add(new Stroke.Thermal(thermal.getId(), duration(thermal), couplings(settings, thermal.getCouplings())));
				case WorkStroke work -> strokes.add(work(work, settings));
				default -> throw new AssemblyException(stroke.getId(), "no solver knows a stroke of the kind " + stroke.eClass().getName());
			}
		}
		return new CycleProblem(problem, strokes);
	}

	private double duration(org.heatwright.model.cycle.Stroke stroke) {
		return values.finite(stroke, CyclePackage.Literals.STROKE__DURATION);
	}

	private Stroke.Work work(WorkStroke work, Map<Parameter, Quantity> settings) {
		Map<Parameter, Quantity> before = new LinkedHashMap<>(settings);
		for (Change change : work.getChanges()) {
			Parameter parameter = change.getParameter();
			if (parameter == null) {
				throw new AssemblyException(Values.idOf(change), "the change names no parameter");
			}
			before.computeIfAbsent(parameter, this::value);
			settings.put(parameter, evaluate(change, change.getTo()));
		}
		Map<Parameter, Quantity> after = new LinkedHashMap<>(settings);
		HamiltonianPath path = s -> medium(s == 0 ? before : s == 1 ? after : between(before, after, s));
		boolean timeless = work.getDuration() == null || work.getDuration().isBlank();
		WorkProtocol protocol = WorkProtocol.valueOf(work.getProtocol().getLiteral());
		return new Stroke.Work(work.getId(), timeless && protocol != WorkProtocol.LINEAR ? 0 : duration(work), protocol, path);
	}

	private static Map<Parameter, Quantity> between(Map<Parameter, Quantity> before, Map<Parameter, Quantity> after, double s) {
		Map<Parameter, Quantity> mixed = new LinkedHashMap<>();
		after.forEach((parameter, end) -> mixed.put(parameter, new Quantity((1 - s) * before.get(parameter).value() + s * end.value(), end.dimension())));
		return mixed;
	}

	private Quantity value(Parameter parameter) {
		return scope.parameters().get(parameter.getName());
	}

	private Quantity evaluate(org.heatwright.model.machine.Element element, String text) {
		try {
			return scope.evaluate(text, Dimension.ANY);
		} catch (ExpressionException e) {
			throw new AssemblyException(Values.idOf(element), e.getMessage());
		}
	}

	/** The medium on the hot side of an ideal cycle. */
	public Medium hotSide(org.heatwright.model.cycle.IdealCycle cycle) {
		return side(cycle, IdealChange::getHotValue);
	}

	/** The medium on the cold side of an ideal cycle. */
	public Medium coldSide(org.heatwright.model.cycle.IdealCycle cycle) {
		return side(cycle, IdealChange::getColdValue);
	}

	private Medium side(org.heatwright.model.cycle.IdealCycle cycle, java.util.function.Function<IdealChange, String> value) {
		Map<Parameter, Quantity> settings = new LinkedHashMap<>();
		for (IdealChange change : cycle.getChanges()) {
			if (change.getParameter() == null) {
				throw new AssemblyException(Values.idOf(change), "the change names no parameter");
			}
			settings.put(change.getParameter(), evaluate(change, value.apply(change)));
		}
		return medium(settings);
	}
}
