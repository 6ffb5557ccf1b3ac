// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Canonical bytes, kept unknown content, lines, references, atomic save. */
class DesignFileTest {

	@TempDir
	Path folder;

	@Test
	void theGoldenFileComesBackByteForByte() throws IOException {
		assertEquals(golden(), text(load(golden()).machine()));
	}

	@Test
	void otherOrderAndSpacingBecomeCanonical() throws IOException {
		String messy = golden().replace("id=\"hot\" role=\"HOT\" temperature=\"5\"", "temperature='5'\n\n  role=\"HOT\"   id=\"hot\"");
		assertEquals(golden(), text(load(messy).machine()));
	}

	@Test
	void unknownContentIsReportedAndKept() throws IOException {
		String newer = golden().replace("<levels id=\"middle\" energy=\"1\"/>", "<levels id=\"middle\" energy=\"1\" colour=\"red\"/>")
				.replace("  <cycle ", "  <forecast id=\"f\" days=\"3\">\n    <sun hours=\"4\"/>\n  </forecast>\n  <cycle ");
		LoadedDesign design = load(newer);
		assertEquals(2, design.notices().size());
		assertTrue(design.notices().get(0).message().contains("colour"), design.notices()::toString);
		String again = text(design.machine());
		assertTrue(again.contains("colour=\"red\"") && again.contains("<forecast id=\"f\" days=\"3\">") && again.contains("<sun hours=\"4\"/>"), again);
		assertEquals(again, text(load(again).machine()));
	}

	@Test
	void elementsKnowTheirLines() throws IOException {
		LoadedDesign design = load(golden());
		Bath hot = design.machine().getBaths().get(0);
		int line = design.lines().lineOf(hot);
		assertTrue(golden().lines().toList().get(line - 1).contains("<baths id=\"hot\""), "line " + line);
	}

	@Test
	void wrongReferencesAreNamed() {
		assertReason("no element has that id", golden().replace("bath=\"hot\"", "bath=\"hat\""));
		assertReason("is a Level and no Bath", golden().replace("bath=\"hot\"", "bath=\"upper\""));
		assertReason("another file", golden().replace("bath=\"hot\"", "bath=\"other.qtm#hot\""));
		assertReason("used twice", golden().replace("id=\"cold\"", "id=\"hot\""));
		assertReason("it is one of HOT, COLD, WORK, AUXILIARY", golden().replace("role=\"HOT\"", "role=\"WARM\""));
	}

	@Test
	void hostileBytesAreRefusedWithTheirLine() {
		assertReason("DOCTYPE", golden().replaceFirst("<machine:Machine", "<!DOCTYPE m [<!ENTITY a \"b\">]>\n<machine:Machine"));
		assertReason("href", golden().replace("<spectrum ", "<spectrum href=\"file:/etc/passwd\" "));
		assertReason("not well-formed", golden().substring(0, 700));
		assertReason("the root is", "<html/>");
		String nest = "<a>".repeat(400) + "</a>".repeat(400);
		assertReason("nested more than", golden().replace("  <cycle ", nest + "\n  <cycle "));
		assertReason("more than 100000 elements", golden().replace("  <cycle ", "<a/>".repeat(100_001) + "\n  <cycle "));
	}

	@Test
	void saveReplacesTheFileWholeOrNotAtAll() throws IOException {
		Path file = folder.resolve("m.qtm");
		Machine machine = load(golden()).machine();
		DesignFile.save(machine, file);
		assertEquals(golden(), Files.readString(file));
		machine.setComment("bad \u0001 character");
		assertThrows(IOException.class, () -> DesignFile.save(machine, file));
		assertEquals(golden(), Files.readString(file));
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of(file), left.toList());
		}
	}

	@Test
	void randomTextSurvives() throws IOException {
		Random random = new Random(20231101);
		for (int run = 0; run < 200; run++) {
			Machine machine = MachineFactory.eINSTANCE.createMachine();
			machine.setId("m" + run);
			for (int i = 0; i < 5; i++) {
				Parameter parameter = MachineFactory.eINSTANCE.createParameter();
				parameter.setId("p" + i);
				parameter.setComment(randomText(random));
				machine.getParameters().add(parameter);
			}
			Bath bath = BathFactory.eINSTANCE.createBath();
			bath.setId("b");
			bath.setRole(BathRole.values()[random.nextInt(4)]);
			OhmicSpectrum spectrum = BathFactory.eINSTANCE.createOhmicSpectrum();
			spectrum.setCutoff(randomText(random));
			bath.setSpectrum(spectrum);
			machine.getBaths().add(bath);
			LoadedDesign again = load(text(machine));
			assertTrue(EcoreUtil.equals(machine, again.machine()), text(machine));
			assertEquals(text(machine), text(again.machine()));
		}
	}

	private static String randomText(Random random) {
		StringBuilder text = new StringBuilder();
		int[] alphabet = { 'a', ' ', '<', '>', '&', '"', '\'', '\n', '\t', 0xE9, 0x3C9, 0x1F525, ']', ';' };
		for (int i = random.nextInt(20); i >= 0; i--) {
			text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
		}
		return text.toString();
	}

	@Test
	void freshIdsAreReadableAndFree() throws IOException {
		Machine machine = load(golden()).machine();
		assertEquals("hot1", DesignIds.fresh(machine, "hot"));
		assertEquals("furnace", DesignIds.fresh(machine, "furnace"));
		Bath bath = BathFactory.eINSTANCE.createBath();
		bath.setSpectrum(BathFactory.eINSTANCE.createOhmicSpectrum());
		machine.getBaths().add(bath);
		DesignIds.assign(machine, bath);
		assertEquals("bath1", bath.getId());
		assertNull(bath.getSpectrum().getId());
	}

	private static void assertReason(String reason, String text) {
		DesignFileException e = assertThrows(DesignFileException.class, () -> load(text));
		assertTrue(e.reason().contains(reason), e::getMessage);
		assertEquals("test.qtm", e.file());
		assertTrue(e.line() > 0, e::getMessage);
	}

	static LoadedDesign load(String text) throws IOException {
		return DesignFile.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.qtm");
	}

	private static String text(Machine machine) {
		return new String(DesignFile.toBytes(machine), StandardCharsets.UTF_8);
	}

	/** The machine that the metamodel's description shows. */
	static String golden() {
		try (InputStream in = DesignFileTest.class.getResourceAsStream("maser.qtm")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
