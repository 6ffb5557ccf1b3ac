// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.facts.Domain;
import org.heatwright.validation.machine.ValueRule;

/** Temperatures are not negative, but for a bath that gives work: it may be inverted, which another rule is about. */
public final class TemperatureRule extends ValueRule {

	public TemperatureRule() {
		super("bath.temperature.positive", "gamma(-omega) = exp(-omega/T) gamma(omega)", BathPackage.Literals.BATH);
	}

	@Override
	protected Domain domain(EObject element, EAttribute attribute) {
		return element instanceof Bath bath && bath.getRole() == BathRole.WORK ? Domain.ANY : super.domain(element, attribute);
	}
}
