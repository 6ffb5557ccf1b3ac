// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.Oscillator;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Spin;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.physics.operator.OperatorNames;

/**
 * What the names in the operator texts of a design stand for: its parts by their ids, its parameters, and {@code part.attribute} through the scope. Verified by
 * {@code MachinesOfPartsTest}.
 */
public final class MediumNames implements OperatorNames {

	private final Scope scope;
	private final List<WorkingMedium> parts;
	private final OptionalInt own;

	private MediumNames(Scope scope, List<WorkingMedium> parts, OptionalInt own) {
		this.scope = scope;
		this.parts = parts;
		this.own = own;
	}

	/**
	 * @param medium the whole medium
	 * @param own    the part that symbols without a part in front belong to; null when there is none
	 */
	public static MediumNames of(Scope scope, WorkingMedium medium, WorkingMedium own) {
		List<WorkingMedium> parts = parts(medium);
		int index = own == null ? -1 : parts.indexOf(own);
		return new MediumNames(scope, parts, index < 0 ? OptionalInt.empty() : OptionalInt.of(index));
	}

	/** The parts of a medium; a medium without parts is its own only one. */
	public static List<WorkingMedium> parts(WorkingMedium medium) {
		return medium instanceof CompositeMedium composite ? List.copyOf(composite.getParts()) : List.of(medium);
	}

	@Override
	public List<String> parts() {
		return parts.stream().map(part -> part.getId() == null ? "" : part.getId()).toList();
	}

	@Override
	public PartKind kind(int part) {
		return switch (parts.get(part)) {
			case Oscillator oscillator -> PartKind.OSCILLATOR;
			case Spin spin -> PartKind.SPIN;
			case QubitArray array -> PartKind.ARRAY;
			case LevelSystem levels -> PartKind.LEVELS;
			case CompositeMedium nested -> PartKind.LEVELS;
			default -> throw new UnknownKindException(parts.get(part));
		};
	}

	@Override
	public int size(int part) {
		return parts.get(part) instanceof QubitArray array ? (int) value(() -> scope.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE)).orElse(0) : 0;
	}

	@Override
	public int states(int part) {
		return switch (parts.get(part)) {
			case Spin spin -> (int) Math.round(2 * value(() -> scope.value(spin, ArrayPackage.Literals.SPIN__SPIN)).orElse(0)) + 1;
			case LevelSystem system -> system.getLevels().size();
			case Oscillator oscillator -> 0;
			case QubitArray array -> 0;
			case CompositeMedium nested -> 0;
			default -> throw new UnknownKindException(parts.get(part));
		};
	}

	@Override
	public OptionalInt level(int part, String name) {
		if (parts.get(part) instanceof LevelSystem system) {
			return IntStream.range(0, system.getLevels().size()).filter(n -> name.equals(system.getLevels().get(n).getId())).findFirst();
		}
		return name.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(name)) : OptionalInt.empty();
	}

	@Override
	public OptionalDouble number(String name) {
		return name.equals("L") ? OptionalDouble.empty() : value(() -> scope.evaluate(name, Dimension.NONE).value());
	}

	@Override
	public OptionalInt own() {
		return own;
	}

	private static OptionalDouble value(java.util.function.DoubleSupplier supplier) {
		try {
			double value = supplier.getAsDouble();
			return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
		} catch (ExpressionException e) {
			return OptionalDouble.empty();
		}
	}
}
