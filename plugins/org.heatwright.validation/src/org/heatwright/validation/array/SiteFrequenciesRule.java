// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Address;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Site frequencies are given for every site or for none. */
public final class SiteFrequenciesRule extends Rule {

	public SiteFrequenciesRule() {
		super("array.siteFrequencies.count", Severity.ERROR, "H = sum_i (omega_i / 2) sigma_z^(i)");
	}

	@Override
	public void check(RuleContext context) {
		for (QubitArray array : context.all(QubitArray.class)) {
			OptionalDouble size = context.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
			int count = array.getSiteFrequencies().size();
			if (size.isPresent() && count > 0 && count != size.getAsDouble()) {
				context.report(array, "siteFrequencies lists " + count + " values for " + (long) size.getAsDouble() + " qubits; give one per site or none",
						new Measured("values", count, ""),
						new Measured("L", size.getAsDouble(), "")).at(ArrayPackage.Literals.QUBIT_ARRAY__SITE_FREQUENCIES)
						.fix(new Fix("Give every site the frequency " + array.getFrequency(),
								List.of(new Edit.SetValues(Address.of(array), ArrayPackage.Literals.QUBIT_ARRAY__SITE_FREQUENCIES, List.of()))));
			}
		}
	}
}
