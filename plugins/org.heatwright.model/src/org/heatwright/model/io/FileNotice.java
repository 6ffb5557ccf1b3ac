// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

/** Something in a file that was not understood and is kept as it is. */
public record FileNotice(int line, int column, String message) {
}
