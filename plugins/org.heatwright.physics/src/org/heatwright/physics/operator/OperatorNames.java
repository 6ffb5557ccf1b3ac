// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What the names in an operator text stand for. */
public interface OperatorNames {

	/** What kind of thing a part is. */
	enum PartKind {
		OSCILLATOR, SPIN, ARRAY, LEVELS
	}

	/** The names of the parts, in their order. */
	List<String> parts();

	PartKind kind(int part);

	/** Qubits of an array; 0 for other parts. */
	int size(int part);

	/** States of a spin or of a system of levels; 0 where nothing is known of them. */
	default int states(int part) {
		return 0;
	}

	/** A level of a system of levels, or of an oscillator or spin by its number from 0. */
	OptionalInt level(int part, String name);

	/** The value of a parameter. */
	OptionalDouble number(String name);

	/** The part that a symbol without a name in front belongs to. */
	OptionalInt own();
}
