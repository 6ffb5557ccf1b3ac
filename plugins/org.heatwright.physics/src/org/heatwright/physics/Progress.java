// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

/** How a long computation tells its caller where it is and learns that it should stop. Kernels ask at least every 50 ms of work. */
public interface Progress {

	/** Never cancelled, reports to nobody. */
	Progress NONE = new Progress() {

		@Override
		public boolean cancelled() {
			return false;
		}

		@Override
		public void report(double fraction, String task) {
			// nobody listens
		}
	};

	boolean cancelled();

	/** @param fraction between 0 and 1 */
	void report(double fraction, String task);

	/** @throws java.util.concurrent.CancellationException when the caller wants to stop */
	default void check() {
		if (cancelled()) {
			throw new java.util.concurrent.CancellationException("cancelled");
		}
	}
}
