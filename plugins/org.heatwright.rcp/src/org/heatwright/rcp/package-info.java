// SPDX-License-Identifier: EPL-2.0
/** Heatwright as a program of its own: application, window, menus, welcome page and first project. */
package org.heatwright.rcp;
