// SPDX-License-Identifier: EPL-2.0
/** Which points a study has, in which order, and how they are cut into chunks. */
package org.heatwright.study.plan;
