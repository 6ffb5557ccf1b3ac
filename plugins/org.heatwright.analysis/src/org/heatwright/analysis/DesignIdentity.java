// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

/** Which design was analysed: its name, the file it came from and the SHA-256 of that file; empty text where there is none. */
public record DesignIdentity(String name, String file, String sha256) {
}
