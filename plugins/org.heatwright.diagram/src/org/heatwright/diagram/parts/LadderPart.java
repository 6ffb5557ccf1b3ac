// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.eclipse.draw2d.IFigure;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.figures.LadderFigure;
import org.heatwright.diagram.figures.LadderFigure.LevelLine;
import org.heatwright.diagram.figures.LadderFigure.Transition;
import org.heatwright.diagram.figures.Side;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;

/** A level system as a ladder with energies to scale. */
public final class LadderPart extends MediumPart {

	LadderPart(LevelSystem system, Drawing drawing) {
		super(system, drawing);
	}

	@Override
	protected IFigure createFigure() {
		return new LadderFigure(drawing.palette());
	}

	@Override
	protected void dress() {
		List<Transition> transitions = new ArrayList<>();
		for (Side side : new Side[] { Side.LEFT, Side.TOP, Side.BOTTOM, Side.RIGHT }) {
			wiresAt(side).forEach(coupling -> addTransitions(coupling, side, transitions));
		}
		((LadderFigure) getFigure()).show(DesignLabels.name(element()), levels((LevelSystem) element()), transitions);
	}

	@Override
	protected List<?> getModelChildren() {
		return ((LevelSystem) element()).getLevels();
	}

	private void addTransitions(Coupling coupling, Side side, List<Transition> transitions) {
		double heat = drawing.heat().of(coupling.getBath());
		for (Channel channel : coupling.getChannels()) {
			if (channel.getOperator() instanceof TransitionOperator operator && operator.getLower() != null && operator.getUpper() != null) {
				transitions.add(new Transition(coupling.getId(), operator.getLower(), operator.getUpper(), heat, side));
			}
		}
	}

	private List<LevelLine> levels(LevelSystem system) {
		Map<String, Double> populations = new HashMap<>();
		drawing.latestAnalysis().flatMap(Analysis::steadyState).ifPresent(state -> state.levels().forEach(level -> populations.put(level.name(), level.population())));
		List<LevelLine> lines = new ArrayList<>();
		Scope scope = Scope.of(machine());
		for (Level level : system.getLevels()) {
			energy(scope, level).ifPresent(energy -> lines.add(new LevelLine(level.getId(), DesignLabels.name(level), energy, populations.getOrDefault(level.getId(), Double.NaN))));
		}
		return lines;
	}

	/** Empty where the expression has no value, which the Problems view reports. */
	private static OptionalDouble energy(Scope scope, Level level) {
		try {
			return OptionalDouble.of(scope.value(level, ArrayPackage.Literals.LEVEL__ENERGY));
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}
}
