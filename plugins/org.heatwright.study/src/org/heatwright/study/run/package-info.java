// SPDX-License-Identifier: EPL-2.0
/** Runs studies: who computes the chunks, how far they are, how long it takes, and when to stop. */
package org.heatwright.study.run;
