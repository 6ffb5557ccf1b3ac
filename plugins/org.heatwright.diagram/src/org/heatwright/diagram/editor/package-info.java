// SPDX-License-Identifier: EPL-2.0
/** The editor of machines around its drawing: documents and files, the background solve, menus, keys, outline and rulers. */
package org.heatwright.diagram.editor;
