// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.study.plan.AxisText;
import org.heatwright.study.plan.StudyPlan;

/** Designs and studies for tests. */
public final class Studies {

	private Studies() {
	}

	/** The text of the three-level maser of the metamodel's description. */
	public static String maser() {
		try (InputStream in = Studies.class.getResourceAsStream("maser.qtm")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A ladder of qubits between two baths and a work reservoir; the cold temperature follows a parameter. */
	public static String ladder() {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xmlns:machine="http://www.heatwright.org/machine/1.0" xmlns:array="http://www.heatwright.org/array/1.0"
				    xmlns:bath="http://www.heatwright.org/bath/1.0" xmlns:cycle="http://www.heatwright.org/cycle/1.0"
				    id="ladder" purpose="ENGINE">
				  <parameters id="p1" name="warm" expression="2"/>
				  <parameters id="p2" name="chill" expression="0.25*warm"/>
				  <medium xsi:type="array:QubitArray" id="medium" size="6">
				    <terms xsi:type="array:CollectiveTerm" id="term" operator="JZ2" coefficient="0.07/L"/>
				  </medium>
				  <baths id="hot" role="HOT" temperature="warm">
				    <spectrum xsi:type="bath:OhmicSpectrum" strength="0.1" cutoff="10"/>
				  </baths>
				  <baths id="cold" role="COLD" temperature="chill">
				    <spectrum xsi:type="bath:DrudeLorentzSpectrum" reorganization="0.1" width="5"/>
				  </baths>
				  <baths id="work" role="WORK" temperature="inf">
				    <spectrum xsi:type="bath:WhiteNoise" rate="0.05"/>
				  </baths>
				  <couplings id="a" bath="hot">
				    <channels id="a.0" strength="0.2"><operator xsi:type="bath:CollectiveOperator"/></channels>
				    <channels id="a.1" strength="0.05"><operator xsi:type="bath:ManyBodyOperator" order="2"/></channels>
				  </couplings>
				  <couplings id="b" bath="cold">
				    <channels id="b.0" strength="0.1*warm"><operator xsi:type="bath:CollectiveOperator"/></channels>
				  </couplings>
				  <couplings id="c" bath="work">
				    <channels id="c.0" strength="0.1"><operator xsi:type="bath:ManyBodyOperator" order="2"/></channels>
				  </couplings>
				  <cycle xsi:type="cycle:ContinuousCycle" id="cycle"/>
				</machine:Machine>
				""";
	}

	public static LoadedDesign design(String text) {
		try {
			return DesignFile.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.qtm");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A study that records power, efficiency, regime and the heat current of the hot bath. */
	public static Study study(String... axes) {
		Study study = StudyFactory.eINSTANCE.createStudy();
		for (String axis : axes) {
			study.getAxes().add(AxisText.parse(axis));
		}
		study.getQuantities().add("power");
		study.getQuantities().add("efficiency");
		study.getQuantities().add("regime");
		study.getQuantities().add("heatCurrent:hot");
		return study;
	}

	public static StudyPlan plan(String design, String... axes) {
		return StudyPlan.of(design(design), study(axes));
	}
}
