// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/** C(t) in closed form, t &gt; 0. */
@FunctionalInterface
public interface Correlation {

	ComplexValue at(double time);
}
