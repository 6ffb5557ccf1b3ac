// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.heatwright.analysis.document.NpyHeader;

/**
 * Arrays in the NPY format and their archive. Entries of the archive carry no clock, so that equal arrays give equal bytes.
 */
final class NumpyArray {

	private NumpyArray() {
	}

	static byte[] real(double[] values, int... shape) {
		ByteBuffer data = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (double value : values) {
			data.putDouble(value);
		}
		return file("<f8", shape, data.array());
	}

	static byte[] integers(int[] values) {
		ByteBuffer data = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		for (int value : values) {
			data.putInt(value);
		}
		return file("<i4", new int[] { values.length }, data.array());
	}

	static byte[] complex(double[] re, double[] im, int... shape) {
		ByteBuffer data = ByteBuffer.allocate(16 * re.length).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < re.length; i++) {
			data.putDouble(re[i]).putDouble(im[i]);
		}
		return file("<c16", shape, data.array());
	}

	/** Words as UTF-32, padded with zeros, as NumPy keeps them. */
	static byte[] words(List<String> words) {
		int longest = Math.max(1, words.stream().mapToInt(word -> word.codePointCount(0, word.length())).max().orElse(1));
		ByteBuffer data = ByteBuffer.allocate(4 * longest * words.size()).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < words.size(); i++) {
			data.position(4 * longest * i);
			words.get(i).codePoints().forEach(data::putInt);
		}
		return file("<U" + longest, new int[] { words.size() }, data.array());
	}

	private static byte[] file(String type, int[] shape, byte[] data) {
		byte[] header = NpyHeader.of(type, shape);
		return ByteBuffer.allocate(header.length + data.length).put(header).put(data).array();
	}

	static byte[] archive(Map<String, byte[]> arrays) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.setMethod(ZipOutputStream.STORED);
			for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
				ZipEntry entry = new ZipEntry(array.getKey() + ".npy");
				CRC32 checksum = new CRC32();
				checksum.update(array.getValue());
				entry.setCrc(checksum.getValue());
				entry.setSize(array.getValue().length);
				entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
				zip.putNextEntry(entry);
				zip.write(array.getValue());
				zip.closeEntry();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}
}
