// SPDX-License-Identifier: EPL-2.0
/** Published machines as files, with their citations and the numbers that they must reproduce, and the smallest designs to begin with. */
package org.heatwright.gallery;
