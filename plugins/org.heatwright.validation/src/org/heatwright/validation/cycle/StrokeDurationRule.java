// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.cycle;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.WorkProtocol;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.model.facts.Domain;
import org.heatwright.validation.machine.ValueRule;

/** Strokes take a positive, finite time; only a sudden one may take none. */
public final class StrokeDurationRule extends ValueRule {

	public StrokeDurationRule() {
		super("cycle.stroke.duration", "0 < tau < inf", CyclePackage.Literals.STROKE);
	}

	@Override
	protected Domain domain(EObject element, EAttribute attribute) {
		return element instanceof WorkStroke work && work.getProtocol() != WorkProtocol.LINEAR ? Domain.NONNEGATIVE : super.domain(element, attribute);
	}
}
