// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.Objects;

/**
 * One deviation from the file: {@code name} is a parameter, {@code L}, or {@code elementId.attribute}; {@code expression} its new value.
 * Applied to a copy of the design, never to the design itself.
 */
public record Setting(String name, String expression) {

	public Setting {
		Objects.requireNonNull(name);
		Objects.requireNonNull(expression);
	}

	@Override
	public String toString() {
		return name + "=" + expression;
	}
}
