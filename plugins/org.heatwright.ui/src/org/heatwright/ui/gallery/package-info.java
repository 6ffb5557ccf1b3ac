// SPDX-License-Identifier: EPL-2.0
/** The page of published machines. */
package org.heatwright.ui.gallery;
