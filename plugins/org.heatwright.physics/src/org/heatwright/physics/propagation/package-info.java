// SPDX-License-Identifier: EPL-2.0
/** Master equations in time: exact propagators of dense, sparse and ladder machines, and traces of energy, ergotropy and heat. */
package org.heatwright.physics.propagation;
