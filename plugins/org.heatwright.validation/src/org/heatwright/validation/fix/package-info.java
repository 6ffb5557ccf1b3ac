// SPDX-License-Identifier: EPL-2.0
/** What can be put right at a click: each fix is a change of the model that can be undone. */
package org.heatwright.validation.fix;
