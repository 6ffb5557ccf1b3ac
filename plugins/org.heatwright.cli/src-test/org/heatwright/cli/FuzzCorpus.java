// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.GalleryMachine;

/** The files that mutants are made of: the gallery, the designs of the tests, and a study of each kind. */
final class FuzzCorpus {

	/** A file. */
	record Entry(String name, String text) {
	}

	private static final String STUDY = "<study:Study xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
			+ "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:study=\"http://www.heatwright.org/study/1.0\" id=\"s\" design=\"maser.qtm\" "
			+ "samples=\"3\" seed=\"4\"><quantities>power</quantities><quantities>heatCurrent:hot</quantities>%s</study:Study>";

	private FuzzCorpus() {
	}

	static List<Entry> designs() throws IOException {
		List<Entry> entries = new ArrayList<>();
		for (GalleryMachine machine : Gallery.machines()) {
			entries.add(new Entry(machine.name() + ".qtm", new String(machine.bytes(), StandardCharsets.UTF_8)));
		}
		try (Stream<Path> files = Files.list(Path.of("src-test/org/heatwright/cli"))) {
			for (Path file : files.filter(path -> path.toString().endsWith(".qtm")).sorted().toList()) {
				entries.add(new Entry(file.getFileName().toString(), Files.readString(file)));
			}
		}
		return entries;
	}

	static List<Entry> studies() {
		List<String> contents = List.of(
				"<axes xsi:type=\"study:GridAxis\" id=\"a\" target=\"middle.energy\" from=\"0.8\" to=\"1\" count=\"3\"/><axes xsi:type=\"study:LogAxis\" id=\"b\" "
						+ "target=\"hot.temperature\" from=\"1\" to=\"10\" count=\"2\"/>",
				"<axes xsi:type=\"study:SobolAxis\" id=\"a\" target=\"middle.energy\" from=\"0.8\" to=\"1\"/><axes xsi:type=\"study:RandomAxis\" id=\"b\" "
						+ "target=\"hot.temperature\" from=\"1\" to=\"10\"/>",
				"<axes xsi:type=\"study:ListAxis\" id=\"a\" target=\"middle.energy\"><values>0.9</values><values>1</values></axes><settings target=\"hot.temperature\" "
						+ "expression=\"4\"/>",
				"<axes xsi:type=\"study:GridAxis\" id=\"a\" target=\"middle.energy\" from=\"0.8\" to=\"1\"/><objectives id=\"o\" quantity=\"power\" goal=\"MAXIMIZE\"/>"
						+ "<constraints id=\"c\" quantity=\"efficiency\" relation=\"AT_LEAST\" value=\"0.1\"/>"
						+ "<search method=\"BOBYQA\" starts=\"1\" evaluations=\"5\"/>");
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < contents.size(); i++) {
			entries.add(new Entry("study" + i + ".qts", STUDY.formatted(contents.get(i))));
		}
		return entries;
	}
}
