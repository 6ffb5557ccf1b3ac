// SPDX-License-Identifier: EPL-2.0
/** How analyses are written down: as JSON, as a table over time, and as the record of a defect from which it can be reproduced. */
package org.heatwright.analysis.document;
