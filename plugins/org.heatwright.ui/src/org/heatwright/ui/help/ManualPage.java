// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationAdapter;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.heatwright.manual.Manual;
import org.heatwright.manual.Markdown;
import org.heatwright.manual.Search;
import org.heatwright.ui.Texts;
import org.heatwright.ui.look.Look;

/** A page of the manual with a way back, the contents and a search; where the system has no browser, as plain text. */
final class ManualPage extends Composite {

	private static final String PAGE = "manual:";
	private static final String COMMAND = "command:";
	private static final int MOST_HITS = 40;

	private final Manual manual = new Manual();
	private final Consumer<String> commands;
	private final Deque<String> before = new ArrayDeque<>();
	private final Text search;
	private Browser browser;
	private StyledText plain;
	private String place = "";
	private String shown = "";

	/** @param commands runs the command that a link names */
	ManualPage(Composite parent, Consumer<String> commands) {
		super(parent, SWT.NONE);
		this.commands = commands;
		GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 4).applyTo(this);
		button("help.back", this::back);
		button("help.contents", () -> open(Manual.CONTENTS));
		search = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		search.setMessage(Texts.of("help.search"));
		search.setData("name", "help.search");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		search.addListener(SWT.Modify, event -> find());
		Composite page = new Composite(this, SWT.NONE);
		page.setLayout(new org.eclipse.swt.layout.FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(page);
		try {
			browser = new Browser(page, SWT.NONE);
			browser.addLocationListener(new LocationAdapter() {

				@Override
				public void changing(LocationEvent event) {
					event.doit = !follow(event.location);
				}
			});
		} catch (SWTError e) {
			// This system has no browser: the words are what counts.
			plain = new StyledText(page, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
			plain.setMargins(14, 10, 14, 10);
		}
		Look.follow(this, this::render);
	}

	private void button(String key, Runnable deed) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(Texts.of(key));
		button.addListener(SWT.Selection, event -> deed.run());
	}

	/** @param next name of a page, with # and the anchor of a heading where one is meant */
	void open(String next) {
		if (!place.isEmpty() && !place.equals(next)) {
			before.push(place);
		}
		place = next;
		render();
	}

	private void back() {
		if (!before.isEmpty()) {
			place = before.pop();
			render();
		}
	}

	/** Whether the workbench follows a link itself. */
	boolean follow(String link) {
		if (link.startsWith(PAGE)) {
			open(link.substring(PAGE.length()));
			return true;
		}
		if (link.startsWith(COMMAND)) {
			commands.accept(link.substring(COMMAND.length()));
			return true;
		}
		if (link.startsWith("http")) {
			return Program.launch(link);
		}
		return false;
	}

	private void find() {
		if (search.getText().isBlank()) {
			render();
			return;
		}
		List<Search.Hit> hits = Search.find(manual, search.getText());
		String list = hits.stream().limit(MOST_HITS)
				.map(hit -> "* [" + hit.page().title() + "](" + hit.page().name() + ".md) " + hit.where().replace("[", "(").replace("]", ")"))
						.collect(Collectors.joining("\n"));
		show("# " + Texts.of("help.found", hits.size()) + "\n\n" + list, "", "");
	}

	private void render() {
		String name = place.isEmpty() ? Manual.CONTENTS : place.replaceFirst("#.*", "");
		String anchor = place.contains("#") ? place.substring(place.indexOf('#') + 1) : "";
		show(manual.page(name).map(Manual.Page::text).orElseGet(manual::contents), name, anchor);
	}

	private void show(String markdown, String from, String anchor) {
		shown = markdown;
		if (browser == null) {
			plain.setText(markdown);
			return;
		}
		String body = Markdown.html(markdown, new Markdown.Targets() {

			@Override
			public String link(String reference) {
				String heading = reference.contains("#") ? reference.substring(reference.indexOf('#')) : "";
				return manual.target(from, reference).map(page -> PAGE + page + heading).orElse(reference);
			}

			@Override
			public String image(String reference) {
				return "";
			}
		});
		browser.setText(Sheet.of(body, anchor, Look.scheme()));
	}

	/** What is shown, as Markdown. */
	String shown() {
		return shown;
	}

	/** The page and heading that are open. */
	String place() {
		return place;
	}

	@Override
	public boolean setFocus() {
		return search.setFocus();
	}
}
