// SPDX-License-Identifier: EPL-2.0
/** How baths couple to a medium: channels of noise operators, independent or common. */
package org.heatwright.physics.coupling;
