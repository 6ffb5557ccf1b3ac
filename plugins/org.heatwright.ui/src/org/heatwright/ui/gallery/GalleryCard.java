// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.heatwright.analysis.Figures;
import org.heatwright.gallery.GalleryMachine;
import org.heatwright.model.machine.Citation;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.Texts;
import org.heatwright.ui.follow.Background;
import org.heatwright.picture.Digits;
import org.heatwright.ui.look.Look;

/** One published machine on the gallery page. */
public final class GalleryCard {

	private static final int SHOWN = 6;

	private final GalleryMachine machine;
	private final Runnable changed;
	private final String words;
	private final Composite area;
	private final Label picture;
	private final Composite numbers;
	private final Label verdict;
	private final Button copy;
	private final Background<Reproduction> background;
	private Image image;
	private Optional<Reproduction> reproduction = Optional.empty();

	/** @param changed called when the card has another size */
	GalleryCard(Composite parent, ResourceManager resources, GalleryMachine machine, Runnable openCopy, Runnable changed) {
		this.machine = machine;
		this.changed = changed;
		Machine design = machine.open().machine();
		String sources = design.getCitations().stream().map(Citation::getText).collect(Collectors.joining(" "));
		words = (design.getName() + " " + design.getPurpose() + " " + sources + " " + design.getComment()).toLowerCase(Locale.ROOT);
		area = new Composite(parent, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(18, 6).applyTo(area);
		picture = new Label(area, SWT.NONE);
		GridDataFactory.fillDefaults().hint(Reproduction.WIDTH, Reproduction.HEIGHT).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
		Composite text = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		GridLayoutFactory.fillDefaults().spacing(0, 5).applyTo(text);
		line(text, design.getName()).setFont(resources.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(3).setStyle(SWT.BOLD)));
		if (design.getComment() != null) {
			line(text, design.getComment());
		}
		design.getCitations().forEach(citation -> cite(text, citation));
		numbers = new Composite(text, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(16, 2).applyTo(numbers);
		Composite foot = new Composite(text, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 0).applyTo(foot);
		copy = new Button(foot, SWT.PUSH);
		copy.setText(Texts.of("gallery.copy"));
		copy.addListener(SWT.Selection, event -> openCopy.run());
		verdict = new Label(foot, SWT.NONE);
		verdict.setText(Texts.of("gallery.solving"));
		background = new Background<>(area, Texts.of("gallery.job", design.getName()));
		area.addListener(SWT.Dispose, event -> dispose());
	}

	private static Label line(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(label);
		return label;
	}

	private static void cite(Composite parent, Citation citation) {
		Link link = new Link(parent, SWT.WRAP);
		String text = citation.getText() == null ? "" : citation.getText().replace("&", "&&");
		link.setText(citation.getDoi() == null ? text : text + "  <a>doi:" + citation.getDoi() + "</a>");
		link.addListener(SWT.Selection, event -> Program.launch("https://doi.org/" + citation.getDoi()));
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(link);
	}

	/** Solves the machine in the background and shows what comes out. */
	void solve() {
		Scheme scheme = Look.scheme();
		background.run(progress -> Reproduction.of(machine, scheme, progress), this::show, reason -> verdict.setText(reason));
	}

	private void show(Reproduction result) {
		reproduction = Optional.of(result);
		dispose();
		image = result.picture().image(picture.getDisplay());
		picture.setImage(image);
		for (var old : numbers.getChildren()) {
			old.dispose();
		}
		header();
		result.lines().stream().limit(SHOWN).forEach(this::line);
		long good = result.lines().stream().filter(Reproduction.Line::reproduced).count();
		verdict.setText(Texts.of(result.complete() ? "gallery.reproduced" : "gallery.notReproduced", good, result.lines().size()));
		Scheme scheme = Look.scheme();
		verdict.setForeground(Look.color(result.complete() ? scheme.good() : scheme.bad()));
		changed.run();
	}

	private void header() {
		for (String key : List.of("gallery.quantity", "gallery.published", "gallery.computed", "gallery.deviation")) {
			cell(Texts.of(key), key.equals("gallery.quantity") ? SWT.BEGINNING : SWT.END).setForeground(Look.color(Look.scheme().faint()));
		}
	}

	private void line(Reproduction.Line line) {
		cell(line.quantity(), SWT.BEGINNING);
		cell(Digits.of(line.published(), Figures.RATIO), SWT.END);
		cell(line.computed().isPresent() ? Digits.of(line.computed().getAsDouble(), Figures.RATIO) : "\u2013", SWT.END);
		double deviation = Math.abs(line.computed().orElse(Double.NaN) / line.published() - 1);
		Label mark = cell(line.reproduced() ? deviation == 0 ? "0" : Digits.of(deviation, 1) : Texts.of("gallery.wrong"), SWT.END);
		mark.setForeground(Look.color(line.reproduced() ? Look.scheme().good() : Look.scheme().bad()));
	}

	private Label cell(String text, int alignment) {
		Label label = new Label(numbers, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(alignment, SWT.CENTER).applyTo(label);
		return label;
	}

	/** Shown when every word occurs in its name, purpose, source or comment. */
	void show(List<String> wanted) {
		boolean visible = wanted.stream().allMatch(words::contains);
		area.setVisible(visible);
		((GridData) area.getLayoutData()).exclude = !visible;
	}

	/** Whether the filter lets it through. */
	public boolean isShown() {
		return area.getVisible();
	}

	/** Its name in the gallery. */
	public String name() {
		return machine.name();
	}

	/** Whether every published number came out; empty while it is being solved. */
	public Optional<Boolean> reproduced() {
		return reproduction.map(Reproduction::complete);
	}

	/** The button that opens a copy. */
	public Button copy() {
		return copy;
	}

	private void dispose() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}
}
