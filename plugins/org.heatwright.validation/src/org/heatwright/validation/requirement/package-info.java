// SPDX-License-Identifier: EPL-2.0
/** What a solved machine makes of each of its requirements. */
package org.heatwright.validation.requirement;
