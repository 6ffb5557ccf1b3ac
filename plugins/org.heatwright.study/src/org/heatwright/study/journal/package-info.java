// SPDX-License-Identifier: EPL-2.0
/** What a study has finished, on a disk that may fail at any moment. */
package org.heatwright.study.journal;
