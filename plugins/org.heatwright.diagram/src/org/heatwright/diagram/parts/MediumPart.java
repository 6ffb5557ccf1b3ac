// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.eclipse.draw2d.IFigure;
import org.heatwright.analysis.Analysis;
import org.heatwright.diagram.figures.MediumFigure;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;

/** The working medium: a ladder of levels with energies to scale, or an ensemble of qubits. */
public final class MediumPart extends NodePart {

	MediumPart(WorkingMedium medium, Drawing drawing) {
		super(medium, drawing);
	}

	@Override
	protected IFigure createFigure() {
		return new MediumFigure(drawing.palette());
	}

	@Override
	protected void dress() {
		MediumFigure figure = (MediumFigure) getFigure();
		switch (element()) {
			case LevelSystem levels -> figure.showLevels(DesignLabels.name(levels), levels(levels));
			case QubitArray array -> figure.showArray(DesignLabels.name(array), DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE),
					DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY), array.getTerms().size());
			default -> throw new IllegalStateException("a medium of the kind " + element().eClass().getName());
		}
	}

	private List<MediumFigure.LevelLine> levels(LevelSystem system) {
		Map<String, Double> populations = new HashMap<>();
		drawing.latestAnalysis().flatMap(Analysis::steadyState).ifPresent(state -> state.levels().forEach(level -> populations.put(level.name(), level.population())));
		List<MediumFigure.LevelLine> lines = new ArrayList<>();
		Scope scope = Scope.of(machine());
		for (Level level : system.getLevels()) {
			energy(scope, level).ifPresent(energy -> lines.add(new MediumFigure.LevelLine(DesignLabels.name(level), energy, populations.getOrDefault(level.getId(), Double.NaN))));
		}
		return lines;
	}

	private static OptionalDouble energy(Scope scope, Level level) {
		try {
			return OptionalDouble.of(scope.value(level, ArrayPackage.Literals.LEVEL__ENERGY));
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}

	@Override
	protected List<Coupling> couplingsTo() {
		return machine().getCouplings().stream().filter(coupling -> coupling.getBath() != null).toList();
	}
}
