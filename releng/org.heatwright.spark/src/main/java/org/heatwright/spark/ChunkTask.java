// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.spark.TaskContext;
import org.heatwright.study.run.ChunkSolver;
import org.heatwright.study.run.StudyJob;
import org.heatwright.study.solve.PointSolvers;

import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** Solves the one chunk of a partition, with the code that every other executor uses. An executor prepares a job once. */
final class ChunkTask extends AbstractFunction2<TaskContext, Iterator<Integer>, byte[]> implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final Map<String, PointSolvers> PREPARED = new ConcurrentHashMap<>();
	private static final ThreadLocal<Map<String, ChunkSolver>> SOLVERS = ThreadLocal.withInitial(ConcurrentHashMap::new);

	private final StudyJob job;

	ChunkTask(StudyJob job) {
		this.job = job;
	}

	@Override
	public byte[] apply(TaskContext context, Iterator<Integer> chunks) {
		PointSolvers prepared = PREPARED.computeIfAbsent(job.key(), key -> prepare());
		ChunkSolver solver = SOLVERS.get().computeIfAbsent(job.key(), key -> new ChunkSolver(prepared, ChunkTask::isInterrupted));
		return solver.solve(chunks.next()).toBytes();
	}

	/** Of the task that this thread runs now. */
	private static boolean isInterrupted() {
		TaskContext context = TaskContext.get();
		return context != null && context.isInterrupted();
	}

	private PointSolvers prepare() {
		try {
			return new PointSolvers(job.plan());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
