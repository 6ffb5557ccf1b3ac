// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;

/**
 * A file of a workspace as far as its markers go. As in the real one every single step is safe, several together are not, and a marker that another has deleted
 * throws when it is asked.
 */
final class FakeFile {

	/** A marker by its attributes. */
	private final class Marker {

		private Map<String, Object> attributes;
		private final IMarker face = face(IMarker.class, (proxy, method, arguments) -> switch (method.getName()) {
			case "getAttribute" -> attributes.getOrDefault(arguments[0], arguments[1]);
			case "getAttributes" -> Map.copyOf(alive().attributes);
			case "setAttributes" -> alive().attributes = new HashMap<>((Map<String, Object>) arguments[0]);
			case "delete" -> markers.remove(this);
			case "equals" -> proxy == arguments[0];
			case "hashCode" -> System.identityHashCode(this);
			default -> throw new UnsupportedOperationException(method.getName());
		});

		Marker(Map<String, Object> attributes) {
			this.attributes = attributes;
		}

		private Marker alive() throws CoreException {
			Thread.yield();
			if (!markers.contains(this)) {
				throw new CoreException(Status.error("marker not found"));
			}
			return this;
		}
	}

	private final List<Marker> markers = new CopyOnWriteArrayList<>();

	final IFile face = face(IFile.class, (proxy, method, arguments) -> switch (method.getName()) {
		case "findMarkers" -> markers.stream().map(marker -> marker.face).toArray(IMarker[]::new);
		case "createMarker" -> create((Map<String, Object>) arguments[1]);
		default -> throw new UnsupportedOperationException(method.getName());
	});

	private IMarker create(Map<String, Object> attributes) {
		Thread.yield();
		Marker marker = new Marker(attributes);
		markers.add(marker);
		return marker.face;
	}

	private static <T> T face(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(FakeFile.class.getClassLoader(), new Class<?>[] { type }, handler));
	}

	/** What is marked now, in the order in which it was. */
	List<String> messages() {
		return markers.stream().map(marker -> (String) marker.attributes.get(IMarker.MESSAGE)).toList();
	}

	/** The markers themselves. */
	List<IMarker> markers() {
		return markers.stream().map(marker -> marker.face).toList();
	}
}
