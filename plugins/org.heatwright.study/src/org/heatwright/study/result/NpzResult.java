// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.result;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.heatwright.analysis.document.NpyHeader;
import org.heatwright.study.plan.StudyAxis;
import org.heatwright.study.plan.StudyPlan;

/**
 * A study as NumPy arrays ({@code numpy.load}): one per axis along its dimension, one per quantity in the shape of the study, and {@code failed}, 1 where a
 * point has no numbers. NaN marks an absent
 * number. Uncompressed and without times, so that the same numbers give the same bytes. Format: NumPy Enhancement Proposal 1, version 1.0. Verified by {@code
 * ResultFilesTest}.
 */
public final class NpzResult {

	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final StudyTable table;
	private final ZipOutputStream zip;

	private NpzResult(StudyTable table, ZipOutputStream zip) {
		this.table = table;
		this.zip = zip;
	}

	/** @throws IOException also when points are missing */
	public static void write(StudyTable table, OutputStream out) throws IOException {
		table.requireComplete();
		ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8);
		zip.setLevel(Deflater.NO_COMPRESSION);
		new NpzResult(table, zip).arrays();
		zip.finish();
		zip.flush();
	}

	private void arrays() throws IOException {
		StudyPlan plan = table.plan();
		for (int a = 0; a < plan.axes().size(); a++) {
			StudyAxis axis = plan.axes().get(a);
			int size = plan.shape()[axis.group()];
			begin(axis.target(), "<f8", size);
			for (int i = 0; i < size; i++) {
				zip.write(littleEndian(new double[] { plan.value(a, i) }));
			}
			zip.closeEntry();
		}
		for (int q = 0; q < table.quantities().size(); q++) {
			int quantity = q;
			begin(table.quantities().get(q).name(), "<f8", plan.shape());
			table.forEach(chunk -> {
				double[] column = new double[chunk.points()];
				Arrays.setAll(column, p -> chunk.value(p, quantity));
				zip.write(littleEndian(column));
			});
			zip.closeEntry();
		}
		begin("failed", "|u1", plan.shape());
		table.forEach(chunk -> {
			byte[] failed = new byte[chunk.points()];
			chunk.failures().keySet().forEach(p -> failed[p] = 1);
			zip.write(failed);
		});
		zip.closeEntry();
	}

	private void begin(String name, String type, int... shape) throws IOException {
		ZipEntry entry = new ZipEntry(name.replace('/', '_').replace('\\', '_') + ".npy");
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		zip.write(NpyHeader.of(type, shape));
	}

	private static byte[] littleEndian(double[] values) {
		ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (double value : values) {
			buffer.putDouble(value);
		}
		return buffer.array();
	}
}
