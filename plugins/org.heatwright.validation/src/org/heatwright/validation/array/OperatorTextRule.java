// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.Interaction;
import org.heatwright.model.array.OperatorTerm;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.ExpressionOperator;
import org.heatwright.model.machine.Element;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.medium.HermitianCheck;
import org.heatwright.physics.operator.OperatorNames;
import org.heatwright.physics.operator.OperatorText;
import org.heatwright.physics.operator.OperatorTextException;
import org.heatwright.physics.operator.PartOperator;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.MediumNames;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** An operator in symbols can be read, names parts that are there, and is Hermitian. */
public final class OperatorTextRule extends Rule {

	private static final int LONGEST_SHOWN = 60;

	public OperatorTextRule() {
		super("operator.text", Severity.ERROR, "A = A^+");
	}

	@Override
	public void check(RuleContext context) {
		WorkingMedium medium = context.machine().getMedium();
		if (medium == null) {
			return;
		}
		for (Interaction interaction : context.all(Interaction.class)) {
			check(context, interaction, ArrayPackage.Literals.INTERACTION__OPERATOR, MediumNames.of(context.scope(), medium, null));
		}
		for (OperatorTerm term : context.all(OperatorTerm.class)) {
			WorkingMedium array = (WorkingMedium) term.eContainer();
			check(context, term, ArrayPackage.Literals.OPERATOR_TERM__OPERATOR, MediumNames.of(context.scope(), array, array));
		}
		for (ExpressionOperator operator : context.all(ExpressionOperator.class)) {
			Channel channel = (Channel) operator.eContainer();
			WorkingMedium own = channel.getPart() == null && !(medium instanceof CompositeMedium) ? medium : channel.getPart();
			if (own == null || MediumNames.parts(medium).contains(own)) {
				check(context, operator, BathPackage.Literals.EXPRESSION_OPERATOR__OPERATOR, MediumNames.of(context.scope(), medium, own));
			}
		}
	}

	private static void check(RuleContext context, Element element, EAttribute attribute, OperatorNames names) {
		String text = (String) element.eGet(attribute);
		if (text == null || text.isBlank()) {
			context.report(element, RuleContext.idOf(element) + " has no operator").at(attribute);
			return;
		}
		String where = RuleContext.idOf(element) + ": operator = \"" + (text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...") + "\": ";
		try {
			PartOperator operator = OperatorText.parse(text, names);
			OptionalDouble defect = HermitianCheck.defect(operator, names);
			if (defect.isPresent()) {
				context.report(element, where + "it is not Hermitian, it differs from its adjoint by " + context.text().number(defect.getAsDouble())
						+ " in its largest element",
						new Measured("|A - A^+|", defect.getAsDouble(), "")).at(attribute).fix(Fix.of("Add its adjoint", Edit.set(element, attribute, text.strip() + " + h.c.")));
			}
		} catch (OperatorTextException e) {
			offerParts(context.report(element, where + e.getMessage()).at(attribute), element, text, context);
		} catch (SolverRefusedException e) {
			context.report(element, where + e.getMessage()).at(attribute);
		}
	}

	/** Where symbols of a channel would be understood as those of a part, the part is offered. */
	private static void offerParts(Finding finding, Element element, String text, RuleContext context) {
		if (!(element.eContainer() instanceof Channel channel) || channel.getPart() != null) {
			return;
		}
		for (WorkingMedium part : MediumNames.parts(context.machine().getMedium())) {
			try {
				OperatorText.parse(text, MediumNames.of(context.scope(), context.machine().getMedium(), part));
				finding.fix(Fix.of("Let it act on " + RuleContext.nameOf(part), Edit.point(channel, BathPackage.Literals.CHANNEL__PART, part)));
			} catch (OperatorTextException e) {
				// Not what this part has.
			}
		}
	}
}
