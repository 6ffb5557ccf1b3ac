// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

/**
 * One upper limit of a flow.
 *
 * @param name     as a message says it: {@code Bound 2}
 * @param equation where it comes from
 */
public record Limit(String name, double value, String equation) {
}
