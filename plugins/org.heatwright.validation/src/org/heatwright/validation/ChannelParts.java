// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.List;
import java.util.Optional;

import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Spin;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.CollectiveOperator;
import org.heatwright.model.bath.ExpressionOperator;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.model.bath.ManyBodyOperator;
import org.heatwright.model.bath.MatrixOperator;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.bath.PolynomialOperator;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.facts.UnknownKindException;

/** Which part of a medium a channel acts on. Verified by {@code PartRulesTest}. */
public final class ChannelParts {

	private ChannelParts() {
	}

	/**
	 * The part that a channel names; where it names none, the medium without parts, or the only part that has an operator of this kind. Empty when several, or
	 * none, could be meant.
	 */
	public static Optional<WorkingMedium> of(Channel channel, WorkingMedium medium) {
		if (channel.getPart() != null) {
			return Optional.of(channel.getPart());
		}
		List<WorkingMedium> parts = MediumNames.parts(medium);
		List<WorkingMedium> able = medium instanceof CompositeMedium ? parts.stream().filter(part -> has(part, channel.getOperator())).toList() : parts;
		return able.size() == 1 ? Optional.of(able.get(0)) : Optional.empty();
	}

	/** Whether a part has an operator of a kind; of expressions and matrices that is not known. */
	public static boolean has(WorkingMedium part, NoiseOperator operator) {
		return switch (operator) {
			case CollectiveOperator collective -> part instanceof QubitArray || part instanceof Spin;
			case ManyBodyOperator manyBody -> part instanceof QubitArray;
			case LocalOperators local -> part instanceof QubitArray;
			case PolynomialOperator polynomial -> part instanceof QubitArray;
			case TransitionOperator transition when part instanceof LevelSystem system ->
				system.getLevels().stream().map(Level::getId).toList().containsAll(List.of(String.valueOf(transition.getUpper()), String.valueOf(transition.getLower())));
			case TransitionOperator transition -> part instanceof QubitArray;
			case MatrixOperator matrix -> false;
			case ExpressionOperator expression -> false;
			case null -> false;
			default -> throw new UnknownKindException(operator);
		};
	}
}
