// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.expression.UnitConversion;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every gallery machine goes to the other units and comes back with every text it had, but for blanks. */
class GalleryConversionTest {

	static List<String> machines() {
		return Gallery.names();
	}

	@ParameterizedTest
	@MethodSource("machines")
	void thereAndBack(String id) {
		Machine machine = Gallery.find(id).orElseThrow().open().machine();
		Machine before = EcoreUtil.copy(machine);
		Units other = machine.getUnits() == Units.NATURAL ? Units.LABORATORY : Units.NATURAL;
		UnitConversion.apply(machine, other, "5 GHz");
		assertEquals(values(before).keySet(), values(machine).keySet(), "every number has a value in the other units");
		assertNotEquals(texts(before), texts(machine));
		UnitConversion.apply(machine, before.getUnits(), "5 GHz");
		if (before.getUnits() == Units.NATURAL) {
			assertEquals(texts(before), texts(machine));
		}
		Map<String, Double> again = values(machine);
		values(before).forEach((name, value) -> assertEquals(value, again.get(name), Double.isInfinite(value) ? 0 : 1e-12 * Math.abs(value), name));
	}

	private static Map<String, String> texts(Machine machine) {
		Map<String, String> texts = new LinkedHashMap<>();
		each(machine, (name, object, attribute) -> texts.put(name, object.eGet(attribute).toString().replace(" ", "")));
		return texts;
	}

	private static Map<String, Double> values(Machine machine) {
		Scope scope = Scope.of(machine);
		Map<String, Double> values = new LinkedHashMap<>();
		each(machine, (name, object, attribute) -> {
			List<Double> all = attribute.isMany() ? scope.values(object, attribute) : List.of(scope.value(object, attribute));
			for (int i = 0; i < all.size(); i++) {
				values.put(name + "[" + i + "]", all.get(i));
			}
		});
		return values;
	}

	private interface Reader {

		void read(String name, EObject object, EAttribute attribute);
	}

	private static void each(Machine machine, Reader reader) {
		int at = 0;
		for (TreeIterator<EObject> all = machine.eAllContents(); all.hasNext(); at++) {
			EObject object = all.next();
			for (EAttribute attribute : object.eClass().getEAllAttributes()) {
				if (Scope.isExpression(attribute) && object.eGet(attribute) != null) {
					reader.read(at + " " + Scope.where(object, attribute), object, attribute);
				}
			}
		}
	}
}
