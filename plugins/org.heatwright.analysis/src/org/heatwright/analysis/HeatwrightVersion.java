// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

/** The version that results and {@code --version} carry; a test holds it against the bundle's manifest. */
public final class HeatwrightVersion {

	/** Release number without qualifier. */
	public static final String NUMBER = "1.0.0";

	private HeatwrightVersion() {
	}
}
