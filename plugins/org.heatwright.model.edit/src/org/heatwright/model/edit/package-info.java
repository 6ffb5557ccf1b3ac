// SPDX-License-Identifier: EPL-2.0
/** The model as editors need it: labels, icons, property descriptors, new elements, and commands that keep every element identified. */
package org.heatwright.model.edit;
