// SPDX-License-Identifier: EPL-2.0
package org.heatwright.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.spark.TaskContext;
import org.heatwright.study.job.StudyJob;
import org.heatwright.study.run.ChunkWork;

import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** Solves the one chunk of a partition, with the code that every other executor uses. An executor prepares a job once. */
final class ChunkTask extends AbstractFunction2<TaskContext, Iterator<Integer>, byte[]> implements Serializable {

	private static final long serialVersionUID = 1L;
	private static final Map<String, ChunkWork.Prepared> PREPARED = new ConcurrentHashMap<>();
	private static final ThreadLocal<Map<String, ChunkWork.Solver>> SOLVERS = ThreadLocal.withInitial(ConcurrentHashMap::new);

	private final StudyJob job;
	private final String name;

	ChunkTask(StudyJob job) {
		this.job = job;
		this.name = job.name();
	}

	@Override
	public byte[] apply(TaskContext context, Iterator<Integer> chunks) {
		ChunkWork.Prepared prepared = PREPARED.computeIfAbsent(name, key -> prepare());
		ChunkWork.Solver solver = SOLVERS.get().computeIfAbsent(name, key -> prepared.solver(ChunkTask::isInterrupted));
		return solver.solve(chunks.next()).toBytes();
	}

	/** Of the task that this thread runs now. */
	private static boolean isInterrupted() {
		TaskContext context = TaskContext.get();
		return context != null && context.isInterrupted();
	}

	private ChunkWork.Prepared prepare() {
		try {
			return job.work().prepare(ChunkTask::isInterrupted);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
