// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

/** A closed class of states: once in, never out. Its weight is the probability that the initial state ends there. */
public record ClosedClass(String name, double weight, int size) {
}
