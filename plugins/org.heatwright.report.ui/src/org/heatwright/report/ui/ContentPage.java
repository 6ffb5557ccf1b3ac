// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.IStructuredContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.heatwright.report.Part;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.format.ReportFormat;
import org.osgi.framework.FrameworkUtil;

/** What the report shows, as what, and where it goes. */
final class ContentPage extends WizardPage {

	private static final String SETTINGS = "org.heatwright.report.ui.export";

	private final List<IFile> designs;
	private final Map<ReportFormat, Button> formats = new EnumMap<>(ReportFormat.class);
	private CheckboxTableViewer parts;
	private Text author;
	private Text date;
	private Text target;
	private Label targetLabel;
	private final Map<ReportRequest.Grouping, Button> groupings = new EnumMap<>(ReportRequest.Grouping.class);
	private Button open;

	ContentPage(List<IFile> designs) {
		super("content", Texts.of("content.title"), null);
		this.designs = List.copyOf(designs);
		setDescription(Texts.of("content.message"));
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 8).applyTo(area);
		label(area, "content.designs");
		Label names = new Label(area, SWT.WRAP);
		names.setText(String.join(", ", designs.stream().map(IFile::getName).toList()));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, SWT.DEFAULT).applyTo(names);
		createFormats(area);
		createGroupings(area);
		createParts(area);
		author = field(area, "content.author");
		createDate(area);
		createTarget(area);
		setControl(area);
		restore();
		suggestTarget();
		validate();
	}

	private static Label label(Composite area, String key) {
		Label label = new Label(area, SWT.NONE);
		label.setText(Texts.of(key));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		return label;
	}

	private Text field(Composite area, String key) {
		label(area, key);
		Text text = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(text);
		return text;
	}

	private void createFormats(Composite area) {
		label(area, "content.format");
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(ReportFormat.values().length).spacing(14, 0).applyTo(row);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
		for (ReportFormat format : ReportFormat.values()) {
			Button button = new Button(row, SWT.RADIO);
			button.setText(format.label());
			button.setData("format", format);
			button.addListener(SWT.Selection, event -> suggestTarget());
			formats.put(format, button);
		}
		formats.get(ReportFormat.PDF).setSelection(true);
	}

	/** Several designs only: one document, one each, or side by side. */
	private void createGroupings(Composite area) {
		if (designs.size() < 2) {
			return;
		}
		label(area, "content.grouping");
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(ReportRequest.Grouping.values().length).spacing(14, 0).applyTo(row);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
		for (ReportRequest.Grouping grouping : ReportRequest.Grouping.values()) {
			Button button = new Button(row, SWT.RADIO);
			button.setText(Texts.of("content.grouping." + grouping.name()));
			button.addListener(SWT.Selection, event -> {
				// A comparison has sections of its own.
				parts.getControl().setEnabled(grouping() != ReportRequest.Grouping.COMPARISON);
				suggestTarget();
			});
			groupings.put(grouping, button);
		}
		groupings.get(ReportRequest.Grouping.ONE_DOCUMENT).setSelection(true);
	}

	private void createParts(Composite area) {
		label(area, "content.parts");
		parts = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.V_SCROLL);
		parts.setContentProvider((IStructuredContentProvider) input -> Part.values());
		parts.setLabelProvider(LabelProvider.createTextProvider(part -> ((Part) part).title()));
		parts.setInput(Part.values());
		parts.setAllChecked(true);
		parts.addCheckStateListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, true).hint(300, 210).applyTo(parts.getControl());
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().applyTo(buttons);
		button(buttons, "content.all", () -> parts.setAllChecked(true));
		button(buttons, "content.none", () -> parts.setAllChecked(false));
	}

	private Button button(Composite area, String key, Runnable action) {
		Button button = new Button(area, SWT.PUSH);
		button.setText(Texts.of(key));
		button.addListener(SWT.Selection, event -> {
			action.run();
			validate();
		});
		GridDataFactory.fillDefaults().applyTo(button);
		return button;
	}

	private void createDate(Composite area) {
		label(area, "content.date");
		date = new Text(area, SWT.BORDER);
		date.setMessage(Texts.of("content.date.hint"));
		date.setToolTipText(Texts.of("content.date.hint"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(date);
		button(area, "content.today", () -> date.setText(LocalDate.now().toString()));
	}

	private void createTarget(Composite area) {
		targetLabel = label(area, "content.target");
		target = new Text(area, SWT.BORDER);
		target.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(target);
		button(area, "content.browse", this::browse);
		open = check(area, "content.open");
		open.setSelection(true);
	}

	private static Button check(Composite area, String key) {
		new Label(area, SWT.NONE);
		Button check = new Button(area, SWT.CHECK);
		check.setText(Texts.of(key));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(check);
		return check;
	}

	private void browse() {
		String chosen;
		if (grouping() == ReportRequest.Grouping.ONE_EACH) {
			chosen = new DirectoryDialog(getShell(), SWT.SAVE).open();
		} else {
			FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
			dialog.setFilterExtensions(new String[] { "*." + format().ending() });
			dialog.setFileName(Path.of(target.getText()).getFileName() == null ? "" : Path.of(target.getText()).getFileName().toString());
			chosen = dialog.open();
		}
		if (chosen != null) {
			target.setText(chosen);
		}
	}

	private ReportFormat format() {
		return formats.entrySet().stream().filter(entry -> entry.getValue().getSelection()).map(Map.Entry::getKey).findFirst().orElse(ReportFormat.PDF);
	}

	private ReportRequest.Grouping grouping() {
		return groupings.entrySet().stream().filter(entry -> entry.getValue().getSelection()).map(Map.Entry::getKey).findFirst()
				.orElse(ReportRequest.Grouping.ONE_DOCUMENT);
	}

	/** Beside the first design, under its name. */
	private void suggestTarget() {
		if (designs.isEmpty()) {
			return;
		}
		Path first = designs.get(0).getLocation().toPath();
		boolean each = grouping() == ReportRequest.Grouping.ONE_EACH;
		targetLabel.setText(Texts.of(each ? "content.target.each" : "content.target"));
		target.setText((each ? first.getParent()
				: first.resolveSibling(ReportWriting.baseName(first)
						+ (grouping() == ReportRequest.Grouping.COMPARISON ? "-compared." : designs.size() > 1 ? "-and-more." : ".") + format().ending()))
				.toString());
		validate();
	}

	private void validate() {
		String error = error();
		setErrorMessage(error);
		boolean exists = error == null && grouping() != ReportRequest.Grouping.ONE_EACH && Files.exists(Path.of(target.getText().strip()));
		setMessage(exists ? Texts.of("content.exists") : Texts.of("content.message"), exists ? WARNING : NONE);
		setPageComplete(error == null);
	}

	private String error() {
		if (designs.isEmpty()) {
			return Texts.of("content.error.noDesign");
		}
		if (parts.getCheckedElements().length == 0) {
			return Texts.of("content.error.noPart");
		}
		if (target == null || target.getText().isBlank()) {
			return Texts.of("content.error.noTarget");
		}
		Path folder = grouping() == ReportRequest.Grouping.ONE_EACH ? Path.of(target.getText().strip())
				: Path.of(target.getText().strip()).toAbsolutePath().getParent();
		return folder == null || !Files.isDirectory(folder) ? Texts.of("content.error.folder", folder) : null;
	}

	boolean opensWhenDone() {
		return open.getSelection();
	}

	ReportRequest request() {
		EnumSet<Part> chosen = EnumSet.noneOf(Part.class);
		for (Object part : parts.getCheckedElements()) {
			chosen.add((Part) part);
		}
		Optional<String> day = Optional.of(date.getText().strip()).filter(text -> !text.isEmpty());
		ReportOptions options = ReportOptions.defaults().withParts(chosen).signed(author.getText().strip(), day);
		String file = target.getText().strip();
		boolean complete = grouping() == ReportRequest.Grouping.ONE_EACH || file.toLowerCase(Locale.ROOT).endsWith("." + format().ending());
		return new ReportRequest(designs.stream().map(design -> design.getLocation().toPath()).toList(), format(), options,
				Path.of(complete ? file : file + "." + format().ending()), grouping());
	}

	private static IDialogSettings settings() {
		return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(ContentPage.class)).getDialogSettings();
	}

	/** Keeps author, format and sections for the next time. */
	void remember() {
		IDialogSettings kept = settings().addNewSection(SETTINGS);
		kept.put("author", author.getText());
		kept.put("format", format().name());
		kept.put("open", open.getSelection());
		kept.put("without", EnumSet.complementOf(EnumSet.copyOf(request().options().parts())).stream().map(Part::name).toArray(String[]::new));
	}

	private void restore() {
		IDialogSettings kept = settings().getSection(SETTINGS);
		if (kept == null) {
			return;
		}
		author.setText(kept.get("author") == null ? "" : kept.get("author"));
		open.setSelection(kept.getBoolean("open"));
		formats.forEach((format, button) -> button.setSelection(format.name().equals(kept.get("format"))));
		for (String part : kept.getArray("without") == null ? new String[0] : kept.getArray("without")) {
			Arrays.stream(Part.values()).filter(each -> each.name().equals(part)).forEach(each -> parts.setChecked(each, false));
		}
	}
}
