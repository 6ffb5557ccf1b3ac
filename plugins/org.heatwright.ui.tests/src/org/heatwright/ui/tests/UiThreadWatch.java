// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Measures how long the thread of the display is busy with one event after the other: from the moment an event or a runnable is taken up until the loop is free
 * again. What counts is the processor time
 * of that thread, so that a busy machine does not matter. While one takes long, its stack is noted. To be opened and closed in the thread of the display.
 */
final class UiThreadWatch implements AutoCloseable {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
	private static final int SAMPLE_MILLISECONDS = 10;
	private static final double SUSPICIOUS_MILLISECONDS = 50;
	private static final int FRAMES = 40;

	/** One event that was dealt with. */
	record Dispatch(String step, String event, double processorMilliseconds, double wallMilliseconds, String stack) {

		@Override
		public String toString() {
			return String.format("%7.1f ms (%7.1f ms by the clock)  %-34s %s", processorMilliseconds, wallMilliseconds, step, event);
		}
	}

	private final Display display = Display.getCurrent();
	private final Thread thread = Thread.currentThread();
	private final List<Dispatch> all = new ArrayList<>();
	private final Listener before = event -> begin(event.detail);
	private final Listener after = event -> end();
	private final Listener asleep = event -> slept();
	private final Thread sampler = new Thread(this::sample, "watch of the display");
	private volatile long processorAtBegin;
	private volatile boolean busy;
	private volatile String stack = "";
	private long wallAtBegin;
	private String event = "";
	private String step = "";
	private int depth;
	private volatile boolean open = true;

	UiThreadWatch() {
		display.addListener(SWT.PreEvent, before);
		display.addListener(SWT.PostEvent, after);
		display.addListener(SWT.Sleep, asleep);
		sampler.setDaemon(true);
		sampler.start();
	}

	/** What is being done from now on. */
	UiThreadWatch step(String name) {
		step = name;
		return this;
	}

	/** Something that the test itself does in the thread of the display counts as one event. */
	void call(String name, Action action) throws Exception {
		step(name);
		begin(SWT.None);
		try {
			action.run();
		} finally {
			end();
		}
	}

	/** What a test does. */
	interface Action {

		void run() throws Exception;
	}

	private void begin(int type) {
		if (depth++ == 0) {
			event = type == SWT.None ? "runnable" : "event " + type;
			start();
		}
	}

	private void start() {
		stack = "";
		wallAtBegin = System.nanoTime();
		processorAtBegin = THREADS.getThreadCpuTime(thread.threadId());
		busy = true;
	}

	private void end() {
		if (depth > 0 && --depth == 0) {
			note();
		}
	}

	/** A loop inside an event, such as that of a dialog, is free while it sleeps. */
	private void slept() {
		if (depth > 0) {
			note();
			start();
		}
	}

	private void note() {
		busy = false;
		double processor = (THREADS.getThreadCpuTime(thread.threadId()) - processorAtBegin) * 1e-6;
		all.add(new Dispatch(step, event, processor, (System.nanoTime() - wallAtBegin) * 1e-6, stack));
	}

	private void sample() {
		while (open) {
			try {
				Thread.sleep(SAMPLE_MILLISECONDS);
			} catch (InterruptedException e) {
				return;
			}
			if (busy && (THREADS.getThreadCpuTime(thread.threadId()) - processorAtBegin) * 1e-6 > SUSPICIOUS_MILLISECONDS) {
				stack += Arrays.stream(thread.getStackTrace()).limit(FRAMES).map(frame -> "\n        " + frame).collect(Collectors.joining()) + "\n        --";
			}
		}
	}

	/** The longest ones, the longest first. */
	List<Dispatch> longest(int count) {
		return all.stream().sorted(Comparator.comparingDouble(Dispatch::processorMilliseconds).reversed()).limit(count).toList();
	}

	/** Everything that was dealt with in steps whose name begins so. */
	double worst(String prefix) {
		return all.stream().filter(dispatch -> dispatch.step().startsWith(prefix)).mapToDouble(Dispatch::processorMilliseconds).max().orElse(0);
	}

	int count() {
		return all.size();
	}

	@Override
	public void close() {
		open = false;
		sampler.interrupt();
		display.removeListener(SWT.PreEvent, before);
		display.removeListener(SWT.PostEvent, after);
		display.removeListener(SWT.Sleep, asleep);
	}
}
