// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.heatwright.rcp.Relaunch;
import org.junit.jupiter.api.Test;

/** What an ending workbench starts when it was asked to restart. */
class RelaunchTest {

	@Test
	void anotherWorkspace() {
		assertEquals(Optional.of(List.of("/opt/heatwright/heatwright", "-data", "file:/home/ada/other/")),
				Relaunch.command(ending("24", "-data\nfile:/home/ada/other/\n")));
	}

	@Test
	void theSameWorkspace() {
		assertEquals(Optional.of(List.of("/opt/heatwright/heatwright", "-data", "file:/home/ada/machines/")), Relaunch.command(ending("23", null)));
	}

	@Test
	void onWindowsThroughItsCommandProcessor() {
		Properties ending = ending("23", null);
		ending.setProperty("heatwright.start", "C:\\Heatwright\\heatwright.bat");
		assertEquals(Optional.of(List.of("cmd", "/c", "C:\\Heatwright\\heatwright.bat", "-data", "file:/home/ada/machines/")), Relaunch.command(ending));
	}

	@Test
	void nothingAfterAnOrdinaryEnd() {
		assertEquals(Optional.empty(), Relaunch.command(ending("0", null)));
		Properties withoutCode = ending("0", null);
		withoutCode.remove("eclipse.exitcode");
		assertEquals(Optional.empty(), Relaunch.command(withoutCode));
	}

	@Test
	void nothingWithoutAStartScript() {
		Properties ending = ending("24", "-data\nfile:/home/ada/other/");
		ending.remove("heatwright.start");
		assertEquals(Optional.empty(), Relaunch.command(ending));
	}

	private static Properties ending(String code, String data) {
		Properties properties = new Properties();
		properties.setProperty("heatwright.start", "/opt/heatwright/heatwright");
		properties.setProperty("osgi.instance.area", "file:/home/ada/machines/");
		properties.setProperty("eclipse.exitcode", code);
		if (data != null) {
			properties.setProperty("eclipse.exitdata", data);
		}
		return properties;
	}
}
