// SPDX-License-Identifier: EPL-2.0
/** Every change of a drawing as an EMF command on the one undo stack; what GEF calls a command is one of these in disguise. */
package org.heatwright.diagram.commands;
