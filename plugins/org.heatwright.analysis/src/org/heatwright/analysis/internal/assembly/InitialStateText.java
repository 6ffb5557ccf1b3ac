// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.InitialState;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelState;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.WorkingMedium;

/** Reads an initial state given as text ({@code dicke(1/2)}) and puts it into a copy of the design. */
public final class InitialStateText {

	private static final Pattern FORM = Pattern.compile("(\\w+)\\s*(?:\\((.*)\\))?");
	private static final String KNOWN = "ground, excited, mixed, dicke(M), thermal(T), product(p) or level(id)";

	private InitialStateText() {
	}

	/** Replaces the medium's initial state; the medium is modified. */
	public static void apply(WorkingMedium medium, String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw unknown(text);
		}
		String argument = matcher.group(2) == null ? "" : matcher.group(2).strip();
		InitialState state = state(medium, matcher.group(1), argument, text);
		state.setId(medium.getInitialState() == null ? "initial" : medium.getInitialState().getId());
		medium.setInitialState(state);
	}

	private static InitialState state(WorkingMedium medium, String kind, String argument, String text) {
		ArrayFactory factory = ArrayFactory.eINSTANCE;
		switch (kind) {
			case "ground", "excited", "mixed" -> {
				if (!argument.isEmpty()) {
					throw new SettingException("initial state " + kind + " takes no argument");
				}
				return kind.equals("ground") ? factory.createGroundState() : kind.equals("excited") ? factory.createExcitedState() : factory.createMaximallyMixedState();
			}
			case "dicke" -> {
				var state = factory.createDickeState();
				state.setM(required(argument, text));
				return state;
			}
			case "thermal" -> {
				var state = factory.createThermalState();
				state.setTemperature(required(argument, text));
				return state;
			}
			case "product" -> {
				var state = factory.createProductState();
				state.setExcitation(required(argument, text));
				return state;
			}
			case "level" -> {
				return level(medium, required(argument, text));
			}
			default -> throw unknown(text);
		}
	}

	private static LevelState level(WorkingMedium medium, String id) {
		if (!(medium instanceof LevelSystem system)) {
			throw new SettingException("initial state level(" + id + ") needs a level system; the medium is an array of qubits");
		}
		Level level = system.getLevels().stream().filter(candidate -> id.equals(candidate.getId())).findFirst().orElseThrow(
				() -> new SettingException(
						"there is no level \"" + id + "\"; the levels are " + String.join(", ", system.getLevels().stream().map(Level::getId).toList())));
		LevelState state = ArrayFactory.eINSTANCE.createLevelState();
		state.setLevel(level);
		return state;
	}

	private static String required(String argument, String text) {
		if (argument.isEmpty()) {
			throw new SettingException("initial state \"" + text + "\" lacks its argument; known are " + KNOWN);
		}
		return argument;
	}

	private static SettingException unknown(String text) {
		return new SettingException("unknown initial state \"" + text + "\"; known are " + KNOWN);
	}
}
