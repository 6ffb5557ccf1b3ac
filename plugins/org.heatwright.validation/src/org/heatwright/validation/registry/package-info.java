// SPDX-License-Identifier: EPL-2.0
/** Every rule there is, and the one way to hold a design against them. */
package org.heatwright.validation.registry;
