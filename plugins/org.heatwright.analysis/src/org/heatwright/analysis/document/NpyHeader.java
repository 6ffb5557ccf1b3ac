// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What stands before the numbers in a file of the NPY format 1.0. Source: NumPy Enhancement Proposal 1, "A simple file format for NumPy arrays". Verified by
 * {@code CsvTest}.
 */
public final class NpyHeader {

	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0 };
	private static final int ALIGNMENT = 64;

	private NpyHeader() {
	}

	/** @param type as NumPy writes it: {@code <f8} for doubles, the lowest byte first */
	public static byte[] of(String type, int... shape) {
		String sizes = Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", ")) + (shape.length == 1 ? "," : "");
		String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sizes + "), }";
		int length = MAGIC.length + 2 + text.length() + 1;
		int padded = (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
		ByteBuffer header = ByteBuffer.allocate(padded).order(ByteOrder.LITTLE_ENDIAN).put(MAGIC).putShort((short) (padded - MAGIC.length - 2));
		return header.put((text + " ".repeat(padded - length) + "\n").getBytes(StandardCharsets.US_ASCII)).array();
	}
}
