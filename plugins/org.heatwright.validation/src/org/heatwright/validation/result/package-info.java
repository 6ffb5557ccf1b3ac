// SPDX-License-Identifier: EPL-2.0
/** Rules about a solved machine: conservation, positivity, certificates, and bounds that a number must not cross. */
package org.heatwright.validation.result;
