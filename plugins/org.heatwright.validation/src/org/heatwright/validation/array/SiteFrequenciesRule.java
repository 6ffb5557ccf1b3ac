// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import java.util.OptionalDouble;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Site frequencies are given for every site or for none. */
public final class SiteFrequenciesRule implements Rule {

	@Override
	public String id() {
		return "array.siteFrequencies.count";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(RuleContext context) {
		for (QubitArray array : context.all(QubitArray.class)) {
			OptionalDouble size = context.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
			int count = array.getSiteFrequencies().size();
			if (size.isPresent() && count > 0 && count != size.getAsDouble()) {
				context.report(array, "siteFrequencies lists " + count + " values for " + (long) size.getAsDouble() + " qubits; give one per site or none");
			}
		}
	}
}
