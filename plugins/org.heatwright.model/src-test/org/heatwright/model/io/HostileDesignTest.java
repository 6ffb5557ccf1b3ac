// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.ThermalStroke;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken or malicious end with file, line and reason, and with nothing on the error stream. */
class HostileDesignTest {

	@Test
	void billionLaughs() {
		StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
		for (int i = 1; i < 12; i++) {
			type.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
		}
		assertRefused(Designs.maser().replace("<machine:Machine ", type + "]>\n<machine:Machine ").replace("Three-level maser", "&a11;"), "DOCTYPE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
			"<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://localhost:1/\"> %p;]>", "<!DOCTYPE x>" })
	void documentTypes(String type) {
		assertRefused(Designs.maser().replace("<machine:Machine ", type + "\n<machine:Machine "), "DOCTYPE");
	}

	@Test
	void anEntityWithoutADocumentType() {
		assertRefused(Designs.maser().replace("Three-level maser", "&boom;"), "test.qtm:");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "<baths href=\"other.qtm#hot\"/> | href",
			"<couplings id=\"c\"><bath href=\"other.qtm#hot\"/></couplings> | href",
			"<couplings id=\"c\" bath=\"other.qtm#hot\"/> | another file", "<couplings id=\"c\" bath=\"bath:Bath http://localhost:1/x#hot\"/> | no element",
			"<couplings id=\"c\" bath=\"#//@baths.0\"/> | another file",
			"<couplings id=\"c\" bath=\"c\"/> | is a Coupling and no Bath", "<couplings id=\"c\" bath=\"nobody\"/> | no element has that id" })
	void referencesLeadNowhereElse(String content, String reason) {
		assertRefused(Designs.around("", "  " + content + "\n"), reason);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "<baths id=\"a\"/><baths id=\"a\"/> | twice", "<baths id=\"\"/> | one word",
			"<baths id=\"a b\"/> | one word", "<baths id=\"a\" role=\"TEPID\"/> | one of HOT",
			"<layout><nodes x=\"left\"/></layout> | whole number", "<medium id=\"x\"/> | xsi:type", "<medium xsi:type=\"bath:Bath\"/> | is no WorkingMedium",
			"<medium xsi:type=\"array:WorkingMedium\"/> | is no WorkingMedium",
			"<layout/><layout/> | a second layout", "<baths>words</baths> | text", "<baths xmlns:bath=\"urn:other\"/> | takes a name" })
	void contentThatDoesNotFit(String content, String reason) {
		assertRefused(Designs.around("", "  " + content + "\n"), reason);
	}

	@Test
	void aDefaultNamespaceOnTheRoot() {
		assertRefused(Designs.around(" xmlns=\"urn:other\"", ""), "takes a name");
	}

	@Test
	void everyTruncationIsRefused() {
		byte[] whole = Designs.maser().stripTrailing().getBytes(StandardCharsets.UTF_8);
		for (int length = 0; length < whole.length; length += 7) {
			InputStream part = new ByteArrayInputStream(whole, 0, length);
			assertThrows(DesignFileException.class, () -> DesignFile.load(part, "test.qtm"));
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "<html/> | the root is html", "<Machine/> | the root is Machine", "hello | not well-formed",
			"<a xmlns='http://www.heatwright.org/machine/1.0'/> | the root is a" })
	void otherFiles(String text, String reason) {
		assertRefused(text, reason);
	}

	@Test
	void placesAreThoseOfTheText() {
		DesignFileException e = assertRefused(Designs.maser().replace("role=\"COLD\"", "role=\"TEPID\""), "role");
		assertEquals(14, e.line());
		assertEquals("test.qtm", e.file());
		assertTrue(e.getMessage().startsWith("test.qtm:14:"), e.getMessage());
	}

	@Test
	void otherEncodingsAreNamedByLine() {
		byte[] latin = Designs.maser().replace("id=\"cold\"", "id=\"k\u00e4lt\"").getBytes(StandardCharsets.ISO_8859_1);
		DesignFileException e = assertThrows(DesignFileException.class, () -> DesignFile.load(new ByteArrayInputStream(latin), "test.qtm"));
		assertEquals(14, e.line());
		assertTrue(e.reason().contains("UTF-8"));
		byte[] wide = Designs.maser().getBytes(StandardCharsets.UTF_16);
		assertThrows(DesignFileException.class, () -> DesignFile.load(new ByteArrayInputStream(wide), "test.qtm"));
	}

	@Test
	void aByteOrderMarkAndWindowsLinesAreRead() throws IOException {
		assertEquals(Designs.maser(), Designs.text(Designs.load("\ufeff" + Designs.maser().replace("\n", "\r\n")).machine()));
	}

	@Test
	void depth() throws IOException {
		assertEquals(1, Designs.load(Designs.around("", "<x>".repeat(255) + "</x>".repeat(255))).notices().size());
		assertRefused(Designs.around("", "<x>".repeat(256) + "</x>".repeat(256)), "nested");
		assertRefused(Designs.around("", "<x>".repeat(5000)), "nested");
	}

	@Test
	void numberOfElements() {
		assertRefused(Designs.around("", "<notes/>".repeat(100_001)), "more than 100000");
		assertRefused(Designs.around("", "<x/>".repeat(100_001)), "more than 100000");
	}

	@Test
	void numberOfUnknownAttributes() {
		assertRefused(Designs.around("", "<notes a=\"\" b=\"\" c=\"\" d=\"\"/>".repeat(30_000)), "more than 100000");
		assertRefused(Designs.around("", "<x a=\"\" b=\"\" c=\"\" d=\"\"/>".repeat(30_000)), "more than 100000");
	}

	@Test
	void remarksCountAgainstTheLimit() {
		assertRefused(Designs.around("", "<!---->".repeat(100_001)), "more than 100000 elements, remarks and unknown attributes");
	}

	@Test
	void aLongAttributeAndALongFile() {
		assertRefused(Designs.around(" name=\"" + "x".repeat((1 << 20) + 1) + "\"", ""), "the limit is");
		InputStream endless = new InputStream() {
			@Override
			public int read() {
				return ' ';
			}

			@Override
			public int read(byte[] bytes, int offset, int length) {
				java.util.Arrays.fill(bytes, offset, offset + length, (byte) ' ');
				return length;
			}
		};
		assertTrue(assertThrows(DesignFileException.class, () -> DesignFile.load(endless, "test.qtm")).reason().contains("64 MiB"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<parameters id=\"p\" expression=\"%s\"/>",
			"<medium xsi:type=\"array:QubitArray\" id=\"q\"><siteFrequencies>%s</siteFrequencies></medium>" })
	void aLongExpression(String content) throws IOException {
		assertRefused(Designs.around("", String.format(content, "1".repeat(4097))), "the limit is 4096");
		assertEquals(0, Designs.load(Designs.around("", String.format(content, "1".repeat(4096)))).notices().size());
	}

	/** Kept as unknown, such an element would become a known one as soon as the file is saved with the usual prefixes. */
	@Test
	void aTypeWithAPrefixThatMeansNothing() {
		assertRefused(Designs.maser().replace("xmlns:array=", "xmlns:arrow="), "no xmlns declares");
		assertRefused(Designs.around("", "<medium xsi:type=\"nowhere:QubitArray\" id=\"q\"/>"), "no xmlns declares");
	}

	/** Four hundred thousand references, each found and kept at once: looking through the others for every one would be sixteen thousand million steps. */
	@Test
	void manyReferencesAreNotQuadratic() throws IOException {
		StringBuilder content = new StringBuilder();
		StringBuilder ids = new StringBuilder();
		for (int i = 0; i < 40_000; i++) {
			content.append("<couplings id=\"c").append(i).append("\"/>");
			ids.append(" c").append(i);
		}
		content.append("<cycle xsi:type=\"cycle:StrokeCycle\">").append(("<strokes xsi:type=\"cycle:ThermalStroke\" couplings=\"" + ids + "\"/>").repeat(10))
				.append("</cycle>");
		StrokeCycle cycle = (StrokeCycle) Designs.load(Designs.around("", content.toString())).machine().getCycle();
		for (Stroke stroke : cycle.getStrokes()) {
			assertEquals(40_000, ((ThermalStroke) stroke).getCouplings().size());
		}
		assertEquals(10, cycle.getStrokes().size());
	}

	@Test
	void schemaLocationsAreIgnored() throws IOException {
		String text = Designs.maser().replace(" id=\"maser\"",
				" xsi:schemaLocation=\"http://www.heatwright.org/machine/1.0 http://localhost:1/evil.ecore\" id=\"maser\"");
		assertEquals(Designs.maser(), Designs.text(Designs.load(text).machine()));
	}

	/** Damaged bytes give a design or a {@link DesignFileException}, nothing else, and the error stream stays empty. */
	@Test
	void damagedFiles() throws IOException {
		byte[] whole = Designs.maser().getBytes(StandardCharsets.UTF_8);
		Random random = new Random(7);
		PrintStream before = System.err;
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
		int refused = 0;
		try {
			for (int n = 0; n < 5_000; n++) {
				refused += isRefused(damaged(whole, random)) ? 1 : 0;
			}
		} finally {
			System.setErr(before);
		}
		assertEquals("", said.toString(StandardCharsets.UTF_8));
		assertTrue(refused > 2_500 && refused < 5_000, refused + " refused");
	}

	private static byte[] damaged(byte[] whole, Random random) {
		byte[] bytes = whole.clone();
		for (int n = random.nextInt(3); n >= 0; n--) {
			bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : "<>&\"/ =:x0".charAt(random.nextInt(10)));
		}
		return bytes;
	}

	/** What was read in spite of the damage is saved in a form that does not change any more. */
	private static boolean isRefused(byte[] bytes) throws IOException {
		try {
			String saved = Designs.text(DesignFile.load(new ByteArrayInputStream(bytes), "test.qtm").machine());
			assertEquals(saved, Designs.text(Designs.load(saved).machine()));
			return false;
		} catch (DesignFileException e) {
			return true;
		}
	}

	private static DesignFileException assertRefused(String text, String reason) {
		DesignFileException e = assertThrows(DesignFileException.class, () -> Designs.load(text));
		assertTrue(e.getMessage().contains(reason), e.getMessage());
		assertTrue(e.line() > 0, e.getMessage());
		assertFalse(e.getMessage().contains("\n") || e.getMessage().length() > 300, e.getMessage());
		return e;
	}
}
