// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

/** A figure that says where on its side a wire ends. */
public interface WireHost {

	/** From 0 at the top or left end of the side to 1 at the other. */
	double share(String coupling);
}
