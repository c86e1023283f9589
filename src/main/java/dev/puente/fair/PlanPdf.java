package dev.puente.fair;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;

import dev.puente.language.Dates;
import dev.puente.language.Language;

/** A plan as a PDF of A4 pages in the visitor's language; Persian is set from right to left and shaped. */
@Component
class PlanPdf {

	private static final float MARGIN = 50;
	private static final float FOOT = 60;

	private final DeskWords words;
	private final FormWords formWords;

	PlanPdf(DeskWords words, FormWords formWords) {
		this.words = words;
		this.formWords = formWords;
	}

	/** Returns the file. */
	byte[] write(Plan plan) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		PdfType type = new PdfType(plan.language());
		try (Document pages = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT)) {
			PdfWriter writer = PdfWriter.getInstance(pages, bytes);
			writer.setPageEvent(new PdfFoot(type, plan.language(), words.text(plan.language(), "fair.pdf.foot",
					plan.asOf().map(day -> words.day(day, plan.language())).orElse(""))));
			pages.addTitle(title(plan));
			pages.addCreator("Puente");
			pages.open();
			writer.getExtraCatalog().put(PdfName.LANG, new PdfString(plan.language().code()));
			pages.add(head(plan, type));
			pages.add(steps(plan, type));
			pages.add(sources(plan, type));
		}
		return bytes.toByteArray();
	}

	private PdfPTable head(Plan plan, PdfType type) {
		Language language = plan.language();
		PdfPTable head = type.table(1);
		head.addCell(type.cell(type.heading(title(plan)), 0));
		head.addCell(type.cell(type.text(words.opening(plan.edition(), plan.asOf(), language)), 2));
		head.addCell(type.cell(type.small(words.text(language, "fair.pdf.case", plan.known().reference()) + " " + situation(plan)), 10));
		return head;
	}

	private String situation(Plan plan) {
		List<String> said = plan.known().answers().entrySet().stream()
				.map(answer -> formWords.label(answer.getKey(), plan.language()) + ": "
						+ formWords.value(answer.getKey(), answer.getValue(), plan.language()))
				.toList();
		return String.join(words.text(plan.language(), "fair.pdf.between"), said);
	}

	private PdfPTable steps(Plan plan, PdfType type) {
		PdfPTable table = type.table(1, 10, 4);
		table.setHeaderRows(1);
		table.setSplitRows(false);
		for (String column : new String[]{"fair.pdf.number", "fair.pdf.what", "fair.pdf.when"}) {
			table.addCell(type.headerCell(words.text(plan.language(), column)));
		}
		int number = 0;
		for (PlannedStep step : plan.steps()) {
			number++;
			table.addCell(type.rowCell(type.text(Dates.number(number, plan.language()))));
			PdfPCell what = type.rowCell(type.bold(words.title(step.step(), plan.language())));
			what.addElement(type.block(type.text(step.sentence())));
			what.addElement(type.block(type.small(step.document().titleIn(plan.language()))));
			table.addCell(what);
			table.addCell(type.rowCell(type.text(words.when(step, plan.language()))));
		}
		return table;
	}

	private PdfPTable sources(Plan plan, PdfType type) {
		PdfPTable table = type.table(1);
		table.addCell(type.cell(type.small(words.text(plan.language(), "fair.pdf.advice")), 12));
		return table;
	}

	private String title(Plan plan) {
		Optional<String> edition = plan.edition().map(known -> words.name(known, plan.language()));
		return edition.map(name -> words.text(plan.language(), "fair.pdf.title", name))
				.orElseGet(() -> words.text(plan.language(), "fair.pdf.title-open"));
	}
}
