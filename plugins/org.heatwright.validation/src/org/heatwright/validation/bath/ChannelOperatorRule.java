// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.Optional;

import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Spin;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Address;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A channel has an operator. */
public final class ChannelOperatorRule extends Rule {

	public ChannelOperatorRule() {
		super("channel.operator.missing", Severity.ERROR, "A = strength * operator");
	}

	@Override
	public void check(RuleContext context) {
		for (Channel channel : context.all(Channel.class)) {
			if (channel.getOperator() == null) {
				Finding finding = context
						.report(channel, "the channel " + RuleContext.nameOf(channel) + " has no operator, so the bath acts on nothing through it")
						.at(BathPackage.Literals.CHANNEL__OPERATOR);
				operator(channel.getPart() == null ? context.machine().getMedium() : channel.getPart()).ifPresent(operator -> finding.fix(
						Fix.of("Use a " + operator.type().getName(), new Edit.Create(Address.of(channel), BathPackage.Literals.CHANNEL__OPERATOR, operator))));
			}
		}
	}

	/** The simplest operator that suits a medium: all qubits alike, the transition between the outermost levels, a position. */
	static Optional<Edit.Template> operator(WorkingMedium medium) {
		return switch (medium) {
			case QubitArray array -> Optional.of(Edit.Template.of(BathPackage.Literals.COLLECTIVE_OPERATOR));
			case LevelSystem system when system.getLevels().size() >= 2 -> Optional.of(Edit.Template.of(BathPackage.Literals.TRANSITION_OPERATOR,
					new Edit.Value(BathPackage.Literals.TRANSITION_OPERATOR__UPPER, system.getLevels().get(system.getLevels().size() - 1).getId()),
					new Edit.Value(BathPackage.Literals.TRANSITION_OPERATOR__LOWER, system.getLevels().get(0).getId())));
			case LevelSystem few -> Optional.empty();
			case Oscillator oscillator -> Optional.of(expression("x"));
			case Spin spin -> Optional.of(expression("2*Sx"));
			case CompositeMedium parts -> Optional.empty();
			case null -> Optional.empty();
			default -> throw new UnknownKindException(medium);
		};
	}

	private static Edit.Template expression(String text) {
		return Edit.Template.of(BathPackage.Literals.EXPRESSION_OPERATOR, new Edit.Value(BathPackage.Literals.EXPRESSION_OPERATOR__OPERATOR, text));
	}
}
