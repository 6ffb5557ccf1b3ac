// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heatwright.picture.Pen;
import org.heatwright.picture.Scheme;

/** Keeps every instruction that a card gives its pen: what is drawn, where and in which colour. */
final class RecordingPen implements InvocationHandler {

	private final Scheme scheme;
	private final int lineHeight;
	private final List<String> instructions = new ArrayList<>();

	private RecordingPen(Scheme scheme, int lineHeight) {
		this.scheme = scheme;
		this.lineHeight = lineHeight;
	}

	/** What is asked of a pen of that line height. */
	static List<String> of(Scheme scheme, int lineHeight, java.util.function.Consumer<Pen> painting) {
		RecordingPen recorder = new RecordingPen(scheme, lineHeight);
		painting.accept((Pen) Proxy.newProxyInstance(Pen.class.getClassLoader(), new Class<?>[] { Pen.class }, recorder));
		return recorder.instructions;
	}

	@Override
	public Object invoke(Object pen, Method method, Object[] arguments) throws Throwable {
		if (method.isDefault()) {
			return InvocationHandler.invokeDefault(pen, method, arguments);
		}
		return switch (method.getName()) {
			case "scheme" -> scheme;
			case "lineHeight" -> lineHeight;
			case "width" -> 7.0 * ((String) arguments[0]).length();
			case "clipped" -> {
				instructions.add("clipped " + arguments[0]);
				((Runnable) arguments[1]).run();
				yield instructions.add("all");
			}
			default -> {
				instructions.add(method.getName() + " " + Arrays.deepToString(arguments));
				yield null;
			}
		};
	}
}
