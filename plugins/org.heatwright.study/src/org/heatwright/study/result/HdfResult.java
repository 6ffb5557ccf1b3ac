// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.result;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.plan.StudyPlan;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;

/**
 * A study as HDF5 datasets with the names and shapes of {@link NpzResult}. The writer keeps all datasets in memory until the file is closed; what needs more
 * than half of the heap is refused, with NPZ as the way out. Verified by {@code ResultFilesTest}.
 */
public final class HdfResult {

	private HdfResult() {
	}

	/**
	 * @return the file
	 * @throws StudyRefusedException when the datasets do not fit in the memory
	 */
	public static Path write(StudyTable table, Path file) throws IOException {
		table.requireComplete();
		StudyPlan plan = table.plan();
		if (plan.points() * (8 * table.quantities().size() + 17) > Runtime.getRuntime().maxMemory() / 2) {
			throw new StudyRefusedException("an HDF5 file of " + plan.points() + " points does not fit in the memory; write npz, which needs none");
		}
		Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
		Files.deleteIfExists(temporary);
		try (WritableHdfFile hdf = HdfFile.write(temporary)) {
			for (int a = 0; a < plan.axes().size(); a++) {
				int axis = a;
				double[] values = new double[plan.shape()[plan.axes().get(a).group()]];
				Arrays.setAll(values, i -> plan.value(axis, i));
				hdf.putDataset(name(plan.axes().get(a).target()), values);
			}
			for (int q = 0; q < table.quantities().size(); q++) {
				int quantity = q;
				double[] values = new double[(int) plan.points()];
				table.forEach(chunk -> {
					int first = (int) plan.firstPoint(chunk.chunk());
					for (int p = 0; p < chunk.points(); p++) {
						values[first + p] = chunk.value(p, quantity);
					}
				});
				hdf.putDataset(name(table.quantities().get(q).name()), shaped(values, plan.shape()));
			}
			byte[] failed = new byte[(int) plan.points()];
			table.forEach(chunk -> chunk.failures().keySet().forEach(p -> failed[(int) plan.firstPoint(chunk.chunk()) + p] = 1));
			hdf.putDataset("failed", shaped(failed, plan.shape()));
		}
		Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		return file;
	}

	private static String name(String text) {
		return text.replace('/', '_');
	}

	/** A flat array as nested arrays, last dimension fastest. */
	private static Object shaped(Object flat, int[] shape) {
		return shape.length < 2 ? flat : part(flat, shape, 0, new int[] { 0 });
	}

	private static Object part(Object flat, int[] shape, int depth, int[] next) {
		int length = shape[depth];
		if (depth == shape.length - 1) {
			Object row = Array.newInstance(flat.getClass().getComponentType(), length);
			System.arraycopy(flat, next[0], row, 0, length);
			next[0] += length;
			return row;
		}
		Object[] parts = (Object[]) Array.newInstance(flat.getClass().getComponentType(), Arrays.copyOf(new int[] { length }, shape.length - depth));
		for (int i = 0; i < length; i++) {
			parts[i] = part(flat, shape, depth + 1, next);
		}
		return parts;
	}
}
