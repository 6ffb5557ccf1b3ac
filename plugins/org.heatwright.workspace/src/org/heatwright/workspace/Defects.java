// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;

/**
 * Defects of the program that came up while it looked at a design in the background. Each is a finding, which stands where the findings stand, and is logged
 * once: the same one at the next keystroke is no
 * news, and too little memory is no defect. Verified by {@code DefectsTest}.
 */
public final class Defects {

	static final Defects OF_CHECKS = new Defects(e -> log(IStatus.ERROR, "A design could not be checked", e));

	private static final int FRAMES = 4;
	private static final int MOST = 100;

	private final Consumer<Throwable> news;
	private final Set<String> told = ConcurrentHashMap.newKeySet();

	/** @param news gets every defect that was not told before */
	public Defects(Consumer<Throwable> news) {
		this.news = news;
	}

	/** Logs something for the bundle of this class. */
	public static void log(int severity, String what, Throwable e) {
		ILog.of(Defects.class).log(new Status(severity, "org.heatwright.workspace", what + ": " + e, e));
	}

	/** The finding about a defect. */
	public Diagnostic told(String rule, Throwable e) {
		String place = e.getClass() + Arrays.stream(e.getStackTrace()).limit(FRAMES).map(StackTraceElement::toString).toList().toString();
		if (!(e instanceof OutOfMemoryError) && told.size() < MOST && told.add(place)) {
			news.accept(e);
		}
		return new Diagnostic(rule, Severity.ERROR, "", message(e), List.of(), "");
	}

	private static String message(Throwable e) {
		if (e instanceof OutOfMemoryError) {
			return "the memory of this program does not suffice to look at this design";
		}
		String words = e.getMessage() == null || e.getMessage().isBlank() ? "" : ": " + e.getMessage().lines().findFirst().orElse("");
		return "the program could not look at this design, which is a defect of the program and not of the design (" + e.getClass().getSimpleName() + words
				+ "); the error log has the rest";
	}
}
