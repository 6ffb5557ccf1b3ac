// SPDX-License-Identifier: EPL-2.0
/** Scripts that check a result with QuTiP. */
package org.heatwright.report.qutip;
