// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;

/** What a file said about an element in words that this version does not know; written back on save, so that a newer version finds it again. */
final class UnknownContent extends AdapterImpl {

	/** An attribute or, with a tree of its own, an element; already escaped where it holds text. */
	record Tag(String name, Map<String, String> attributes, List<Object> content) {
	}

	private final List<Map.Entry<String, String>> attributes = new ArrayList<>();
	private final List<Tag> elements = new ArrayList<>();

	@Override
	public boolean isAdapterForType(Object type) {
		return type == UnknownContent.class;
	}

	/** Of an element; empty content when it has none. */
	static UnknownContent of(EObject element) {
		for (Object adapter : element.eAdapters()) {
			if (adapter instanceof UnknownContent content) {
				return content;
			}
		}
		return new UnknownContent();
	}

	static UnknownContent attachedTo(EObject element) {
		UnknownContent content = of(element);
		if (!element.eAdapters().contains(content)) {
			element.eAdapters().add(content);
		}
		return content;
	}

	List<Map.Entry<String, String>> attributes() {
		return attributes;
	}

	List<Tag> elements() {
		return elements;
	}
}
