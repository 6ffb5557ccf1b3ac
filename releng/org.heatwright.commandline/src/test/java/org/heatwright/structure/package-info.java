// SPDX-License-Identifier: EPL-2.0
/** What the sources of the whole project must keep to: rings, exported signatures, settings. */
package org.heatwright.structure;
