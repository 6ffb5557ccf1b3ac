// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.util.List;
import java.util.Optional;

import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.Interaction;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.ExpressionOperator;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.operator.OperatorText;
import org.heatwright.physics.operator.OperatorTextException;
import org.heatwright.physics.operator.PartOperator;
import org.heatwright.validation.ChannelParts;
import org.heatwright.validation.MediumNames;

/** Which parts of a medium a wire or an interaction touches; none where its operator cannot be read. */
final class PartTouches {

	private final WorkingMedium medium;
	private final List<WorkingMedium> parts;
	private final Scope scope;

	PartTouches(Machine machine) {
		medium = machine.getMedium();
		parts = MediumNames.parts(medium);
		scope = Scope.of(machine);
	}

	List<WorkingMedium> parts() {
		return parts;
	}

	List<WorkingMedium> of(Coupling wire) {
		return wire.getChannels().stream().flatMap(channel -> of(channel).stream()).distinct().toList();
	}

	List<WorkingMedium> of(Interaction interaction) {
		return named(interaction.getOperator(), null);
	}

	private List<WorkingMedium> of(Channel channel) {
		if (channel.getOperator() instanceof ExpressionOperator expression) {
			WorkingMedium own = channel.getPart() == null && !(medium instanceof CompositeMedium) ? medium : channel.getPart();
			List<WorkingMedium> named = named(expression.getOperator(), own);
			return named.isEmpty() && own != null ? List.of(own) : named;
		}
		Optional<WorkingMedium> part = ChannelParts.of(channel, medium);
		return part.map(List::of).orElse(List.of());
	}

	private List<WorkingMedium> named(String text, WorkingMedium own) {
		try {
			return OperatorText.parse(text == null ? "" : text, MediumNames.of(scope, medium, own)).symbols().map(PartOperator.Symbol::part).distinct().sorted()
					.map(parts::get).toList();
		} catch (OperatorTextException e) {
			return List.of();
		}
	}
}
