// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The canonical form, and saving that never leaves half a file. */
class SavedDesignTest {

	@TempDir
	Path folder;

	@Test
	void theMaserOfTheMetamodelIsCanonical() throws IOException {
		LoadedDesign loaded = Designs.load(Designs.maser());
		assertEquals(Designs.maser(), Designs.text(loaded.machine()));
		assertEquals(List.of(), loaded.notices());
		assertEquals(3, ((LevelSystem) loaded.machine().getMedium()).getLevels().size());
		assertSame(loaded.machine().getBaths().get(0), loaded.machine().getCouplings().get(0).getBath());
		assertEquals("COMMON", loaded.machine().getCouplings().get(0).getCorrelation().getLiteral());
	}

	@Test
	void theFingerprintIsOfTheBytes() throws IOException {
		assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Digest.sha256(new byte[0]));
		assertEquals(64, Designs.load(Designs.maser()).sha256().length());
	}

	@Test
	void elementsKnowTheirLines() throws IOException {
		LoadedDesign loaded = Designs.load(Designs.maser());
		Bath cold = loaded.machine().getBaths().get(1);
		assertEquals(14, loaded.lines().lineOf(cold));
		assertEquals(15, loaded.lines().lineOf(cold.getSpectrum()));
		assertEquals(0, loaded.lines().lineOf(BathFactory.eINSTANCE.createBath()));
	}

	@Test
	void anElementOfSeveralLinesBeginsWithItsFirst() throws IOException {
		LoadedDesign loaded = Designs.load(Designs.around("", "  <baths\n      id=\"b\"\n      role=\"HOT\"/>\n"));
		assertEquals(6, loaded.lines().lineOf(loaded.machine().getBaths().get(0)));
	}

	@Test
	void aWideTagHasOneAttributePerLine() throws IOException {
		String wide = "  <baths\n      id=\"b\"\n      name=\"" + "n".repeat(120) + "\"\n      role=\"HOT\"/>\n";
		assertEquals(Designs.around("", wide), Designs.text(Designs.load(Designs.around("", wide)).machine()));
	}

	@Test
	void orderAndDefaultsAreMadeCanonical() throws IOException {
		String loose = Designs.around("", "<baths temperature='1' role='HOT' id='b'></baths><parameters expression='2' id='p'/>");
		String canonical = Designs.around("", "  <parameters id=\"p\" expression=\"2\"/>\n  <baths id=\"b\" role=\"HOT\"/>\n");
		assertEquals(canonical, Designs.text(Designs.load(loose).machine()));
	}

	@Test
	void everyCharacterThatXmlKnowsSurvives() throws IOException {
		Machine machine = Designs.load(Designs.maser()).machine();
		String odd = "<&>\"' \t\n\r \u00e9\u03c9 \ud83d\ude00 ]]> &#10;";
		machine.setComment(odd);
		assertEquals(odd, Designs.load(Designs.text(machine)).machine().getComment());
	}

	@Test
	void anAttributeThatWasClearedStaysCleared() throws IOException {
		Machine machine = Designs.load(Designs.maser()).machine();
		machine.getBaths().get(0).setTemperature(null);
		assertEquals("", Designs.load(Designs.text(machine)).machine().getBaths().get(0).getTemperature());
	}

	@Test
	void savingReplacesAndLeavesNothingElse() throws IOException {
		Path file = folder.resolve("maser.qtm");
		Files.writeString(file, "old");
		Machine machine = Designs.load(Designs.maser()).machine();
		DesignFile.save(machine, file);
		assertEquals(Designs.maser(), Files.readString(file));
		assertEquals(List.of(file), contents());
		assertEquals(file.toString(), DesignFile.load(file).name());
	}

	@Test
	void whatCouldNotBeReadAgainIsNotSaved() throws IOException {
		Path file = folder.resolve("maser.qtm");
		Files.writeString(file, "old");
		Machine machine = Designs.load(Designs.maser()).machine();
		Coupling pump = machine.getCouplings().get(0);
		Bath removed = machine.getBaths().remove(0);
		assertNotSaved(machine, file, "hot");
		machine.getBaths().add(removed);
		machine.getBaths().get(0).setId("hot");
		assertNotSaved(machine, file, "twice");
		machine.getBaths().get(0).setId("two words");
		assertNotSaved(machine, file, "one word");
		machine.getBaths().get(0).setId("cold");
		machine.setName("\u0000");
		assertNotSaved(machine, file, "U+0000");
		assertSame(removed, pump.getBath());
	}

	private void assertNotSaved(Machine machine, Path file, String reason) throws IOException {
		String message = assertThrows(IOException.class, () -> DesignFile.save(machine, file)).getMessage();
		assertTrue(message.contains(reason) && message.contains("maser.qtm"), message);
		assertEquals("old", Files.readString(file));
		assertEquals(List.of(file), contents());
	}

	@Test
	void aFolderThatIsMissingOrInTheWayIsAnError() throws IOException {
		Machine machine = Designs.load(Designs.maser()).machine();
		assertThrows(IOException.class, () -> DesignFile.save(machine, folder.resolve("none").resolve("maser.qtm")));
		Path full = Files.createDirectories(folder.resolve("full.qtm").resolve("inner")).getParent();
		assertThrows(IOException.class, () -> DesignFile.save(machine, full));
		assertEquals(List.of(full), contents());
		assertTrue(assertThrows(DesignFileException.class, () -> DesignFile.load(full)).reason().contains("folder"));
		assertTrue(assertThrows(DesignFileException.class, () -> DesignFile.load(folder.resolve("none.qtm"))).reason().contains("no such file"));
	}

	@Test
	void permissionsStayAndLinksAreFollowed() throws IOException {
		Path file = folder.resolve("maser.qtm");
		Files.writeString(file, "old");
		if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
			Path link = Files.createSymbolicLink(folder.resolve("link.qtm"), file);
			DesignFile.save(Designs.load(Designs.maser()).machine(), link);
			assertTrue(Files.isSymbolicLink(link));
			assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
			assertEquals(Designs.maser(), Files.readString(file));
		}
	}

	private List<Path> contents() throws IOException {
		try (Stream<Path> paths = Files.list(folder)) {
			return paths.toList();
		}
	}
}
