// SPDX-License-Identifier: EPL-2.0
/** Problems of designs in lists, trees and hovers, and their quick fixes. */
package org.heatwright.ui.problems;
