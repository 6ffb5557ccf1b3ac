// SPDX-License-Identifier: EPL-2.0
/** Work of studies as bytes, for processes on other computers. */
package org.heatwright.study.job;
