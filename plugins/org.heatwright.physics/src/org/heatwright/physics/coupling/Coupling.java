// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.coupling;

import java.util.List;

/** Couples one bath to the medium through one or more channels. */
public record Coupling(String id, String bathId, List<Channel> channels, Correlation correlation) {

	public Coupling {
		channels = List.copyOf(channels);
		if (channels.isEmpty()) {
			throw new IllegalArgumentException("coupling " + id + " has no channel");
		}
	}
}
