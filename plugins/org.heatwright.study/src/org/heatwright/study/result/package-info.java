// SPDX-License-Identifier: EPL-2.0
/** The results of a study as files, ordered by point, the same bytes whoever computed them. */
package org.heatwright.study.result;
