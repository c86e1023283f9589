package dev.puente.admin;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import dev.puente.fair.Enquiries;
import dev.puente.fair.Enquiry;

/** The companies that want to take part in the fair. */
@Controller
class StaffEnquiries {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
	private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
	private static final int LONGEST_NOTE = 2000;

	private final ConsoleFrame frame;
	private final Enquiries enquiries;
	private final AuditLog audit;

	StaffEnquiries(ConsoleFrame frame, Enquiries enquiries, AuditLog audit) {
		this.frame = frame;
		this.enquiries = enquiries;
		this.audit = audit;
	}

	@GetMapping("/admin/enquiries")
	String list(HttpServletRequest request, HttpServletResponse response, Model model) {
		frame.put(request, response, model, "/admin/enquiries");
		model.addAttribute("all", enquiries.all());
		return "staff/enquiries";
	}

	@GetMapping("/admin/enquiries/{number}")
	String open(@PathVariable String number, HttpServletRequest request, HttpServletResponse response, Model model) {
		Enquiry found = enquiries.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		StaffWords words = frame.put(request, response, model, "/admin/enquiries/" + number);
		model.addAttribute("one", found);
		model.addAttribute("form", enquiries.readable(found, words.language()));
		model.addAttribute("states",
				List.of(Enquiry.Status.RECEIVED, Enquiry.Status.IN_PROGRESS, Enquiry.Status.ANSWERED, Enquiry.Status.CLOSED));
		return "staff/enquiry";
	}

	@PostMapping("/admin/enquiries/{number}/status")
	String status(@PathVariable String number, @RequestParam Enquiry.Status status, Authentication who, HttpServletRequest request) {
		if (status != Enquiry.Status.FORGOTTEN && enquiries.status(number, status).isPresent()) {
			audit.append(who.getName(), AdminSecurity.address(request), "enquiry.status", number, status.name());
		}
		return "redirect:/admin/enquiries/" + number;
	}

	@PostMapping("/admin/enquiries/{number}/note")
	String note(@PathVariable String number, @RequestParam(defaultValue = "") String text, Authentication who, HttpServletRequest request) {
		if (!text.isBlank() && text.length() <= LONGEST_NOTE && enquiries.note(number, who.getName(), text.strip()).isPresent()) {
			audit.append(who.getName(), AdminSecurity.address(request), "enquiry.note", number, "");
		}
		return "redirect:/admin/enquiries/" + number;
	}

	/** Who takes people's addresses out of the house stands in the audit log. */
	@GetMapping("/admin/enquiries.csv")
	ResponseEntity<byte[]> csv(Authentication who, HttpServletRequest request, HttpServletResponse response, Model model) {
		StaffWords words = frame.put(request, response, model, "/admin/enquiries");
		audit.append(who.getName(), AdminSecurity.address(request), "enquiry.export", "csv", "");
		return file("enquiries.csv", CSV, table(words).csv());
	}

	@GetMapping("/admin/enquiries.xlsx")
	ResponseEntity<byte[]> xlsx(Authentication who, HttpServletRequest request, HttpServletResponse response, Model model) {
		StaffWords words = frame.put(request, response, model, "/admin/enquiries");
		audit.append(who.getName(), AdminSecurity.address(request), "enquiry.export", "xlsx", "");
		return file("enquiries.xlsx", XLSX, table(words).xlsx(words.language().code().equals("fa")));
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
				.body(content);
	}

	private Table table(StaffWords words) {
		return Table.of(words, enquiries.all(), one -> enquiries.readable(one, words.language()));
	}
}
