// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

/** A row of the properties. */
interface Field {

	/** Shows the value that the machine has now, unless somebody is typing here. */
	void refresh();
}
