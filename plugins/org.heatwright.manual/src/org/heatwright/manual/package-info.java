// SPDX-License-Identifier: EPL-2.0
/** The manual: the pages of releng/docs as HTML, which page belongs to what, and a search over all of them. */
package org.heatwright.manual;
