package dev.puente.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** Draws transcripts and the pages of a PDF with Chromium: as PNG to look at, and as small WebP pictures to keep. */
final class Easel implements AutoCloseable {

	private static final int QUALITY = 62;
	/** What is read at a glance on a screen, and the width of a page of A4 then. */
	private static final String DPI = "110";
	private static final int PAGE_WIDTH = 909;

	private final Path folder;
	private final Optional<Path> kept;
	private final Playwright playwright;
	private final Browser browser;

	Easel(Path folder, Optional<Path> kept) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.kept = kept;
		playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
				.setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
	}

	/** Draws a talk; nothing of it is wider than the telephone. */
	void draw(String name, Transcript transcript) throws IOException {
		try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(Transcript.WIDTH, 200))) {
			page.setContent(transcript.html());
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Transcript.WIDTH);
			save(page, name);
		}
		Files.writeString(folder.resolve(name + ".txt"), transcript.text());
	}

	/** Draws the pages of a PDF side by side, as {@code pdftoppm} of poppler, a renderer that is not ours, sees them. */
	void drawPages(String name, byte[] pdf) throws IOException, InterruptedException {
		Path file = Files.write(folder.resolve(name + ".pdf"), pdf);
		Process drawing = new ProcessBuilder("pdftoppm", "-png", "-r", DPI, file.toString(), folder.resolve(name).toString()).inheritIO()
				.start();
		assertThat(drawing.waitFor(60, TimeUnit.SECONDS) && drawing.exitValue() == 0).isTrue();
		List<String> images = new ArrayList<>();
		try (Stream<Path> pages = Files.list(folder)) {
			for (Path page : pages.filter(path -> path.getFileName().toString().matches(name + "-\\d+\\.png")).sorted().toList()) {
				images.add("<img src='data:image/png;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(page)) + "'>");
			}
		}
		try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize((PAGE_WIDTH + 8) * images.size() + 8, 200))) {
			page.setContent("<style>body { margin: 8px; display: flex; gap: 8px; align-items: flex-start; background: #999; } img { width: " + PAGE_WIDTH + "px; height: auto; flex: none; }</style>"
					+ String.join("", images));
			page.waitForFunction("[...document.images].every(image => image.complete)");
			save(page, name);
		}
	}

	@Override
	public void close() {
		playwright.close();
	}

	private void save(Page page, String name) throws IOException {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
		JsonObject how = new JsonObject();
		how.addProperty("format", "webp");
		how.addProperty("quality", QUALITY);
		how.addProperty("captureBeyondViewport", true);
		JsonObject clip = new JsonObject();
		clip.addProperty("x", 0);
		clip.addProperty("y", 0);
		clip.addProperty("width", (Number) page.evaluate("document.documentElement.scrollWidth"));
		clip.addProperty("height", (Number) page.evaluate("document.documentElement.scrollHeight"));
		clip.addProperty("scale", 1);
		how.add("clip", clip);
		byte[] picture = Base64.getDecoder()
				.decode(page.context().newCDPSession(page).send("Page.captureScreenshot", how).get("data").getAsString());
		Files.write(folder.resolve(name + ".webp"), picture);
		if (kept.isPresent()) {
			Files.write(Files.createDirectories(kept.get()).resolve(name + ".webp"), picture);
		}
	}
}
