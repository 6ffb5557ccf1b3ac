// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML comments and processing instructions are kept with the element that they stand before, or behind. */
class RemarksTest {

	@ParameterizedTest
	@ValueSource(strings = { "  <!-- before -->\n  <?tool data?>\n  <baths id=\"b\" role=\"HOT\"/>\n",
			"  <baths id=\"b\" role=\"HOT\"/> <!-- behind -->\n  <baths id=\"c\" role=\"COLD\"/>\n",
			"  <baths id=\"b\" role=\"HOT\"/>\n  <!-- last -->\n", "  <!-- only -->\n", "  <baths id=\"b\" role=\"HOT\">\n    <!-- in\n  two lines -->\n  </baths>\n",
			"  <baths id=\"b\" role=\"HOT\">\n    <!-- of the spectrum -->\n    <spectrum xsi:type=\"bath:WhiteNoise\" rate=\"1\"/>\n  </baths>\n",
			"  <gizmos id=\"g\">\n    <!-- inside -->\n    <?a b?>\n    <part/>\n  </gizmos>\n", "  <!-- of what is unknown -->\n  <gizmos id=\"g\"/>\n",
			"  <gizmos>words<!-- between -->words</gizmos>\n",
			"  <!---->\n  <!-- &amp; <b> \u00e4 -->\n  <baths id=\"b\" role=\"HOT\"/>\n",
			"  <baths id=\"b\" role=\"HOT\"/>\n  <couplings id=\"k\" bath=\"b\">\n    <channels id=\"k.0\" strength=\"2\">\n      <!-- of the operator -->\n      "
					+ "<operator xsi:type=\"bath:CollectiveOperator\"/>\n    </channels>\n  </couplings>\n",
			"  <baths id=\"b\" role=\"HOT\"/>\n  <couplings id=\"k\" bath=\"b\">\n    <channels id=\"k.0\"><operator xsi:type=\"bath:CollectiveOperator\"/> <!-- "
					+ "behind --></channels> <!-- too -->\n  </couplings>\n" })
	void theyStayWhereTheyAre(String content) throws IOException {
		assertStable(Designs.around("", content));
	}

	@Test
	void aroundTheMachine() throws IOException {
		String text = Designs.maser().replaceFirst("\n", "\n<!-- head -->\n<?style sheet?>\n") + "<!-- foot -->\n<?end?>\n";
		assertStable(text);
	}

	@Test
	void theyGoWithTheirElementIntoTheCanonicalOrder() throws IOException {
		String loose = Designs.around("", "<!-- of the bath --><baths id='b' role='HOT'/><!--of the parameter--><parameters id='p' expression='2'/><!-- end -->");
		String canonical = Designs.around("",
				"  <parameters id=\"p\" expression=\"2\"/> <!-- end -->\n  <!-- of the bath -->\n  <baths id=\"b\" role=\"HOT\"/> <!--of the parameter-->\n");
		assertEquals(canonical, Designs.text(Designs.load(loose).machine()));
	}

	@Test
	void theyMoveWithTheirElementAndGoWithIt() throws IOException {
		Machine machine = Designs
				.load(Designs.around("", "  <!-- one -->\n  <baths id=\"a\" role=\"HOT\"/>\n  <!-- two -->\n  <baths id=\"b\" role=\"HOT\"/>\n")).machine();
		machine.getBaths().move(0, 1);
		assertEquals(Designs.around("", "  <!-- two -->\n  <baths id=\"b\" role=\"HOT\"/>\n  <!-- one -->\n  <baths id=\"a\" role=\"HOT\"/>\n"),
				Designs.text(machine));
		machine.getBaths().remove(0);
		assertEquals(Designs.around("", "  <!-- one -->\n  <baths id=\"a\" role=\"HOT\"/>\n"), Designs.text(machine));
	}

	@Test
	void aStudyKeepsThemToo() throws IOException {
		Study plain = StudyFile.load(new ByteArrayInputStream(study("").getBytes(StandardCharsets.UTF_8)), "s.qts").study();
		plain.getQuantities().addAll(List.of("power", "efficiency"));
		String text = new String(StudyFile.toBytes(plain), StandardCharsets.UTF_8).replace("  <quantities>efficiency", "  <!-- second -->\n  <quantities>efficiency");
		Study study = StudyFile
				.load(new ByteArrayInputStream(text.replace("efficiency<", "effi<!-- inner -->ciency<").getBytes(StandardCharsets.UTF_8)), "s.qts").study();
		String again = new String(StudyFile.toBytes(study), StandardCharsets.UTF_8);
		assertEquals(text.replace("<!-- second -->", "<!-- second -->\n  <!-- inner -->"), again);
		assertEquals(again, new String(StudyFile.toBytes(DesignCopy.of(study)), StandardCharsets.UTF_8));
	}

	private static String study(String content) {
		return "<study:Study xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:study=\"http://www.heatwright.org/study/1.0\" id=\"s\" design=\"m.qtm\">"
				+ content + "</study:Study>";
	}

	private static void assertStable(String text) throws IOException {
		Machine machine = Designs.load(text).machine();
		assertEquals(text, Designs.text(machine));
		assertEquals(text, Designs.text(DesignCopy.of(machine)));
	}
}
