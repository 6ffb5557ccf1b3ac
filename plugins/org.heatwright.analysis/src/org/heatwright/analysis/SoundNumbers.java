// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The last line of defence: looks through every number of a result, so that none that is not a number, and no infinite current, energy or population, is ever
 * handed out. What may be infinite has a
 * reason that stands beside it: a bound, Xi, a temperature, entropy into a bath at zero temperature, the error of a ratio. Verified by {@code
 * ExtremeNumbersTest}.
 */
final class SoundNumbers {

	/** Absent when the state of a battery is too large for an ergotropy. */
	private static final Set<String> MAY_BE_ABSENT = Set.of("ergotropy", "incoherentErgotropy", "passiveEnergy");

	private static final Set<String> FINITE = Set.of("heatCurrent", "heatCurrentError", "instantaneousHeatCurrent", "power", "efficiency", "coolingCop",
			"heatingCop", "energyBalance", "noise", "fano",
			"uncertainty", "covariances", "population", "energy", "residual", "traceError", "minEigenvalue", "norm", "minEnergy", "maxEnergy", "workOut",
			"heat", "work", "flux", "resonanceDefect",
			"chargingPower", "largestPower", "capacity");

	/** Looked up once for each kind of record: to ask a class for its components takes longer than to read them. */
	private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {

		@Override
		protected List<Component> computeValue(Class<?> type) {
			return Arrays.stream(type.getRecordComponents()).map(component -> new Component(component.getName(), component.getAccessor())).toList();
		}
	};

	/** One number, or part, of a record. */
	private record Component(String name, Method accessor) {

		Object of(Record part) {
			try {
				return accessor.invoke(part);
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(name + " of " + part.getClass() + " cannot be read", e);
			}
		}
	}

	private SoundNumbers() {
	}

	/** The first quantity that is no number, as "baths.heatCurrent"; empty when all are. */
	static Optional<String> flaw(Record result) {
		return flaw(result, "", FINITE);
	}

	/** The same for a medium whose energies have no upper end: its norms and that end are infinite by right. */
	static Optional<String> flawOfUnbounded(Record result) {
		Set<String> finite = new HashSet<>(FINITE);
		finite.removeAll(Set.of("norm", "maxEnergy"));
		return flaw(result, "", finite);
	}

	private static Optional<String> flaw(Record part, String path, Set<String> finite) {
		boolean ofErrors = path.endsWith("errors");
		for (Component component : COMPONENTS.get(part.getClass())) {
			String name = path.isEmpty() ? component.name() : path + "." + component.name();
			Optional<String> found = inside(component.of(part), component.name(), name, ofErrors, finite);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private static Optional<String> inside(Object value, String name, String path, boolean ofErrors, Set<String> finite) {
		return switch (value) {
			case Double number -> sound(number, name, ofErrors, finite) ? Optional.empty() : Optional.of(path);
			case OptionalDouble number -> number.isEmpty() || sound(number.getAsDouble(), name, ofErrors, finite) ? Optional.empty() : Optional.of(path);
			case Record part -> flaw(part, path, finite);
			case Optional<?> part -> part.flatMap(present -> inside(present, name, path, ofErrors, finite));
			case List<?> parts -> parts.stream().map(each -> inside(each, name, path, ofErrors, finite)).flatMap(Optional::stream).findFirst();
			case null, default -> Optional.empty();
		};
	}

	private static boolean sound(double number, String name, boolean ofErrors, Set<String> finite) {
		if (Double.isNaN(number)) {
			return MAY_BE_ABSENT.contains(name);
		}
		return Double.isFinite(number) || ofErrors || !finite.contains(name);
	}
}
