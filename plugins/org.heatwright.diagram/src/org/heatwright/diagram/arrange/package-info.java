// SPDX-License-Identifier: EPL-2.0
/** Where the nodes of a drawing stand: aligned, distributed, or laid out in layers. */
package org.heatwright.diagram.arrange;
