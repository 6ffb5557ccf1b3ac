// SPDX-License-Identifier: EPL-2.0
/** What may be done to the parts of a drawing with the mouse, each as a command. */
package org.heatwright.diagram.policies;
