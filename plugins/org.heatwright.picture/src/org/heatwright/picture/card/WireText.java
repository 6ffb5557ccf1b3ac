// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.util.Locale;
import java.util.stream.Collectors;

import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.LocalOperators;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Machine;

/** What is written on a wire: how strongly it couples, to what, and on which qubits. Verified by {@code ArrayPlanTest}. */
public final class WireText {

	private WireText() {
	}

	/** Which levels an operator couples is seen on the ladder; the wire then only says how strongly. */
	public static String onWire(Coupling wire) {
		boolean drawn = wire.eContainer() instanceof Machine machine && machine.getMedium() instanceof LevelSystem && wire.getChannels().size() == 1
				&& wire.getChannels().get(0).getOperator() instanceof TransitionOperator;
		return drawn ? "g = " + DesignLabels.value(wire.getChannels().get(0), BathPackage.Literals.CHANNEL__STRENGTH) : operators(wire);
	}

	/** The operators of all channels. */
	public static String operators(Coupling wire) {
		return wire.getChannels().stream().map(WireText::operator).collect(Collectors.joining(" + "));
	}

	private static String operator(Channel channel) {
		if (!(channel.getOperator() instanceof LocalOperators local) || local.getSites() == null || local.getSites().isBlank()) {
			return DesignLabels.text(channel);
		}
		String strength = DesignLabels.value(channel, BathPackage.Literals.CHANNEL__STRENGTH);
		return ("1".equals(strength) ? "" : strength + " \u00d7 ") + "\u03c3" + local.getAxis().getName().toLowerCase(Locale.ROOT) + " on "
				+ local.getSites().strip();
	}
}
