// SPDX-License-Identifier: EPL-2.0
/** What all pictures have in common, on paper and in the editor: their colours and how numbers are written on them. */
package org.heatwright.picture;
