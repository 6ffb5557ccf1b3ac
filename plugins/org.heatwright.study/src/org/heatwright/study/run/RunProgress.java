// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.run;

/**
 * How far a run is.
 *
 * @param finished        points that are recorded, those of earlier runs among them
 * @param total           points of the plan
 * @param failed          recorded points without numbers
 * @param seconds         since this run began
 * @param pointsPerSecond of this run
 * @param secondsLeft     at this speed; infinite before the first chunk
 */
public record RunProgress(long finished, long total, long failed, double seconds, double pointsPerSecond, double secondsLeft) {

	static RunProgress of(long before, long finished, long total, long failed, double seconds) {
		double speed = seconds > 0 ? (finished - before) / seconds : 0;
		return new RunProgress(finished, total, failed, seconds, speed, finished == total ? 0 : (total - finished) / speed);
	}

	public double fraction() {
		return (double) finished / total;
	}
}
