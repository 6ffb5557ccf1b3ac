// SPDX-License-Identifier: EPL-2.0
/** Runs the code generator of EMF without an Eclipse. */
package org.heatwright.codegen;
