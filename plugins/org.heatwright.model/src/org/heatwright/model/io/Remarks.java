// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The XML comments and processing instructions that stand around an element, each as it is written; they go where the element goes. Verified by {@code
 * RemarksTest}.
 */
final class Remarks extends AdapterImpl {

	private static final Remarks NONE = new Remarks();

	private final List<String> before = new ArrayList<>();
	private final List<String> behind = new ArrayList<>();
	private final List<String> last = new ArrayList<>();
	private final Map<String, List<String>> values = new HashMap<>();

	@Override
	public boolean isAdapterForType(Object type) {
		return type == Remarks.class;
	}

	/** Of an element; those of an element without any must not be added to. */
	static Remarks of(EObject element) {
		for (Object adapter : element.eAdapters()) {
			if (adapter instanceof Remarks remarks) {
				return remarks;
			}
		}
		return NONE;
	}

	static Remarks attachedTo(EObject element) {
		Remarks remarks = of(element);
		if (remarks == NONE) {
			remarks = new Remarks();
			element.eAdapters().add(remarks);
		}
		return remarks;
	}

	/** On lines of their own before the element. */
	List<String> before() {
		return before;
	}

	/** On the line on which the element ends; for the root, on the lines after it. */
	List<String> behind() {
		return behind;
	}

	/** Inside the element, after all it contains. */
	List<String> last() {
		return last;
	}

	/** Before one of the values of an attribute that has many. */
	List<String> beforeValue(EStructuralFeature attribute, int index) {
		return values.getOrDefault(attribute.getName() + index, List.of());
	}

	void putBeforeValue(EStructuralFeature attribute, int index, List<String> remarks) {
		values.put(attribute.getName() + index, List.copyOf(remarks));
	}

	void copyTo(EObject element) {
		if (this != NONE) {
			Remarks copy = attachedTo(element);
			copy.before.addAll(before);
			copy.behind.addAll(behind);
			copy.last.addAll(last);
			copy.values.putAll(values);
		}
	}
}
