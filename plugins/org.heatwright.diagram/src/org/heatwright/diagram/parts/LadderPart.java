// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.IFigure;
import org.heatwright.diagram.figures.LadderFigure;
import org.heatwright.diagram.figures.LadderFigure.Transition;
import org.heatwright.diagram.figures.Side;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.picture.card.Ladder;

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
		Ladder ladder = Ladder.of(machine(), (LevelSystem) element(), drawing.latestAnalysis());
		List<Transition> transitions = new ArrayList<>();
		for (Side side : new Side[] { Side.LEFT, Side.TOP, Side.BOTTOM, Side.RIGHT }) {
			wiresAt(side).forEach(coupling -> addTransitions(coupling, side, ladder, transitions));
		}
		((LadderFigure) getFigure()).show(DesignLabels.name(element()), ladder, transitions, drawing.isStale());
	}

	@Override
	protected List<?> getModelChildren() {
		return ((LevelSystem) element()).getLevels();
	}

	private void addTransitions(Coupling coupling, Side side, Ladder ladder, List<Transition> transitions) {
		double heat = drawing.heat().of(coupling.getBath());
		for (Channel channel : coupling.getChannels()) {
			if (channel.getOperator() instanceof TransitionOperator operator) {
				Optional<Ladder.Rung> lower = ladder.level(operator.getLower());
				Optional<Ladder.Rung> upper = ladder.level(operator.getUpper());
				if (lower.isPresent() && upper.isPresent()) {
					transitions.add(new Transition(coupling.getId(), lower.get(), upper.get(), heat, side));
				}
			}
		}
	}
}
