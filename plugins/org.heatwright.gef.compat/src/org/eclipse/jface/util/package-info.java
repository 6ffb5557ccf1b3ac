// SPDX-License-Identifier: EPL-2.0
/** The argument checks that GEF 3.2 calls where JFace had them. */
package org.eclipse.jface.util;
