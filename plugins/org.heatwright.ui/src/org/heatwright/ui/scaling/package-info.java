// SPDX-License-Identifier: EPL-2.0
/** The Scaling view: how numbers grow with the size of a machine, beside the exponents of the bounds (Fig. 2 of Kamimura et al.). */
package org.heatwright.ui.scaling;
